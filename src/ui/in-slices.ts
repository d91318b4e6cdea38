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

/** How long after a key or a press what nobody waits for rests, ms; under a steady hand it still goes on. */
const AT_WORK = 300;

let lastAct = Number.NEGATIVE_INFINITY;

/** Notes when the reader does something, so that what is made in the background can give way. */
export function watchReader(target: EventTarget): void {
  const note = () => {
    lastAct = performance.now();
  };
  for (const kind of ['keydown', 'pointerdown', 'wheel']) {
    target.addEventListener(kind, note, { capture: true, passive: true });
  }
  const drag = (event: Event) => {
    if (event instanceof PointerEvent && event.buttons !== 0) note();
  };
  target.addEventListener('pointermove', drag, { capture: true, passive: true });
}

/** How long to rest before the next slice, ms. */
function pause(isBackground: boolean): number {
  return isBackground ? Math.max(0, lastAct + AT_WORK - performance.now()) : 0;
}

/**
 * Runs in the page what is made step by step, with a rest after each step or some short ones; null
 * where it is no longer wanted. What nobody waits for (`isBackground`) also rests a while after each
 * act of the reader. What a step throws is thrown.
 */
export async function inSlices<Result>(
  making: Generator<unknown, Result>,
  wanted: () => boolean = () => true,
  isBackground: () => boolean = () => false,
): Promise<Result | null> {
  let began = performance.now();
  for (;;) {
    if (!wanted()) return null;
    const step = making.next();
    if (step.done) return step.value;
    if (performance.now() - began < BUSY) continue;
    await rest(pause(isBackground()));
    began = performance.now();
  }
}
