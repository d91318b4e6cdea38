import type { End } from '../model/filter';
import {
  type BrokerSorting,
  type ColumnFilters,
  type Sorting,
  TABLE_COLUMNS,
} from '../model/orders';
import type { Known } from './known';
import { type ChainQuestion, type Focus, OPENING_VIEW, type Selection, type View } from './store';
import { asSet, FACET_PARAMS, LET_IN, listParams, singleParams } from './url-params';
import { escapeValue, idToLink, unescapeValue, windowToLink } from './url-values';

/**
 * The view in the address and back. A link says only what differs from the opening view, in one
 * fixed order; every name in it, once published, keeps its meaning (`tests/fixtures/links.txt`).
 * `v` is kept free for the day when one cannot.
 */

/** Kept free: see above. */
const RESERVED = 'v';

function endToLink(end: End): string {
  return escapeValue(end.kind === 'camp' ? `camp.${end.id}` : end.id);
}

function focusToLink({ actor, steps, direction }: Focus): string {
  const rest = direction === 'any' ? (steps === 1 ? [] : [steps]) : [steps, direction];
  return [escapeValue(actor), ...rest].join('.');
}

const same = (a: Sorting | BrokerSorting | null, b: Sorting | BrokerSorting | null): boolean =>
  a?.column === b?.column && a?.descending === b?.descending;

function sortingToLink(sorting: Sorting | BrokerSorting | null): string {
  if (!sorting) return 'none';
  return sorting.descending ? `${sorting.column}.down` : sorting.column;
}

function columnsToLink(columns: ColumnFilters): string {
  return TABLE_COLUMNS.flatMap((column) => {
    const typed = columns[column] ?? '';
    return typed === '' ? [] : [`${column}.${escapeValue(typed)}`];
  }).join(',');
}

/** `fastest.4.30.same-day`: what is as in the opening view is left out. */
function chainsToLink({ rank, steps, wait, strict }: ChainQuestion): string {
  const opening = OPENING_VIEW.chains;
  return [
    rank === opening.rank ? null : rank,
    steps === opening.steps ? null : `${steps}-steps`,
    wait === opening.wait ? null : `${wait}-days`,
    strict === opening.strict ? null : 'same-day',
  ]
    .filter((part) => part !== null)
    .join('.');
}

/**
 * A view as a query string, `?from=iran&status=declined,unanswered&time=2023-11`; empty for the
 * opening view. Lists are sets: the order in which values were chosen makes no other link.
 */
export function encode(view: View): string {
  const { filter, selection, window, focus } = view;
  const list = (values: readonly string[]) => asSet(values).map(escapeValue).join(',');
  const params: (readonly [string, string | null])[] = [
    ['from', filter.from && endToLink(filter.from)],
    ['to', filter.to && endToLink(filter.to)],
    ['via', list(filter.via)],
    ...FACET_PARAMS.map(([name, facet]) => [name, list(filter[facet])] as const),
    ['time', window && windowToLink(window)],
    ['undated', view.undated ? null : 'no'],
    ['focus', focus && focusToLink(focus)],
    ['sel', selection && selectionToLink(selection)],
    ['open', list(view.open.map((pair) => idToLink('pair', pair)))],
    ['either', filter.either ? 'yes' : null],
    ['hide', list(filter.hidden)],
    ['add', list(filter.added)],
    ['level', view.level === OPENING_VIEW.level ? null : view.level],
    ['view', view.kind === OPENING_VIEW.kind ? null : view.kind],
    ['layout', view.layout === OPENING_VIEW.layout ? null : view.layout],
    ['passing', view.passing ? 'yes' : null],
    ['order', view.matrixOrder === OPENING_VIEW.matrixOrder ? null : view.matrixOrder],
    ['sort', same(view.sorting, OPENING_VIEW.sorting) ? null : sortingToLink(view.sorting)],
    ['where', columnsToLink(view.columns)],
    ['chains', chainsToLink(view.chains)],
    ['let', list(LET_IN.filter((one) => view.letIn[one]))],
    ['measure', view.measure && escapeValue(view.measure)],
    [
      'by',
      same(view.brokerSorting, OPENING_VIEW.brokerSorting)
        ? null
        : sortingToLink(view.brokerSorting),
    ],
    ['carriers', view.carriersOnly ? 'yes' : null],
    ['size', view.sizeBy && escapeValue(view.sizeBy)],
    ['more', list(Object.entries(view.more).map(([camp, n]) => `${camp}.${n}`))],
  ];
  const said = params.flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));
  return said.length > 0 ? `?${said.join('&')}` : '';
}

function selectionToLink({ kind, id }: Selection): string {
  return `${kind}.${escapeValue(idToLink(kind, id))}`;
}

export interface Decoded {
  readonly view: View;
  /** What the link says that is not known here, `status=lost`, in its order. */
  readonly dropped: readonly string[];
}

/**
 * The view that a query string says, with what is unknown in it left out and named. Never throws.
 * `encode` and `decode` are inverse for every view of what is known, lists being sets.
 */
export function decode(search: string, known: Known): Decoded {
  let view: View = OPENING_VIEW;
  const dropped: string[] = [];
  const [singles, lists] = [singleParams(known), listParams(known)];
  const seen = new Set<string>();
  for (const part of search.replace(/^[?#]+/, '').split('&')) {
    if (part === '') continue;
    const cut = part.indexOf('=');
    const name = unescapeValue(cut < 0 ? part : part.slice(0, cut));
    const raw = cut < 0 ? '' : part.slice(cut + 1);
    const drop = (value: string): void => {
      dropped.push(value === '' ? name : `${name}=${value}`);
    };
    const take = singles.get(name);
    const add = lists.get(name);
    if (take) {
      const value = unescapeValue(raw);
      const next = seen.has(name) ? null : take(value, view);
      if (next) seen.add(name);
      else drop(value);
      view = next ?? view;
    } else if (add) {
      for (const value of raw.split(',').map(unescapeValue)) {
        const whole = add(value, view);
        // Some programs escape the commas of a link that they pass on.
        for (const inner of whole ? [] : value.split(',')) {
          const next = add(inner, view);
          if (!next) drop(inner);
          view = next ?? view;
        }
        view = whole ?? view;
      }
    } else if (name !== RESERVED) drop(unescapeValue(raw));
  }
  return { view, dropped };
}
