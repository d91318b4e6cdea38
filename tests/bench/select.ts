import type { Page } from '@playwright/test';

/** The measure that the app emits from a selection's gesture to the frame that shows it. */
const MEASURE = 'select-painted';

function durations(page: Page): Promise<number[]> {
  return page.evaluate(
    (name) => performance.getEntriesByName(name, 'measure').map((entry) => entry.duration),
    MEASURE,
  );
}

/**
 * Selects one actor after another with the arrow keys of the graph, as a reader without a mouse
 * does.
 *
 * @returns the milliseconds from each selection to its paint, empty where the app emits none.
 */
export async function selections(page: Page, times: number): Promise<readonly number[]> {
  const region = page.locator('[data-drawn="true"]').first();
  await region.locator('xpath=descendant-or-self::*[@tabindex="0"]').first().focus();
  for (let done = 0; done < times; done += 1) {
    const before = (await durations(page)).length;
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page
      .waitForFunction(
        ([name, count]) => performance.getEntriesByName(name, 'measure').length > count,
        [MEASURE, before] as const,
        { timeout: 2_000 },
      )
      .catch(() => undefined);
  }
  return durations(page);
}
