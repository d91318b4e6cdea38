import type { Page } from '@playwright/test';
import { type Painted, painted, paintedAfter } from './painted';

/** One to each side, so that there is a neighbour to go to wherever the keyboard stands. */
const ARROWS = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'] as const;

/** The measure that the app emits from a selection's gesture to the frame that shows it. */
const MEASURE: Painted = 'select-painted';

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
    await paintedAfter(page, MEASURE, async () => {
      await page.keyboard.press(ARROWS[done % ARROWS.length] ?? 'ArrowRight');
      await page.keyboard.press('Enter');
    });
  }
  return painted(page, MEASURE);
}
