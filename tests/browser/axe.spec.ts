import type { Page } from '@playwright/test';
import { axe, COLOUR_RULES, openDrawn, openWhole, withData } from './support/app';
import { changed, channels } from './support/data';
import { syntheticEvents } from './support/events';
import { choose, opening } from './support/opening';
import { parts } from './support/parts';
import { test } from './support/shared';

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** All of axe in the light theme, and what colours can break in the dark one. */
async function inBothThemes(page: Page): Promise<void> {
  await axe(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await axe(page, COLOUR_RULES);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang, viewport: DESKTOP });

    test.beforeEach(async ({ page }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ reducedMotion: 'reduce' });
    });

    test('U18 axe finds no violation in what is read, in either theme', async ({ page }) => {
      const { actor, source, ask, title, read } = parts(page, lang);
      const [contact] = channels()[0] ?? [];
      const [carrier = ''] = contact?.via ?? [];
      await openWhole(page);
      await test.step('an actor, and all that can be unfolded', async () => {
        await actor(carrier).click();
        await title.waitFor();
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true;
        });
        await inBothThemes(page);
      });
      await test.step('a contact', async () => {
        const row = ask.getByRole('button').filter({ hasText: contact?.title[lang] ?? '' });
        await row.first().click();
        await read.getByText(contact?.summary[lang] ?? '').waitFor();
        await inBothThemes(page);
      });
      await test.step('a report', async () => {
        await source(contact?.evidence[0]?.source ?? '').click();
        await read.locator('input[type=file]').waitFor({ state: 'attached' });
        await inBothThemes(page);
      });
    });

    test('U18 axe finds no violation in opening and in the overview, in either theme', async ({
      page,
    }) => {
      const { t } = parts(page, lang);
      const { button, dialog } = opening(page, t);
      await openDrawn(page);
      await test.step('the choice of files, all unfolded', async () => {
        await page.keyboard.press('o');
        await dialog.getByText(t('open.kinds')).click();
        await inBothThemes(page);
        await button('common.cancel').click();
      });
      await test.step('what cannot be opened', async () => {
        await choose(page, t, { name: 'cut.json', content: '{"actors":[' });
        await dialog.getByRole('alert').waitFor();
        await inBothThemes(page);
        await button('common.cancel').click();
      });
      await test.step('a summary with guesses, notes and the first rows', async () => {
        await choose(page, t, { name: 'events', content: syntheticEvents().text });
        await button('open.do').waitFor();
        await inBothThemes(page);
        await button('open.do').click();
      });
      await test.step('the overview, with an actor chosen', async () => {
        await page.getByRole('button', { name: t('overview.open') }).click();
        await page.getByRole('dialog').getByRole('list').getByRole('button').first().click();
        await inBothThemes(page);
      });
    });

    test('U18 axe finds no violation around what is read, in either theme', async ({ page }) => {
      const { t, tab } = parts(page, lang);
      await openWhole(page);
      await test.step('opening view', () => inBothThemes(page));
      await test.step('the keys', async () => {
        await page.keyboard.press('?');
        await page.getByRole('dialog').waitFor();
        await inBothThemes(page);
        await page.keyboard.press('Escape');
      });
      await test.step('a phone', async () => {
        await page.setViewportSize(PHONE);
        await inBothThemes(page);
        await tab('tab.graph').click();
        await inBothThemes(page);
      });
      await test.step('faults shown', async () => {
        await page.setViewportSize(DESKTOP);
        const text = changed(({ contacts }) => {
          for (const one of contacts.slice(0, 3)) Object.assign(one, { status: 'perhaps' });
        });
        await withData(page, text);
        await openWhole(page);
        await page.getByText(t('fault.loaded')).click();
        await inBothThemes(page);
      });
      await test.step('nothing could be loaded', async () => {
        await withData(page, '{}');
        await page.goto('./');
        await page.getByText(t('fault.nothing')).waitFor();
        await inBothThemes(page);
      });
    });
  });
}
