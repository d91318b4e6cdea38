import { codeOfText } from './cameo-codes';
import { countryOfName } from './countries';
import { kindOfCode } from './events-codes';
import { makeEvents } from './events-make';
import { RawBuilder } from './events-raw';
import { eachRow, Sampler } from './events-rows';
import { Notes } from './notes';
import { plainName } from './plain-text';
import { type FileIn, OpenError, type Readable } from './types';

/** Rows that the columns are told by. */
const LOOKED_AT = 200;

interface Roles {
  readonly date: number;
  readonly source: number;
  readonly relation: number;
  readonly target: number;
}

const NAMES: Readonly<Record<keyof Roles, RegExp>> = {
  date: /^(date|time|timestamp|day|ts|when)$/i,
  source: /^(source|sub|subject|head|from|actor ?1|sender|s)$/i,
  relation: /^(relation|rel|predicate|event|action|type|r|p)$/i,
  target: /^(target|obj|object|tail|to|actor ?2|receiver|o)$/i,
};

/** Columns by a first line of names; null where it is none. */
function rolesOfNames(cells: readonly string[]): Roles | null {
  const of = (role: keyof Roles) => cells.findIndex((cell) => NAMES[role].test(cell.trim()));
  const roles = {
    date: of('date'),
    source: of('source'),
    relation: of('relation'),
    target: of('target'),
  };
  return Object.values(roles).every((at) => at >= 0) ? roles : null;
}

/** The column of most cells that pass, among some; −1 where none passes in half of the rows. */
function most(
  rows: readonly (readonly string[])[],
  among: readonly number[],
  test: (cell: string) => boolean,
): number {
  const shares = among.map((at) => rows.filter((row) => test(row[at]?.trim() ?? '')).length);
  const best = Math.max(0, ...shares);
  return best * 2 >= rows.length ? (among[shares.indexOf(best)] ?? -1) : -1;
}

const isDay = (cell: string): boolean => /^\d{4}-\d\d(-\d\d)?|^\d{8}$/.test(cell);

/**
 * Columns by what they hold: dates, and descriptions of events; of the two others the first is the
 * source. Where they hold nothing of the kind, head, relation, tail and time, as such files of
 * numbers have them.
 */
function rolesOfContent(rows: readonly (readonly string[])[]): Roles {
  const all = [0, 1, 2, 3];
  const date = most(rows, all, isDay);
  const rest = all.filter((at) => at !== (date < 0 ? 3 : date));
  const relation = most(rows, rest, (cell) => codeOfText(cell) !== null);
  const [source = 0, target = 2] = rest.filter((at) => at !== (relation < 0 ? rest[1] : relation));
  return {
    date: date < 0 ? 3 : date,
    source,
    relation: relation < 0 ? (rest[1] ?? 1) : relation,
    target,
  };
}

/** The first rows of a file, whatever their names. */
function firstRows(file: FileIn): string[][] {
  const head = file.text
    .slice(0, 100_000)
    .split(/\r\n?|\n/)
    .slice(0, LOOKED_AT + 1);
  const sign = head[0]?.includes('\t') === true ? '\t' : ',';
  return head.filter((line) => line.trim() !== '').map((line) => line.split(sign));
}

/** `Head_of_Government_(Egypt)`: in such files no name has a blank. */
function underscored(rows: readonly (readonly string[])[], { source, target }: Roles): boolean {
  const names = rows.flatMap((row) => [row[source] ?? '', row[target] ?? '']);
  return names.some((name) => name.includes('_')) && !names.some((name) => /\S\s\S/.test(name));
}

/**
 * Reads dated facts of four columns, `date source relation target` in any order, with a line of
 * names or without. The relation is told by CAMEO's descriptions; underscores are taken for blanks
 * where no name has any. Numbers for names stay, and are told. Throws `OpenError` where there is no row.
 */
export function readQuadruples(file: FileIn): Readable {
  const notes = new Notes(file.notes);
  const builder = new RawBuilder(file.name, notes);
  const head = firstRows(file);
  const named = rolesOfNames(head[0] ?? []);
  const body = (named ? head.slice(1) : head).slice(0, LOOKED_AT);
  const roles = named ?? rolesOfContent(body);
  const { date, source, relation, target } = roles;
  const blanks = underscored(body, roles);
  const number = (at: number) =>
    body.length > 0 && body.every((row) => /^\d+$/.test(row[at]?.trim() ?? ''));
  const numbers = number(source) && number(relation) && number(target);
  const undated = body.length > 0 && !body.some((row) => isDay(row[date]?.trim() ?? ''));
  if (!named) {
    notes.add('guess', 'eventColumns', {
      date: date + 1,
      source: source + 1,
      relation: relation + 1,
      target: target + 1,
    });
  }
  if (numbers) notes.add('guess', 'numberNames');
  if (undated) notes.add('guess', 'numberDates');
  const words = (text: string | undefined): string => {
    const plain = text?.trim() ?? '';
    return blanks ? plain.replaceAll('_', ' ').trim() : plain;
  };
  const paper = builder.source(file.name, (name) => ({
    headline: { en: plainName(name) || '?', ar: plainName(name) || '?' },
  }));
  const known = (clean: string) => ({ country: numbers ? null : countryOfName(clean) });
  const sampler = new Sampler();
  let first = true;
  eachRow(file, notes, { quoted: false, width: 4 }, (cells, line) => {
    if (first && named) {
      first = false;
      return;
    }
    first = false;
    sampler.take(cells);
    const [from, to] = [words(cells[source]), words(cells[target])];
    if (from === '' || to === '') {
      builder.noEnd(line);
      return;
    }
    const text = words(cells[relation]);
    builder.row(
      builder.actor(from, known),
      builder.actor(to, known),
      builder.kind(text, () =>
        numbers ? { text, cameo: null, rule: null } : kindOfCode(text, '', notes, line),
      ),
      paper,
      undated ? 0 : builder.date(cells[date]?.trim() ?? '', line),
      0,
      0,
      line,
    );
  });
  if (!numbers) notes.add('guess', 'kindsGuessed');
  const raw = builder.made();
  if (raw.rows === 0) throw new OpenError('noEvents', { others: 0 });
  return {
    kind: 'quadruples',
    sample: sampler.made(named ? (head[0] ?? []) : ['1', '2', '3', '4']),
    make: (choices) => makeEvents(raw, choices, notes.list()),
  };
}
