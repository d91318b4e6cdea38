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
  for (let i = 0; i < controls.length; i++) {
    const c = controls[i] ?? start;
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

/**
 * A curve of two controls bent evenly: the cubic with these two as its handles, in four quadratic
 * pieces. Parts of equal parameter meet half way between their controls, which is where this
 * geometry joins its pieces anyway; the outer controls stay on the curve's tangents.
 */
export function evened(curve: Curve): Curve {
  const { start, end, controls } = curve;
  const [one, two] = controls;
  if (!one || !two || controls.length !== 2) return curve;
  const cubic = (t: number): Point =>
    lerp(
      lerp(lerp(start, one, t), lerp(one, two, t), t),
      lerp(lerp(one, two, t), lerp(two, end, t), t),
      t,
    );
  const second = (t: number): Point => ({
    x: 6 * ((1 - t) * (two.x - 2 * one.x + start.x) + t * (end.x - 2 * two.x + one.x)),
    y: 6 * ((1 - t) * (two.y - 2 * one.y + start.y) + t * (end.y - 2 * two.y + one.y)),
  });
  const h = 1 / 4;
  const fitted = [0.5, 1.5, 2.5, 3.5].map((i) => {
    const [p, bend] = [cubic(i * h), second(i * h)];
    return { x: p.x - (h * h * bend.x) / 8, y: p.y - (h * h * bend.y) / 8 };
  });
  const onto = (p: Point, from: Point, towards: Point): Point => {
    const d = unit(sub(towards, from));
    const along = Math.max(1, (p.x - from.x) * d.x + (p.y - from.y) * d.y);
    return { x: from.x + d.x * along, y: from.y + d.y * along };
  };
  const [a = one, b = one, c = two, d = two] = fitted;
  return { start, controls: [onto(a, start, one), b, c, onto(d, end, two)], end };
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
