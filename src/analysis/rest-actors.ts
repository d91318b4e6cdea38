import type { Dataset } from '../model/dataset';
import { plainActor } from '../model/plain-actor';
import type { Actor } from '../model/schema';
import type { Drawn, RestName } from './choose-drawn';

/** Before the camp whose undrawn actors an id stands for; nothing behind it: those without one. */
export const REST = 'rest:';

export interface Rests {
  readonly actors: readonly Actor[];
  /** The rest that an undrawn actor is in, by its place in the data. */
  readonly idOf: (at: number) => string | undefined;
}

function restActor(camp: string | null, name: RestName): Actor {
  const id = `${REST}${camp ?? ''}`;
  // A dashed outline: it says what it is, and nobody's name.
  return plainActor({ id, ...name, kind: 'community', unnamed: true, camp });
}

/** One actor for those of each camp that an answer has and the drawing has not. */
export function restActors(
  dataset: Dataset,
  met: Uint8Array,
  drawn: Drawn,
  nameRest: (camp: string | null, count: number) => RestName,
): Rests {
  const counts = new Map<string | null, number>();
  dataset.actors.forEach(({ camp }, at) => {
    if (met[at] === 1 && drawn.is[at] !== 1) counts.set(camp, (counts.get(camp) ?? 0) + 1);
  });
  const camps = [...dataset.meta.camps.map(({ id }) => id), null];
  return {
    actors: camps.flatMap((camp) => {
      const count = counts.get(camp);
      return count === undefined ? [] : [restActor(camp, nameRest(camp, count))];
    }),
    idOf: (at) => {
      const actor = dataset.actors[at];
      return actor && met[at] === 1 ? `${REST}${actor.camp ?? ''}` : undefined;
    },
  };
}
