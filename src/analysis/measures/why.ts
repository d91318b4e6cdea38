import type { Contact } from '../../model/schema';
import type { Ways } from './betweenness';
import { type BrokerageFigure, type BrokerageRole, brokerageRole, classesApart } from './brokerage';
import { type Ties, tiesOf } from './burt';
import { type Carried, carriedBy } from './carried';
import { type Adjacency, arcBetween, type Network, rowOf } from './network';
import type { Running } from './types';

/** The largest parts of a figure, and what all of them come to. */
export interface Reasons<Part> {
  readonly parts: readonly Part[];
  /** How many parts there are, shown or not. */
  readonly count: number;
}

/** A broker's triad a→v→b without a→b: a and b by their ids, and the contacts of both legs. */
export interface Triad {
  readonly from: string;
  readonly to: string;
  readonly role: BrokerageRole;
  /** Ids of the contacts from a to v, and of those from v to b. */
  readonly into: readonly string[];
  readonly onward: readonly string[];
  /**
   * Those in both, in which v is reported to have carried on to b what came from a. Where there are
   * none the triad is put together from separate contacts: an inference, not reported mediation.
   */
  readonly carried: readonly string[];
}

export interface BrokerageReasons extends Reasons<Triad> {
  /** How many of all triads rest on a contact that the broker carried. */
  readonly reported: number;
}

/**
 * The triads behind an actor's count in a role of brokerage, or in all of them; those that rest on
 * a contact it carried first, then by the ids of their ends. None for an actor not in the network.
 */
export function whyBrokerage(
  network: Network,
  classes: Int32Array,
  actor: string,
  role: BrokerageFigure,
  limit = Number.POSITIVE_INFINITY,
): BrokerageReasons {
  const broker = numberOf(network, actor);
  const apart = classesApart(classes);
  const classOf = (one: number): number => apart[one] ?? -1;
  const [reported, inferred]: [Triad[], Triad[]] = [[], []];
  const found = { count: 0, reported: 0 };
  for (const from of neighbours(network.in, broker)) {
    const direct = new Set(neighbours(network.out, from));
    const handed = carriedFrom(network, from, broker);
    for (const to of neighbours(network.out, broker)) {
      if (from === to || direct.has(to)) continue;
      const played = brokerageRole(classOf(from), classOf(broker), classOf(to));
      if (role !== 'total' && role !== played) continue;
      const carried = handed.filter(({ to: next }) => next.includes(to));
      found.count++;
      if (carried.length > 0) found.reported++;
      const list = carried.length > 0 ? reported : inferred;
      if (list.length >= limit) continue;
      list.push({
        from: network.actors[from] ?? '',
        to: network.actors[to] ?? '',
        role: played,
        into: idsOf(network, contactsFrom(network, from, broker)),
        onward: idsOf(network, contactsFrom(network, broker, to)),
        carried: carried.map(({ contact }) => contact),
      });
    }
  }
  return { parts: [...reported, ...inferred].slice(0, limit), ...found };
}

/** What an actor carried, or null where it carried nothing for others: see `carriedBy`. */
export function whyCarried(
  contacts: readonly Contact[],
  campOf: (actor: string) => string | null,
  actor: string,
): Carried | null {
  const through = contacts.filter(({ via }) => via.includes(actor));
  return carriedBy(through, campOf).get(actor) ?? null;
}

/** Two others between whom an actor stands on some of the shortest paths. */
export interface PairBetween {
  readonly from: string;
  readonly to: string;
  /** The part of the shortest paths from one to the other that pass through the actor. */
  readonly share: number;
  /** How many arcs each of these paths has. */
  readonly steps: number;
}

export interface BetweennessReasons extends Reasons<PairBetween> {
  /** The sum of all shares: the actor's betweenness, not normalised. */
  readonly total: number;
}

/**
 * The pairs behind an actor's betweenness (Freeman 1977), the largest shares first, then by ids. In
 * the undirected view each pair stands once. Yields after each source that reaches the actor.
 */
