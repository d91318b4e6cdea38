/** An affine map (a b c d e f): x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** The box around the corners of a box, before the map was applied to it. */
export function boxBefore(
  [a, b, c, d, e, f]: Matrix,
  [left, top, right, bottom]: readonly [number, number, number, number],
): readonly [number, number, number, number] {
  const area = a * d - b * c;
  const points = [left, right].flatMap((x) =>
    [top, bottom].map((y) => ({
      x: (d * (x - e) - c * (y - f)) / area,
      y: (a * (y - f) - b * (x - e)) / area,
    })),
  );
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function one(name: string, n: readonly number[]): Matrix {
  const [p = 0, q, r, s, t, u] = n;
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, p, q ?? 0];
    case 'scale':
      return [p, 0, 0, q ?? p, 0, 0];
    case 'rotate': {
      const [cos, sin] = [Math.cos((p * Math.PI) / 180), Math.sin((p * Math.PI) / 180)];
      const turn: Matrix = [cos, sin, -sin, cos, 0, 0];
      if (q === undefined) return turn;
      const [x, y] = [q, r ?? 0];
      return times([1, 0, 0, 1, x, y], times(turn, [1, 0, 0, 1, -x, -y]));
    }
    case 'matrix':
      return [p, q ?? 0, r ?? 0, s ?? 0, t ?? 0, u ?? 0];
    default:
      throw new RangeError(`cannot draw the transform ${name}`);
  }
}

/** A `transform` attribute as one map. @throws RangeError for a function that is not known here. */
export function matrixOf(transform: string | undefined): Matrix {
  if (transform === undefined) return IDENTITY;
  return [...transform.matchAll(/(\w+)\s*\(([^)]*)\)/g)].reduce<Matrix>((done, [, name, list]) => {
    const numbers = (list ?? '').split(/[\s,]+/).filter((part) => part !== '');
    return times(done, one(name ?? '', numbers.map(Number)));
  }, IDENTITY);
}
