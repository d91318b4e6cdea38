const MARK = 'data-dictionary.csv';

/** Whether these are the names of the tables that `files/out/csv` writes into a zip. */
export function areCsvTables(names: readonly string[]): boolean {
  const last = new Set(names.map((name) => name.split('/').at(-1)));
  return last.has(MARK) && last.has('contacts.csv') && last.has('legs.csv');
}
