import { add, type Point, scale } from '../geometry';
import type { Shape } from '../marks';

const regular = (n: number, turn = -Math.PI / 2): Point[] =>
  Array.from({ length: n }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / n;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });

/** A regular polygon stretched to fill its box, which is how Cytoscape draws one. */
function fitted(n: number, turn?: number): Point[] {
  const points = regular(n, turn);
  const stretch = (values: readonly number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number) => (2 * (value - low)) / (high - low) - 1;
  };
  const x = stretch(points.map((p) => p.x));
  const y = stretch(points.map((p) => p.y));
  return points.map((p) => ({ x: x(p.x), y: y(p.y) }));
}

/** Outlines in a box of −1 to 1, as Cytoscape draws them. */
const OUTLINES: Readonly<Record<Exclude<Shape, 'ellipse'>, readonly Point[]>> = {
  'round-rectangle': [
    { x: -1, y: -1 },
    { x: 1, y: -1 },
    { x: 1, y: 1 },
    { x: -1, y: 1 },
  ],
  'bottom-round-rectangle': [
    { x: -1, y: -1 },
    { x: 1, y: -1 },
    { x: 1, y: 1 },
    { x: -1, y: 1 },
  ],
  'round-pentagon': fitted(5),
  'round-hexagon': fitted(6, 0),
  'round-octagon': fitted(8, Math.PI / 8),
  'round-diamond': fitted(4),
  'round-tag': [
    { x: -1, y: -1 },
    { x: 0.25, y: -1 },
    { x: 1, y: 0 },
    { x: 0.25, y: 1 },
    { x: -1, y: 1 },
  ],
  rhomboid: [
    { x: -1, y: -1 },
    { x: 0.33, y: -1 },
    { x: 1, y: 1 },
    { x: -0.33, y: 1 },
  ],
};

/** The corners of a shape in a box of −1 to 1; none for an ellipse. */
export function outlineOf(shape: Shape): readonly Point[] {
  return shape === 'ellipse' ? [] : OUTLINES[shape];
}

/** How far the outline lies from its centre in a direction, as a share of the radius. */
function reach(shape: Shape, direction: Point): number {
  if (shape === 'ellipse') return 1;
  const outline = OUTLINES[shape];
  let nearest = Number.POSITIVE_INFINITY;
  for (const [i, a] of outline.entries()) {
    const b = outline[(i + 1) % outline.length] ?? a;
    const edge = { x: b.x - a.x, y: b.y - a.y };
    const cross = direction.x * edge.y - direction.y * edge.x;
    if (Math.abs(cross) < 1e-9) continue;
    const t = (a.x * edge.y - a.y * edge.x) / cross;
    const u = (a.x * direction.y - a.y * direction.x) / cross;
    if (t > 0 && u >= -1e-9 && u <= 1 + 1e-9) nearest = Math.min(nearest, t);
  }
  return Number.isFinite(nearest) ? nearest : 1;
}

/** The point where a line that leaves the centre in a direction comes out, `gap` px beyond it. */
export function edgePoint(
  centre: Point,
  r: number,
  shape: Shape,
  direction: Point,
  gap: number,
): Point {
  return add(centre, scale(direction, reach(shape, direction) * r + gap));
}
