import type { Span } from '../../model/edtf';
import { toTheEnd } from '../../model/to-the-end';
import type { Running } from '../measures/types';
import { countChains } from './count';
import { type Between, between, type Ends, sameEnds } from './ends';
import { type Block, contactsOfLabel, type Labels, makeLabels } from './labels';
import { leastDays, mostDays, type Order } from './order';
import { bestLabel, daysOfLabel, type Ranking } from './rank';
import { type Route, searchRoutes } from './routes';
import { type StepIndex, stepIndex, type Walked } from './step-index';
import { type Step, stepsOf } from './steps';
import { walkArc } from './walk';

export interface ChainOptions {
  /** Whether each step must be on a later day than the last, or may be on the same one. */
  readonly strict: boolean;
  /** The most steps of a chain, two or more. */
  readonly maxSteps: number;
  /** The most days from one contact to the next; null for any. */
  readonly maxWait: number | null;
  /** The day before which no chain begins; null for any. */
  readonly start: number | null;
  /** By which the routes are listed. */
  readonly ranking: Ranking;
  /** How many routes are listed. */
  readonly limit: number;
  /** How many contacts may be tried before the search stops short, and says so. */
  readonly effort: number;
}

export const CHAIN_DEFAULTS: ChainOptions = {
  strict: true,
  maxSteps: 3,
  maxWait: null,
  start: null,
  ranking: 'foremost',
  limit: 50,
  effort: 3_000_000,
};

/** A step with the contact that is walked. */
export interface ChainStep extends Step {
  readonly contact: string;
}

/** Contacts that one after the other may have led from the first actor to the last: an inference. */
export interface Chain {
  readonly steps: readonly ChainStep[];
  /** Whether the order holds however the days are settled; otherwise it does in some way. */
  readonly certain: boolean;
  /** Over all ways to settle the days that keep the order: the day of the last contact. */
  readonly arrival: Span;
  /** Over the same ways: the days from the first contact to the last, 0 for one day. */
  readonly duration: { readonly least: number; readonly most: number };
}

/** All chains that pass the same actors in the same order. */
export interface ChainRoute {
  readonly actors: readonly string[];
  readonly hops: number;
  /** Whether one of its chains is certain. */
  readonly certain: boolean;
  /** How many chains there are, and how many of them are certain; exact below 2⁵³. */
  readonly chains: number;
  readonly certainChains: number;
  /** The best of them by each ranking. */
  readonly best: Readonly<Record<Ranking, Chain>>;
}

/**
 * Why there is no chain: an end stands for nobody, both stand for the same actors, nothing may be
 * used, no two or more contacts lead from end to end in so many steps, or none do in time.
 */
export type NoChain = 'empty-end' | 'same-ends' | 'no-contacts' | 'no-route' | 'out-of-order';

export interface ChainAnswer {
  /** The best routes by the ranking asked for, best first. */
  readonly routes: readonly ChainRoute[];
  /** How many routes there are, listed or not, and how many of them are certain. */
  readonly total: number;
  readonly certain: number;
  /** False where the search stopped short: then `total` is the least there are. */
  readonly complete: boolean;
  /** Null also where nothing was found by a search that stopped short. */
  readonly none: NoChain | null;
}

const NOTHING = { routes: [], total: 0, certain: 0, complete: true };

const NO_ORDER: Order = {
  least: Number.NEGATIVE_INFINITY,
  most: Number.POSITIVE_INFINITY,
  start: Number.NEGATIVE_INFINITY,
};

