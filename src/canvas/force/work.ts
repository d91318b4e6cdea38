import { makeForce } from './force-layout';
import type { FromForce, ToForce } from './protocol';

/** How long the worker computes between two words of progress, ms. */
const SLICE = 100;

/** Takes all steps of a layout and tells of them on the way. */
export function work(
  { input, steps, lookEvery }: ToForce,
  post: (message: FromForce) => void,
  now: () => number,
): void {
  const force = makeForce(input);
  let [told, looked] = [now(), now()];
  for (let done = 0; done < steps; done += 1) {
    force.step(1);
    const time = now();
    if (time - told < SLICE) continue;
    told = time;
    const looks = lookEvery !== null && time - looked >= lookEvery;
    if (looks) looked = time;
    post({ kind: 'progress', done: (done + 1) / steps, places: looks ? force.places() : null });
  }
  post({ kind: 'done', places: force.places() });
}
