import {
  add,
  type Box,
  contains,
  distanceToSegment,
  dot,
  type Point,
  scale,
  sub,
  unit,
} from '../geometry';
import { type Curve, sample } from './curve';

/** An actor that a line must keep clear of; `r` already holds the clearance, px. */
export interface Obstacle {
  readonly id: string;
  readonly p: Point;
  readonly r: number;
}

/** Those that a course may come near to: most stand far from any one line. */
function within(points: readonly Point[], obstacles: readonly Obstacle[]): Obstacle[] {
  let left = Number.POSITIVE_INFINITY;
  let top = left;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = right;
  for (const { x, y } of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return obstacles.filter(
    ({ p, r }) => p.x > left - r && p.x < right + r && p.y > top - r && p.y < bottom + r,
  );
}

/** The place of the point nearest to `p`, and how far the course through them is. Called for every line while dragging. */
function nearestTo(points: readonly Point[], p: Point): { where: number; nearest: number } {
  let least = Number.POSITIVE_INFINITY;
  let where = 0;
  for (let i = 0; i < points.length; i++) {
    const q = points[i];
    if (!q) continue;
    const square = (q.x - p.x) * (q.x - p.x) + (q.y - p.y) * (q.y - p.y);
    if (square >= least) continue;
    least = square;
    where = i;
  }
  // Samples lie farther apart than an actor is wide: what passes between two of them counts too.
  let nearest = Math.sqrt(least);
  for (let i = Math.max(0, where - 1); i <= where; i++) {
    const a = points[i];
    const b = points[i + 1];
    if (a && b) nearest = Math.min(nearest, distanceToSegment(p, a, b));
  }
  return { where, nearest };
}

/** How deep a curve cuts into what it must keep clear of, px; 0 where it is clear. */
export function depth(curve: Curve, obstacles: readonly Obstacle[]): number {
  let sum = 0;
  const points = sample(curve, 16);
  for (const { p, r } of within(points, obstacles)) {
    sum += Math.max(0, r - nearestTo(points, p).nearest);
  }
  return sum;
}

/** Whether a curve is clear of all that it must keep clear of: told at the first that it is not. */
export function isClear(curve: Curve, obstacles: readonly Obstacle[]): boolean {
  const points = sample(curve, 16);
  return within(points, obstacles).every(({ p, r }) => nearestTo(points, p).nearest >= r);
}

/** How many sample points of a curve lie under labels. */
export function underLabels(curve: Curve, labels: readonly Box[]): number {
  return sample(curve, 10).filter((p) => labels.some((box) => contains(box, p, 1))).length;
}

/** How a control may move: freely, or along one direction only (the tangent at a carrier). */
export type Freedom = Point | null;

/**
 * Moves the controls of a curve until it is clear of the obstacles, ten rounds at most; where two
 * controls cannot do it, a third is put between them. Returns the best curve found.
 */
export function pushClear(
  curve: Curve,
  obstacles: readonly Obstacle[],
  freedom: readonly Freedom[],
): Curve {
  let best = curve;
  let least = depth(curve, obstacles);
  let current = curve;
  let free = freedom;
  for (let round = 0; round < 24 && least > 0; round++) {
    if (round === 10) {
      const [c1, c2] = [best.controls[0], best.controls.at(-1)];
      if (!c1 || !c2) break;
      const middle = { x: (c1.x + c2.x) / 2, y: (c1.y + c2.y) / 2 };
      current = { ...best, controls: [c1, middle, c2] };
      free = [free[0] ?? null, null, free.at(-1) ?? null];
    }
    current = pushOnce(current, obstacles, free);
    const now = depth(current, obstacles);
    if (now < least) [best, least] = [current, now];
  }
  return best;
}

/** The first of the starts that can be pushed clear; where none can, what came nearest to it. */
export function firstClear(
  starts: readonly Curve[],
  obstacles: readonly Obstacle[],
  freedom: (start: Curve) => readonly Freedom[],
): Curve | null {
  let best: Curve | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const start of starts) {
    const curve = pushClear(start, obstacles, freedom(start));
    const now = depth(curve, obstacles);
    if (now < least) [best, least] = [curve, now];
    if (least === 0) break;
  }
  return best;
}

function pushOnce(
  curve: Curve,
  obstacles: readonly Obstacle[],
  freedom: readonly Freedom[],
): Curve {
  const points = sample(curve, 16);
  const n = curve.controls.length;
  const moves: Point[] = curve.controls.map(() => ({ x: 0, y: 0 }));
  for (const { p, r } of within(points, obstacles)) {
    const { where, nearest } = nearestTo(points, p);
    if (nearest >= r) continue;
    const q = points[where] ?? p;
    const away =
      nearest > 0.5
        ? unit(sub(q, p))
        : unit({ x: -(curve.end.y - curve.start.y), y: curve.end.x - curve.start.x });
    const share = where / (points.length - 1);
    for (let i = 0; i < n; i++) {
      const place = (i + 0.8) / (n + 0.6);
      const weight = Math.max(0.15, 1 - 1.6 * Math.abs(share - place));
      moves[i] = add(moves[i] ?? { x: 0, y: 0 }, scale(away, (r - nearest + 2) * 1.7 * weight));
    }
  }
  const controls = curve.controls.map((c, i) => {
    const move = moves[i] ?? { x: 0, y: 0 };
    const along = freedom[i];
    return add(c, along ? scale(along, dot(move, along)) : move);
  });
  return { ...curve, controls };
}
