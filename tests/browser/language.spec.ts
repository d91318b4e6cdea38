import { expect, type Page } from '@playwright/test';
import { openDrawn, openWhole } from './support/app';
import { contactsOf, curated, some } from './support/data';
import { drawing } from './support/drawing';
import { parts } from './support/parts';
import { test } from './support/shared';

const root = (page: Page) => page.locator('html');

for (const [locale, lang, dir] of [
  ['ar', 'ar', 'rtl'],
  ['ar-EG', 'ar', 'rtl'],
  ['en-US', 'en', 'ltr'],
  ['de-DE', 'en', 'ltr'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test('U14 the browser’s language chooses the language and its direction', async ({ page }) => {
      await openDrawn(page);
      await expect(root(page)).toHaveAttribute('lang', lang);
      await expect(root(page)).toHaveAttribute('dir', dir);
      await expect(page).toHaveTitle(parts(page, lang).t('app.title'));
      await expect(parts(page, lang).graph).toBeVisible();
    });
  });
}

test('U14 the switch changes the language at once, and the next visit opens in it', async ({
  page,
}) => {
  await openDrawn(page);
  const english = parts(page, 'en');
  const arabic = parts(page, 'ar');
  const actor = some(curated().actors, (one) => contactsOf(one.id).length > 0, 'actor');
  await english.actor(actor.id).click();
  await page.getByRole('button', { name: english.t('lang.switch') }).click();
  await expect(root(page)).toHaveAttribute('dir', 'rtl');
  await expect(arabic.title).toHaveText(actor.name.ar);
  const labels = (await drawing(page)).actors.map((one) => one.label).filter(Boolean);
  expect(labels.filter((label) => /\p{Script=Latin}/u.test(label))).toEqual([]);

  await openDrawn(page);
  await expect(root(page)).toHaveAttribute('lang', 'ar');
  await page.getByRole('button', { name: arabic.t('lang.switch') }).click();
  await expect(root(page)).toHaveAttribute('dir', 'ltr');
  await openDrawn(page);
  await expect(root(page)).toHaveAttribute('lang', 'en');
});

test('U15 the theme follows the system until one is chosen, and the choice stays', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openDrawn(page);
  const { t } = parts(page);
  const shown = () =>
    page.evaluate(() => {
      const [r = 0] = (
        getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? []
      ).map(Number);
      return r < 128 ? 'dark' : 'light';
    });
  expect(await shown()).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(shown).toBe('light');

  const button = page.getByRole('button', { name: new RegExp(`^${t('theme.label')}:`) });
  while (!((await button.getAttribute('aria-label')) ?? '').includes(t('theme.dark'))) {
    await button.click();
  }
  await expect.poll(shown).toBe('dark');
  await openDrawn(page);
  expect(await shown()).toBe('dark');
  await expect(button).toHaveAccessibleName(`${t('theme.label')}: ${t('theme.dark')}`);
});

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('U16 each line of a label keeps its own direction', async ({ page }) => {
      await openDrawn(page);
      const { actors, titles } = await drawing(page);
      const labels = [...actors.map((one) => one.label), ...titles.map((one) => one.text)];
      const lines = labels.filter(Boolean).flatMap((label) => label.split('\n'));
      expect(lines.length).toBeGreaterThan(40);
      for (const line of lines) {
        const inner = line.slice(1, -1);
        const strong = inner.match(/\p{Script=Arabic}|\p{Script=Latin}/u)?.[0] ?? '';
        const mark = /\p{Script=Arabic}/u.test(strong) ? '\u2067' : '\u2066';
        expect(line, `“${inner}”`).toBe(`${mark}${inner}\u2069`);
        expect(inner).not.toMatch(/[\u2066-\u2069]/);
      }
    });
  });
}

/** Names that have no Arabic form, and the name of the other language. */
const ALLOWED = ['PNG', 'SHA-256', 'CC-BY-4.0', 'Qanat', 'CAMEO', 'UTF-8', 'English'];

/** Latin words that a reader of Arabic meets outside a text marked as another language's. */
const latin = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const parent = node.parentElement;
      if (!/\p{Script=Latin}/u.test(text) || !parent) continue;
      // A key is called by what stands on it.
      if (parent.closest('script, style, noscript, kbd, [lang="en"]')) continue;
      found.push(text);
    }
    for (const element of document.querySelectorAll(
      '[aria-label], [title], [placeholder], [alt]',
    )) {
      if (element.closest('[lang="en"]')) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const text = element.getAttribute(name) ?? '';
        if (/\p{Script=Latin}/u.test(text)) found.push(`${name}: ${text}`);
      }
    }
    return found;
  });

test.describe('in Arabic', () => {
  test.use({ locale: 'ar' });

  test('U17 no Latin stands in the Arabic interface, but for names that have no other form', async ({
    page,
  }) => {
    await openWhole(page);
    const { t, ask, actor, read, source, channels: rails } = parts(page, 'ar');
    const words = async () => {
      const texts = await latin(page);
      const rest = texts.map((text) =>
        ALLOWED.reduce((left, name) => left.replaceAll(name, ''), text.replace(/^[a-z-]+: /, '')),
      );
      return texts.filter((_, i) => /\p{Script=Latin}/u.test(rest[i] ?? ''));
    };
    const everything = async () => {
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
    };
    await everything();
    expect(await words(), 'opening view').toEqual([]);

    await rails.first().click();
    await expect(read.getByText(t('channel.title'), { exact: true })).toBeVisible();
    expect(await words(), 'a channel').toEqual([]);

    const busiest = [...curated().actors].sort(
      (a, b) => contactsOf(b.id).length - contactsOf(a.id).length,
    );
    for (const one of busiest.slice(0, 3)) {
      await actor(one.id).click();
      await everything();
      expect(await words(), `actor ${one.id}`).toEqual([]);
    }
    const [most] = busiest;
    for (const contact of contactsOf(most?.id ?? '').slice(0, 8)) {
      await actor(most?.id ?? '').click();
      if ((await actor(most?.id ?? '').getAttribute('aria-current')) === null) {
        await actor(most?.id ?? '').click();
      }
      await ask.getByRole('button').filter({ hasText: contact.title.ar }).first().click();
      await expect(parts(page, 'ar').title).toHaveText(contact.title.ar);
      expect(await words(), `contact ${contact.id}`).toEqual([]);
    }
    for (const one of curated().sources) {
      await source(one.id).click();
      await everything();
      expect(await words(), `report ${one.id}`).toEqual([]);
    }
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await words(), 'keyboard help').toEqual([]);
  });
});
