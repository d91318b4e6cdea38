import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** Times within a page, ms after it began. */
export interface Watched {
  readonly chosen: number;
  readonly asked: number;
  readonly seen: number;
  /** The longest task of the page's thread since the file was chosen; 0 where none passed 50 ms. */
  readonly longest: number;
}

/**
 * Runs in the page before its scripts: notes when a file is chosen, when something waits for the
 * reader, when it is drawn, the longest task, and the length of every frame while it is asked to.
 */
function watchInPage(): void {
  const state = {
    chosen: 0,
    asked: 0,
    seen: 0,
    longest: 0,
    frames: [] as number[],
    framing: false,
  };
  Object.assign(globalThis, { benchWatch: state });
  document.addEventListener(
    'change',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
      Object.assign(state, { chosen: performance.now(), asked: 0, seen: 0, longest: 0 });
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (state.chosen > 0 && startTime + duration > state.chosen && state.seen === 0)
        state.longest = Math.max(state.longest, duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  let last = performance.now();
  const frame = (now: number): void => {
    if (state.framing) state.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Has every page of a context watch itself. */
export async function watchPages(context: BrowserContext): Promise<void> {
  // What compiles the bench keeps the names of functions by a helper that no page has.
  await context.addInitScript('globalThis.__name = (named) => named');
  await context.addInitScript(watchInPage);
}

export async function watched(page: Page): Promise<Watched> {
  // Long tasks are told a little after they end.
  await page.waitForTimeout(200);
  return page.evaluate(() => Reflect.get(globalThis, 'benchWatch') as Watched);
}

/** The length of every frame while something is done, ms. */
export async function framesWhile(page: Page, act: () => Promise<void>): Promise<number[]> {
  const set = (framing: boolean) =>
    page.evaluate((on) => {
      Object.assign(Reflect.get(globalThis, 'benchWatch') as object, {
        framing: on,
        ...(on ? { frames: [] } : {}),
      });
    }, framing);
  await set(true);
  await act();
  await set(false);
  return page.evaluate(
    () => (Reflect.get(globalThis, 'benchWatch') as { frames: number[] }).frames,
  );
}

/** How long a hand goes on, ms: where a frame takes seconds, few of them say enough. */
const PATIENCE = 20_000;

/** Drags to and fro and zooms in and out over an element, as a hand does. */
export async function panAndZoom(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  // The corner of a picture is empty: a drag there moves the view and nobody in it.
  const from = { x: box.x + 24, y: box.y + box.height - 24 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const end = performance.now() + PATIENCE;
  for (let step = 0; step < 40 && performance.now() < end; step += 1) {
    const by = step < 20 ? step : 40 - step;
    await page.mouse.move(from.x + by * 12, from.y - by * 8);
  }
  await page.mouse.up();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let step = 0; step < 16 && performance.now() < end; step += 1) {
    await page.mouse.wheel(0, step < 8 ? -120 : 120);
    await page.waitForTimeout(30);
  }
}

/** MB that live on after a collection: objects, and the bytes of typed arrays where it is told. */
export async function heapAfter(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  for (let pass = 0; pass < 2; pass += 1) await cdp.send('HeapProfiler.collectGarbage');
  const usage = await cdp.send('Runtime.getHeapUsage');
  const backing: unknown = Reflect.get(usage, 'backingStorageSize');
  return (usage.usedSize + (typeof backing === 'number' ? backing : 0)) / 1e6;
}
