import { certainlyFollows, type Order } from './order';
import type { StepIndex } from './step-index';

/** How many chains there are, and how many of them are certain; exact below 2⁵³. */
export interface ChainCount {
  readonly chains: number;
  readonly certainChains: number;
}

/** Chains so far that no continuation can tell apart. */
interface Group {
  /** The bounds of their last contact. */
  readonly first: number;
  readonly last: number;
  /** The days that the chain leaves it. */
  readonly earliest: number;
  readonly latest: number;
  /** Contacts passed that might come up once more. */
  readonly met: readonly number[];
  chains: number;
  certain: number;
}

/** All chains that end with one arc. */
interface Front {
  /**
   * Those whose last contact has one day and none of whose contacts may come up again: their days,
   * ascending, and how many there are up to each.
   */
  readonly days: readonly number[];
  readonly chains: readonly number[];
  readonly certain: readonly number[];
  readonly others: readonly Group[];
}

/** Gathers groups, like with like. */
function gather(): { add: (group: Group) => void; front: () => Front } {
  const plain = new Map<number, { chains: number; certain: number }>();
  const others = new Map<string, Group>();
  const add = (group: Group): void => {
    const { first, last, earliest, latest, met } = group;
    const isPlain = first === last && met.length === 0;
    const key = [first, last, earliest, latest, ...met].join(' ');
    const known = isPlain ? plain.get(first) : others.get(key);
    if (known) {
      known.chains += group.chains;
      known.certain += group.certain;
    } else if (isPlain) plain.set(first, { chains: group.chains, certain: group.certain });
    else others.set(key, group);
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
    return { days, chains, certain, others: [...others.values()] };
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

/** The chains of a front that a contact can follow. */
function followed(front: Front, index: StepIndex, contact: number, order: Order): Group[] {
  const first = index.earliest[contact] ?? 0;
  const last = index.latest[contact] ?? 0;
  const involved = index.involved[contact] ?? 0;
  const from = upTo(front.days, first - order.most - 1);
  const to = upTo(front.days, last - order.least);
  const groups = front.others.filter(({ met }) => !met.includes(contact));
  if (first !== last) for (let at = from; at < to; at += 1) groups.push(groupOfDay(front, at));
  const next = groups.flatMap((group): Group[] => {
    const earliest = Math.max(first, group.earliest + order.least);
    const latest = Math.min(last, group.latest + order.most);
    if (earliest > latest) return [];
    const sure = certainlyFollows(group.first, group.last, first, last, order);
    // One of three actors can be met on the very next step, one of four or more later on too.
    const met = group.met.filter((one) => (index.involved[one] ?? 0) > 3);
    if (involved > 2) met.push(contact);
    const { chains, certain } = group;
    return [{ first, last, earliest, latest, met, chains, certain: sure ? certain : 0 }];
  });
  if (first === last && from < to) {
    // Between two single days the order is certain or impossible: one sum over a run of days.
    next.push({
      first,
      last,
      earliest: first,
      latest: last,
      met: involved > 2 ? [contact] : [],
      chains: (front.chains[to - 1] ?? 0) - (front.chains[from - 1] ?? 0),
      certain: (front.certain[to - 1] ?? 0) - (front.certain[from - 1] ?? 0),
    });
  }
  return next;
}

function begun(index: StepIndex, contact: number, order: Order): Group[] {
  const first = index.earliest[contact] ?? 0;
  const last = index.latest[contact] ?? 0;
  const earliest = Math.max(first, order.start);
  if (earliest > last) return [];
  const met = (index.involved[contact] ?? 0) > 2 ? [contact] : [];
  const certain = first >= order.start ? 1 : 0;
  return [{ first, last, earliest, latest: last, met, chains: 1, certain }];
}

/** Counts the chains along the arcs of a route, without going through them one by one. */
export function countChains(index: StepIndex, arcs: readonly number[], order: Order): ChainCount {
  let front: Front | null = null;
  for (const arc of arcs) {
    const gathered = gather();
    for (let step = index.first[arc] ?? 0; step < (index.first[arc + 1] ?? 0); step += 1) {
      const contact = index.carried[step] ?? 0;
      const groups: readonly Group[] = front
        ? followed(front, index, contact, order)
        : begun(index, contact, order);
      for (const group of groups) gathered.add(group);
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