function checkOptions({ maxSteps, maxWait, limit }: ChainOptions): void {
  if (!Number.isInteger(maxSteps) || maxSteps < 2) throw new RangeError(`maxSteps: ${maxSteps}`);
  if (maxWait !== null && !(Number.isInteger(maxWait) && maxWait >= 0)) {
    throw new RangeError(`maxWait: ${maxWait}`);
  }
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit: ${limit}`);
}

function orderOf({ strict, maxWait, start }: ChainOptions): Order {
  return {
    least: strict ? 1 : 0,
    most: maxWait ?? Number.POSITIVE_INFINITY,
    start: start ?? Number.NEGATIVE_INFINITY,
  };
}

/** The labels of all chains along a route, and the block of its last step. */
function labelsAlong(
  index: StepIndex,
  arcs: readonly number[],
  order: Order,
): { labels: Labels; block: Block } {
  const labels = makeLabels();
  let block: Block = [0, 0];
  for (const [at, arc] of arcs.entries()) {
    block = walkArc(labels, block, index, arc, order, at + 1);
  }
  return { labels, block };
}

function stepAlong(index: StepIndex, arc: number, place: number): ChainStep[] {
  const contact = index.contacts[place];
  const from = index.actors[index.tail[arc] ?? -1];
  const to = index.actors[index.head[arc] ?? -1];
  const step = contact && stepsOf(contact).find((one) => one.from === from && one.to === to);
  return step ? [{ ...step, contact: contact.id }] : [];
}

function chainOf(
  index: StepIndex,
  arcs: readonly number[],
  labels: Labels,
  label: number,
  order: Order,
): Chain {
  const days = daysOfLabel(labels, label);
  const hops = arcs.length;
  const contacts = contactsOfLabel(labels, label);
  return {
    steps: arcs.flatMap((arc, at) => stepAlong(index, arc, contacts[at] ?? -1)),
    certain: labels.certain[label] === 1,
    arrival: { earliest: days.earliest, latest: days.latest },
    duration: { least: leastDays(days, hops, order), most: mostDays(days, hops, order) },
  };
}

function describe(index: StepIndex, { arcs }: Route, order: Order): ChainRoute[] {
  const { labels, block } = labelsAlong(index, arcs, order);
  const best = (ranking: Ranking): Chain | null => {
    const found = bestLabel(labels, block, arcs.length, ranking, order);
    return found && chainOf(index, arcs, labels, found.label, order);
  };
  const [foremost, fastest, shortest] = [best('foremost'), best('fastest'), best('shortest')];
  if (!foremost || !fastest || !shortest) return [];
  const passed = [index.tail[arcs[0] ?? -1], ...arcs.map((arc) => index.head[arc])];
  const counts = countChains(index, arcs, order);
  return [
    {
      actors: passed.flatMap((actor) => index.actors[actor ?? -1] ?? []),
      hops: arcs.length,
      certain: counts.certainChains > 0,
      ...counts,
      best: { foremost, fastest, shortest },
    },
  ];
}

/** What to say where a whole search found nothing: is there a route at all, were time no matter? */
function* withoutChain(
  index: StepIndex,
  span: Between,
  options: ChainOptions,
): Running<ChainAnswer> {
  const search = { ...options, order: NO_ORDER, limit: 1, enough: 1 };
  const { total, complete } = yield* searchRoutes(index, span, search);
  const none = total > 0 ? 'out-of-order' : 'no-route';
  return { ...NOTHING, complete, none: total > 0 || complete ? none : null };
}

/**
 * The chains from one set of actors to another: time-respecting paths (Kempe, Kleinberg & Kumar
 * 2002; Holme & Saramäki 2012) of two or more separate contacts, each walked from one of its
 * stations to a later one, visiting nobody twice and nobody of either end between. A chain is
 * certain where its order holds however the day of each contact is settled within its bounds, and
 * possible where it does in at least one way; any other is not returned. Grouped by the actors
 * passed, the best `limit` routes listed. Yields how much of the search is done.
 * @throws RangeError for options out of range.
 */
export function* searchChains(
  index: StepIndex,
  ends: Ends,
  chosen: Partial<ChainOptions> = {},
): Running<ChainAnswer> {
  const options = { ...CHAIN_DEFAULTS, ...chosen };
  checkOptions(options);
  if (ends.from.size === 0 || ends.to.size === 0) return { ...NOTHING, none: 'empty-end' };
  if (sameEnds(ends)) return { ...NOTHING, none: 'same-ends' };
  if (index.size === 0) return { ...NOTHING, none: 'no-contacts' };
  const span = between(index, ends);
  const order = orderOf(options);
  // A wait of no day and a later day exclude each other.
  if (order.most < order.least) return yield* withoutChain(index, span, options);
  const { routes, ...found } = yield* searchRoutes(index, span, { ...options, order });
  if (found.complete && found.total === 0) return yield* withoutChain(index, span, options);
  const described: ChainRoute[] = [];
  for (const route of routes) {
    described.push(...describe(index, route, order));
    yield 1;
  }
  return { ...found, routes: described, none: null };
}

/** The same over a list of contacts, without a pause. */
export function findChains(
  contacts: readonly Walked[],
  ends: Ends,
  chosen: Partial<ChainOptions> = {},
): ChainAnswer {
  return toTheEnd(searchChains(stepIndex(contacts), ends, chosen));
}
