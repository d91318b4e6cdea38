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

/** A question of two ends, each with contacts of its own, for the bench to open. */
export const QUESTION = '?from=camp.us&to=camp.iran';

/** How many times the question is turned round. */
const TURNS = 24;

/**
 * Turns the question *From … To …* round, by the keyboard, again and again: each time another one,
 * with its channels, its chains and its shortest paths in *Read*, and its contacts in the graph.
 *
 * @returns the milliseconds from each turn to its paint, while the graph is shown.
 */
export async function questionTurns(page: Page): Promise<readonly number[]> {
  // The part that answers is there before it is measured.
  await page.locator('.channels .chain-form').waitFor();
  const swap = page.locator('button.swap');
  await swap.focus();
  for (let turn = 0; turn < TURNS; turn += 1) {
    await paintedAfter(page, 'question-painted', () => page.keyboard.press('Enter'));
  }
  return painted(page, 'question-painted');
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
