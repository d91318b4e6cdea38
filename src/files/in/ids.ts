/** Longest part of a name that goes into an id. */
const LONGEST = 48;

/**
 * Gives out ids of the form that the data model wants, each once: a name in Latin letters becomes
 * `barack-obama`, any other a number behind the prefix. The same names in the same order have the
 * same ids.
 */
export class Ids {
  private readonly taken = new Set<string>();
  /** The next number to try behind a name that is taken: many of one name must not take long. */
  private readonly next = new Map<string, number>();

  constructor(private readonly prefix: string) {}

  of(name: string): string {
    const plain = name
      .slice(0, 4 * LONGEST)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '');
    const letters = [...plain].filter((letter) => /\p{L}/u.test(letter));
    const latin = letters.every((letter) => /[a-z]/i.test(letter));
    const slug = latin
      ? plain
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .slice(0, LONGEST)
          .replace(/^-+|-+$/g, '')
      : '';
    const base = slug === '' ? this.prefix : slug;
    let id = slug === '' ? `${base}-${this.taken.size + 1}` : base;
    let n = this.next.get(base) ?? 2;
    for (; this.taken.has(id); n += 1) id = `${base}-${n}`;
    this.next.set(base, n);
    this.taken.add(id);
    return id;
  }

  /** An id that a file of ours gives, where it has the form of one and is free; else null. */
  keep(id: string): string | null {
    if (this.taken.has(id) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return null;
    this.taken.add(id);
    return id;
  }
}
