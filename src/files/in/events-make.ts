import { CONTACT_TYPES, MEDIA, STATUSES } from '../../model/schema';
import { campsOfEvents, shareOfCountries } from './events-camps';
import { pickRows } from './events-columns';
import { pairRows } from './events-mirror';
import type { RawEvents } from './events-raw';
import { unnamedSide } from './names-of-ours';
import { Notes } from './notes';
import { TableBuilder } from './table-builder';
import { type Choices, type Guess, type Made, type Note, OpenError } from './types';

const EVENT = CONTACT_TYPES.indexOf('event');
const OCCURRED = STATUSES.indexOf('occurred');
const UNSPECIFIED = MEDIA.indexOf('unspecified');

/** The words of a guess, and the one in force. */
function guess(id: Guess['id'], words: readonly string[], value: string): Guess {
  return { id, value, options: words.map((word) => ({ value: word, own: false })) };
}

function chosen(choice: string | undefined, words: readonly string[], otherwise: string): string {
  return choice !== undefined && words.includes(choice) ? choice : otherwise;
}

const OTHERS = ['leave-out', 'let-in'];
const MIRRORED = ['merge', 'keep'];
const CAMPS = ['by-country', 'communities', 'none'];

/**
 * The table of an event table's rows by some choices. What is no contact stays out unless it is let
 * in; of two mirrored rows the first stands for both. Throws `OpenError` where no row is left.
 */
export function makeEvents(raw: RawEvents, choices: Choices, before: readonly Note[]): Made {
  const notes = new Notes(before);
  const others = chosen(choices.others, OTHERS, 'leave-out');
  const mirrors = chosen(choices.mirrored, MIRRORED, 'merge');
  const isContact = raw.kinds.map(({ rule }) => rule !== null);
  const inside = new Uint8Array(raw.rows);
  let otherRows = 0;
  for (let row = 0; row < raw.rows; row += 1) {
    const contact = isContact[raw.kind[row] ?? 0] === true;
    if (!contact) otherRows += 1;
    if (contact || others === 'let-in') inside[row] = 1;
  }
  // A file of nothing but other events would else be an empty page.
  const letIn = others === 'let-in' || (choices.others === undefined && otherRows === raw.rows);
  if (letIn) inside.fill(1);
  const paired = pairRows(raw, inside, mirrors === 'merge');

  const builder = new TableBuilder({ name: raw.name });
  const actorOf = new Int32Array(raw.actors.length).fill(-1);
  const actor = (place: number): number => {
    let made = actorOf[place] ?? -1;
    if (made < 0) {
      const { name = '?', country = null, kind = 'organisation' } = raw.actors[place] ?? {};
      made = builder.actor(name, () => ({ country, kind }));
      actorOf[place] = made;
    }
    return made;
  };
  const unnamed = (mediator: number, line: number): number => {
    const by = raw.actors[mediator]?.name ?? '?';
    const name = unnamedSide(by, line);
    return builder.actor(name.en, () => ({ name, unnamed: true }));
  };
  const dates = raw.dates.map((text) => builder.date(text));
  const sources = raw.sources.map(({ key, fields }) => builder.source(key, () => fields));
  const places = raw.places.map(({ name, country }) => builder.place(name, country));
  const kinds = raw.kinds.map(({ text, cameo, rule }, at) => ({
    type: rule ? CONTACT_TYPES.indexOf(rule.type) : EVENT,
    status: rule ? STATUSES.indexOf(rule.status) : OCCURRED,
    medium: rule ? MEDIA.indexOf(rule.medium) : UNSPECIFIED,
    sides: rule?.sides ?? 'as-given',
    event: -1,
    text,
    cameo,
    at,
  }));
  const kept = new Uint32Array(raw.rows);
  let carried = 0;
  let contacts = 0;
  for (let row = 0; row < raw.rows; row += 1) {
    const kind = kinds[raw.kind[row] ?? 0];
    if (inside[row] === 0 || paired.dropped[row] === 1 || !kind) continue;
    if (kind.event < 0) kind.event = builder.event(kind.text, kind.cameo);
    const [source, target] = [raw.from[row] ?? 0, raw.to[row] ?? 0];
    const line = raw.line[row] ?? 0;
    const second = paired.later[row] ?? -1;
    let [from, to, via, mutual] = [actor(source), actor(target), -1, 0];
    if (kind.sides === 'mediator') {
      [via, from, mutual] = [from, to, 1];
      const other = paired.otherSide.get(row);
      to = other === undefined ? unnamed(source, line) : actor(other);
      if (other === undefined) notes.add('guess', 'mediatedUnnamed', {}, line);
      carried += 1;
    } else if (kind.sides === 'turned' || kind.sides === 'host') [from, to] = [to, from];
    else if (kind.sides === 'both') mutual = second >= 0 ? 1 : 0;
    kept[builder.rows] = row;
    if (isContact[kind.at] === true) contacts += 1;
    builder.row(
      from,
      to,
      via,
      kind.type,
      kind.status,
      kind.medium,
      mutual,
      dates[raw.date[row] ?? 0] ?? 0,
      kind.event,
      sources[raw.source[row] ?? 0] ?? 0,
      line,
      places[raw.place[row] ?? 0] ?? 0,
      second >= 0 ? (raw.line[second] ?? 0) : 0,
    );
  }
  const count = builder.rows;
  if (count === 0) throw new OpenError('noEvents', { others: otherRows });
  const rows = kept.slice(0, count);
  const ends = builder.ends();
  const camped = { actors: builder.actors, ...ends };
  const camps = chosen(
    choices.camps,
    CAMPS,
    shareOfCountries(camped) >= 0.5 ? 'by-country' : 'communities',
  );
  const made = campsOfEvents(camped, camps);
  if (made.all > made.camps.length) {
    notes.add('guess', 'fewerCamps', { kept: made.camps.length, all: made.all });
  }
  const { name } = raw;
  const table = builder.build({
    title: { en: name, ar: name },
    description: { en: `Events of the file ${name}.`, ar: `أحداث الملف ${name}.` },
    camps: made,
    extra: raw.extra.map((column) => pickRows(column, rows)),
  });
  return {
    content: { kind: 'table', table },
    guesses: [
      guess('camps', CAMPS, camps),
      guess('others', OTHERS, letIn ? 'let-in' : 'leave-out'),
      guess('mirrored', MIRRORED, mirrors),
    ],
    notes: notes.list(),
    faults: [],
    found: [
      { what: 'rows', count: raw.read },
      { what: 'actors', count: raw.actors.length },
      { what: 'contacts', count: contacts },
      { what: 'mirrored', count: paired.mirrored },
      { what: 'carried', count: carried },
      { what: 'others', count: otherRows },
      { what: 'sources', count: raw.sources.length },
    ],
  };
}
