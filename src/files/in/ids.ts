/** Longest part of a name that goes into an id. */
const LONGEST = 48;

/**
 * Gives out ids of the form that the data model wants, each once: a name in Latin letters becomes
 * `barack-obama`, any other a number behind the prefix. The same names in the same order have the
 * same ids.
 */
export class Ids {
  private readonly taken = new Set<string>();

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
    for (let n = 2; this.taken.has(id); n += 1) id = `${base}-${n}`;
    this.taken.add(id);
    return id;
  }
}
