import { EVERYTHING, FACETS } from '../model/filter';
import { type Diff, sameValue, type Undoable } from './diff';

/**
 * What a stop is called, for a button that says what it undoes: a message of `i18n` with its
 * values. `facet` is the name of a facet and `actor` an actor's id, for the page to put in words.
 */
export interface StopName {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

const VIEW_KEYS: Readonly<Record<string, string>> = {
  kind: 'undo.view',
  window: 'undo.time',
  undated: 'undo.time',
  open: 'undo.pair',
  layout: 'undo.layout',
  passing: 'undo.passing',
  focus: 'undo.focus',
  level: 'undo.level',
  matrixOrder: 'undo.order',
  sorting: 'undo.order',
  columns: 'undo.columns',
  chains: 'undo.chains',
  letIn: 'undo.letIn',
  measure: 'undo.measure',
  brokerSorting: 'undo.order',
  carriersOnly: 'undo.carriersOnly',
  sizeBy: 'undo.size',
  more: 'undo.more',
};
const ENDS: readonly string[] = ['from', 'to', 'via', 'either'];

const named = (key: string, values: StopName['values'] = {}): StopName => ({ key, values });

function nameOfMoves(moved: readonly (readonly [string, unknown])[]): StopName {
  const actors = new Set(moved.map(([actor]) => actor));
  const released = moved.every(([, position]) => position === null);
  const values = { n: actors.size, actor: moved[0]?.[0] ?? '' };
  return named(released ? 'undo.released' : 'undo.moved', values);
}

function nameOfFilter(fields: readonly string[]): StopName {
  const [facet = ''] = fields;
  if (fields.length === 1 && facet === 'hidden') return named('undo.hidden');
  if (fields.length === 1 && facet === 'added') return named('undo.added');
  if (fields.every((field) => ENDS.includes(field))) return named('undo.question');
  return fields.length === 1 ? named('undo.filter', { facet }) : named('undo.filters');
}

/** The name of what changed between two states. A change of selection alone has none. */
export function stopName({ after }: Diff, state: Undoable): StopName {
  const fields = Object.keys(after.filter);
  const moved = [...Object.entries(after.moved.bands), ...Object.entries(after.moved.free)];
  const others = Object.keys(after.view).filter((key) => key !== 'selection');
  const asks = ['window', 'undated', 'focus'];
  if (fields.length > 0 && moved.length === 0 && others.every((key) => asks.includes(key))) {
    const isCleared = sameValue(state.view.filter, EVERYTHING) && state.view.window === null;
    const facets = fields.filter((field) => FACETS.some((facet) => facet === field));
    if (isCleared && (fields.length > 1 || others.length > 0)) return named('undo.cleared');
    return others.length > 0 && facets.length > 0 ? named('undo.filters') : nameOfFilter(fields);
  }
  if (fields.length === 0 && others.length === 0) return nameOfMoves(moved);
  // Another measure comes with its own order.
  const shown = others.includes('measure')
    ? others.filter((key) => key !== 'brokerSorting')
    : others;
  const keys = new Set(shown.map((key) => VIEW_KEYS[key] ?? 'undo.several'));
  const [key = 'undo.several'] = keys;
  const isOne = fields.length === 0 && moved.length === 0 && keys.size === 1;
  return named(isOne ? key : 'undo.several');
}

/** Fields that change with each move of a hand, or each letter typed. */
const STROKES: readonly string[] = ['window', 'columns', 'measure'];

/** Changes of one kind that follow quickly are one stop: a drag, a brush. Null for what is not. */
export function strokeOf({ after }: Diff): string | null {
  const others = Object.keys(after.view).filter((key) => key !== 'selection');
  const moved = [...Object.keys(after.moved.bands), ...Object.keys(after.moved.free)];
  if (Object.keys(after.filter).length > 0) return null;
  if (others.length === 0) return `moved ${moved.sort().join(' ')}`;
  return moved.length === 0 && others.length === 1 && STROKES.includes(others[0] ?? '')
    ? (others[0] ?? null)
    : null;
}
