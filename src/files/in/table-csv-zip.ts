import Papa from 'papaparse';
import { checkBundle } from '../../model/check';
import { decode } from './decode';
import { partsOf, type Row, type Tables } from './table-csv-parts';
import { OpenError, type Readable, type Reader } from './types';
import { isZip, type NamedBytes, namesInZip, unzip } from './unpack';

/** The tables without which the others are no data set; a set without ties has a table of none. */
const NEEDED = ['dataset', 'sources', 'actors', 'contacts', 'evidence'] as const;
const MARK = 'data-dictionary.csv';

/** Whether these are the names of the tables that `files/out/csv` writes into a zip. */
export function areCsvTables(names: readonly string[]): boolean {
  const last = new Set(names.map((name) => name.split('/').at(-1)));
  return last.has(MARK) && last.has('contacts.csv') && last.has('legs.csv');
}

export function looksLikeCsvZip(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  try {
    return areCsvTables(namesInZip({ name: '', bytes }));
  } catch {
    return false;
  }
}

/** Rows by column, with the apostrophes taken off that the column `guarded` tells of. */
function rowsOf(text: string): Row[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimiter: ',',
    // A spreadsheet may have saved it anew with other line ends.
    newline: /\r\n/.test(text) ? '\r\n' : '\n',
    skipEmptyLines: true,
  });
  const [names = [], ...lines] = data;
  return lines.map((line) => {
    const row = Object.fromEntries(names.map((name, at) => [name, line[at] ?? '']));
    for (const name of row.guarded?.split(' ').filter(Boolean) ?? []) {
      const cell = Object.hasOwn(row, name) ? row[name] : undefined;
      if (cell?.startsWith("'")) row[name] = cell.slice(1);
    }
    return row;
  });
}

/** Tables of ours, as files by their names, as the data set that they were written from. */
export function readCsvTables(files: readonly NamedBytes[]): Readable {
  const texts = new Map(
    files
      .filter(({ name }) => name.endsWith('.csv'))
      .map(({ name, bytes }) => [name.split('/').at(-1)?.slice(0, -4) ?? '', bytes] as const),
  );
  const missing = NEEDED.find((name) => !texts.has(name));
  if (missing) throw new OpenError('missingTable', { name: `${missing}.csv` });
  const tables: Tables = new Map(
    [...texts].map(([name, bytes]) => [name, rowsOf(decode(bytes).text)] as const),
  );
  const fileNames = {
    dataset: 'dataset.csv',
    sources: 'sources.csv',
    actors: 'actors.csv',
    ties: 'ties.csv',
    contacts: 'contacts.csv',
  };
  const { faults, sound } = checkBundle(partsOf(tables), { fileNames });
  const made = {
    content: { kind: 'bundle', bundle: sound },
    guesses: [],
    notes: [],
    faults,
    found: [
      { what: 'actors', count: sound.actors.length },
      { what: 'contacts', count: sound.contacts.length },
      { what: 'ties', count: sound.ties.length },
      { what: 'sources', count: sound.sources.length },
    ],
  } as const;
  return { kind: 'native', sample: null, make: () => made };
}

/** The zip of tables that is saved here, opened again. */
export const readCsvZip: Reader = ({ name, bytes }) => readCsvTables(unzip({ name, bytes }));
