import type { Whole } from '../../../analysis/whole';
import { type ForceInput, massOf, radiusOf } from '../../../canvas/force/force-layout';
import { startPlaces } from '../../../canvas/force/start';

/**
 * What ForceAtlas2 is given of everything at once: pairs attract by the logarithm of what passed
 * between them, so that a few of thousands do not draw all else into one point.
 *
 * @param camps by place in the whole, the number of the actor's camp.
 */
export function wholeForce(whole: Whole, camps: Uint32Array): ForceInput {
  const weight = Float32Array.from(whole.legs, (legs) => 1 + Math.log2(legs));
  const order = whole.actors.length;
  const mass = massOf({ start: new Float32Array(order * 2), weight });
  return {
    start: startPlaces(camps, radiusOf(order, mass)),
    from: whole.from,
    to: whole.to,
    weight,
    fixed: new Uint8Array(order),
  };
}
