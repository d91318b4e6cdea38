import fc from 'fast-check';
import { FACETS, type Filter, LEVELS, ROLES, type Window } from '../../../src/model/filter';
import { BROKER_COLUMNS, MATRIX_ORDERS, TABLE_COLUMNS } from '../../../src/model/orders';
import { CONTACT_TYPES, MEDIA, READINGS, STATUSES } from '../../../src/model/schema';
import type { Known } from '../../../src/state/known';
import { VIEW_KINDS, type View } from '../../../src/state/store';

/** Every view there could be, of a data set that has whatever they name. */

const id = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,4}){0,2}$/);
/** Places are named in words, with whatever a place is called. */
const place = fc.oneof(
  fc.constantFrom('Home of Hadi al-Amiri, Baghdad', 'Côte d’Ivoire', 'A&B=C?#~_.', '١٠٠% (x)'),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values));
const ids = fc.uniqueArray(id, { maxLength: 3 });
/** An actor, or a camp that stands for its actors. */
const group = fc.oneof(
  id,
  id.map((camp) => `camp:${camp}`),
);
const pair = fc.tuple(group, group).map((ends) => ends.join('|'));
const channel = fc
  .array(fc.array(id, { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 4 })
  .map((stops) => stops.map((stop) => stop.join('+')).join('>'));
const chain = fc.array(id, { minLength: 3, maxLength: 5 }).map((stops) => stops.join('>'));
const end = fc.record({ kind: fc.constantFrom('actor', 'camp'), id } as const);

const DAY = 86_400_000;
const day = fc.integer({ min: Date.UTC(1000, 0, 1) / DAY, max: Date.UTC(9999, 11, 31) / DAY });
const start = fc.tuple(fc.integer({ min: 1000, max: 9000 }), fc.nat(11));
export const windows: fc.Arbitrary<Window> = fc.oneof(
  fc.tuple(day, day).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  fc.tuple(start, fc.nat(30)).map(([[year, month], length]) => ({
    from: Date.UTC(year, month, 1) / DAY,
    to: Date.UTC(year, month + 1 + length, 1) / DAY - 1,
  })),
  fc.tuple(start, fc.nat(3)).map(([[year], length]) => ({
    from: Date.UTC(year, 0, 1) / DAY,
    to: Date.UTC(year + 1 + length, 0, 1) / DAY - 1,
  })),
  day.map((from) => ({ from, to: Number.POSITIVE_INFINITY })),
  day.map((to) => ({ from: Number.NEGATIVE_INFINITY, to })),
);

const filters: fc.Arbitrary<Filter> = fc.record({
  types: some(CONTACT_TYPES),
  statuses: some(STATUSES),
  media: some(MEDIA),
  camps: ids,
  actors: ids,
  roles: some(ROLES),
  topics: ids,
  places: fc.uniqueArray(place, { maxLength: 3 }),
  sources: ids,
  informants: ids,
  readings: some(READINGS),
  origins: some(['one', 'several'] as const),
  attributes: fc.uniqueArray(place, { maxLength: 2 }),
  from: fc.option(end),
  to: fc.option(end),
  via: ids,
  either: fc.boolean(),
  hidden: ids,
  added: ids,
});

export const views: fc.Arbitrary<View> = fc.record({
  kind: fc.constantFrom(...VIEW_KINDS),
  selection: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constantFrom('contact', 'tie', 'source'), id } as const),
      fc.record({ kind: fc.constant('actor'), id: group } as const),
      fc.record({ kind: fc.constant('pair'), id: pair } as const),
      fc.record({ kind: fc.constant('channel'), id: channel } as const),
      fc.record({ kind: fc.constant('chain'), id: chain } as const),
      fc.constant({ kind: 'carriers', id: 'all' } as const),
    ),
  ),
  filter: filters,
  window: fc.option(windows),
  undated: fc.boolean(),
  open: fc.uniqueArray(pair, { maxLength: 3 }),
  layout: fc.constantFrom('bands', 'free'),
  passing: fc.boolean(),
  focus: fc.option(
    fc.record({
      actor: id,
      steps: fc.constantFrom(1, 2, 3),
      direction: fc.constantFrom('any', 'out', 'in'),
    } as const),
  ),
  level: fc.constantFrom(...LEVELS),
  matrixOrder: fc.constantFrom(...MATRIX_ORDERS),
  sorting: fc.option(
    fc.record({ column: fc.constantFrom(...TABLE_COLUMNS), descending: fc.boolean() }),
  ),
  columns: fc.dictionary(
    fc.constantFrom(...TABLE_COLUMNS),
    fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes(',')),
    { noNullPrototype: true },
  ),
  chains: fc.record({
    strict: fc.boolean(),
    steps: fc.constantFrom(2, 3, 4),
    wait: fc.option(fc.nat(99_999)),
    rank: fc.constantFrom('foremost', 'fastest', 'shortest'),
  } as const),
  letIn: fc.record({ untaken: fc.boolean(), unheld: fc.boolean() }),
  measure: fc.option(id),
  brokerSorting: fc.record({
    column: fc.constantFrom(...BROKER_COLUMNS),
    descending: fc.boolean(),
  }),
  carriersOnly: fc.boolean(),
  sizeBy: fc.option(id),
  more: fc.dictionary(fc.oneof(id, fc.constant('')), fc.integer({ min: 1, max: 999 }), {
    maxKeys: 2,
    noNullPrototype: true,
  }),
});

/** A data set that has all of these, so that nothing else is taken for known. */
export function knownOf(view: View): Known {
  const { filter, selection, focus } = view;
  const named = new Set([
    ...filter.camps.map((camp) => `camp ${camp}`),
    ...[...filter.actors, ...filter.via, ...filter.hidden, ...filter.added].map(
      (actor) => `actor ${actor}`,
    ),
    ...filter.topics.map((topic) => `topic ${topic}`),
    ...filter.places.map((name) => `place ${name}`),
    ...filter.attributes.map((pair) => `attribute ${pair}`),
    ...filter.sources.map((source) => `source ${source}`),
    ...filter.informants.map((informant) => `informant ${informant}`),
    ...view.open.map((name) => `pair ${name}`),
    ...[filter.from, filter.to, selection].map((one) => `${one?.kind} ${one?.id}`),
    `actor ${focus?.actor}`,
    ...(selection?.kind === 'actor' ? [`group ${selection.id}`] : []),
    `measure ${view.measure}`,
    `measure ${view.sizeBy}`,
    ...Object.keys(view.more).map((camp) => `camp ${camp}`),
  ]);
  return { has: (kind, name) => named.has(`${kind} ${name}`) };
}

/** A view whose lists are in the order of their own: lists are sets. */
export function inOrder(view: View): View {
  const sorted = (values: readonly string[]) => [...values].sort();
  const facets = [...FACETS, 'via', 'hidden', 'added'] as const;
  const lists = Object.fromEntries(facets.map((facet) => [facet, sorted(view.filter[facet])]));
  return { ...view, open: sorted(view.open), filter: { ...view.filter, ...lists } };
}
