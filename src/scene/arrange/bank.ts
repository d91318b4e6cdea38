/** One actor on a bank: where it would like to stand, and how much room it takes. */
export interface Wish {
  readonly y: number;
  readonly weight: number;
  /** Room it takes to either side, px: two neighbours stand at least the sum of theirs apart. */
  readonly room: number;
  /** It stands exactly at `y`, because its line to the other bank runs level. */
  readonly level: boolean;
}

interface Block {
  value: number;
  weight: number;
  count: number;
}

/**
 * Heights for actors in a given order that keep every gap and come nearest to their wishes in
 * weighted least squares: pool adjacent violators (Ayer et al. 1955) over wishes less gaps.
 */
function settle(wishes: readonly Wish[], top: number, bottom: number): number[] {
  const offsets: number[] = [];
  const blocks: Block[] = [];
  let sum = 0;
  let before: Wish | null = null;
  for (const wish of wishes) {
    sum += before ? wish.room + before.room : 0;
    before = wish;
    offsets.push(sum);
    let block: Block = { value: wish.y - sum, weight: wish.weight, count: 1 };
    for (let last = blocks.at(-1); last && last.value > block.value; last = blocks.at(-1)) {
      blocks.pop();
      const weight = last.weight + block.weight;
      const value = (last.value * last.weight + block.value * block.weight) / weight;
      block = { value, weight, count: last.count + block.count };
    }
    blocks.push(block);
  }
  const ceiling = bottom - sum;
  const ys: number[] = [];
  for (const { value, count } of blocks) {
    const y = Math.max(top, Math.min(value, ceiling));
    for (let i = 0; i < count; i++) ys.push(y + (offsets[ys.length] ?? 0));
  }
  return ys;
}

/** A free stretch between actors that stand level, and who is to stand in it. */
interface Stretch {
  readonly top: number;
  readonly bottom: number;
  readonly members: number[];
}

const SLACK = 0.5;

function needs(stretch: Stretch, wishes: readonly Wish[]): number {
  let sum = 0;
  for (const i of stretch.members) sum += 2 * (wishes[i]?.room ?? 0);
  return sum;
}

/** The first stretch with more members than it can hold; −1 for none. */
function overfull(parts: readonly Stretch[], wishes: readonly Wish[]): number {
  return parts.findIndex((part) => needs(part, wishes) > part.bottom - part.top + SLACK);
}

/** The stretch nearest to a full one in which another actor has room; −1 for none. */
function nearestSpare(parts: readonly Stretch[], full: number, wishes: readonly Wish[]): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const { room } of wishes) if (room < smallest) smallest = room;
  let best = -1;
  for (const [k, part] of parts.entries()) {
    const isNearer = best < 0 || Math.abs(k - full) < Math.abs(best - full);
    if (k === full || !isNearer) continue;
    if (part.bottom - part.top - needs(part, wishes) >= 2 * smallest) best = k;
  }
  return best;
}

/**
 * Moves members out of stretches that are too full, to the nearest that has room; returns a stretch
 * that stays too full, −1 for none.
 */
function balance(parts: readonly Stretch[], wishes: readonly Wish[]): number {
  for (let guard = 0; guard < 200; guard++) {
    const full = overfull(parts, wishes);
    if (full < 0) return full;
    const spare = nearestSpare(parts, full, wishes);
    if (spare < 0) return full;
    // Pass one along towards the room, from stretch to stretch, so that the order is kept.
    const step = Math.sign(spare - full);
    for (let k = full; k !== spare; k += step) {
      const one = step > 0 ? parts[k]?.members.pop() : parts[k]?.members.shift();
      if (one === undefined) return overfull(parts, wishes);
      if (step > 0) parts[k + step]?.members.unshift(one);
      else parts[k + step]?.members.push(one);
    }
  }
  return overfull(parts, wishes);
}

/** The free stretches between the actors that stand level, with the others shared out to them. */
function shareOut(
  wishes: readonly Wish[],
  levels: readonly number[],
  top: number,
  bottom: number,
): Stretch[] {
  const parts: Stretch[] = [];
  let from = top;
  for (const level of levels) {
    const { y, room } = wishes[level] ?? { y: 0, room: 0 };
    parts.push({ top: from, bottom: y - room, members: [] });
    from = y + room;
  }
  parts.push({ top: from, bottom, members: [] });
  for (let i = 0; i < wishes.length; i++) {
    if (levels.includes(i)) continue;
    const y = wishes[i]?.y ?? 0;
    let k = 0;
    for (const level of levels) if ((wishes[level]?.y ?? 0) < y) k += 1;
    parts[k]?.members.push(i);
  }
  return parts;
}

const NOBODY: Wish = { y: 0, weight: 1, room: 0, level: false };

/** Heights within each stretch; who stands level has the height it wished. */
function settleEach(
  parts: readonly Stretch[],
  wishes: readonly Wish[],
  top: number,
  bottom: number,
): number[] {
  const ys = wishes.map(({ y }) => y);
  for (const [k, part] of parts.entries()) {
    const members = part.members.map((i) => wishes[i] ?? NOBODY);
    const from = k === 0 ? top : part.top + (members[0]?.room ?? 0);
    const to = k === parts.length - 1 ? bottom : part.bottom - (members.at(-1)?.room ?? 0);
    for (const [j, y] of settle(members, from, to).entries()) ys[part.members[j] ?? 0] = y;
  }
  return ys;
}

/**
 * Heights for the actors of a bank, given in the order in which they stand: those that stand level
 * exactly there, the rest between them as near to their wishes as their room allows. Where there is
 * no room between those that stand level, one after another gives way. Returns one y for each, in
 * the order given.
 */
export function placeOnBank(wishes: readonly Wish[], top: number, bottom: number): number[] {
  const levels: number[] = [];
  for (let i = 0; i < wishes.length; i++) if (wishes[i]?.level) levels.push(i);
  levels.sort((a, b) => (wishes[a]?.y ?? 0) - (wishes[b]?.y ?? 0));
  while (levels.length > 0) {
    const parts = shareOut(wishes, levels, top, bottom);
    const full = balance(parts, wishes);
    if (full < 0) return settleEach(parts, wishes, top, bottom);
    // The one that ends the full stretch; of the last stretch, the one that begins it.
    levels.splice(Math.min(full, levels.length - 1), 1);
  }
  return settle(wishes, top, bottom);
}
