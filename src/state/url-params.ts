import { type End, type FacetName, type Filter, LEVELS, ROLES } from '../model/filter';
import {
  BROKER_COLUMNS,
  type BrokerSorting,
  MATRIX_ORDERS,
  type Sorting,
  TABLE_COLUMNS,
} from '../model/orders';
import { CONTACT_TYPES, MEDIA, READINGS, STATUSES } from '../model/schema';
import type { Known, KnownKind } from './known';
import {
  type ChainQuestion,
  type Focus,
  type Layout,
  type LetIn,
  OPENING_VIEW,
  type Selection,
  VIEW_KINDS,
  type View,
} from './store';
import { idFromLink, windowFromLink } from './url-values';

/** The facets in a link: by which name, and what their values are checked against. */
export const FACET_PARAMS: readonly (readonly [
  string,
  FacetName,
  readonly string[] | KnownKind,
])[] = [
  ['type', 'types', CONTACT_TYPES],
  ['status', 'statuses', STATUSES],
  ['medium', 'media', MEDIA],
  ['actor', 'actors', 'actor'],
  ['camp', 'camps', 'camp'],
  ['role', 'roles', ROLES],
  ['topic', 'topics', 'topic'],
  ['place', 'places', 'place'],
  ['source', 'sources', 'source'],
  ['informant', 'informants', 'informant'],
  ['reading', 'readings', READINGS],
  ['origins', 'origins', ['one', 'several']],
  ['attr', 'attributes', 'attribute'],
];
const LAYOUTS: readonly Layout[] = ['bands', 'free'];
const SELECTED: readonly Selection['kind'][] = [
  'actor',
  'contact',
  'channel',
  'pair',
  'tie',
  'source',
  'chain',
  'carriers',
];
const DIRECTIONS: readonly Focus['direction'][] = ['any', 'out', 'in'];
const STEPS: readonly Focus['steps'][] = [1, 2, 3];

/** What can be let in, by its name in a link. */
export const LET_IN: readonly (keyof LetIn)[] = ['untaken', 'unheld'];
const RANKS: readonly ChainQuestion['rank'][] = ['foremost', 'fastest', 'shortest'];
const CHAIN_STEPS: readonly ChainQuestion['steps'][] = [2, 3, 4];

/** The values of a list in a link: each once, in an order of their own. */
export const asSet = (values: readonly string[]): string[] => [...new Set(values)].sort();

function oneOf<T extends string | number>(values: readonly T[], text: string): T | null {
  return values.find((value) => String(value) === text) ?? null;
}

function selectionFromLink(text: string, known: Known): Selection | null {
  const dot = text.indexOf('.');
  const kind = oneOf(SELECTED, text.slice(0, Math.max(0, dot)));
  if (kind === null) return null;
  const id = idFromLink(kind, text.slice(dot + 1));
  return known.has(kind === 'actor' ? 'group' : kind, id) ? { kind, id } : null;
}

function endFromLink(text: string, known: Known): End | null {
  const [, camp] = /^camp\.(.+)$/.exec(text) ?? [];
  const end: End = camp === undefined ? { kind: 'actor', id: text } : { kind: 'camp', id: camp };
  return known.has(end.kind, end.id) ? end : null;
}

function focusFromLink(text: string, known: Known): Focus | null {
  const [actor = '', stepsText = '1', directionText = 'any', ...more] = text.split('.');
  const steps = oneOf(STEPS, stepsText);
  const direction = oneOf(DIRECTIONS, directionText);
  const isWhole = known.has('actor', actor) && more.length === 0;
  return isWhole && steps !== null && direction !== null ? { actor, steps, direction } : null;
}

/** A column of some, and which way: `date.down`. */
function orderFromLink<C extends string>(
  columns: readonly C[],
  text: string,
): { readonly column: C; readonly descending: boolean } | null {
  const [name = '', down, ...more] = text.split('.');
  const column = oneOf(columns, name);
  const isWhole = (down === undefined || down === 'down') && more.length === 0;
  return column && isWhole ? { column, descending: down === 'down' } : null;
}

/** How the table is sorted; `none` for the order of the data, which is no error. */
function sortingFromLink(text: string): { readonly sorting: Sorting | null } | null {
  if (text === 'none') return { sorting: null };
  const sorting = orderFromLink(TABLE_COLUMNS, text);
  return sorting && { sorting };
}

const brokerSortingFromLink = (text: string): BrokerSorting | null =>
  orderFromLink(BROKER_COLUMNS, text);

function chainsFromLink(text: string): ChainQuestion | null {
  let chains: ChainQuestion = OPENING_VIEW.chains;
  for (const part of text.split('.')) {
    const rank = oneOf(RANKS, part);
    const [, number = '', unit] = /^(\d{1,5})-(steps|days)$/.exec(part) ?? [];
    const steps = unit === 'steps' ? oneOf(CHAIN_STEPS, number) : null;
    if (rank) chains = { ...chains, rank };
    else if (steps) chains = { ...chains, steps };
    else if (unit === 'days') chains = { ...chains, wait: Number(number) };
    else if (part === 'same-day') chains = { ...chains, strict: false };
    else return null;
  }
  return chains;
}

