/** What rows are written into while nobody knows how many there will be: numbers, doubling. */
export class Numbers {
  private values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Uint32Array(2 * this.length);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }

  at(place: number): number {
    return this.values[place] ?? 0;
  }

  set(place: number, value: number): void {
    while (this.length <= place) this.push(0);
    this.values[place] = value;
  }

  /** A copy of exactly this length, filled up with nought or cut. */
  exact(length = this.length): Uint32Array<ArrayBuffer> {
    const copy = new Uint32Array(length);
    copy.set(this.values.subarray(0, Math.min(length, this.length)));
    return copy;
  }
}

/** Texts by number: the same text has the same number, in the order of first use. */
export class Texts {
  readonly values: string[] = [];
  private readonly places = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    for (const text of first) this.of(text);
  }

  of(text: string): number {
    let place = this.places.get(text);
    if (place === undefined) {
      place = this.values.length;
      this.values.push(text);
      this.places.set(text, place);
    }
    return place;
  }

  /** −1 where the text has not been seen. */
  find(text: string): number {
    return this.places.get(text) ?? -1;
  }
}

/** A name without blanks at its ends, and one blank for several; no-break spaces are blanks. */
export function cleanName(raw: string): string {
  return raw.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
