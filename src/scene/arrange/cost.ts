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
  const dx = bx - ax;
  const dy = by - ay;
  const square = dx * dx + dy * dy;
  let t = square === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / square;
  if (t < 0) t = 0;
  else if (t > 1) t = 1;
  const ox = x - ax - t * dx;
  const oy = y - ay - t * dy;
  return ox * ox + oy * oy;
}

/**
 * How hard an arrangement is to read: crossings (two channels that cross weigh four times two
 * direct lines that do), lines that pass under actors they do not concern or under their labels,
 * and length. Lower is better; the unit is one crossing of two direct lines.
 *
 * It is asked thousands of times for one arrangement, and mostly before the engine has compiled it:
 * all it needs stands in arrays of numbers, by actor `k` and by line `l`, and nothing is made anew.
 */
export class Cost {
  private readonly ids: readonly string[];
  private readonly index: ReadonlyMap<string, number>;
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  /** How near a line may come to an actor's middle, and to the middle of its label, px. */
  private readonly clear: Float64Array;
  private readonly half: Float64Array;
  /** How far below the actor's middle that of its label is. */
  private readonly under: Float64Array;
  private readonly from: Uint16Array;
  private readonly to: Uint16Array;
  private readonly weight: Float64Array;
  /** The upper and the lower end of each line. */
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  private readonly touched: Uint8Array;
  /** How much has been asked so far: comparisons of lines with lines and with actors. */
  work = 0;

  constructor(actors: readonly ArrangeActor[], links: readonly ArrangeLink[]) {
    const index = new Map(actors.map((actor, k) => [actor.id, k]));
    const known = links.filter(({ a, b }) => index.has(a) && index.has(b));
    this.ids = actors.map(({ id }) => id);
    this.index = index;
    this.x = new Float64Array(actors.length);
    this.y = new Float64Array(actors.length);
    this.clear = Float64Array.from(actors, ({ r }) => r + SIZE.clearance);
    this.half = Float64Array.from(actors, ({ underHeight }) => underHeight / 2);
    this.under = Float64Array.from(actors, ({ r, underHeight }) => r + underHeight / 2);
    this.from = Uint16Array.from(known, ({ a }) => index.get(a) ?? 0);
    this.to = Uint16Array.from(known, ({ b }) => index.get(b) ?? 0);
    this.weight = Float64Array.from(known, ({ mediated }) => (mediated ? 2 : 1));
    this.low = new Float64Array(known.length);
    this.high = new Float64Array(known.length);
    this.touched = new Uint8Array(actors.length);
  }

  /** Of the whole arrangement; above `most`, anything above it. */
  of(positions: Positions, most = Number.POSITIVE_INFINITY): number {
    this.read(positions, this.ids);
    this.touched.fill(1);
    const lines = this.from.length;
    this.work += lines * (this.ids.length + lines);
    let cost = 0;
    for (let line = 0; line < lines && cost <= most; line += 1) {
      cost += this.length(line) + this.crossings(line);
    }
    return cost;
  }

  /** Takes note of where some actors stand, before it is asked about them. */
  read(positions: Positions, ids: readonly string[]): void {
    const { x, y, touched, from, to } = this;
    touched.fill(0);
    for (const id of ids) {
      const k = this.index.get(id);
      if (k === undefined) continue;
      const p = positions.get(id);
      x[k] = p?.x ?? 0;
      y[k] = p?.y ?? 0;
      touched[k] = 1;
    }
    for (let line = 0; line < from.length; line += 1) {
      if (!this.concerns(line)) continue;
      const a = y[from[line] ?? 0] ?? 0;
      const b = y[to[line] ?? 0] ?? 0;
      this.low[line] = a < b ? a : b;
      this.high[line] = a < b ? b : a;
    }
  }

  /**
   * The part of the cost in which certain actors have a hand, each crossing and passage once:
   * what is left out does not change when only these actors move.
   */
  around(moved: readonly string[]): number {
    const { touched } = this;
    touched.fill(0);
    const few: number[] = [];
    for (const id of moved) {
      const at = this.index.get(id);
      if (at === undefined || touched[at] === 1) continue;
      touched[at] = 1;
      few.push(at);
    }
    const lines = this.from.length;
    let cost = 0;
    let whole = 0;
    for (let line = 0; line < lines; line += 1) {
      if (this.concerns(line)) {
        cost += this.length(line) + this.crossings(line);
        whole += 1;
      } else for (const k of few) cost += this.passage(line, k);
    }
    this.work += whole * (this.ids.length + lines) + (lines - whole) * few.length;
    return cost;
  }

  private concerns(line: number): boolean {
    return this.touched[this.from[line] ?? 0] === 1 || this.touched[this.to[line] ?? 0] === 1;
  }

  /** What a line's length costs, and whom it passes. */
  private length(line: number): number {
    const from = this.from[line] ?? 0;
    const to = this.to[line] ?? 0;
    const dx = (this.x[from] ?? 0) - (this.x[to] ?? 0);
    const dy = (this.y[from] ?? 0) - (this.y[to] ?? 0);
    let cost = 0.004 * (this.weight[line] ?? 1) * Math.sqrt(dx * dx + dy * dy);
    for (let k = 0; k < this.ids.length; k += 1) cost += this.passage(line, k);
    return cost;
  }

  /** What a line crosses; two lines of those that are asked about cross once. */
  private crossings(line: number): number {
    const { x, y, from, to, low, high, weight } = this;
    const a = from[line] ?? 0;
    const b = to[line] ?? 0;
    const ax = x[a] ?? 0;
    const ay = y[a] ?? 0;
    const bx = x[b] ?? 0;
    const by = y[b] ?? 0;
    const top = low[line] ?? 0;
    const bottom = high[line] ?? 0;
    let cost = 0;
    for (let other = 0; other < from.length; other += 1) {
      if ((low[other] ?? 0) > bottom || (high[other] ?? 0) < top || other === line) continue;
      if (other < line && this.concerns(other)) continue;
      const c = from[other] ?? 0;
      const d = to[other] ?? 0;
      const cx = x[c] ?? 0;
      const cy = y[c] ?? 0;
      const dx = x[d] ?? 0;
      const dy = y[d] ?? 0;
      if (side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) >= 0) continue;
      if (side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) >= 0) continue;
      cost += (weight[line] ?? 1) * (weight[other] ?? 1);
    }
    return cost;
  }

  /** What it costs that a line passes an actor, or the label below it. */
  private passage(line: number, k: number): number {
    const py = this.y[k] ?? 0;
    if (py < (this.low[line] ?? 0) - ABOVE || py > (this.high[line] ?? 0) + BELOW) return 0;
    const from = this.from[line] ?? 0;
    const to = this.to[line] ?? 0;
    if (k === from || k === to) return 0;
    const px = this.x[k] ?? 0;
    const ax = this.x[from] ?? 0;
    const bx = this.x[to] ?? 0;
    const clear = this.clear[k] ?? 0;
    const half = this.half[k] ?? 0;
    const reach = clear > half ? clear : half;
    if ((px < ax - reach && px < bx - reach) || (px > ax + reach && px > bx + reach)) return 0;
    const ay = this.y[from] ?? 0;
    const by = this.y[to] ?? 0;
    const near = nearness(px, py, ax, ay, bx, by) < clear * clear;
    // The label below an actor is worth keeping clear as well.
    const over = nearness(px, py + (this.under[k] ?? 0), ax, ay, bx, by) < half * half;
    return (near ? 2.5 * (this.weight[line] ?? 1) : 0) + (over ? 0.6 : 0);
  }
}
