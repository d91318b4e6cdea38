import type { ExtraColumn } from '../../model/event-table';

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

/** A column of texts of a file while it is read; a row that nobody writes into has none. */
export class TextColumn {
  private readonly texts = new Texts(['']);
  private readonly codes = new Numbers();

  constructor(readonly name: string) {}

  push(text: string): void {
    this.codes.push(text === '' ? 0 : this.texts.of(text));
  }

  made(): ExtraColumn {
    return { name: this.name, kind: 'text', codes: this.codes.exact(), values: this.texts.values };
  }
}

/** A column of numbers; what is no number is none. */
export class NumberColumn {
  private values = new Float64Array(1024);
  private length = 0;

  constructor(readonly name: string) {}

  push(text: string): void {
    if (this.length === this.values.length) {
      const wider = new Float64Array(2 * this.length);
      wider.set(this.values);
      this.values = wider;
    }
    const value = text === '' ? Number.NaN : Number(text);
    this.values[this.length++] = Number.isFinite(value) ? value : Number.NaN;
  }

  made(): ExtraColumn {
    return { name: this.name, kind: 'number', values: this.values.slice(0, this.length) };
  }
}

/** The same column with only some of its rows, in their order. */
export function pickRows(column: ExtraColumn, rows: Uint32Array): ExtraColumn {
  if (column.kind === 'number') {
    const values = new Float64Array(rows.length);
    for (let at = 0; at < rows.length; at += 1) values[at] = column.values[rows[at] ?? 0] ?? 0;
    return { name: column.name, kind: 'number', values };
  }
  const codes = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) codes[at] = column.codes[rows[at] ?? 0] ?? 0;
  return { name: column.name, kind: 'text', codes, values: column.values };
}
