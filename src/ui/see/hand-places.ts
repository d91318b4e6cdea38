import type { Level } from '../../model/filter';
import type { Point } from '../../scene/geometry';
import { handId } from '../../state/hand';
import type { Layout, State } from '../../state/store';

/** Positions by hand of one layout and level, by the ids of its actors. */
export function handPlaces(
  arrangement: State['arrangement'],
  layout: Layout,
  level: Level,
): Map<string, Point> {
  return new Map(
    Object.entries(arrangement[layout]).flatMap(([key, p]) => {
      const id = handId(level, key);
      return id === null ? [] : [[id, p] as const];
    }),
  );
}
