/** For how long the page may be busy at a time with what is made in slices, ms: half a frame. */
const BUSY = 8;

/** Lets whatever else is waiting have its turn: a frame, a key, a message. */
export const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Runs in the page what is made step by step, with a rest after each step or some short ones; null
 * where it is no longer wanted. What a step throws is thrown.
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
    if (performance.now() - began < BUSY) continue;
    await rest();
    began = performance.now();
  }
}
