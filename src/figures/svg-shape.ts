import { add, distance, dot, lerp, type Point, scale, sub, unit } from '../scene/geometry';
import type { Shape } from '../scene/marks';
import { outlineOf } from '../scene/route/shape';

/** A number as it stands in an SVG: two decimals are finer than any screen or press. */
export const px = (n: number): string => String(Math.round(n * 100) / 100 + 0);

export const at = (p: Point): string => `${px(p.x)} ${px(p.y)}`;

/** Radius of the corners, as Cytoscape rounds each of them. */
function cornerRadius(shape: Shape, corner: Point, r: number): number {
  switch (shape) {
    case 'rhomboid':
      return 0;
    case 'round-rectangle':
      return Math.min(r / 2, 8);
    case 'bottom-round-rectangle':
      return corner.y > 0 ? Math.min(r / 2, 8) : 0;
    default:
      return Math.min(r / 5, 8);
  }
}

/** The outline of an actor as the `d` of a path: its shape in a box of `2r`, corners rounded. */
export function outlinePath(shape: Shape, { x, y }: Point, r: number): string {
  if (shape === 'ellipse') {
    const arc = (to: number) => `A${px(r)} ${px(r)} 0 1 1 ${px(to)} ${px(y)}`;
    return `M${px(x - r)} ${px(y)}${arc(x + r)}${arc(x - r)}Z`;
  }
  const corners = outlineOf(shape);
  const place = (p: Point): Point => add({ x, y }, scale(p, r));
  const parts = corners.map((corner, i) => {
    const here = place(corner);
    const before = place(corners.at(i - 1) ?? corner);
    const after = place(corners[(i + 1) % corners.length] ?? corner);
    const radius = cornerRadius(shape, corner, r);
    if (radius === 0) return at(here);
    const angle = Math.acos(dot(unit(sub(before, here)), unit(sub(after, here))));
    const cut = radius / Math.tan(angle / 2);
    const from = lerp(here, before, Math.min(0.5, cut / distance(here, before)));
    const to = lerp(here, after, Math.min(0.5, cut / distance(here, after)));
    return `${at(from)}A${px(radius)} ${px(radius)} 0 0 1 ${at(to)}`;
  });
  return `M${parts.join('L')}Z`;
}
