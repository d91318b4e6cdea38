import { type End, type FacetName, type Filter, ROLES } from '../model/filter';
import { CONTACT_TYPES, MEDIA, READINGS, STATUSES } from '../model/schema';
import type { Known, KnownKind } from './known';
import type { Focus, Layout, Selection, View, ViewKind } from './store';
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
];
const VIEWS: readonly ViewKind[] = ['graph', 'matrix', 'timeline', 'table'];
const LAYOUTS: readonly Layout[] = ['bands', 'free'];
const SELECTED: readonly Selection['kind'][] = [
  'actor',
  'contact',
  'channel',
  'pair',
  'tie',
  'source',
];
const DIRECTIONS: readonly Focus['direction'][] = ['any', 'out', 'in'];
const STEPS: readonly Focus['steps'][] = [1, 2, 3];

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
  return known.has(kind, id) ? { kind, id } : null;
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

/** The parameters that hold one value, by name. */
export function singleParams(known: Known): ReadonlyMap<string, Take> {
  return new Map([
    ['from', end('from', known)],
    ['to', end('to', known)],
    ['time', single('window', windowFromLink, known)],
    ['undated', single('undated', yesOrNo, known)],
    ['focus', single('focus', focusFromLink, known)],
    ['sel', single('selection', selectionFromLink, known)],
    ['view', single('kind', (text) => oneOf(VIEWS, text), known)],
    ['layout', single('layout', (text) => oneOf(LAYOUTS, text), known)],
    ['passing', single('passing', yesOrNo, known)],
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
  const via: Take = (text, view) =>
    known.has('actor', text)
      ? { ...view, filter: { ...view.filter, via: asSet([...view.filter.via, text]) } }
      : null;
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
    ['via', via] as const,
    ['open', open] as const,
  ]);
}
