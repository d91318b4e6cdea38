/** Boxes around their middles, by place in the arrays; the unit is that of the places. */
export interface Boxes {
  /** x and y of each middle: two numbers a box. */
  readonly places: Float32Array;
  readonly width: Float32Array;
  readonly height: Float32Array;
  /** 1 for a box that stays. */
  readonly fixed: Uint8Array;
}

/** How often all are looked at, at most. */
const PASSES = 200;

/** Calls back with every two boxes that stand in the same or in neighbouring squares of a grid. */
function eachNear(places: Float32Array, side: number, call: (a: number, b: number) => void): void {
  const squares = new Map<string, number[]>();
  for (let box = 0; box * 2 < places.length; box += 1) {
    const column = Math.floor((places[box * 2] ?? 0) / side);
    const row = Math.floor((places[box * 2 + 1] ?? 0) / side);
    // Whoever came before, in this square and around it.
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const other of squares.get(`${column + dx} ${row + dy}`) ?? []) call(other, box);
      }
    }
    const key = `${column} ${row}`;
    const here = squares.get(key);
    if (here) here.push(box);
    else squares.set(key, [box]);
  }
}

/**
 * Moves boxes apart, each two along the way that is shorter, until none overlap or two hundred passes
 * were made; who is fixed stays, so two fixed ones may go on overlapping. The same boxes give the
 * same places.
 *
 * @returns the new middles; what was given is not changed.
 */
export function partBoxes({ places, width, height, fixed }: Boxes): Float32Array {
  const now = Float32Array.from(places);
  const side = Math.max(1, ...width, ...height);
  for (let pass = 0; pass < PASSES; pass += 1) {
    let overlaps = 0;
    eachNear(now, side, (a, b) => {
      const both = (fixed[a] ?? 0) + (fixed[b] ?? 0);
      const [dx, dy] = [0, 1].map((axis) => (now[b * 2 + axis] ?? 0) - (now[a * 2 + axis] ?? 0));
      const x = ((width[a] ?? 0) + (width[b] ?? 0)) / 2 - Math.abs(dx ?? 0);
      const y = ((height[a] ?? 0) + (height[b] ?? 0)) / 2 - Math.abs(dy ?? 0);
      if (x <= 0.01 || y <= 0.01 || both === 2) return;
      overlaps += 1;
      const axis = x < y ? 0 : 1;
      const by = (Math.min(x, y) + 0.02) * ((axis === 0 ? (dx ?? 0) : (dy ?? 0)) < 0 ? -1 : 1);
      const shareOfA = fixed[a] ? 0 : fixed[b] ? 1 : 0.5;
      now[a * 2 + axis] = (now[a * 2 + axis] ?? 0) - by * shareOfA;
      now[b * 2 + axis] = (now[b * 2 + axis] ?? 0) + by * (1 - shareOfA);
    });
    if (overlaps === 0) break;
  }
  return now;
}
