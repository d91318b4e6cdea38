import type { Exported, Place } from './types';
import type { ActorRow } from './xml-rows';

/** How far below the picture, and how far apart, those stand who have no place in it; px. */
const ASIDE = 120;

/**
 * A place for every actor, or for none: CX2 has no file where only some have one, and Cytoscape
 * would heap the others up in a corner. Who has none in the picture (what an actor is part of, say)
 * stands in a row below it.
 */
export function placesOf(
  actors: readonly ActorRow[],
  given: Exported['positions'],
): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { actor } of actors) {
    const place = given?.get(actor.id);
    if (place) places.set(actor.id, place);
  }
  if (places.size === 0) return places;
  const known = [...places.values()];
  const left = known.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const below = known.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY) + ASIDE;
  const rest = actors.filter(({ actor }) => !places.has(actor.id));
  rest.forEach(({ actor }, at) => {
    places.set(actor.id, { x: left + at * ASIDE, y: below });
  });
  return places;
}