export function* whyBetweenness(
  network: Network,
  actor: string,
  { undirected, byContacts }: Ways,
  limit = Number.POSITIVE_INFINITY,
): Running<BetweennessReasons> {
  const middle = numberOf(network, actor);
  if (middle < 0) return { parts: [], count: 0, total: 0 };
  const forwards = undirected ? network.either : network.out;
  const before = shortestPaths(undirected ? network.either : network.in, byContacts)(middle);
  const after = shortestPaths(forwards, byContacts)(middle);
  const search = shortestPaths(forwards, byContacts);
  const best = largest(limit);
  let [total, count] = [0, 0];
  for (let from = 0; from < network.actors.length; from++) {
    if (from === middle || (before.steps[from] ?? -1) < 0) continue;
    const direct = search(from);
    for (const to of after.order) {
      const steps = (before.steps[from] ?? 0) + (after.steps[to] ?? 0);
      if (to === middle || to === from || direct.steps[to] !== steps) continue;
      if (undirected && to < from) continue;
      const through = (before.paths[from] ?? 0) * (after.paths[to] ?? 0);
      const share = through / (direct.paths[to] ?? 1);
      total += share;
      count++;
      if (best.isOne(share, from, to)) best.add({ from, to, share, steps });
    }
    yield (from + 1) / network.actors.length;
  }
  const parts = best.list().map((pair) => ({
    ...pair,
    from: network.actors[pair.from] ?? '',
    to: network.actors[pair.to] ?? '',
  }));
  return { parts, count, total };
}

/** Another actor that a third one leads back to, and how much it counts. */
export interface Through {
  readonly actor: string;
  readonly amount: number;
}

/** What one neighbour adds to an actor's figure, with the contacts that tie the two. */
export interface TieReason {
  readonly other: string;
  /** The part of the actor's ties that it has in this neighbour, p(i, j). */
  readonly share: number;
  /** For each third actor q that leads to it too: p(i, q) p(q, j), or p(i, q) m(j, q). */
  readonly through: readonly Through[];
  /** (p + Σ)² of a constraint; 1 − Σ of an effective size. */
  readonly adds: number;
  /** Ids of the contacts between the two, either way. */
  readonly contacts: readonly string[];
}

/** What each neighbour adds to an actor's constraint (Burt 1992), the most first. */
export function whyConstraint(network: Network, actor: string, ways: Ways): TieReason[] {
  const ties = tiesOf(network, ways);
  const part = (tie: number, between: number): number => tie / (ties.strength[between] ?? 1);
  const reasons = tieReasons(network, actor, ties, part, (share, more) => (share + more) ** 2);
  return reasons.sort((a, b) => b.adds - a.adds);
}

/** What each neighbour adds to an actor's effective size (Burt 1992), the most redundant first. */
export function whyEffectiveSize(network: Network, actor: string, ways: Ways): TieReason[] {
  const ties = tiesOf(network, ways);
  const part = (tie: number, _: number, other: number): number =>
    tie / (ties.strongest[other] ?? 1);
  const reasons = tieReasons(network, actor, ties, part, (_, repeated) => 1 - repeated);
  return reasons.sort((a, b) => a.adds - b.adds);
}

function tieReasons(
  network: Network,
  actor: string,
  ties: Ties,
  part: (tie: number, between: number, other: number) => number,
  adds: (share: number, through: number) => number,
): TieReason[] {
  const ego = numberOf(network, actor);
  const tiesFrom = (one: number): [other: number, weight: number][] => {
    const start = ties.offsets[one] ?? 0;
    return [...neighbours(ties, one)].map((other, at) => [other, ties.weights[start + at] ?? 0]);
  };
  const share = new Map(tiesFrom(ego).map(([q, tie]) => [q, tie / (ties.strength[ego] ?? 1)]));
  const through = new Map<number, Through[]>([...share.keys()].map((other) => [other, []]));
  for (const [between, own] of share) {
    for (const [other, tie] of tiesFrom(between)) {
      const amount = own * part(tie, between, other);
      through.get(other)?.push({ actor: network.actors[between] ?? '', amount });
    }
  }
  return [...share].map(([other, own]) => {
    const ways = through.get(other) ?? [];
    const repeated = ways.reduce((sum, { amount }) => sum + amount, 0);
    const both = [...contactsFrom(network, ego, other), ...contactsFrom(network, other, ego)];
    return {
      other: network.actors[other] ?? '',
      share: own,
      through: [...ways].sort((a, b) => b.amount - a.amount),
      adds: adds(own, repeated),
      contacts: idsOf(
        network,
        [...new Set(both)].sort((a, b) => a - b),
      ),
    };
  });
}

