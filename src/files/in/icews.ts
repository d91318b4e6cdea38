import { countryOf, countryOfName } from './countries';
import { kindOfCode } from './events-codes';
import { NumberColumn, TextColumn } from './events-columns';
import { makeEvents } from './events-make';
import { RawBuilder } from './events-raw';
import { eachRow, Sampler } from './events-rows';
import { Notes } from './notes';
import { bothLanguages, plainName } from './plain-text';
import { type FileIn, OpenError, type Readable } from './types';

/** Columns of numbers and of texts that the model does not know. */
const NUMBERS = ['Event ID', 'Intensity', 'Story ID', 'Sentence Number', 'Latitude', 'Longitude'];
const KNOWN = [
  'event date',
  'source name',
  'source country',
  'event text',
  'cameo code',
  'target name',
  'target country',
  'publisher',
  'city',
  'country',
];
const NEEDED = ['Event Date', 'Source Name', 'CAMEO Code', 'Target Name'];

/** `NA` is what the files have for nothing. */
const given = (cell: string | undefined): string =>
  cell === undefined || cell === 'NA' || cell === 'NULL' ? '' : cell.trim();

/**
 * Reads the events of ICEWS as Dataverse has them: 20 columns with a line of names (Boschee et al.
 * 2015). A source is a publisher, so that reports of one house are one origin; the story and all
 * that the model does not know stay in columns of their own. Throws `OpenError` where a column that
 * cannot be missed is missing.
 */
export function readIcews(file: FileIn): Readable {
  const notes = new Notes(file.notes);
  const builder = new RawBuilder(file.name, notes);
  const sampler = new Sampler();
  let columns: string[] = [];
  let extra: (TextColumn | NumberColumn)[] = [];
  let pushed: (readonly [at: number, column: TextColumn | NumberColumn])[] = [];
  let places: Record<string, number> = {};
  const header = (cells: readonly string[], line: number): void => {
    columns = cells.map((cell) => cell.trim());
    places = Object.fromEntries(columns.map((name, at) => [name.toLowerCase(), at]));
    for (const name of NEEDED) {
      if (places[name.toLowerCase()] === undefined) {
        throw new OpenError('noColumn', { column: name }, line);
      }
    }
    pushed = columns.flatMap((name, at) => {
      if (name === '' || KNOWN.includes(name.toLowerCase())) return [];
      const column = NUMBERS.includes(name) ? new NumberColumn(name) : new TextColumn(name);
      return [[at, column] as const];
    });
    extra = pushed.map(([, column]) => column);
  };
  const cell = (cells: readonly string[], name: string): string => given(cells[places[name] ?? -1]);

  eachRow(file, notes, { quoted: true }, (cells, line) => {
    if (columns.length === 0) {
      header(cells, line);
      return;
    }
    sampler.take(cells);
    const [source, target] = [cell(cells, 'source name'), cell(cells, 'target name')];
    if (source === '' || target === '') {
      builder.noEnd(line);
      return;
    }
    const end = (name: string, side: 'source' | 'target'): number => {
      const country = cell(cells, `${side} country`);
      const actor = builder.actor(name, (clean) => ({
        country: countryOf(country) ?? countryOfName(clean),
        sectors: cell(cells, `${side} sectors`),
      }));
      if (country !== '') builder.country(actor, countryOf(country));
      return actor;
    };
    const text = cell(cells, 'event text');
    const code = cell(cells, 'cameo code');
    const city = cell(cells, 'city') || cell(cells, 'province') || cell(cells, 'country');
    const added = builder.row(
      end(source, 'source'),
      end(target, 'target'),
      builder.kind(`${code} ${text}`, () => kindOfCode(text, code, notes, line)),
      builder.source(cell(cells, 'publisher') || file.name, (name) => ({
        outlet: bothLanguages(plainName(name) || '?'),
      })),
      builder.date(cell(cells, 'event date'), line),
      builder.place(city, countryOf(cell(cells, 'country'))),
      builder.story(cell(cells, 'story id')),
      line,
    );
    if (added) for (const [at, column] of pushed) column.push(given(cells[at]));
  });
  notes.add('guess', 'kindsGuessed');
  const raw = builder.made(extra);
  if (raw.rows === 0) throw new OpenError('noEvents', { others: 0 });
  return {
    kind: 'icews',
    sample: sampler.made(columns),
    make: (choices) => makeEvents(raw, choices, notes.list()),
  };
}
