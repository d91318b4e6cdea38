import type { Point } from '../scene/geometry';
import { KIND_MARKS } from '../scene/marks';
import { outlinePath, px } from './svg-shape';

export type ActorKind = keyof typeof KIND_MARKS;

/** The small mark of an actor's kind beside its name: its shape, hollow and dashed where it has no name. */
export function kindMark(
  { kind, unnamed }: { readonly kind: ActorKind; readonly unnamed: boolean },
  p: Point,
  r: number,
  hue: string,
): string {
  const { shape, scale } = KIND_MARKS[kind];
  const dash = unnamed ? ' stroke-dasharray="2.4 1.6"' : '';
  return `<path class="kind" d="${outlinePath(shape, p, r * scale)}" fill="${unnamed ? 'none' : hue}" stroke="${hue}" stroke-width="${px(0.29 * r)}"${dash}/>`;
}
