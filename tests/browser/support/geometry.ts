/** The little geometry that a drawing is measured with. Sizes are of the sheet, px. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** How far two boxes reach into one another, the lesser of both ways; 0 or less where they do not. */
export function overlap(a: Box, b: Box): number {
  const x = Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1);
  const y = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1);
  return Math.min(x, y);
}

/** From a point to the nearest point of a box; 0 inside it. */
export function toBox(p: Point, box: Box): number {
  const dx = Math.max(box.x1 - p.x, 0, p.x - box.x2);
  const dy = Math.max(box.y1 - p.y, 0, p.y - box.y2);
  return Math.hypot(dx, dy);
}

/** From a point to the nearest of the samples of a line. */
export const toLine = (p: Point, samples: readonly Point[]): number =>
  Math.min(...samples.map((sample) => distance(p, sample)));

const along = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
});

/**
 * Points along the curve that Cytoscape draws through controls: quadratic pieces, one for each
 * control, joined half way between one control and the next; a straight line where there are none.
 */
export function samples(start: Point, controls: readonly Point[], end: Point): Point[] {
  const STEPS = 40;
  const steps = Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS);
  if (controls.length === 0) return steps.map((t) => along(start, end, t));
  return controls.flatMap((control, i) => {
    const before = controls[i - 1];
    const after = controls[i + 1];
    const from = before ? along(before, control, 0.5) : start;
    const to = after ? along(control, after, 0.5) : end;
    return steps.map((t) => along(along(from, control, t), along(control, to, t), t));
  });
}
