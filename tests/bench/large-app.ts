import type { Browser, Page } from '@playwright/test';
import { brushMoves, facetChoices } from './asking';
import type { LargeFile } from './large-files';
import { framesWhile, heapAfter, panAndZoom, watched, watchPages } from './watch-page';

/** One opening of one file, in ms and MB. */
export interface Opened {
  /** From the file being chosen to the first useful picture, without what a reader thinks over. */
  readonly open: number;
  readonly longest: number;
  readonly heap: number;
  readonly frames: readonly number[];
}

export interface AppOpened extends Opened {
  readonly facet: readonly number[];
  readonly brush: readonly number[];
}

const VIEWPORT = { width: 1440, height: 900 };
const LIMIT = 120_000;

/** Lets in every event of the file, and waits until that is made. */
async function letAllIn(page: Page): Promise<void> {
  const others = page.getByRole('combobox', { name: 'Events that are no contact' });
  if ((await others.count()) === 0) return;
  await others.selectOption('let-in');
  await page.locator('.open-summary[aria-busy="false"]').waitFor({ timeout: LIMIT });
}

/** Says in the page itself when the summary stands, which is when the reader is asked. */
function noteSummary(): void {
  const state = Reflect.get(globalThis, 'benchWatch') as { asked: number };
  const look = (): void => {
    if (document.querySelector('.open-summary')) state.asked = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}

/** Presses *Open* and says when another graph than the present one has been drawn. */
function pressOpen(): void {
  const state = Reflect.get(globalThis, 'benchWatch') as { seen: number; pressed: number };
  const before = document.querySelector('[data-drawn="true"]');
  state.pressed = performance.now();
  const look = (): void => {
    const now = document.querySelector('[data-drawn="true"]');
    if (now && now !== before) state.seen = performance.now();
    else requestAnimationFrame(look);
  };
  document.querySelector<HTMLButtonElement>('.opening .primary')?.click();
  requestAnimationFrame(look);
}

/**
 * Opens a file through the app's own input, every event let in, and uses it. The time is from the
 * choice of the file to the summary, and from *Open* to the picture: between the two a reader reads.
 *
 * @throws where it is not drawn within two minutes.
 */
export async function openInApp(
  browser: Browser,
  url: string,
  { tsv }: LargeFile,
  uses: boolean,
): Promise<AppOpened> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  try {
    await watchPages(context);
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('[data-drawn="true"]').waitFor({ timeout: LIMIT });
    await page.getByRole('button', { name: 'Open…' }).click();
    const input = page.locator('.opening input[type="file"]').first();
    await input.waitFor({ state: 'attached' });
    await page.evaluate(noteSummary);
    await input.setInputFiles(tsv);
    await page.locator('.open-summary').waitFor({ timeout: LIMIT });
    await letAllIn(page);
    await page.evaluate(pressOpen);
    await page.waitForFunction(
      () => (Reflect.get(globalThis, 'benchWatch') as { seen: number }).seen > 0,
      undefined,
      { timeout: LIMIT, polling: 100 },
    );
    const times = await watched(page);
    const pressed: unknown = Reflect.get(times, 'pressed');
    const toPicture = times.seen - (typeof pressed === 'number' ? pressed : times.asked);
    // What waits for the first picture comes before it is used.
    await page.waitForTimeout(1_500);
    const cdp = await context.newCDPSession(page);
    const heap = await heapAfter(cdp);
    const open = times.asked - times.chosen + toPicture;
    const frames = await framesWhile(page, () => panAndZoom(page, '.canvas'));
    const facet = uses ? await facetChoices(page) : [];
    const brush = uses ? await brushMoves(page) : [];
    return { open, longest: times.longest, heap, frames, facet, brush };
  } finally {
    await context.close();
  }
}

/** The same file's pairs in a page made of graphology-gexf and sigma. */
export async function openInPeer(
  browser: Browser,
  url: string,
  { gexf }: LargeFile,
): Promise<Opened> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    await watchPages(context);
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('input[type="file"]').setInputFiles(gexf);
    await page.waitForFunction(
      () => (Reflect.get(globalThis, 'benchWatch') as { seen: number }).seen > 0,
      undefined,
      { timeout: LIMIT, polling: 100 },
    );
    const { chosen, seen, longest } = await watched(page);
    const cdp = await context.newCDPSession(page);
    const heap = await heapAfter(cdp);
    const frames = await framesWhile(page, () => panAndZoom(page, '#graph'));
    return { open: seen - chosen, longest, heap, frames };
  } finally {
    await context.close();
  }
}
