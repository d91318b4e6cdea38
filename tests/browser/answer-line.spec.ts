import { expect, type Page } from '@playwright/test';
import { curated, some, takesPart } from './support/data';
import { parts } from './support/parts';
import { test } from './support/shared';

async function open(page: Page, path = './'): Promise<void> {
  await page.goto(path);
  await page.locator('.answer-words').waitFor({ state: 'attached' });
}

const overflow = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.scrollWidth - element.clientWidth);

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('F8 where no single choice emptied the answer that is said, and all can be cleared', async ({
      page,
    }) => {
      await open(page, './?status=unanswered&type=visit&time=1999');
      const { t } = parts(page, lang);
      await expect(page.getByText(t('ask.emptyTogether'))).toBeVisible();
      await page.getByRole('button', { name: t('ask.clearAll'), exact: true }).click();
      const n = curated().contacts.length;
      await expect(page.locator('.answer-words')).toContainText(t('count.contacts', { n }));
      await expect(page.getByText(t('ask.emptyTogether'))).toHaveCount(0);
    });

    test('F8 an ego network is to blame where the rest of the question leaves contacts', async ({
      page,
    }) => {
      const unanswered = curated().contacts.filter(({ status }) => status === 'unanswered');
      const near = new Set(unanswered.flatMap(({ from, via, to }) => [...from, ...via, ...to]));
      const { id } = some(
        curated().actors,
        (actor) =>
          !near.has(actor.id) && curated().contacts.some((contact) => takesPart(contact, actor)),
        'actor beside them',
      );
      await open(page, `./?status=unanswered&focus=${id}`);
      const { t } = parts(page, lang);
      const contacts = t('count.contacts', { n: unanswered.length });
      const undo = t('ask.undo', { choice: t('focus.title'), contacts });
      await page.getByRole('button', { name: undo, exact: true }).click();
      await expect(page.locator('.answer-words')).toContainText(contacts);
      await expect(page).toHaveURL(/status=unanswered$/);
    });

    test('T7 at 1440 × 900 the table is seen without scrolling sideways, and no heading is cut', async ({
      page,
    }) => {
      await open(page, './?view=table');
      await page.getByRole('grid').waitFor();
      expect(await overflow(page, '.table-scroll')).toBeLessThanOrEqual(0);
      for (const heading of await page.locator('.table thead button').all()) {
        const cut = await heading.evaluate(
          (element) => element.scrollWidth - element.getBoundingClientRect().width,
        );
        expect(cut, await heading.innerText()).toBeLessThan(2);
      }
    });

    test('U33 at 1440 × 900 the legend is one row, and has every mark in use', async ({ page }) => {
      await open(page);
      const { t } = parts(page, lang);
      const items = page.getByRole('list', { name: t('legend.title') }).getByRole('listitem');
      const statuses = new Set(curated().contacts.map(({ status }) => status));
      await expect(items).toHaveCount(statuses.size + 3);
      const boxes = await Promise.all((await items.all()).map((item) => item.boundingBox()));
      const middles = boxes.map((box) => (box?.y ?? 0) + (box?.height ?? 0) / 2);
      expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(6);
    });

    test('TM6 a bucket that holds nothing cannot be pressed', async ({ page }) => {
      await open(page);
      const { t } = parts(page, lang);
      const bucket = page.getByRole('button', { name: t('time.undatedLabel', { n: 0 }) });
      await expect(bucket).toBeDisabled();
      await page.goto('./?undated=no');
      await bucket.click();
      await expect(page).not.toHaveURL(/undated/);
    });

    test.describe('on a phone', () => {
      test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

      test('U30 a link with a filter says so over the channels that it leaves', async ({
        page,
      }) => {
        await open(page, './?status=declined&hide=centcom');
        const { t } = parts(page, lang);
        const note = page.locator('.filter-note');
        await expect(note).toBeInViewport();
        const left = curated().contacts.filter(
          (contact) => contact.status === 'declined' && !takesPart(contact, { id: 'centcom' }),
        );
        await expect(note).toContainText(t('count.contacts', { n: left.length }));
        await note.getByRole('button', { name: t('ask.clearAll') }).tap();
        await expect(note).toHaveCount(0);
        expect(await overflow(page, 'html')).toBeLessThanOrEqual(0);
        await parts(page, lang).tab('tab.graph').tap();
        expect(await overflow(page, 'html')).toBeLessThanOrEqual(0);
      });
    });
  });
}
