import { SLICE } from './measures/run-slices';

/** Lets whatever else is waiting have its turn: a frame, a key, a message. */
export const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Runs in the page what is made step by step, never for longer at once than a frame or two; null
 * where it is no longer wanted.
 */
export async function inSlices<Result>(
  making: Generator<unknown, Result>,
  wanted: () => boolean = () => true,
): Promise<Result | null> {
  let began = performance.now();
  for (;;) {
    if (!wanted()) return null;
    const step = making.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE / 2) continue;
    await rest();
    began = performance.now();
  }
}
