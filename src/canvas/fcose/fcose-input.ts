import type { Point } from '../../scene/geometry';
import type { Scene } from '../../scene/types';

/** Who is laid out, as plain data that a worker can be handed. */
export interface FcoseInput {
  readonly actors: readonly {
    readonly id: string;
    /** The room that it takes with its label, px. */
    readonly w: number;
    readonly h: number;
    /** Where it stands before, px. */
    readonly p: Point;
    /** Whether it stays there. */
    readonly fixed: boolean;
  }[];
  readonly lines: readonly { readonly source: string; readonly target: string }[];
}

/** What fcose is given of a scene: labels are included in the room that actors take. */
export function fcoseInput(
  { actors, lines }: Pick<Scene, 'actors' | 'lines'>,
  pinned: Readonly<Record<string, Point>>,
): FcoseInput {
  return {
    actors: actors.map(({ id, p, outer, wrapped }) => ({
      id,
      w: Math.max(outer * 2, wrapped.w),
      h: outer * 2 + wrapped.h,
      p: pinned[id] ?? p,
      fixed: pinned[id] !== undefined,
    })),
    lines: lines.map(({ source, target }) => ({ source, target })),
  };
}