function measureFromLink(text: string, known: Known): string | null {
  return known.has('measure', text) ? text : null;
}

/** The view after one value of a parameter; null where the value is not known. */
export type Take = (text: string, view: View) => View | null;

function single<K extends keyof View>(
  key: K,
  read: (text: string, known: Known) => View[K] | null,
  known: Known,
): Take {
  return (text, view) => {
    const value = read(text, known);
    return value === null ? null : { ...view, [key]: value };
  };
}

function end(side: 'from' | 'to', known: Known): Take {
  return (text, view) => {
    const value = endFromLink(text, known);
    return value && { ...view, filter: { ...view.filter, [side]: value } };
  };
}

const yesOrNo = (text: string): boolean | null =>
  text === 'yes' ? true : text === 'no' ? false : null;

const either: Take = (text, view) => {
  const value = yesOrNo(text);
  return value === null ? null : { ...view, filter: { ...view.filter, either: value } };
};

/** The parameters that hold one value, by name. */
export function singleParams(known: Known): ReadonlyMap<string, Take> {
  return new Map<string, Take>([
    ['from', end('from', known)],
    ['to', end('to', known)],
    ['time', single('window', windowFromLink, known)],
    ['undated', single('undated', yesOrNo, known)],
    ['focus', single('focus', focusFromLink, known)],
    ['sel', single('selection', selectionFromLink, known)],
    ['view', single('kind', (text) => oneOf(VIEW_KINDS, text), known)],
    ['layout', single('layout', (text) => oneOf(LAYOUTS, text), known)],
    ['passing', single('passing', yesOrNo, known)],
    ['either', either],
    ['level', single('level', (text) => oneOf(LEVELS, text), known)],
    ['order', single('matrixOrder', (text) => oneOf(MATRIX_ORDERS, text), known)],
    [
      'sort',
      (text, view) => {
        const read = sortingFromLink(text);
        return read && { ...view, ...read };
      },
    ],
    ['chains', single('chains', chainsFromLink, known)],
    ['measure', single('measure', measureFromLink, known)],
    ['by', single('brokerSorting', brokerSortingFromLink, known)],
    ['carriers', single('carriersOnly', yesOrNo, known)],
    ['size', single('sizeBy', measureFromLink, known)],
  ]);
}

function facet(name: FacetName, isKnown: (text: string) => boolean): Take {
  return (text, view) => {
    if (!isKnown(text)) return null;
    const before: readonly string[] = view.filter[name];
    // The value was found among those of its facet.
    const patch = { [name]: asSet([...before, text]) } as Partial<Filter>;
    return { ...view, filter: { ...view.filter, ...patch } };
  };
}

/** The parameters that hold lists, by name: one value is added at a time. */
export function listParams(known: Known): ReadonlyMap<string, Take> {
  const actors =
    (key: 'via' | 'hidden' | 'added'): Take =>
    (text, view) =>
      known.has('actor', text)
        ? { ...view, filter: { ...view.filter, [key]: asSet([...view.filter[key], text]) } }
        : null;
  const where: Take = (text, view) => {
    const dot = text.indexOf('.');
    const column = oneOf(TABLE_COLUMNS, text.slice(0, Math.max(0, dot)));
    const typed = text.slice(dot + 1);
    return column && typed !== ''
      ? { ...view, columns: { ...view.columns, [column]: typed } }
      : null;
  };
  const letIn: Take = (text, view) => {
    const one = oneOf(LET_IN, text);
    return one && { ...view, letIn: { ...view.letIn, [one]: true } };
  };
  const more: Take = (text, view) => {
    const [, camp = '', number = ''] = /^(.*)\.([1-9][0-9]{0,2})$/.exec(text) ?? [];
    const isKnown = number !== '' && (camp === '' || known.has('camp', camp));
    return isKnown ? { ...view, more: { ...view.more, [camp]: Number(number) } } : null;
  };
  const open: Take = (text, view) => {
    const pair = idFromLink('pair', text);
    return known.has('pair', pair) ? { ...view, open: asSet([...view.open, pair]) } : null;
  };
  return new Map([
    ...FACET_PARAMS.map(([param, name, among]) => {
      const isKnown = (text: string) =>
        typeof among === 'string' ? known.has(among, text) : among.includes(text);
      return [param, facet(name, isKnown)] as const;
    }),
    ['via', actors('via')] as const,
    ['hide', actors('hidden')] as const,
    ['add', actors('added')] as const,
    ['where', where] as const,
    ['let', letIn] as const,
    ['open', open] as const,
    ['more', more] as const,
  ]);
}
