import { expect, type Page } from '@playwright/test';
import { openDrawn, openWhole } from './support/app';
import { contactsOf, curated, nameOf } from './support/data';
import { actorOf, drawing } from './support/drawing';
import { parts } from './support/parts';
import { test } from './support/shared';

/** What has the focus now: its name, and whether the eye finds it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const shown = (one: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      return outlined || boxShadow !== 'none';
    };
    // A control that is drawn by what is around it, after it, or in it shows the focus there.
    const around = [element, element.parentElement, element.parentElement?.parentElement];
    const near = [...around, element.nextElementSibling, ...element.children];
    const drawn = near.filter((one) => one instanceof Element);
    return {
      tag: element.tagName.toLowerCase(),
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
      visible: drawn.some(shown),
    };
  });

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('U19 Tab reaches every control in the order of the page, and the focus is seen', async ({
      page,
    }) => {
      await openWhole(page);
      const wanted = await page.evaluate(() => {
        const all = [
          ...document.querySelectorAll<HTMLElement>(
            'a[href], button, input, select, summary, [tabindex="0"]',
          ),
        ].filter((one) => {
          const hidden = one.closest('dialog:not([open]), details:not([open]) > :not(summary)');
          const disabled = one.matches(':disabled') || one.tabIndex < 0;
          return !hidden && !disabled && one.checkVisibility();
        });
        // Of the radios of a group, Tab reaches the chosen one.
        const tabbable = all.filter(
          (one) => !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked),
        );
        for (const [i, one] of tabbable.entries()) one.dataset.order = String(i);
        return tabbable.length;
      });
      expect(wanted).toBeGreaterThan(60);
      const order: number[] = [];
      const unseen: string[] = [];
      for (let i = 0; i < wanted; i++) {
        await page.keyboard.press('Tab');
        const now = await focused(page);
        const place = await page.evaluate(() =>
          Number(document.activeElement?.getAttribute('data-order') ?? -1),
        );
        order.push(place);
        if (!now?.visible) unseen.push(`${now?.tag} ${now?.name}`);
      }
      const missed = await page.evaluate(
        (reached) =>
          [...document.querySelectorAll<HTMLElement>('[data-order]')]
            .filter((one) => !reached.includes(Number(one.dataset.order)))
            .map((one) => one.outerHTML.slice(0, 200)),
        order,
      );
      expect(missed, 'out of reach').toEqual([]);
      expect(unseen, 'focus that is not seen').toEqual([]);
      expect(order).toEqual([...order.keys()]);
    });
  });
}

test('U19 the skip links lead to the graph, the actors and what is read', async ({ page }) => {
  const { t } = parts(page);
  for (const [link, inside] of [
    [t('skip.graph'), '#graph'],
    [t('skip.actors'), '#actors'],
    [t('skip.read'), '#read'],
  ] as const) {
    await openDrawn(page);
    await page.getByRole('link', { name: link }).focus();
    await expect(page.getByRole('link', { name: link })).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(
      (region) => document.activeElement?.closest(region) !== null,
      inside,
    );
    expect(reached, link).toBe(true);
  }
});

test('U20 the keys do what the list of keys says', async ({ page }) => {
  await openDrawn(page);
  const { t, graph, title, see } = parts(page);
  const zoom = async () => (await drawing(page)).zoom;

  await test.step('? shows the list, Esc closes it and nothing else', async () => {
    await parts(page)
      .actor(curated().contacts[0]?.from[0] ?? '')
      .click();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: t('keys.title') });
    await expect(dialog).toBeVisible();
    await expect(dialog).toContainText(t('keys.pin'));
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(title).toHaveText(nameOf(curated().contacts[0]?.from[0] ?? '', 'en'));
    await page.keyboard.press('Escape');
    await expect(title).toContainText(t('channels.title'));
  });
  await test.step('+ and − zoom, f fits', async () => {
    await graph.focus();
    const fitted = await zoom();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await expect.poll(zoom).toBeGreaterThan(fitted * 1.3);
    await page.keyboard.press('-');
    await page.keyboard.press('f');
    await expect.poll(zoom).toBeCloseTo(fitted, 3);
  });
  const most = [...curated().actors].sort(
    (a, b) => contactsOf(b.id).length - contactsOf(a.id).length,
  )[0]?.id;
  const standing = async () =>
    (await drawing(page)).actors.find((one) => one.classes.includes('focus'))?.id ?? '';
  await test.step('Shift + arrows move the actor in focus, p pins and unpins it', async () => {
    await page.keyboard.press('ArrowUp');
    const id = await standing();
    expect(contactsOf(id).length).toBe(contactsOf(most ?? '').length);
    const before = actorOf(await drawing(page), id).p;
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    const after = actorOf(await drawing(page), id).p;
    expect(after.x).toBeGreaterThan(before.x);
    expect(after.y).toBeGreaterThan(before.y);
    const reset = see.getByRole('button', { name: t('view.reset') });
    await expect(reset).toBeVisible();
    await page.keyboard.press('p');
    await expect(reset).toHaveCount(0);
    expect(actorOf(await drawing(page), id).p).toEqual(before);
    await page.keyboard.press('p');
    await expect(reset).toBeVisible();
    await page.keyboard.press('p');
  });
  await test.step('Enter selects, Backspace goes back to what was read before', async () => {
    await page.keyboard.press('Enter');
    const first = await standing();
    await expect(title).toHaveText(nameOf(first, 'en'));
    await page.keyboard.press('ArrowLeft');
    if ((await standing()) === first) await page.keyboard.press('ArrowRight');
    const second = await standing();
    expect(second).not.toBe(first);
    await page.keyboard.press('Enter');
    await expect(title).toHaveText(nameOf(second, 'en'));
    await page.keyboard.press('Backspace');
    await expect(title).toHaveText(nameOf(first, 'en'));
    await page.keyboard.press('Escape');
    await expect(title).toContainText(t('channels.title'));
  });
});
