import type { Point } from '../geometry';
import { SIZE } from '../tokens';
import type { ArrangeActor, ArrangeLink } from './types';

type Positions = ReadonlyMap<string, Point>;

/** How far above and below a line an actor or its label may still be in its way, px. */
const ABOVE = 70;
const BELOW = 40;

/** On which side of the line from a to b a point lies: its sign. */
const side = (ax: number, ay: number, bx: number, by: number, x: number, y: number): number =>
  (bx - ax) * (y - ay) - (by - ay) * (x - ax);

/** How near a point comes to the line from a to b, squared. */
function nearness(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
  const [ox, oy] = [x - ax - t * dx, y - ay - t * dy];
  return ox * ox + oy * oy;
}

/**
 * How hard an arrangement is to read: crossings (two channels that cross weigh four times two
 * direct lines that do), lines that pass under actors they do not concern or under their labels,
 * and length. Lower is better; the unit is one crossing of two direct lines.
 *
 * It is asked thousands of times for one arrangement, so that all it needs stands in arrays of
 * numbers: by actor `i`, by line `l`.
 */
export class Cost {
  private readonly index: ReadonlyMap<string, number>;
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly from: Uint16Array;
  private readonly to: Uint16Array;
  private readonly weight: Float64Array;
  /** The upper and the lower end of each line. */
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  private readonly touched: Uint8Array;
  /** How far to either side of an actor a line may still be in its way, or in that of its label. */
  private readonly reach: Float64Array;
  /** How much has been asked so far: comparisons of lines with lines and with actors. */
  work = 0;

  constructor(
    private readonly actors: readonly ArrangeActor[],
    links: readonly ArrangeLink[],
  ) {
    const index = new Map(actors.map((actor, i) => [actor.id, i]));
    const known = links.filter(({ a, b }) => index.has(a) && index.has(b));
    this.index = index;
    this.x = new Float64Array(actors.length);
    this.y = new Float64Array(actors.length);
    this.from = Uint16Array.from(known, ({ a }) => index.get(a) ?? 0);
    this.to = Uint16Array.from(known, ({ b }) => index.get(b) ?? 0);
    this.weight = Float64Array.from(known, ({ mediated }) => (mediated ? 2 : 1));
    this.low = new Float64Array(known.length);
    this.high = new Float64Array(known.length);
    this.touched = new Uint8Array(actors.length);
    this.reach = Float64Array.from(actors, ({ r, underHeight }) =>
      Math.max(r + SIZE.clearance, underHeight / 2),
    );
  }

  /** Of the whole arrangement. */
  of(positions: Positions): number {
    return this.around(positions, null);
  }

  /**
   * The part of the cost in which certain actors have a hand, each crossing and passage once:
   * what is left out does not change when only these actors move. Null for everything.
   */
  around(positions: Positions, moved: readonly string[] | null): number {
    this.read(positions);
    this.touched.fill(moved ? 0 : 1);
    const few: number[] = [];
    for (const id of moved ?? []) {
      const at = this.index.get(id);
      if (at === undefined || this.touched[at] === 1) continue;
      this.touched[at] = 1;
      few.push(at);
    }
    let cost = 0;
    let whole = 0;
    for (let line = 0; line < this.from.length; line += 1) {
      if (this.concerns(line)) {
        cost += this.length(line) + this.crossings(line);
        whole += 1;
      } else for (const k of few) cost += this.passage(line, k);
    }
    const { length } = this.from;
    this.work += whole * (this.actors.length + length) + (length - whole) * few.length;
    return cost;
  }

  private concerns(line: number): boolean {
    return this.touched[this.from[line] ?? 0] === 1 || this.touched[this.to[line] ?? 0] === 1;
  }

  /** What a line's length costs, and whom it passes. */
  private length(line: number): number {
    const [from, to] = [this.from[line] ?? 0, this.to[line] ?? 0];
    const dx = (this.x[from] ?? 0) - (this.x[to] ?? 0);
    const dy = (this.y[from] ?? 0) - (this.y[to] ?? 0);
    let cost = 0.004 * (this.weight[line] ?? 1) * Math.sqrt(dx * dx + dy * dy);
    for (let k = 0; k < this.actors.length; k += 1) cost += this.passage(line, k);
    return cost;
  }

  /** What a line crosses; two lines of those that are asked about cross once. */
  private crossings(line: number): number {
    const { x, y, from, to, low, high, weight } = this;
    const [a, b] = [from[line] ?? 0, to[line] ?? 0];
    const [ax, ay, bx, by] = [x[a] ?? 0, y[a] ?? 0, x[b] ?? 0, y[b] ?? 0];
    const [top, bottom] = [low[line] ?? 0, high[line] ?? 0];
    let cost = 0;
    for (let other = 0; other < from.length; other += 1) {
      if ((low[other] ?? 0) > bottom || (high[other] ?? 0) < top || other === line) continue;
      if (other < line && this.concerns(other)) continue;
      const [c, d] = [from[other] ?? 0, to[other] ?? 0];
      const [cx, cy, dx, dy] = [x[c] ?? 0, y[c] ?? 0, x[d] ?? 0, y[d] ?? 0];
      if (side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) >= 0) continue;
      if (side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) >= 0) continue;
      cost += (weight[line] ?? 1) * (weight[other] ?? 1);
    }
    return cost;
  }

  private read(positions: Positions): void {
    const { x, y, from, to } = this;
    this.actors.forEach(({ id }, i) => {
      const p = positions.get(id);
      x[i] = p?.x ?? 0;
      y[i] = p?.y ?? 0;
    });
    for (let line = 0; line < from.length; line += 1) {
      const [a, b] = [y[from[line] ?? 0] ?? 0, y[to[line] ?? 0] ?? 0];
      this.low[line] = Math.min(a, b);
      this.high[line] = Math.max(a, b);
    }
  }

  /** What it costs that a line passes an actor, or the label below it. */
  private passage(line: number, k: number): number {
    const [from, to] = [this.from[line] ?? 0, this.to[line] ?? 0];
    const actor = this.actors[k];
    if (!actor || k === from || k === to) return 0;
    const py = this.y[k] ?? 0;
    if (py < (this.low[line] ?? 0) - ABOVE || py > (this.high[line] ?? 0) + BELOW) return 0;
    const px = this.x[k] ?? 0;
    const [ax, ay] = [this.x[from] ?? 0, this.y[from] ?? 0];
    const [bx, by] = [this.x[to] ?? 0, this.y[to] ?? 0];
    const clear = actor.r + SIZE.clearance;
    const reach = (this.reach[k] ?? 0) + 1;
    if (ax < bx ? px < ax - reach || px > bx + reach : px < bx - reach || px > ax + reach) return 0;
    const near = nearness(px, py, ax, ay, bx, by) < clear * clear;
    // The label below an actor is worth keeping clear as well.
    const half = actor.underHeight / 2;
    const over = nearness(px, py + actor.r + half, ax, ay, bx, by) < half * half;
    return (near ? 2.5 * (this.weight[line] ?? 1) : 0) + (over ? 0.6 : 0);
  }
}
