import fc from 'fast-check';
import type { Dataset } from '../../../../src/model/dataset';
import { ACTOR_KINDS, type Contact, STATUSES } from '../../../../src/model/schema';
import { contact, type TinyActor, tiny } from '../../../scenes/support/tiny';

/** A whole number below n, from a seed: the same series for the same seed on every machine. */
export function series(seed: number): (n: number) => number {
  let state = seed >>> 0 || 1;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % n;
  };
}

/** A data set of that many actors in so many camps (the last of them in none), and contacts. */
export function randomSet(seed: number, actors: number, camps: number, contacts: number): Dataset {
  const next = series(seed);
  const ids = Array.from({ length: actors }, (_, i) => `a${i}`);
  const people = ids.map((id): TinyActor => {
    const camp = next(camps + 1);
    return {
      id,
      camp: camp < camps ? `camp-${camp}` : null,
      kind: ACTOR_KINDS[next(ACTOR_KINDS.length)] ?? 'person',
      unnamed: next(5) === 0,
      name: {
        en: 'a name of some length'.slice(0, 3 + next(18)),
        ar: 'اسم من أسماء طويلة جداً'.slice(0, 3 + next(20)),
      },
    };
  });
  const list = Array.from({ length: actors < 2 ? 0 : contacts }, (_, i): Contact => {
    const stops: string[] = [];
    const wanted = Math.min(actors, 2 + (next(3) === 0 ? 1 + next(2) : 0));
    while (stops.length < wanted) {
      const id = ids[next(actors)] ?? '';
      if (!stops.includes(id)) stops.push(id);
    }
    const [from = '', ...rest] = stops;
    const to = rest.pop() ?? '';
    const status = STATUSES[next(STATUSES.length)] ?? 'occurred';
    return contact(`c${i}`, [from, ...rest, to].join(' > '), { status });
  });
  return tiny(people, list);
}

export const smallSet: fc.Arbitrary<Dataset> = fc
  .record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    actors: fc.integer({ min: 0, max: 24 }),
    camps: fc.integer({ min: 0, max: 6 }),
    contacts: fc.integer({ min: 0, max: 36 }),
  })
  .map(({ seed, actors, camps, contacts }) => randomSet(seed, actors, camps, contacts));
