import type { Page } from '@playwright/test';
import { painted, paintedAfter } from './painted';

/** How many values of facets are tried, each chosen and let go. */
const VALUES = 24;

/**
 * Chooses and lets go one value of a facet after another, by the keyboard.
 *
 * @returns the milliseconds from each change to its paint, while the graph is shown.
 */
export async function facetChoices(page: Page): Promise<readonly number[]> {
  const boxes = page.locator('.facet-value input[type="checkbox"]');
  await boxes.first().waitFor();
  for (let at = 0; at < Math.min(VALUES, await boxes.count()); at += 1) {
    await boxes.nth(at).focus();
    for (const _ of ['chosen', 'let go']) {
      await paintedAfter(page, 'facet-painted', () => page.keyboard.press('Space'));
    }
  }
  return painted(page, 'facet-painted');
}

/** How many times an end of the window is moved. */
const MOVES = 48;

/**
 * Moves the first end of the time window on by a month, and back again, by the keyboard.
 *
 * @returns the milliseconds from each move to its paint, while the graph is shown.
 */
export async function brushMoves(page: Page): Promise<readonly number[]> {
  const end = page.getByRole('slider').first();
  await end.waitFor();
  await end.focus();
  for (let move = 0; move < MOVES; move += 1) {
    const key = move < MOVES / 2 ? 'Shift+ArrowRight' : 'Shift+ArrowLeft';
    await paintedAfter(page, 'brush-painted', () => page.keyboard.press(key));
  }
  return painted(page, 'brush-painted');
}
