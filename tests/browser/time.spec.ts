import { expect, type Page } from '@playwright/test';
import { parseDate, relation } from '../../src/model/edtf';
import { VIEW_KINDS } from '../../src/state/store';
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

/** A year as days since 1970. */
const yearOf = (year: number) => ({
  earliest: Date.UTC(year, 0, 1) / 86_400_000,
  latest: Date.UTC(year + 1, 0, 1) / 86_400_000 - 1,
});

/** How many contacts of a status are certainly and possibly in a year, counted from the data. */
function inYear(status: string, year: number): { certain: number; possible: number } {
  const found = curated().contacts.flatMap((contact) => {
    const bounds = contact.date === null ? null : parseDate(contact.date);
    return contact.status === status && bounds ? [relation(bounds, yearOf(year))] : [];
  });
  const count = (what: string) => found.filter((one) => one === what).length;
  return { certain: count('certain'), possible: count('possible') };
}

/** The bars as they are drawn, in the order of time. */
const bars = (page: Page) =>
  page.locator('.time-column').evaluateAll((columns) =>
    columns.map((column) => {
      const part = (name: string) => {
        const rect = column.querySelector(`.time-${name}`);
        if (!rect) return null;
        const [y, tall] = ['y', 'height'].map((key) => Number(rect.getAttribute(key)));
        const hatched = rect.getAttribute('fill')?.startsWith('url(#') ?? false;
        return { top: y ?? 0, foot: (y ?? 0) + (tall ?? 0), hatched };
      };
      return {
        words: column.querySelector('title')?.textContent ?? '',
        foot: part('catch')?.foot ?? 0,
        certain: part('certain'),
        possible: part('possible'),
      };
    }),
  );

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('TM1 bars are solid at the foot for what is certain, hatched above for what is possible, and say both', async ({
      page,
    }) => {
      const years = [2020, 2021, 2022, 2023];
      const held = years.map((year) => inYear('occurred', year));
      expect(held.some(({ certain, possible }) => certain > 0 && possible > 0)).toBe(true);
      await openDrawn(page, './?status=occurred');
      const { t, button } = brush(page, lang);
      await button(t('time.unit.year')).click();
      const expected = held.filter(({ certain, possible }) => certain + possible > 0);
      await expect.poll(async () => (await bars(page)).length).toBe(expected.length);
      for (const [at, { words, foot, certain, possible }] of (await bars(page)).entries()) {
        const counts = expected[at] ?? { certain: 0, possible: 0 };
        expect(words).toContain(t('time.bar', counts));
        expect(certain !== null, `${words}: solid`).toBe(counts.certain > 0);
        expect(possible !== null, `${words}: hatched`).toBe(counts.possible > 0);
        expect(certain?.hatched ?? false).toBe(false);
        expect(possible?.hatched ?? true).toBe(true);
        if (certain) expect(certain.foot).toBeCloseTo(foot);
        if (possible) expect(possible.foot).toBeCloseTo(certain?.top ?? foot);
      }
    });

    test('TM1 the window leaves the bars as they are, and what is in it is counted in words', async ({
      page,
    }) => {
      const counts = inYear('declined', 2022);
      expect(counts.certain).toBeGreaterThan(0);
      await openDrawn(page, './?status=declined');
      const { counts: words, t } = brush(page, lang);
      await expect(page.locator('.time-column').first()).toBeVisible();
      const without = await bars(page);
      await openDrawn(page, './?status=declined&time=2022');
      await expect(words).toHaveText(t('time.counts', counts));
      expect(await bars(page)).toEqual(without);
    });

    test('TM1 the brush lies under every view, on an axis that no filter moves', async ({
      page,
    }) => {
      await openDrawn(page);
      const { start, end, time } = brush(page, lang);
      const ends = async () => [
        await start.getAttribute('aria-valuemin'),
        await end.getAttribute('aria-valuemax'),
        await page.locator('.time-tick').first().getAttribute('style'),
      ];
      const whole = await ends();
      const all = await bars(page);
      await openDrawn(page, './?status=declined');
      expect(await ends()).toEqual(whole);
      const left = await bars(page);
      expect(left.length).toBeLessThan(all.length);
      for (const [at, kind] of VIEW_KINDS.entries()) {
        await page.keyboard.press(String(at + 1));
        await expect(page.locator('.see')).toHaveAttribute('data-kind', kind);
        await expect(time).toBeInViewport({ ratio: 1 });
        const view = await page.locator('.canvas-frame').boundingBox();
        const under = await time.boundingBox();
        expect(under?.y).toBeGreaterThanOrEqual((view?.y ?? 0) + (view?.height ?? 0));
        expect(await bars(page), kind).toEqual(left);
      }
    });

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
