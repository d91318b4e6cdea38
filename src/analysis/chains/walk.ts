import { admit, type Block, holds, isWide, type Labels, makeRoom, seal } from './labels';
import { certainlyFollows, departsNotAfter, departsNotBefore, type Order } from './order';
import type { StepIndex } from './step-index';

/** Writes behind the last label each contact of an arc with which a chain may begin. */
function begin(labels: Labels, index: StepIndex, arc: number, order: Order): void {
  for (let step = index.first[arc] ?? 0; step < (index.first[arc + 1] ?? 0); step += 1) {
    const contact = index.carried[step] ?? 0;
    const earliest = Math.max(index.earliest[contact] ?? 0, order.start);
    const latest = index.latest[contact] ?? 0;
    labels.tried += 1;
    if (earliest > latest) continue;
    makeRoom(labels);
    const at = labels.size;
    labels.contact[at] = contact;
    labels.parent[at] = -1;
    labels.earliest[at] = earliest;
    labels.latest[at] = latest;
    labels.departsEarliest[at] = earliest;
    labels.departsLatest[at] = latest;
    labels.certain[at] = (index.earliest[contact] ?? 0) >= order.start ? 1 : 0;
    labels.wide[at] = isWide(index, contact);
    labels.size += 1;
  }
}

/**
 * Writes behind the last label, without taking it in, a contact as the `hops`-th step after a
 * label; false where it cannot follow. The days on which it may be are again an interval: not
 * before the first day of the one before plus the least wait, not after its last plus the longest.
 * That holds because the least wait is not longer than the longest, as `Order` demands.
 */
function write(
  labels: Labels,
  label: number,
  index: StepIndex,
  contact: number,
  order: Order,
  hops: number,
): boolean {
  const before = labels.contact[label] ?? 0;
  const [first, last] = [index.earliest[contact] ?? 0, index.latest[contact] ?? 0];
  const earliest = Math.max(first, (labels.earliest[label] ?? 0) + order.least);
  const latest = Math.min(last, (labels.latest[label] ?? 0) + order.most);
  labels.tried += 1;
  if (earliest > latest || before === contact) return false;
  const wide = isWide(index, contact);
  if (wide === 1 && labels.wide[label] === 1 && holds(labels, label, contact)) return false;
  makeRoom(labels);
  const at = labels.size;
  labels.contact[at] = contact;
  labels.parent[at] = label;
  labels.earliest[at] = earliest;
  labels.latest[at] = latest;
  labels.departsEarliest[at] = Math.max(
    labels.departsEarliest[label] ?? 0,
    departsNotBefore(first, hops, order),
  );
  labels.departsLatest[at] = Math.min(
    labels.departsLatest[label] ?? 0,
    departsNotAfter(last, hops, order),
  );
  const [from, to] = [index.earliest[before] ?? 0, index.latest[before] ?? 0];
  const follows = certainlyFollows(from, to, first, last, order);
  labels.certain[at] = follows ? (labels.certain[label] ?? 0) : 0;
  labels.wide[at] = wide | (labels.wide[label] ?? 0);
  return true;
}

/** How many labels of a block may come before a day: their contacts ascend by their first days. */
function endBefore(labels: Labels, [from, to]: Block, index: StepIndex, day: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.earliest[labels.contact[middle] ?? 0] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whether no label of a block up to `label` can give a contact anything that one from `fresh` on
 * does not: then there is no need to try them.
 */
function spent(
  labels: Labels,
  label: number,
  index: StepIndex,
  contact: number,
  order: Order,
  hops: number,
  fresh: number,
): boolean {
  const [first, last] = [index.earliest[contact] ?? 0, index.latest[contact] ?? 0];
  if ((labels.topLatest[label] ?? 0) + order.most < first) return true;
  // With a longest wait, the last day of a span differs from label to label.
  if (order.most !== Number.POSITIVE_INFINITY && first !== last) return false;
  const departsEarliest = Math.max(
    labels.topDepartsEarliest[label] ?? 0,
    departsNotBefore(first, hops, order),
  );
  const departsLatest = Math.min(
    labels.topDepartsLatest[label] ?? 0,
    departsNotAfter(last, hops, order),
  );
  for (let at = fresh; at < labels.size; at += 1) {
    if (
      (labels.earliest[at] ?? 0) <= first &&
      (labels.departsEarliest[at] ?? 0) >= departsEarliest &&
      (labels.departsLatest[at] ?? 0) >= departsLatest &&
      (labels.certain[at] ?? 0) >= (labels.topCertain[label] ?? 0) &&
      labels.wide[labels.parent[at] ?? 0] === 0
    ) {
      return true;
    }
  }
  return false;
}

/**
 * Writes behind the last label what follows a block along an arc, as the `hops`-th step (the first
 * follows nothing), and gives the new block. Of the labels of each contact only those are kept that
 * no other is as good as for every ranking and whatever follows.
 */
export function walkArc(
  labels: Labels,
  block: Block,
  index: StepIndex,
  arc: number,
  order: Order,
  hops: number,
): Block {
  const mark = labels.size;
  if (hops === 1) begin(labels, index, arc, order);
  else {
    for (let step = index.first[arc] ?? 0; step < (index.first[arc + 1] ?? 0); step += 1) {
      const contact = index.carried[step] ?? 0;
      const fresh = labels.size;
      const day = (index.latest[contact] ?? 0) - order.least;
      // From the last to the first: who departs latest is met early, and the rest need no try.
      for (let label = endBefore(labels, block, index, day) - 1; label >= block[0]; label -= 1) {
        if (spent(labels, label, index, contact, order, hops, fresh)) break;
        if (write(labels, label, index, contact, order, hops)) admit(labels, index, fresh);
      }
    }
  }
  const made: Block = [mark, labels.size];
  seal(labels, made);
  return made;
}
