import { expect, type Page } from '@playwright/test';
import { axe, openDrawn, withData } from './support/app';
import { changed, curated } from './support/data';
import { parts } from './support/parts';
import { test } from './support/shared';

/** The brush as a reader of either language finds it. */
function brush(page: Page, lang: 'en' | 'ar') {
  const { t } = parts(page, lang);
  const time = page.getByRole('region', { name: t('time.label'), exact: true });
  return {
    t,
    time,
    start: time.getByRole('slider', { name: t('time.start') }),
    end: time.getByRole('slider', { name: t('time.end') }),
    counts: time.locator('.time-counts'),
    dates: time.locator('.time-when'),
    button: (name: string) => time.getByRole('button', { name, exact: true }),
  };
}

/** A dated month with contacts, as the middle of its bar on the page. */
async function barOf(page: Page): Promise<{ x: number; y: number }> {
  const bar = page.locator('.time-column').last().locator('.time-catch');
  const box = await bar.boundingBox();
  if (!box) throw new Error('no bar is drawn');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const days = (page: Page): Promise<[number, number]> =>
  page
    .getByRole('slider')
    .evaluateAll(
      (ends) => ends.map((end) => Number(end.getAttribute('aria-valuenow'))) as [number, number],
    );

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('TM2 a click on a bar asks for it alone, a drag widens it, a double click clears', async ({
      page,
    }) => {
      await openDrawn(page);
      const { t, counts, button } = brush(page, lang);
      const bar = await barOf(page);
      await page.mouse.click(bar.x, bar.y);
      const length = async () => (await days(page)).reduce((from, to) => to - from);
      await expect.poll(length).toBeLessThan(31);
      const [, to] = await days(page);
      await expect(counts).toHaveText(/[0-9٠-٩]/);
      const earlier = lang === 'ar' ? 1 : -1;
      await page.mouse.move(bar.x + earlier * 120, bar.y);
      await page.mouse.down();
      await page.mouse.move(bar.x + earlier * 40, bar.y, { steps: 4 });
      await page.mouse.up();
      const wide = await days(page);
      expect(wide[1] - wide[0]).toBeGreaterThan(31);
      expect(wide[1]).toBeLessThan(to);
      await button(t('time.clear')).click();
      await expect(button(t('time.clear'))).toHaveCount(0);
      await page.mouse.click(bar.x, bar.y);
      await expect(button(t('time.clear'))).toBeVisible();
      await page.mouse.dblclick(bar.x, bar.y);
      await expect(button(t('time.clear'))).toHaveCount(0);
    });

    test('TM3, TM7 the ends move by the keyboard and say their day', async ({ page }) => {
      await openDrawn(page);
      const { start } = brush(page, lang);
      await start.focus();
      const [begin] = await days(page);
      const later = lang === 'ar' ? 'ArrowLeft' : 'ArrowRight';
      await page.keyboard.press(later);
      expect((await days(page))[0]).toBe(begin + 1);
      await page.keyboard.press(`Shift+${later}`);
      await expect(start).toHaveAttribute('aria-valuetext', lang === 'ar' ? /^[٠-٩]/ : /^\d/);
      expect((await days(page))[0]).toBeGreaterThan(begin + 28);
      await page.keyboard.press('PageUp');
      expect((await days(page))[0]).toBeGreaterThan(begin + 390);
      await page.keyboard.press('Home');
      expect((await days(page))[0]).toBe(begin);
    });

    test('TM5 typed dates are understood in both languages, and faults are told', async ({
      page,
    }) => {
      await openDrawn(page);
      const { t, time, dates } = brush(page, lang);
      await dates.click();
      const [from, to] = [time.locator('[name=from]'), time.locator('[name=to]')];
      await from.fill('آب ٢٠٢٢');
      await to.fill('?');
      await page.keyboard.press('Enter');
      await expect(time.getByRole('status')).toHaveText(t('time.notUnderstood'));
      await expect(to).toBeFocused();
      await axe(page);
      await to.fill('30 September 2022');
      await page.keyboard.press('Enter');
      await expect(to).toHaveCount(0);
      await expect(dates).toBeFocused();
      await expect.poll(() => days(page)).toEqual([19205, 19265]);
    });

    test('TM4 play moves the window on, and pauses', async ({ page }) => {
      await openDrawn(page);
      const { t, button } = brush(page, lang);
      await button(t('time.play')).click();
      const [first] = await days(page);
      await expect.poll(async () => (await days(page))[0]).toBeGreaterThan(first);
      await button(t('time.pause')).click();
      await expect(button(t('time.play'))).toBeVisible();
    });

    test('TM6, TM13 the undated are let in and left out, and stand in a column of their own', async ({
      page,
    }) => {
      const [one] = curated().contacts;
      await withData(
        page,
        changed(({ contacts }) => {
          const found = contacts.find((contact) => contact.id === one?.id);
          if (found) Object.assign(found, { date: null, dateBasis: null, dateNote: null });
        }),
      );
      await openDrawn(page);
      await page.keyboard.press('4');
      const { t, time, counts } = brush(page, lang);
      const bucket = time.getByRole('button', { name: t('time.undatedLabel', { n: 1 }) });
      await expect(bucket).toHaveAttribute('aria-pressed', 'true');
      await expect(page.locator('.tl-undated')).toHaveText(t('time.undated'));
      await bucket.click();
      await expect(bucket).toHaveAttribute('aria-pressed', 'false');
      await expect(counts).toContainText(t('time.undatedOut', { n: 1 }));
      await expect(page.locator('.tl-undated')).toHaveCount(0);
    });

    test('TM9, TM14, TM15 the timeline is walked and read by the keyboard', async ({ page }) => {
      await openDrawn(page);
      await page.keyboard.press('4');
      const { t, title } = parts(page, lang);
      const list = page.getByRole('listbox', { name: t('timeline.label') });
      await list.focus();
      const here = () => list.getAttribute('aria-activedescendant');
      const first = await here();
      await page.keyboard.press(lang === 'ar' ? 'ArrowLeft' : 'ArrowRight');
      await expect.poll(here).not.toBe(first);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      const chosen = list.locator('[aria-selected=true]');
      await expect(chosen).toHaveCount(1);
      await expect(chosen).toBeInViewport();
      await expect(chosen).toHaveAttribute('id', (await here()) ?? '');
      await expect(title).not.toContainText(t('channels.title'));
      await axe(page);
    });
  });
}

test('TM10 every contact of the answer is on the timeline, and hover lights one', async ({
  page,
}) => {
  await openDrawn(page);
  await page.keyboard.press('4');
  const list = page.getByRole('listbox', { name: parts(page).t('timeline.label') });
  const options = list.getByRole('option');
  const { contacts } = curated();
  await expect(options.first()).toHaveAttribute('aria-setsize', String(contacts.length));
  await options.first().locator('.tl-dot, .tl-head').first().hover();
  await expect(page.locator('.timeline')).toHaveClass(/dimming/);
  await expect(options.first()).toHaveClass(/lit/);
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('TM2 a tap asks for a bar', async ({ page }) => {
    await page.goto('./');
    const { t } = parts(page, 'en');
    await page.getByRole('button', { name: t('tab.graph'), exact: true }).click();
    const { time, start, button } = brush(page, 'en');
    await start.waitFor();
    expect((await time.boundingBox())?.height).toBe(64);
    const bar = await barOf(page);
    await page.touchscreen.tap(bar.x, bar.y);
    await expect(button(t('time.clear'))).toBeVisible();
  });
});
