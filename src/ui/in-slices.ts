/** For how long the page may be busy at a time with what is made in slices, ms: half a frame. */
const BUSY = 8;

/** Lets whatever else is waiting have its turn, a frame, a key, a message: for some ms or none. */
export const rest = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** How long a frame is waited for, ms: a page that nobody sees has none. */
const NO_FRAME = 250;

/** Waits until the next frame has been painted. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, NO_FRAME);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });

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
