import type { Browser, BrowserContext, Page } from '@playwright/test';

/** One load of a page on a cold cache, in milliseconds after navigation started. */
export interface FirstLoad {
  /** The first paint of anything. */
  readonly firstPaint: number | null;
  /** The page says `data-drawn="true"`, and the frame after that was due. */
  readonly drawn: number;
  /** The longest single block of the page's thread until then; 0 where none passed 50 ms. */
  readonly longestBlock: number;
  /** The paths fetched until then, the page itself first. */
  readonly files: readonly string[];
}

const VIEWPORT = { width: 1440, height: 900 };
const LIMIT = 60_000;

/** Notes in the page itself when it is drawn: asking from outside would add the asking. */
function observe(): void {
  const state = { seen: 0, drawn: 0, longest: 0 };
  Object.assign(globalThis, { benchState: state });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) state.longest = Math.max(state.longest, entry.duration);
  }).observe({ type: 'longtask', buffered: true });
  const watcher = new MutationObserver(() => {
    if (document.querySelector('[data-drawn="true"]') === null) return;
    watcher.disconnect();
    // What is fetched from here on was waiting for the drawing.
    state.seen = performance.now();
    requestAnimationFrame(() => {
      state.drawn = performance.now();
    });
  });
  watcher.observe(document, { attributes: true, childList: true, subtree: true });
}

function collect(): FirstLoad | null {
  const state: unknown = Reflect.get(globalThis, 'benchState');
  const { seen, drawn, longest } = state as { seen: number; drawn: number; longest: number };
  if (drawn === 0) return null;
  const fetched = performance
    .getEntriesByType('resource')
    .filter((entry) => entry.startTime < seen)
    .map((entry) => new URL(entry.name))
    .filter((url) => url.origin === location.origin)
    .map((url) => url.pathname);
  return {
    firstPaint: performance.getEntriesByName('first-paint')[0]?.startTime ?? null,
    drawn,
    longestBlock: longest,
    files: [...new Set([location.pathname, ...fetched])],
  };
}

/** A page in a context of its own, which starts without any cache. Close the context after use. */
export async function coldPage(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  await context.addInitScript(observe);
  return { context, page: await context.newPage() };
}

/**
 * Opens an address and waits until it is drawn.
 *
 * @throws where the page is not drawn within a minute.
 */
export async function load(page: Page, url: string): Promise<FirstLoad> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(
    () => (Reflect.get(globalThis, 'benchState') as { drawn: number } | undefined)?.drawn,
    undefined,
    { timeout: LIMIT, polling: 100 },
  );
  const result = await page.evaluate(collect);
  if (result === null) throw new Error(`${url} was not drawn`);
  return result;
}
