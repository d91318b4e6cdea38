import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { test as base } from './app';
import { type Faults, watch } from './faults';

/** A page that outlives a test, with the faults of all its tests. */
interface Kept {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly faults: Faults;
  /** Whether a test left something that a page cannot be rid of. */
  spoilt: boolean;
}

interface PerWorker {
  readonly kept: Map<string, Kept>;
}

interface PerTest {
  readonly lent: Kept;
}

/** Leaves the page as a new one: nothing open, nothing stored, nothing in the way of requests. */
async function clean({ context, page }: Kept, origin: string): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  // A page of the same site: another one's would end the process, and its compiled code with it.
  await page.goto(`${origin}/favicon.svg`);
  await page.evaluate(() => sessionStorage.clear());
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
  await context.clearPermissions();
}

/**
 * The test of specs that need no browser as new: as `test`, but the tests of a worker
 * open the app in one page after another's, so that its code is compiled once. Each of them loads
 * it anew, with an empty storage. Of the options of a context it heeds
 * those that it asks for below. A test that failed, or that put a script before the app's, takes
 * its page along.
 */
export const test = base.extend<PerTest, PerWorker>({
  kept: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from it
    async ({}, use) => {
      const kept = new Map<string, Kept>();
      await use(kept);
      for (const { context } of kept.values()) await context.close();
    },
    { scope: 'worker' },
  ],
  lent: async (
    { browser, kept, server, locale, viewport, colorScheme, hasTouch, isMobile, permissions },
    use,
    info,
  ) => {
    const kind = { locale: locale ?? 'en-GB', viewport, hasTouch, isMobile };
    const key = JSON.stringify(kind);
    let one = kept.get(key);
    if (!one) {
      const context = await browser.newContext({
        ...kind,
        baseURL: server.url,
        timezoneId: 'UTC',
      });
      const faults = await watch(context, new URL(server.url).origin);
      one = { context, page: await context.newPage(), faults, spoilt: false };
      kept.set(key, one);
    }
    const { page } = one;
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'no-preference' });
    if (permissions) await one.context.grantPermissions(permissions);
    const lent = one;
    const add = page.addInitScript.bind(page);
    page.addInitScript = (...given: Parameters<typeof add>) => {
      lent.spoilt = true;
      return add(...given);
    };
    await use(lent);
    page.addInitScript = add;
    if (lent.spoilt || info.status !== info.expectedStatus) {
      kept.delete(key);
      await lent.context.close();
    }
  },
  context: async ({ lent }, use) => {
    await use(lent.context);
  },
  page: async ({ lent }, use) => {
    await use(lent.page);
  },
  faults: async ({ lent, server }, use) => {
    const before = lent.faults.all().length;
    const patterns: RegExp[] = [];
    const all = (): string[] => lent.faults.all().slice(before);
    const unexpected = (): string[] =>
      all().filter((text) => !patterns.some((pattern) => pattern.test(text)));
    await use({
      expect: (pattern) => {
        patterns.push(pattern);
      },
      all,
      unexpected,
    });
    const found = unexpected();
    if (found.length > 0) lent.spoilt = true;
    else await clean(lent, new URL(server.url).origin);
    expect(found, 'faults in the page').toEqual([]);
  },
});
