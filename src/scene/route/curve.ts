import { distance, lerp, type Point, sub, unit } from '../geometry';

/**
 * A curve as it is drawn: quadratic pieces that meet, smoothly, half way between neighbouring
 * controls. One control is a plain quadratic; this is also how Cytoscape draws an
 * `unbundled-bezier`, so that screen and figure share one geometry.
 */
export interface Curve {
  readonly start: Point;
  readonly controls: readonly Point[];
  readonly end: Point;
}

export interface Piece {
  readonly a: Point;
  readonly c: Point;
  readonly b: Point;
}

export function pieces({ start, controls, end }: Curve): Piece[] {
  const list: Piece[] = [];
  let a = start;
  for (const [i, c] of controls.entries()) {
    const next = controls[i + 1];
    const b = next ? lerp(c, next, 0.5) : end;
    list.push({ a, c, b });
    a = b;
  }
  return list;
}

const at = ({ a, c, b }: Piece, t: number): Point => ({
  x: (1 - t) * (1 - t) * a.x + 2 * t * (1 - t) * c.x + t * t * b.x,
  y: (1 - t) * (1 - t) * a.y + 2 * t * (1 - t) * c.y + t * t * b.y,
});

/** Points along a curve from start to end, `n` to each piece. */
export function sample(curve: Curve, n = 14): Point[] {
  const points: Point[] = [curve.start];
  for (const piece of pieces(curve)) {
    for (let i = 1; i <= n; i++) points.push(at(piece, i / n));
  }
  return points;
}

export interface Station {
  readonly point: Point;
  /** Direction of travel there. */
  readonly direction: Point;
}

/** The stations at shares (0 to 1) of a curve's length. */
export function stations(curve: Curve, shares: readonly number[]): Station[] {
  const points = sample(curve, 12);
  const steps = points.slice(1).map((p, i) => distance(p, points[i] ?? p));
  const total = steps.reduce((sum, step) => sum + step, 0);
  const at = (share: number): Station => {
    let left = total * share;
    for (const [i, step] of steps.entries()) {
      const a = points[i] ?? curve.start;
      const b = points[i + 1] ?? curve.end;
      if (left <= step && step > 0) {
        return { point: lerp(a, b, left / step), direction: unit(sub(b, a)) };
      }
      left -= step;
    }
    const last = curve.controls.at(-1) ?? curve.start;
    return { point: curve.end, direction: unit(sub(curve.end, last)) };
  };
  return shares.map(at);
}
