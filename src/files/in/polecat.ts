import { contactOfPlover } from './cameo';
import { countryOf, countryOfName } from './countries';
import { NumberColumn, TextColumn } from './events-columns';
import { makeEvents } from './events-make';
import { RawBuilder } from './events-raw';
import { eachRow, Sampler } from './events-rows';
import { Notes } from './notes';
import { bothLanguages, plainName } from './plain-text';
import { type FileIn, OpenError, type Readable } from './types';

/** Columns that the model has a place for; all others stay as they are. */
const KNOWN = new Set([
  'event date',
  'event type',
  'event mode',
  'actor country',
  'recipient country',
  'city',
  'country',
  'source',
]);
const NUMBERS = new Set(['intensity', 'event intensity', 'latitude', 'longitude']);
const NEEDED = ['Event Date', 'Event Type', 'Actor Name', 'Recipient Name'];

/** `None` is what the files have for nothing. */
const given = (cell: string | undefined): string => {
  const text = cell?.trim() ?? '';
  return text === 'None' || text === 'nan' || text === 'NA' ? '' : text;
};

const parts = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'None');

/**
 * Reads POLECAT's events (Halterman et al. 2023), 40 columns with a line of names. A row is one
 * contact: where a side names several actors, the first is its end and all stay in its attributes.
 * PLOVER's types and modes say what is a contact. A source is the outlet. Throws `OpenError` where a
 * column that cannot be missed is missing.
 */
export function readPolecat(file: FileIn): Readable {
  const notes = new Notes(file.notes);
  const builder = new RawBuilder(file.name, notes);
  const sampler = new Sampler();
  let columns: string[] = [];
  let places = new Map<string, number>();
  let kept: (readonly [at: number, column: TextColumn | NumberColumn])[] = [];
  const header = (cells: readonly string[], line: number): void => {
    columns = cells.map((cell) => cell.trim());
    places = new Map(columns.map((name, at) => [name.toLowerCase(), at]));
    const missing = NEEDED.find((name) => !places.has(name.toLowerCase()));
    if (missing !== undefined) throw new OpenError('noColumn', { column: missing }, line);
    kept = columns.flatMap((name, at) => {
      const plain = name.toLowerCase();
      if (plain === '' || KNOWN.has(plain)) return [];
      return [[at, NUMBERS.has(plain) ? new NumberColumn(name) : new TextColumn(name)] as const];
    });
  };

  eachRow(file, notes, { quoted: true }, (cells, line) => {
    if (columns.length === 0) {
      header(cells, line);
      return;
    }
    sampler.take(cells);
    const cell = (name: string): string => given(cells[places.get(name) ?? -1]);
    const sides = [parts(cell('actor name')), parts(cell('recipient name'))] as const;
    const [[source], [target]] = sides;
    if (source === undefined || target === undefined) {
      builder.noEnd(line);
      return;
    }
    if (sides.some(({ length }) => length > 1)) notes.add('guess', 'severalNames', {}, line);
    const end = (name: string, side: 'actor' | 'recipient'): number => {
      const [country = ''] = parts(cell(`${side} country`));
      return builder.actor(name, (clean) => ({
        country: countryOf(country) ?? countryOfName(clean),
        sectors: `${cell(`primary ${side} sector`)} ${cell(`${side} sectors`)}`,
      }));
    };
    const [type, mode] = [cell('event type'), cell('event mode')];
    const place = cell('city') || cell('placename') || cell('country');
    const added = builder.row(
      end(source, 'actor'),
      end(target, 'recipient'),
      builder.kind(`${type} ${mode}`, () => {
        const rule = contactOfPlover(type, mode);
        const text = plainName(`${type} ${mode}`).slice(0, 200) || '?';
        return { text, cameo: rule?.cameo ?? null, rule };
      }),
      builder.source(cell('source') || file.name, (name) => ({
        outlet: bothLanguages(plainName(name) || '?'),
      })),
      builder.date(cell('event date'), line),
      builder.place(place, countryOf(cell('country'))),
      0,
      line,
    );
    if (added) for (const [at, column] of kept) column.push(given(cells[at]));
  });
  notes.add('guess', 'kindsGuessed');
  const raw = builder.made(kept.map(([, column]) => column));
  if (raw.rows === 0) throw new OpenError('noEvents', { others: 0 });
  return {
    kind: 'polecat',
    sample: sampler.made(columns),
    make: (choices) => makeEvents(raw, choices, notes.list()),
  };
}
