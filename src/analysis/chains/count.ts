import { certainlyFollows, type Order } from './order';
import type { StepIndex } from './step-index';

/** How many chains there are, and how many of them are certain; exact below 2⁵³. */
export interface ChainCount {
  readonly chains: number;
  readonly certainChains: number;
}

interface Tally {
  chains: number;
  certain: number;
}

/** Chains so far that no continuation can tell apart. */
interface Group extends Tally {
  /** The bounds of their last contact. */
  readonly first: number;
  readonly last: number;
  /** The days that the chain leaves it. */
  readonly earliest: number;
  readonly latest: number;
  /** Contacts passed that might come up once more. */
  readonly met: readonly number[];
}

/** All chains that end with one arc. */
interface Front {
  /**
   * Those whose last contact has one day and that have met no contact which may come up later on:
   * their days, ascending, and how many there are up to each.
   */
  readonly days: readonly number[];
  readonly chains: readonly number[];
  readonly certain: readonly number[];
  /** How many of these end with a contact that may come up on the very next step. */
  readonly ending: ReadonlyMap<number, Tally>;
  readonly others: readonly Group[];
}

/** Adds to what is under a key. */
function addTo(tallies: Map<number, Tally>, key: number, { chains, certain }: Tally): void {
  const known = tallies.get(key);
  if (known) {
    known.chains += chains;
    known.certain += certain;
  } else tallies.set(key, { chains, certain });
}

/** Gathers what an arc's contacts follow, like with like. */
function gather(index: StepIndex): {
  add: (contact: number, groups: readonly Group[]) => void;
  front: () => Front;
} {
  const plain = new Map<number, Tally>();
  const ending = new Map<number, Tally>();
  const others = new Map<string, Group>();
  const add = (contact: number, groups: readonly Group[]): void => {
    for (const group of groups) {
      const { first, last, earliest, latest, met } = group;
      if (first === last && met.length === 0) {
        addTo(plain, first, group);
        if (index.involved[contact] === 3) addTo(ending, contact, group);
        continue;
      }
      const key = `${first} ${last} ${earliest} ${latest} ${met.join(' ')}`;
      const known = others.get(key);
      if (known) {
        known.chains += group.chains;
        known.certain += group.certain;
      } else others.set(key, group);
    }
  };
  const front = (): Front => {
    const days = [...plain.keys()].sort((a, b) => a - b);
    let [all, sure] = [0, 0];
    const [chains, certain]: [number[], number[]] = [[], []];
    for (const day of days) {
      all += plain.get(day)?.chains ?? 0;
      sure += plain.get(day)?.certain ?? 0;
      chains.push(all);
      certain.push(sure);
    }
    return { days, chains, certain, ending, others: [...others.values()] };
  };
  return { add, front };
}

/** How many of ascending days are not after a day. */
function upTo(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function groupOfDay({ days, chains, certain }: Front, at: number): Group {
  const day = days[at] ?? 0;
  return {
    first: day,
    last: day,
    earliest: day,
    latest: day,
    met: [],
    chains: (chains[at] ?? 0) - (chains[at - 1] ?? 0),
    certain: (certain[at] ?? 0) - (certain[at - 1] ?? 0),
  };
}

/**
 * What a chain has met that may come up again, behind a contact: one of four actors on any later
 * step, one of three on the next. Of the latter those that a run of days sums up are in `ending`.
 */
function metWith(index: StepIndex, contact: number, met: readonly number[]): number[] {
  const wide = met.filter((one) => (index.involved[one] ?? 0) > 3);
  const involved = index.involved[contact] ?? 0;
  const vague = index.earliest[contact] !== index.latest[contact];
  const apart = vague || wide.length > 0;
  return involved > 3 || (involved === 3 && apart) ? [...wide, contact] : wide;
}

/** The chains of a front that a contact can follow, each group with the contact behind it. */
function followed(front: Front, index: StepIndex, contact: number, order: Order): Group[] {
  const first = index.earliest[contact] ?? 0;
  const last = index.latest[contact] ?? 0;
  const from = upTo(front.days, first - order.most - 1);
  const to = upTo(front.days, last - order.least);
  const next: Group[] = [];
  const follow = (group: Group): void => {
    const earliest = Math.max(first, group.earliest + order.least);
    const latest = Math.min(last, group.latest + order.most);
    if (earliest > latest || group.met.includes(contact)) return;
    const sure = certainlyFollows(group.first, group.last, first, last, order);
    const met = metWith(index, contact, group.met);
    const { chains, certain } = group;
    next.push({ first, last, earliest, latest, met, chains, certain: sure ? certain : 0 });
  };
  for (const group of front.others) follow(group);
  if (first !== last) {
    for (let at = from; at < to; at += 1) follow(groupOfDay(front, at));
  } else if (from < to) {
    // Between two single days the order is certain or impossible: one sum over a run of days, but
    // for the chains that end with this very contact, which stand on the last of them if at all.
    const own = order.least === 0 ? front.ending.get(contact) : undefined;
    const upToLast = (sums: readonly number[]) => (sums[to - 1] ?? 0) - (sums[from - 1] ?? 0);
    const chains = upToLast(front.chains) - (own?.chains ?? 0);
    const certain = upToLast(front.certain) - (own?.certain ?? 0);
    const met = metWith(index, contact, []);
    if (chains > 0) next.push({ first, last, earliest: first, latest: last, met, chains, certain });
  }
  return next;
}

function begun(index: StepIndex, contact: number, order: Order): Group[] {
  const first = index.earliest[contact] ?? 0;
  const last = index.latest[contact] ?? 0;
  const earliest = Math.max(first, order.start);
  if (earliest > last) return [];
  const met = metWith(index, contact, []);
  const certain = first >= order.start ? 1 : 0;
  return [{ first, last, earliest, latest: last, met, chains: 1, certain }];
}

/** Counts the chains along the arcs of a route, without going through them one by one. */
export function countChains(index: StepIndex, arcs: readonly number[], order: Order): ChainCount {
  let front: Front | null = null;
  for (const arc of arcs) {
    const gathered = gather(index);
    for (let step = index.first[arc] ?? 0; step < (index.first[arc + 1] ?? 0); step += 1) {
      const contact = index.carried[step] ?? 0;
      const groups: readonly Group[] = front
        ? followed(front, index, contact, order)
        : begun(index, contact, order);
      gathered.add(contact, groups);
    }
    front = gathered.front();
  }
  const total = (pick: (group: Group) => number): number =>
    (front?.others ?? []).reduce((sum, group) => sum + pick(group), 0);
  return {
    chains: (front?.chains.at(-1) ?? 0) + total((group) => group.chains),
    certainChains: (front?.certain.at(-1) ?? 0) + total((group) => group.certain),
  };
}
