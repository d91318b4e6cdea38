import { certainlyBefore, parseDate } from '../../model/edtf';
import type { Contact, Source, Text } from '../../model/schema';
import { paragraphOf } from './file-source';
import type { Cast } from './from-graph-cast';
import { type EdgeReading, edgeReading, ownContactFields } from './from-graph-fields';
import { type Encounter, encounters, foreignOfLeg } from './from-graph-own';
import type { Chooser } from './graph-choice';
import { columnsOf, textOf, textsOf } from './graph-columns';
import { Ids } from './ids';
import { keptAttributes, withoutRings } from './kept';
import type { Notes } from './notes';
import { bothLanguages, cutText, plainName, within } from './plain-text';
import type { RawEdge } from './types';

/** What may have been begun by nobody: the model's rule D21. */
export const MUTUAL: readonly string[] = ['meeting', 'call', 'channel', 'exchange'];
const LONG = 60;

interface Sides {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly via: readonly string[];
}

/** Who carried it, by the choice in force; of our own files always whom they name. */
export function carriersOf(
  { edge, own }: Encounter,
  reading: EdgeReading,
  cast: Cast,
): readonly string[] {
  const { attributes, via, line } = edge;
  const { carrierColumn: column, carriersGiven } = reading;
  if (column === null || (own !== null && column === 'via')) {
    return carriersGiven || column !== null ? via.map((key) => cast.carrier(key, line)) : [];
  }
  const value = Object.hasOwn(attributes, column) ? attributes[column] : undefined;
  return textsOf(value)
    .flatMap((text) => (cast.find(text) === undefined ? text.split(/[;|]/) : [text]))
    .filter((text) => text.trim() !== '')
    .map((text) => cast.carrier(text.trim(), line));
}

/** Both sides of an edge without anyone at both; null, and noted, where that leaves none. */
export function sidesOf(edge: RawEdge, cast: Cast, notes: Notes): Omit<Sides, 'via'> | null {
  const missing = [...edge.source, ...edge.target].find((key) => cast.idOf(key) === undefined);
  if (missing !== undefined) {
    notes.add('left-out', 'missingEnd', { end: cutText(missing, LONG) }, edge.line);
    return null;
  }
  const ids = (keys: readonly string[]) => [
    ...new Set(keys.flatMap((key) => cast.idOf(key) ?? [])),
  ];
  const [source, target] = [ids(edge.source), ids(edge.target)];
  const to = target.filter((id) => !source.includes(id));
  if (source.length > 0 && to.length > 0) return { from: source, to };
  const from = source.filter((id) => !target.includes(id));
  if (from.length > 0 && target.length > 0) return { from, to: target };
  // A hyperedge without sides, or with one only: the first with all the others.
  const [first, ...rest] = source.length > 0 ? source : target;
  if (first !== undefined && rest.length > 0) return { from: [first], to: rest };
  notes.add(
    'left-out',
    'loop',
    { id: cutText(edge.source[0] ?? edge.target[0] ?? '', LONG) },
    edge.line,
  );
  return null;
}

const names = (ids: readonly string[], nameOf: (id: string) => Text, lang: 'en' | 'ar'): string[] =>
  ids.map((id) => cutText(nameOf(id)[lang], LONG));

/** The edge's label, else the names from end to end. */
function titleOf(edge: RawEdge, sides: Sides, nameOf: (id: string) => Text): Text {
  const label = plainName(edge.label ?? '');
  if (label !== '') return bothLanguages(label);
  const line = (lang: 'en' | 'ar') => {
    const [from, via, to] = [sides.from, sides.via, sides.to].map((ids) =>
      names(ids, nameOf, lang),
    );
    const comma = lang === 'ar' ? '، ' : ', ';
    return [from?.join(comma), ...(via ?? []), to?.join(comma)].join(' – ');
  };
  return { en: line('en'), ar: line('ar') };
}

function summaryOf(
  sides: Sides,
  mutual: boolean,
  file: string,
  nameOf: (id: string) => Text,
): Text {
  const list = (ids: readonly string[], lang: 'en' | 'ar') =>
    names(ids, nameOf, lang)
      .map(within)
      .join(lang === 'ar' ? '، ' : ', ');
  const en = mutual
    ? `between ${list(sides.from, 'en')} and ${list(sides.to, 'en')}`
    : `from ${list(sides.from, 'en')} to ${list(sides.to, 'en')}`;
  const ar = mutual
    ? `بين ${list(sides.from, 'ar')} و${list(sides.to, 'ar')}`
    : `من ${list(sides.from, 'ar')} إلى ${list(sides.to, 'ar')}`;
  const through =
    sides.via.length === 0
      ? ['', '']
      : [`, through ${list(sides.via, 'en')}`, ` عبر ${list(sides.via, 'ar')}`];
  const name = within(cutText(file, LONG));
  return {
    en: `A link ${en}${through[0]} in the file ${name}.`,
    ar: `صلة ${ar}${through[1]} في الملف ${name}.`,
  };
}

