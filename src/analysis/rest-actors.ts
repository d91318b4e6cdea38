import type { Dataset } from '../model/dataset';
import { plainActor } from '../model/plain-actor';
import type { Actor } from '../model/schema';
import { campNumbers } from './camp-numbers';
import type { Drawn, RestName } from './choose-drawn';

/** Before the camp whose undrawn actors an id stands for; nothing behind it: those without one. */
export const REST = 'rest:';

export interface Rests {
  readonly actors: readonly Actor[];
  /** By actor, the place in `actors` of the rest that it is in unless it is drawn; -1 for none. */
  readonly of: Int32Array;
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
  const numbers = campNumbers(dataset);
  const camps = [...dataset.meta.camps.map(({ id }) => id), null];
  const counts = new Uint32Array(camps.length);
  for (const [at, camp] of numbers.entries()) {
    if (met[at] === 1 && drawn.is[at] !== 1) counts[camp] = (counts[camp] ?? 0) + 1;
  }
  const actors: Actor[] = [];
  const places = camps.map((camp, at) => {
    const count = counts[at] ?? 0;
    return count === 0 ? -1 : actors.push(restActor(camp, nameRest(camp, count))) - 1;
  });
  const of = Int32Array.from(numbers, (camp, at) => (met[at] === 1 ? (places[camp] ?? -1) : -1));
  return { actors, of };
}
