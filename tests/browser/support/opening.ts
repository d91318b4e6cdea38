import { expect, type Locator, type Page } from '@playwright/test';
import type { parts } from './parts';

type Words = ReturnType<typeof parts>['t'];
type Key = Parameters<Words>[0];

/** A file as it is chosen. */
export interface Given {
  readonly name: string;
  readonly content: string | Buffer;
}

/** The dialog and what stands in it, by the names that a reader sees. */
export function opening(page: Page, t: Words) {
  const dialog = page.getByRole('dialog', { name: t('open.title') });
  const button = (key: Key) => dialog.getByRole('button', { name: t(key), exact: true });
  return {
    dialog,
    button,
    ways: page.getByRole('region', { name: t('open.isOpen') }),
    /** The line of a fact, such as what it becomes. */
    fact: (key: Key): Locator =>
      dialog.locator('dl > div').filter({ has: page.getByText(t(key), { exact: true }) }),
    guess: (id: Key) => dialog.getByLabel(t(id), { exact: true }),
  };
}

/** Chooses a file in the dialog, opened by its button. */
export async function choose(page: Page, t: Words, { name, content }: Given): Promise<void> {
  const { dialog, ways } = opening(page, t);
  await ways.getByRole('button', { name: t('open.button') }).click();
  await expect(dialog).toBeVisible();
  await dialog
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

/** Chooses a file, opens what the summary says, and waits for its picture. */
export async function openGiven(page: Page, t: Words, file: Given): Promise<void> {
  const { button, dialog } = opening(page, t);
  await choose(page, t, file);
  await button('open.do').click();
  await expect(dialog).toBeHidden();
  await page.locator('[data-drawn="true"]').waitFor({ state: 'attached' });
}
