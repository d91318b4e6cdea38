import { expect, type Page } from '@playwright/test';
import { makeTranslator } from '../../src/i18n/translate';
import type { Contact, Lang } from '../../src/model/schema';
import { cellsOf } from '../../src/scene/matrix';
import { axe, COLOUR_RULES, openDrawn, withData } from './support/app';
import { changed, curated, entry, nameOf, some } from './support/data';
import { parts } from './support/parts';
import { test } from './support/shared';

async function openView(page: Page, kind: 'matrix' | 'table', lang: Lang): Promise<void> {
  await openDrawn(page);
  const t = makeTranslator(lang);
  const views = page.getByRole('navigation', { name: t('viewKind.label') });
  await views.getByRole('button', { name: t(`viewKind.${kind}`) }).click();
  await page.getByRole('grid').waitFor();
}

/** The contacts of each cell, `from>to`. */
function cells(): Map<string, Contact[]> {
  const found = new Map<string, Contact[]>();
  for (const contact of curated().contacts) {
    for (const key of cellsOf(contact)) found.set(key, [...(found.get(key) ?? []), contact]);
  }
  return found;
}

const single = () =>
  some([...cells()], ([, all]) => all.length === 1 && all[0]?.mutual === false, 'single contact');

/** Many contacts of the same actors: the curated ones, again and again. */
const manifold = (times: number): string =>
  changed((bundle) => {
    const once = bundle.contacts;
    bundle.contacts = Array.from({ length: times }, (_, i) =>
      once.map((contact) => ({
        ...contact,
        id: `${contact.id}-n${i}`,
        inReplyTo: contact.inReplyTo && `${contact.inReplyTo}-n${i}`,
        partOf: contact.partOf && `${contact.partOf}-n${i}`,
      })),
    ).flat();
  });

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('M1 M4 every cell says its pair and how many contacts it has', async ({ page }) => {
      await openView(page, 'matrix', lang);
      const { t } = parts(page, lang);
      const said = await page
        .locator('td.filled[aria-label]')
        .evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label') ?? ''));
      const expected = [...cells().values()].map(({ length: n }) => t('count.contacts', { n }));
      expect(said).toHaveLength(expected.length);
      for (const count of new Set(expected)) {
        const times = (all: readonly string[], n: (one: string) => boolean) => all.filter(n).length;
        const isSaid = (one: string) => new RegExp(`: ${count}([,،]|$)`).test(one);
        expect(times(said, isSaid), count).toBe(times(expected, (one) => one === count));
      }
    });

    test('M7 M6 a cell of one contact opens it, and is marked as selected', async ({ page }) => {
      await openView(page, 'matrix', lang);
      const here = parts(page, lang);
      const [key, [contact]] = single();
      const [from = '', to = ''] = key.split('>');
      const row = page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: `${nameOf(from, lang)} (` }) });
      const columns = await page
        .getByRole('columnheader')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
      const at = columns.findIndex((words) => words.startsWith(`${nameOf(to, lang)} (`));
      const cell = row.first().locator('td').nth(at);
      await cell.click();
      await expect(here.read.getByRole('heading', { level: 2 })).toHaveText(
        contact?.title[lang] ?? '',
      );
      await expect(cell).toHaveAttribute('aria-selected', 'true');
      await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(
        contact ? cellsOf(contact).length : 0,
      );
    });

    test('M8 the matrix is one stop of Tab, walked by arrows and opened by Enter', async ({
      page,
    }) => {
      await openView(page, 'matrix', lang);
      const grid = page.getByRole('grid');
      await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
      await grid.locator('[tabindex="0"]').focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowUp');
      const header = grid.locator('thead th').first();
      await expect(header).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(header).toHaveAttribute('data-lit', 'true');
      await page.keyboard.press('ArrowDown');
      // Forward is to the left where the page runs from right to left.
      await page.keyboard.press(lang === 'ar' ? 'Control+ArrowLeft' : 'Control+ArrowRight');
      await expect(grid.locator('tbody tr').first().locator(':focus')).toHaveCount(1);
      await expect(page.locator('.readout')).toHaveText(
        (await page.locator(':focus').getAttribute('aria-label')) ?? '',
      );
      await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
    });

    test('M3 the headings stay in sight at the far corner, and clear of one another', async ({
      page,
    }) => {
      await openView(page, 'matrix', lang);
      await page.locator('td.filled').first().focus();
      await page.keyboard.press('Control+End');
      const focused = await page.locator(':focus').boundingBox();
      const scroller = await page.locator('.matrix-scroll').boundingBox();
      const head = await page.locator('thead .corner').boundingBox();
      expect(focused && scroller && head).toBeTruthy();
      if (!focused || !scroller || !head) return;
      expect(head.y).toBeCloseTo(scroller.y, 0);
      expect(focused.y).toBeGreaterThanOrEqual(head.y + head.height - 1);
      expect(focused.y + focused.height).toBeLessThanOrEqual(scroller.y + scroller.height + 1);
      const sides = lang === 'ar' ? focused.x + focused.width <= head.x + 1 : focused.x >= head.x;
      expect(sides).toBe(true);
    });

    test('T1 a heading sorts, and says so', async ({ page }) => {
      await openView(page, 'table', lang);
      const { t } = parts(page, lang);
      const heading = page.getByRole('columnheader').filter({ hasText: t('contact.place') });
      await heading.getByRole('button').click();
      await expect(heading).toHaveAttribute('aria-sort', 'ascending');
      await heading.getByRole('button').click();
      await expect(heading).toHaveAttribute('aria-sort', 'descending');
      await expect(page.locator('th[aria-sort]:not([aria-sort="none"])')).toHaveCount(1);
    });

    test('T3 a filter over a column leaves what fits, and is cleared at once', async ({ page }) => {
      await openView(page, 'table', lang);
      const { t } = parts(page, lang);
      const all = curated().contacts;
      const status = t('status.declined');
      const declined = all.filter((contact) => contact.status === 'declined').length;
      const grid = page.getByRole('grid');
      const name = t('table.filter', { column: t('status.label') });
      await page.getByRole('searchbox', { name }).fill(lang === 'ar' ? 'مرفوض' : status);
      await expect(grid).toHaveAttribute('aria-rowcount', String(declined + 1));
      await page.getByRole('button', { name: t('table.clear') }).click();
      await expect(grid).toHaveAttribute('aria-rowcount', String(all.length + 1));
      await page
        .getByRole('searchbox', { name: t('table.filter', { column: t('contact.title') }) })
        .fill('qwxz');
      await expect(page.getByText(t('table.noMatch'))).toBeVisible();
    });

    test('T5 what is copied is what is shown', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await openView(page, 'table', lang);
      const { t } = parts(page, lang);
      await page.getByRole('button', { name: t('table.copy') }).click();
      const n = curated().contacts.length;
      const contacts = t('count.contacts', { n });
      await expect(page.getByText(t('table.copied', { contacts }))).toBeVisible();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      const lines = text.split('\n');
      expect(lines).toHaveLength(n + 1);
      expect(lines[0]?.split('\t').slice(0, 3)).toEqual([
        t('contact.title'),
        t('contact.from'),
        t('contact.via'),
      ]);
      const first = await page.locator('tbody tr[data-id] > th').first().textContent();
      expect(lines[1]?.split('\t')[0]).toBe(first);
    });

    for (const theme of ['light', 'dark'] as const) {
      test(`U18 axe finds nothing in the matrix or the table, ${theme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: theme });
        await openView(page, 'matrix', lang);
        // Only its colours differ from the light one.
        const only = theme === 'dark' ? COLOUR_RULES : [];
        await page.locator('td.filled').first().click();
        await axe(page, only);
        const t = makeTranslator(lang);
        const views = page.getByRole('navigation', { name: t('viewKind.label') });
        await views.getByRole('button', { name: t('viewKind.table') }).click();
        // A row with a note, whose grey has to stand on the highlighter as well.
        await page.locator('tbody tr[data-id]:has(.detail)').first().click();
        await axe(page, only);
      });
    }
  });
}

test('T5 a refused copy is told', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await openView(page, 'table', 'en');
  const { t, notices } = parts(page);
  await page.getByRole('button', { name: t('table.copy') }).click();
  await expect(notices).toContainText(t('notice.clipboard'));
});

test('T6 the keyboard walks the rows and Enter selects; a selection elsewhere is scrolled to', async ({
  page,
}) => {
  await openView(page, 'table', 'en');
  const here = parts(page);
  await page.locator('tbody tr[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const focused = page.locator('tbody tr:focus');
  await expect(focused).toHaveAttribute('aria-rowindex', '4');
  const id = (await focused.getAttribute('data-id')) ?? '';
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAttribute('aria-selected', 'true');
  await expect(here.title).toHaveText(entry(curated().contacts, id).title.en);
  await page.keyboard.press('End');
  const n = curated().contacts.length;
  await expect(focused).toHaveAttribute('aria-rowindex', String(n + 1));
  await expect(focused).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await expect(focused).toHaveAttribute('aria-rowindex', '2');
  // Back to what was read before: the row of the first is out of sight of neither list nor reader.
  await page.keyboard.press('Backspace');
  await expect(here.title).toHaveText(entry(curated().contacts, id).title.en);
  await expect(page.locator(`tr[data-id="${id}"]`)).toBeInViewport();
});

test('M8 the cell that the keyboard stands on is said, also after the page has changed', async ({
  page,
}) => {
  await openView(page, 'matrix', 'en');
  const { t } = parts(page, 'en');
  const cell = page.locator('td.filled').first();
  await cell.focus();
  await page.keyboard.press('Enter');
  await expect(cell).toHaveAttribute('aria-selected', 'true');
  await page.waitForTimeout(300);
  await expect(page.locator('.readout')).not.toHaveText(t('matrix.hint'));
});

test('T4 of many thousand rows only those in sight are in the page', async ({ page }) => {
  await withData(page, manifold(40));
  await openView(page, 'table', 'en');
  const n = curated().contacts.length * 40;
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', String(n + 1));
  const rows = page.locator('tbody tr[data-id]');
  expect(await rows.count()).toBeLessThan(60);
  await page.locator('tbody tr[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await expect(page.locator('tbody tr:focus')).toHaveAttribute('aria-rowindex', String(n + 1));
  await expect(page.locator('tbody tr:focus')).toBeInViewport();
  expect(await rows.count()).toBeLessThan(60);
});
