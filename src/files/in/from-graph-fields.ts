import {
  type Attributes,
  CONTACT_TYPES,
  type Contact,
  DATE_BASES,
  MEDIA,
  READINGS,
  STATUSES,
  type Text,
} from '../../model/schema';
import { countryOf } from './from-graph-actors';
import { listOf } from './from-graph-own';
import type { Chooser } from './graph-choice';
import { type Column, likely, ofFewValues, shareRead, textOf } from './graph-columns';
import { edtfOf } from './graph-date';
import { GRAPH_WORDS, LIKELY, statusOf, typeOf } from './graph-words';
import type { Notes } from './notes';
import { cutText, plainName, plainProse } from './plain-text';
import type { RawEdge } from './types';

const FEW = 60;

/** How the fields of a contact are read off an edge, by the choices in force. */
export interface EdgeReading {
  readonly type: (edge: RawEdge) => Contact['type'];
  readonly status: (edge: RawEdge) => Contact['status'];
  readonly date: (edge: RawEdge) => string | null;
  readonly directed: (edge: RawEdge) => boolean;
  /** The column that names the carriers, or null where they are as the edge has them, or none. */
  readonly carrierColumn: string | null;
  readonly carriersGiven: boolean;
}

function oneOf<Value extends string>(values: readonly Value[], word: string | null): Value | null {
  return values.find((value) => value === word) ?? null;
}

/** A value of the model by a column, or the same for all. */
function readerOf<Value extends string>(
  id: 'type' | 'status',
  columns: ReadonlyMap<string, Column>,
  chooser: Chooser,
  words: { values: readonly Value[]; usual: Value; read: (text: string) => Value | null },
): (edge: RawEdge) => Value {
  const few = ofFewValues(columns, FEW);
  const guessed = likely(columns, LIKELY[id], (column) => {
    return few.includes(column) && shareRead(column, words.read) >= 0.5;
  });
  const guess = () => guessed?.name ?? words.usual;
  const { word, column } = chooser.pick(id, guess, words.values, few);
  const other = oneOf(words.values, word) ?? words.usual;
  return ({ attributes }) => {
    const text = column === null ? null : textOf(attributes, column);
    return (text === null ? null : words.read(text)) ?? other;
  };
}

function dateReader(
  edges: readonly RawEdge[],
  columns: ReadonlyMap<string, Column>,
  chooser: Chooser,
  notes: Notes,
): EdgeReading['date'] {
  const dated = [...columns.values()].filter((column) => shareRead(column, edtfOf) >= 0.2);
  const guessed = likely(columns, LIKELY.date, (column) => dated.includes(column))?.name;
  const spells = edges.some(({ date }) => date !== null);
  // A column of the very name says what the spell says, and how sure it is.
  const exact = guessed !== undefined && /^date$/i.test(guessed);
  const { column, word } = chooser.pick(
    'date',
    () => (spells && !exact ? 'spells' : (guessed ?? 'none')),
    spells ? GRAPH_WORDS.date : ['none'],
    dated,
  );
  return ({ attributes, date, line }) => {
    if (word === 'none') return null;
    const text = column === null ? null : textOf(attributes, column);
    if (text === null) return date;
    const read = edtfOf(text);
    if (read === null) notes.add('left-out', 'badDate', { text: cutText(text, 40) }, line);
    return read;
  };
}

/** Columns of carriers: most of what stands there is the key or the name of a node. */
function carrierChoice(
  edges: readonly RawEdge[],
  columns: ReadonlyMap<string, Column>,
  chooser: Chooser,
  isNode: (text: string) => boolean,
): Pick<EdgeReading, 'carrierColumn' | 'carriersGiven'> {
  const given = edges.some(({ via }) => via.length > 0);
  const named = [...columns.values()].filter(({ name }) => {
    return LIKELY.carrier.some((pattern) => pattern.test(name));
  });
  const texts = [...columns.values()].filter((column) => {
    if (column.numeric) return false;
    return shareRead(column, (text) => (isNode(text) ? text : null)) >= 0.5;
  });
  const offered = [...new Set([...named, ...texts])];
  const guessed = named.find(({ numeric }) => !numeric)?.name;
  const { word, column } = chooser.pick(
    'carrier',
    () => (given ? 'as-given' : (guessed ?? 'none')),
    given ? GRAPH_WORDS.carrier : ['none'],
    offered,
  );
  return { carrierColumn: column, carriersGiven: word === 'as-given' };
}

export function edgeReading(
  edges: readonly RawEdge[],
  columns: ReadonlyMap<string, Column>,
  isNode: (text: string) => boolean,
  chooser: Chooser,
  notes: Notes,
): EdgeReading {
  const type = readerOf('type', columns, chooser, {
    values: CONTACT_TYPES,
    usual: 'exchange',
    read: typeOf,
  });
  const status = readerOf('status', columns, chooser, {
    values: STATUSES,
    usual: 'occurred',
    read: statusOf,
  });
  const date = dateReader(edges, columns, chooser, notes);
  const carriers = carrierChoice(edges, columns, chooser, isNode);
  const { word } = chooser.pick('directed', () => 'as-given', GRAPH_WORDS.directed, []);
  const directed = (edge: RawEdge) => (word === 'as-given' ? edge.directed : word === 'directed');
  return { type, status, date, directed, ...carriers };
}

function pair(attributes: Attributes, name: string, clean: (text: string) => string): Text | null {
  const en = clean(textOf(attributes, `${name}_en`) ?? '');
  const ar = clean(textOf(attributes, `${name}_ar`) ?? '');
  return en === '' || ar === '' ? null : { en, ar };
}

/** What only a file of ours says of a contact; references are put in by whoever knows the ids. */
export function ownContactFields(attributes: Attributes, dated: boolean): Partial<Contact> {
  const text = (name: string) => textOf(attributes, name);
  const basis = dated ? (oneOf(DATE_BASES, text('date_basis')) ?? 'stated') : null;
  const cameo = text('cameo');
  const title = pair(attributes, 'title', plainName);
  const summary = pair(attributes, 'summary', plainProse);
  return {
    cameo: cameo !== null && /^\d{2,4}$/.test(cameo) ? cameo : null,
    medium: oneOf(MEDIA, text('medium')) ?? 'unspecified',
    dateBasis: basis,
    dateNote:
      basis === null || basis === 'stated'
        ? null
        : { en: 'The file does not say how.', ar: 'لا يذكر الملف كيف.' },
    place: pair(attributes, 'place', plainName),
    placeCountry: countryOf(text('place_country') ?? ''),
    reading: oneOf(READINGS, text('reading')) ?? 'explicit',
    topics: [...new Set(listOf(attributes, 'topics'))],
    ...(title && { title }),
    ...(summary && { summary }),
  };
}
