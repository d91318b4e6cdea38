import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { type Served, serve } from '../../../scripts/serve';
import { type Faults, watch } from './faults';

const DIST = resolve(import.meta.dirname, '../../../dist');

interface PerTest {
  /**
   * What went wrong in the page so far. A test that provokes a fault says so beforehand with
   * `faults.expect(/pattern/)`; anything else fails the test at its end.
   */
  readonly faults: Faults;
}

interface PerWorker {
  readonly server: Served;
}

/**
 * The test of every browser spec: the built app is served on a free port (`page.goto('./')` opens
 * it), and a console error, an uncaught error, a breach of the content security policy or a
 * request to another host fails the test.
 */
export const test = base.extend<PerTest, PerWorker>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from it
    async ({}, use) => {
      if (!existsSync(resolve(DIST, 'index.html'))) {
        throw new Error('There is no build to test: run `npm run build` first.');
      }
      const server = await serve({ root: DIST, port: 0 });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => {
    await use(server.url);
  },
  faults: [
    async ({ context, server }, use) => {
      const faults = await watch(context, new URL(server.url).origin);
      await use(faults);
      expect(faults.unexpected(), 'faults in the page').toEqual([]);
    },
    { auto: true },
  ],
});

/** Serves this text for `curated.json` instead of the curated data; call it before `goto`. */
export async function withData(page: Page, text: string): Promise<void> {
  await page.route('**/curated.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: text }),
  );
}

/** Holds back what the page asks for at such addresses; returns how to let it come. */
export async function holdBack(page: Page, pattern: string): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/**
 * Opens the app and waits until its graph region says that it is drawn, and until the tools of
 * *Ask* are there, or are told not to be: what stands under them comes to its place with them.
 */
export async function openDrawn(page: Page, path = './'): Promise<void> {
  await page.goto(path);
  await page.locator('[data-drawn="true"]').waitFor({ timeout: 15_000 });
  await page.locator('.ask-tools:empty').waitFor({ state: 'detached' });
}

/** How long nothing may change before a page is taken to be whole, ms. */
const QUIET = 700;

/** Opens the app and waits until what is loaded after the first drawing is there as well. */
export async function openWhole(page: Page, path = './'): Promise<void> {
  await openDrawn(page, path);
  await page.waitForLoadState('networkidle');
  await page.evaluate(
    (quiet) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(done, quiet);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, quiet);
        });
        observer.observe(document.body, { childList: true, subtree: true });
        function done(): void {
          observer.disconnect();
          resolve();
        }
      }),
    QUIET,
  );
}

/** Presses the label of a radio or a checkbox, which lies over it, once that stands still. */
export async function press(control: Locator): Promise<void> {
  await control.locator('xpath=ancestor::label').click();
}

/** What a theme can break: everything else is the same in both. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const;

/**
 * Fails with the rule, the elements and the help address of every violation that axe finds in the
 * page as it stands, at WCAG 2.2 AA and axe's best practices, or by some of its rules alone.
 */
export async function axe(page: Page, only: readonly string[] = []): Promise<void> {
  // Else each run would open a page of its own to gather frames, of which there is one.
  const builder = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false });
  if (only.length > 0) builder.withRules([...only]);
  else builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const { violations } = await builder.analyze();
  const found = violations.map(({ id, help, helpUrl, nodes }) => ({
    id,
    help,
    helpUrl,
    at: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  }));
  expect(found, 'axe violations').toEqual([]);
}
