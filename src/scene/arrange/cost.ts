import { distanceToSegment, type Point, segmentsCross } from '../geometry';
import { SIZE } from '../tokens';
import type { ArrangeActor, ArrangeLink } from './types';

interface Line {
  a: Point;
  b: Point;
  low: number;
  high: number;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

const ORIGIN: Point = { x: 0, y: 0 };
type Positions = ReadonlyMap<string, Point>;

/**
 * How hard an arrangement is to read: crossings (two channels that cross weigh four times two
 * direct lines that do), lines that pass under actors they do not concern or under their labels,
 * and length. Lower is better; the unit is one crossing of two direct lines.
 */
export class Cost {
  private readonly index: ReadonlyMap<string, number>;
  private readonly lines: readonly Line[];
  private readonly points: Point[];

  constructor(
    private readonly actors: readonly ArrangeActor[],
    links: readonly ArrangeLink[],
  ) {
    this.index = new Map(actors.map((actor, i) => [actor.id, i]));
    this.points = actors.map(() => ORIGIN);
    this.lines = links.flatMap((link): Line[] => {
      const [from, to] = [this.index.get(link.a), this.index.get(link.b)];
      if (from === undefined || to === undefined) return [];
      return [{ a: ORIGIN, b: ORIGIN, low: 0, high: 0, from, to, weight: link.mediated ? 2 : 1 }];
    });
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
    const touched = moved && new Set(moved.map((id) => this.index.get(id)));
    const concerns = (line: Line) => !touched || touched.has(line.from) || touched.has(line.to);
    let cost = 0;
    for (let i = 0; i < this.lines.length; i++) {
      const line = this.lines[i];
      if (!line) continue;
      if (!concerns(line)) {
        for (const k of touched ?? []) if (k !== undefined) cost += this.passage(line, k);
        continue;
      }
      cost += 0.004 * line.weight * Math.hypot(line.a.x - line.b.x, line.a.y - line.b.y);
      for (let k = 0; k < this.actors.length; k++) cost += this.passage(line, k);
      for (let j = 0; j < this.lines.length; j++) {
        const other = this.lines[j];
        if (!other || j === i || (j < i && concerns(other))) continue;
        if (other.low > line.high || other.high < line.low) continue;
        if (segmentsCross(line.a, line.b, other.a, other.b)) cost += line.weight * other.weight;
      }
    }
    return cost;
  }

  private read(positions: Positions): void {
    for (let i = 0; i < this.actors.length; i++) {
      this.points[i] = positions.get(this.actors[i]?.id ?? '') ?? ORIGIN;
    }
    for (const line of this.lines) {
      line.a = this.points[line.from] ?? ORIGIN;
      line.b = this.points[line.to] ?? ORIGIN;
      line.low = Math.min(line.a.y, line.b.y);
      line.high = Math.max(line.a.y, line.b.y);
    }
  }

  /** What it costs that a line passes an actor, or the label below it. */
  private passage(line: Line, k: number): number {
    const p = this.points[k];
    const actor = this.actors[k];
    if (!p || !actor || k === line.from || k === line.to) return 0;
    if (p.y < line.low - 70 || p.y > line.high + 40) return 0;
    const near = distanceToSegment(p, line.a, line.b) < actor.r + SIZE.clearance;
    // The label below an actor is worth keeping clear as well.
    const label = { x: p.x, y: p.y + actor.r + actor.underHeight / 2 };
    const over = distanceToSegment(label, line.a, line.b) < actor.underHeight / 2;
    return (near ? 2.5 * line.weight : 0) + (over ? 0.6 : 0);
  }
}
