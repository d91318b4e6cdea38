import type { Running } from '../../analysis/measures/types';

/** What a run is paced by. */
export interface Pace {
  /** The time in ms. */
  readonly now: () => number;
  /** Lets whatever else is waiting, a message above all, have its turn. */
  readonly pause: () => Promise<void>;
  readonly cancelled: () => boolean;
  readonly onProgress: (done: number) => void;
}

/** For how long a run goes on before it pauses, ms: two frames. */
export const SLICE = 32;

/**
 * Runs a computation in slices and returns its result; null where it was cancelled. After each
 * slice it tells how much is done, pauses, and looks whether it is still wanted. What the
 * computation throws is thrown.
 */
export async function runSlices<Result>(
  running: Running<Result>,
  { now, pause, cancelled, onProgress }: Pace,
): Promise<Result | null> {
  let began = now();
  for (;;) {
    if (cancelled()) return null;
    const step = running.next();
    if (step.done) return step.value;
    if (now() - began < SLICE) continue;
    onProgress(step.value);
    await pause();
    began = now();
  }
}
