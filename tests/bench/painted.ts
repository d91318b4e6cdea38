import type { Page } from '@playwright/test';

/** What the app measures, from a change of its state to the frame that shows it. */
export type Painted = 'select-painted' | 'facet-painted' | 'question-painted' | 'brush-painted';

/** The milliseconds of every such change so far. */
export function painted(page: Page, name: Painted): Promise<number[]> {
  return page.evaluate(
    (wanted) => performance.getEntriesByName(wanted, 'measure').map((entry) => entry.duration),
    name,
  );
}

/** How long a change may take that is measured at all, ms. */
const LIMIT = 2_000;

/** Does something and waits until it is painted; an act that changes nothing is let pass. */
export async function paintedAfter(
  page: Page,
  name: Painted,
  act: () => Promise<void>,
): Promise<void> {
  const before = (await painted(page, name)).length;
  await act();
  await page
    .waitForFunction(
      ([wanted, count]) => performance.getEntriesByName(wanted, 'measure').length > count,
      [name, before] as const,
      { timeout: LIMIT },
    )
    .catch(() => undefined);
}
