import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { loadLanguage, makeTranslator } from '../../src/i18n/translate';
import { loadBundle } from '../../src/model/load';
import type { Lang } from '../../src/model/schema';
import { FORMAT_NAMES, SAVE_FORMATS } from '../../src/ui/save/formats';
import { unzipped } from '../unit/files/out/csv-reader';
import { axe, openDrawn } from './support/app';
import { test } from './support/shared';

await Promise.all([loadLanguage('en'), loadLanguage('ar')]);

async function openSave(page: Page, lang: Lang) {
  const t = makeTranslator(lang);
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: t('save.title'), exact: true });
  await dialog.waitFor();
  return dialog;
}

/** What begins the file of each kind. */
const BEGINS: Readonly<Record<(typeof SAVE_FORMATS)[number], RegExp>> = {
  native: /^\{\n {2}"dataset": \{/,
  csv: /^PK/,
  gexf: /^<\?xml [^>]*\?>\s*<gexf /,
  graphml: /^<\?xml [^>]*\?>\s*<graphml /,
  jgf: /^\{\n {2}"graphs": \[/,
  cytoscape: /^\{\n {2}"format_version": "1.0"/,
  cx2: /^\[\n {2}\{\n {4}"CXVersion": "2.0"/,
  cypher: /^CREATE CONSTRAINT /,
  ftm: /^\{"id":"/,
};

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('SV1 every kind of file is saved, of the filter or of everything', async ({ page }) => {
      await openDrawn(page, './?status=declined');
      const t = makeTranslator(lang);
      const dialog = await openSave(page, lang);
      const save = dialog.getByRole('button', { name: t('save.save'), exact: true });
      const saved = async () => {
        const waiting = page.waitForEvent('download');
        await save.click();
        const download = await waiting;
        return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
      };
      for (const format of SAVE_FORMATS) {
        const { name, ending } = FORMAT_NAMES[format];
        await dialog.getByRole('radio', { name: `${name} ${ending}`, exact: true }).check();
        const file = await saved();
        expect(file.name).toMatch(new RegExp(`^[\\w-]+-part${ending.replaceAll('.', '\\.')}$`));
        expect(file.bytes.toString('latin1', 0, 120)).toMatch(BEGINS[format]);
        if (format === 'csv') expect(unzipped(file.bytes).size).toBe(16);
        await expect(dialog.getByText(file.name)).toBeVisible();
      }
      await axe(page);
      await dialog.getByRole('radio', { name: 'Qanat .json', exact: true }).check();
      const all = t('save.all', { contacts: t('count.contacts', { n: 71 }) });
      await dialog.getByRole('radio', { name: all, exact: true }).check();
      const whole = await saved();
      const { dataset, faults } = loadBundle(whole.bytes.toString('utf8'), whole.name);
      expect(faults).toEqual([]);
      expect(dataset?.contacts).toHaveLength(71);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    });
  });
}

test('SV2 positions by hand travel with the file', async ({ page }) => {
  await openDrawn(page);
  const t = makeTranslator('en');
  await page.getByRole('application', { name: t('graph.label') }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('button', { name: t('view.reset') })).toBeVisible();
  const dialog = await openSave(page, 'en');
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: t('save.save'), exact: true }).click();
  const text = await readFile(await (await waiting).path(), 'utf8');
  const { arrangement, dataset } = loadBundle(text, 'saved.json');
  const [[id = '', place] = []] = Object.entries(arrangement?.bands ?? {});
  expect(dataset?.actor.has(id)).toBe(true);
  expect(place).toEqual({ x: expect.any(Number), y: expect.any(Number) });
});

test('SV3 where no worker can be had, the dialog says so, and the page is whole', async ({
  page,
}) => {
  await page.route('**/save.worker*', (route) => route.abort());
  await openDrawn(page);
  const t = makeTranslator('en');
  const dialog = await openSave(page, 'en');
  await expect(dialog.getByText(t('save.failed', { problem: '' }).trim())).toBeVisible();
  await dialog.getByRole('button', { name: t('common.close') }).click();
  await expect(page.getByRole('region', { name: t('region.see') })).toBeVisible();
});
