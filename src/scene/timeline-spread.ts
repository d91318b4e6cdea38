/** Something that wants to stand at a place and keeps a distance from what follows it, px. */
export interface Wish {
  readonly at: number;
  readonly gap: number;
}

/**
 * Places in the order given, as near to the wished ones as they can be (least squares) with no two
 * nearer than the first one's gap, within 0 and `width` where that has room for all. Isotonic
 * regression by pooling adjacent violators (Ayer et al. 1955), once the gaps are taken off.
 */
export function spread(wishes: readonly Wish[], width: number): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const { gap } of wishes) {
    offsets.push(offset);
    offset += gap;
  }
  const blocks: { sum: number; count: number }[] = [];
  wishes.forEach(({ at }, i) => {
    let block = { sum: at - (offsets[i] ?? 0), count: 1 };
    for (
      let before = blocks.at(-1);
      before && before.sum / before.count > block.sum / block.count;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      block = { sum: before.sum + block.sum, count: before.count + block.count };
    }
    blocks.push(block);
  });
  const most = Math.max(0, width - (offsets.at(-1) ?? 0));
  return blocks
    .flatMap(({ sum, count }) => Array<number>(count).fill(sum / count))
    .map((at, i) => Math.min(most, Math.max(0, at)) + (offsets[i] ?? 0));
}
