import { workOnce } from '../work-once';
import { type ForceInput, stepsFor } from './force-layout';
import type { FromForce, ToForce } from './protocol';

export interface LayOutOptions {
  /** Called with what is done, from 0 to 1, and with the places on the way where looks are asked for. */
  readonly onProgress?: (done: number, places: Float32Array | null) => void;
  /** Milliseconds between two looks at the places on the way; none without it. */
  readonly lookEvery?: number;
  /** Ends it: the promise is then rejected with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/**
 * Lays out in a worker of its own, which is ended afterwards.
 *
 * @returns two numbers a node, in the unit of the start.
 * @throws where workers are forbidden or the worker fails, and when it is cancelled.
 */
export function layOut(input: ForceInput, options: LayOutOptions = {}): Promise<Float32Array> {
  const { onProgress, lookEvery = null, signal } = options;
  const message: ToForce = { input, steps: stepsFor(input.fixed.length), lookEvery };
  return workOnce(
    () => new Worker(new URL('./force.worker.ts', import.meta.url), { type: 'module' }),
    message,
    (said: FromForce) => {
      if (said.kind === 'done') return said.places;
      onProgress?.(said.done, said.places);
      return null;
    },
    signal,
  );
}
