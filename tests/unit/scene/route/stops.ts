import type { LineSpec } from '../../../../src/scene/lines';
import type { Curve } from '../../../../src/scene/route/curve';
import { sample } from '../../../../src/scene/route/curve';
import type { Stop } from '../../../../src/scene/route/types';

/** A round actor at a place; with a ring where it carries. */
export function stop(id: string, x: number, y: number, more: Partial<Stop> = {}): Stop {
  return { id, p: { x, y }, r: 14, outer: 14, shape: 'ellipse', bank: 0, ...more };
}

export const stopsOf = (...list: readonly Stop[]): Map<string, Stop> =>
  new Map(list.map((one) => [one.id, one]));

/** How near a curve comes to a stop's centre, px. */
export const nearest = (curve: Curve, { p }: Stop): number =>
  Math.min(...sample(curve, 48).map((q) => Math.hypot(q.x - p.x, q.y - p.y)));

export function only(curves: ReadonlyMap<string, Curve>, id: string): Curve {
  const curve = curves.get(id);
  if (!curve) throw new Error(`no curve ${id}: ${[...curves.keys()].join(', ')}`);
  return curve;
}

export const lineOf = (specs: readonly LineSpec[], part: string): LineSpec => {
  const found = specs.find((spec) => spec.id.includes(part));
  if (!found) throw new Error(`no line ${part}`);
  return found;
};
