import type { Download, Locator, Page } from '@playwright/test';
import { loadLanguage, makeTranslator } from '../../../src/i18n/translate';
import type { Lang } from '../../../src/model/schema';

await Promise.all([loadLanguage('en'), loadLanguage('ar')]);

/** Waits until the dialog shows the figure of what is chosen now. */
export async function drawnFigure(dialog: Locator): Promise<void> {
  await dialog.locator('[data-fresh="true"] img').waitFor();
}

/** Opens the dialog of figures by its button, and waits for the first preview. */
export async function openFigure(page: Page, lang: Lang = 'en'): Promise<Locator> {
  const t = makeTranslator(lang);
  await page.getByRole('button', { name: t('figure.open'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t('figure.title'), exact: true });
  await drawnFigure(dialog);
  return dialog;
}

/** Saves what the dialog shows. */
export async function saveFigure(dialog: Locator, lang: Lang = 'en'): Promise<Download> {
  const t = makeTranslator(lang);
  await drawnFigure(dialog);
  const waiting = dialog.page().waitForEvent('download');
  await dialog.getByRole('button', { name: t('figure.save'), exact: true }).click();
  return waiting;
}

/** Chooses an entry of a list of the dialog by their names. */
export async function choose(dialog: Locator, label: string, option: string): Promise<void> {
  await dialog.getByLabel(label, { exact: true }).selectOption({ label: option });
}
