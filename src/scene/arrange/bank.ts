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
  let sum = 0;
  for (const [i, wish] of wishes.entries()) {
    sum += i === 0 ? 0 : wish.room + (wishes[i - 1]?.room ?? 0);
    offsets.push(sum);
  }
  const blocks: Block[] = [];
  for (const [i, wish] of wishes.entries()) {
    blocks.push({ value: wish.y - (offsets[i] ?? 0), weight: wish.weight, count: 1 });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (!last || !before || before.value <= last.value) break;
      const weight = before.weight + last.weight;
      const value = (before.value * before.weight + last.value * last.weight) / weight;
      blocks.splice(-2, 2, { value, weight, count: before.count + last.count });
    }
  }
  const ceiling = bottom - sum;
  return blocks
    .flatMap((block) => Array<number>(block.count).fill(block.value))
    .map((value, i) => Math.max(top, Math.min(value, ceiling)) + (offsets[i] ?? 0));
}

interface Stretch {
  readonly top: number;
  readonly bottom: number;
  readonly members: number[];
}

/** The free stretches between the actors that stand level, and what each of them can hold. */
function stretches(
  wishes: readonly Wish[],
  levels: readonly number[],
  top: number,
  bottom: number,
): Stretch[] {
  const edges = levels.map((i) => ({ y: wishes[i]?.y ?? 0, room: wishes[i]?.room ?? 0 }));
  return Array.from({ length: edges.length + 1 }, (_, k) => {
    const above = edges[k - 1];
    const below = edges[k];
    return {
      top: above ? above.y + above.room : top,
      bottom: below ? below.y - below.room : bottom,
      members: [],
    };
  });
}

const needs = (stretch: Stretch, wishes: readonly Wish[]): number =>
  stretch.members.reduce((sum, i) => sum + 2 * (wishes[i]?.room ?? 0), 0);

/** Moves members out of stretches that are too full, to the nearest that has room. */
function balance(parts: readonly Stretch[], wishes: readonly Wish[]): void {
  const smallest = Math.min(...wishes.map((wish) => wish.room));
  for (let guard = 0; guard < 200; guard++) {
    const full = parts.findIndex((part) => needs(part, wishes) > part.bottom - part.top + 0.5);
    if (full < 0) return;
    const spare = parts
      .map((part, k) => ({ k, spare: part.bottom - part.top - needs(part, wishes) }))
      .filter(({ k, spare }) => k !== full && spare >= 2 * smallest)
      .sort((a, b) => Math.abs(a.k - full) - Math.abs(b.k - full))[0];
    if (!spare) return;
    // Pass one along towards the room, from stretch to stretch, so that the order is kept.
    const step = Math.sign(spare.k - full);
    for (let k = full; k !== spare.k; k += step) {
      const one = step > 0 ? parts[k]?.members.pop() : parts[k]?.members.shift();
      if (one === undefined) return;
      if (step > 0) parts[k + step]?.members.unshift(one);
      else parts[k + step]?.members.push(one);
    }
  }
}

/** Between the actors that stand level, the others by stretches, and whether these have the room. */
function shareOut(wishes: readonly Wish[], levels: readonly number[], top: number, bottom: number) {
  const parts = stretches(wishes, levels, top, bottom);
  const isLevel = new Set(levels);
  for (const [i, wish] of wishes.entries()) {
    if (isLevel.has(i)) continue;
    const k = levels.filter((level) => (wishes[level]?.y ?? 0) < wish.y).length;
    parts[k]?.members.push(i);
  }
  balance(parts, wishes);
  const full = parts.findIndex((part) => needs(part, wishes) > part.bottom - part.top + 0.5);
  return { parts, full };
}

/**
 * Heights for the actors of a bank, given in the order in which they stand: those that stand level
 * exactly there, the rest between them as near to their wishes as their room allows. Where there is
 * no room between those that stand level, one after another gives way. Returns one y for each, in
 * the order given.
 */
export function placeOnBank(wishes: readonly Wish[], top: number, bottom: number): number[] {
  const levels = wishes.flatMap((wish, i) => (wish.level ? [i] : []));
  levels.sort((a, b) => (wishes[a]?.y ?? 0) - (wishes[b]?.y ?? 0));
  let { parts, full } = shareOut(wishes, levels, top, bottom);
  while (full >= 0 && levels.length > 0) {
    // The one that ends the full stretch; of the last stretch, the one that begins it.
    levels.splice(Math.min(full, levels.length - 1), 1);
    ({ parts, full } = shareOut(wishes, levels, top, bottom));
  }
  const ys: number[] = wishes.map((wish) => wish.y);
  for (const [k, part] of parts.entries()) {
    const members = part.members.map(
      (i) => wishes[i] ?? { y: 0, weight: 1, room: 0, level: false },
    );
    const first = members[0]?.room ?? 0;
    const last = members.at(-1)?.room ?? 0;
    const from = k === 0 ? top : part.top + first;
    const to = k === parts.length - 1 ? bottom : part.bottom - last;
    for (const [j, y] of settle(members, from, to).entries()) ys[part.members[j] ?? 0] = y;
  }
  return ys;
}