interface Made {
  readonly contact: Contact;
  readonly edge: RawEdge;
  readonly own: string | null;
}

/** What a contact answers or is part of, where our own file says so and it can be. */
function linked(made: readonly Made[], notes: Notes): Contact[] {
  const place = new Map(made.flatMap(({ own }, at) => (own === null ? [] : [[own, at] as const])));
  const links = (name: string, fits: (at: number, to: number) => boolean) =>
    withoutRings(
      made.map(({ own, edge }, at) => {
        const id = own === null ? null : textOf(edge.attributes, name);
        const to = id === null ? -1 : (place.get(id) ?? -1);
        return to >= 0 && fits(at, to) ? to : -1;
      }),
      (at) =>
        notes.add('left-out', 'partRing', { id: made[at]?.own ?? '' }, made[at]?.edge.line ?? null),
    );
  const bounds = (at: number) => parseDate(made[at]?.contact.date ?? '');
  const replies = links('in_reply_to', (at, to) => {
    const [reply, asked] = [bounds(at), bounds(to)];
    return !reply || !asked || !certainlyBefore(reply, asked);
  });
  const parts = links('part_of', () => true);
  return made.map(({ contact }, at) => ({
    ...contact,
    inReplyTo: made[replies[at] ?? -1]?.contact.id ?? null,
    partOf: made[parts[at] ?? -1]?.contact.id ?? null,
  }));
}

/** Every edge a contact, the legs of one contact of ours one; what cannot be one is noted. */
export function contactsOfEdges(
  edges: readonly RawEdge[],
  cast: Cast,
  source: Source,
  chooser: Chooser,
  notes: Notes,
): Contact[] {
  const whole = encounters(edges, (id) => cast.keyOfOwn(id));
  const rows = whole.map(({ edge }) => edge);
  const isNode = (text: string) => cast.find(text) !== undefined;
  const reading = edgeReading(rows, columnsOf(rows), isNode, chooser, notes);
  const nameOf = (id: string) => cast.nameOf(id);
  const file = source.headline?.en ?? '';
  const ids = new Ids('contact');
  const made = whole.flatMap((encounter): Made[] => {
    const { edge, own } = encounter;
    const ends = sidesOf(edge, cast, notes);
    if (!ends) return [];
    const carried = new Set(carriersOf(encounter, reading, cast));
    for (const end of [...ends.from, ...ends.to]) {
      if (carried.delete(end)) notes.add('left-out', 'carrierIsEnd', { id: end }, edge.line);
    }
    const sides = { ...ends, via: [...carried] };
    const type = reading.type(edge);
    const date = reading.date(edge);
    const mutual = !reading.directed(edge) && MUTUAL.includes(type);
    const answered = own === null ? null : textOf(edge.attributes, 'answered_by');
    const contact: Contact = {
      id: (own === null ? null : ids.keep(own)) ?? ids.of(edge.key ?? ''),
      type,
      cameo: null,
      from: [...sides.from],
      to: [...sides.to],
      mutual,
      via: sides.via,
      status: reading.status(edge),
      answeredBy: cast.idOf(cast.keyOfOwn(answered ?? '') ?? '') ?? null,
      medium: 'unspecified',
      date,
      dateBasis: date === null ? null : 'stated',
      dateNote: null,
      place: null,
      placeCountry: null,
      inReplyTo: null,
      partOf: null,
      title: titleOf(edge, sides, nameOf),
      summary: summaryOf(sides, mutual, file, nameOf),
      points: [],
      topics: [],
      reading: 'explicit',
      evidence: [
        {
          source: source.id,
          paragraphs: [paragraphOf(edge.line, source)],
          informant: null,
          outlet: null,
          stance: 'asserts',
          note: null,
        },
      ],
      note: null,
      ...(own !== null && ownContactFields(edge.attributes, date !== null)),
      ...keptAttributes(own === null ? edge.attributes : foreignOfLeg(edge.attributes)),
    };
    return [{ contact, edge, own }];
  });
  return linked(made, notes);
}