/** An actor's number, or −1; actors are sorted, but one look through them is soon done. */
const numberOf = ({ actors }: Network, id: string): number => actors.indexOf(id);

function neighbours({ offsets, nodes }: Pick<Adjacency, 'offsets' | 'nodes'>, actor: number) {
  return actor < 0 ? nodes.subarray(0, 0) : nodes.subarray(offsets[actor], offsets[actor + 1]);
}

function contactsFrom(network: Network, from: number, to: number): Int32Array {
  const arc = arcBetween(network, from, to);
  return arc < 0 ? new Int32Array(0) : rowOf(network.arcContacts, arc);
}

function idsOf({ contacts }: Network, numbers: Iterable<number>): string[] {
  return Array.from(numbers, (number) => contacts[number] ?? '');
}

/** The contacts that an actor handed to a broker who carried them on, and to whom it did. */
function carriedFrom(
  network: Network,
  from: number,
  broker: number,
): { contact: string; to: Int32Array }[] {
  return [...contactsFrom(network, from, broker)].flatMap((contact) => {
    const carriers = rowOf(network.via, contact);
    const at = carriers.indexOf(broker);
    if (at < 0) return [];
    const before = at === 0 ? rowOf(network.from, contact) : carriers.subarray(at - 1, at);
    const last = at === carriers.length - 1;
    const after = last ? rowOf(network.to, contact) : carriers.subarray(at + 1, at + 2);
    const back = network.mutual[contact] === 1 && after.includes(from);
    // A mutual contact was carried both ways, but not from one end to another of the same side.
    const to = [...(before.includes(from) ? after : []), ...(back ? before : [])];
    return [{ contact: network.contacts[contact] ?? '', to: Int32Array.from(to) }];
  });
}

interface Numbered {
  readonly from: number;
  readonly to: number;
  readonly share: number;
  readonly steps: number;
}

/** Keeps the largest shares of all that are added, and of equal ones the first by their actors. */
function largest(limit: number) {
  let kept: Numbered[] = [];
  let last: Numbered | undefined;
  const list = (): Numbered[] => {
    kept.sort((a, b) => b.share - a.share || a.from - b.from || a.to - b.to);
    kept = kept.slice(0, limit);
    last = kept[limit - 1];
    return kept;
  };
  return {
    list,
    /** Whether a pair may be among them: most are turned away here, at the cost of a comparison. */
    isOne: (share: number, from: number, to: number): boolean =>
      !last ||
      share > last.share ||
      (share === last.share && (from < last.from || (from === last.from && to < last.to))),
    add: (pair: Numbered): void => {
      kept.push(pair);
      if (kept.length > 2 * limit) list();
    },
  };
}

interface Paths {
  /** Who is reached, the source first, by distance. */
  readonly order: Int32Array;
  /** How many arcs away each actor is; −1 where none lead to it. */
  readonly steps: Int32Array;
  /** On how many shortest paths. */
  readonly paths: Float64Array;
}

/** A breadth-first search that counts shortest paths; the next one writes over what it returned. */
function shortestPaths(
  { offsets, nodes, contacts }: Adjacency,
  byContacts: boolean,
): (source: number) => Paths {
  const size = offsets.length - 1;
  const queue = new Int32Array(size);
  const steps = new Int32Array(size).fill(-1);
  const paths = new Float64Array(size);
  let reached = 0;
  return (source) => {
    for (let at = 0; at < reached; at++) steps[queue[at] ?? 0] = -1;
    queue[0] = source;
    steps[source] = 0;
    paths[source] = 1;
    reached = 1;
    for (let head = 0; head < reached; head++) {
      const actor = queue[head] ?? 0;
      const next = (steps[actor] ?? 0) + 1;
      const count = paths[actor] ?? 0;
      const end = offsets[actor + 1] ?? 0;
      for (let arc = offsets[actor] ?? 0; arc < end; arc++) {
        const other = nodes[arc] ?? 0;
        const far = steps[other] ?? 0;
        if (far >= 0 && far !== next) continue;
        const ways = byContacts ? count * (contacts[arc] ?? 0) : count;
        if (far === next) {
          paths[other] = (paths[other] ?? 0) + ways;
          continue;
        }
        steps[other] = next;
        paths[other] = ways;
        queue[reached++] = other;
      }
    }
    return { order: queue.subarray(0, reached), steps, paths };
  };
}
