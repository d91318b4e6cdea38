import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import { openWhole } from './support/app';
import { act, QUESTIONS, type Raw } from './support/questions';
import { test } from './support/shared';

const DATA = resolve(import.meta.dirname, '../../graph-data');
const read = (file: string) => JSON.parse(readFileSync(resolve(DATA, file), 'utf8'));
const contacts: Raw[] = read('contacts.json');
const camps = new Map<string, string | null>(
  read('actors.json').map((actor: { id: string; camp: string | null }) => [actor.id, actor.camp]),
);

const shown = (lang: 'en' | 'ar', n: number): RegExp => {
  const digits = lang === 'ar' ? new Intl.NumberFormat('ar-u-nu-arab').format(n) : String(n);
  // Arabic says one and two without a numeral.
  const few = n === 1 ? 'اتصال واحد' : 'اتصالان|اتصالين';
  return lang === 'ar' && n < 3 ? new RegExp(few) : new RegExp(`(^|[^\\d٠-٩])${digits} `);
};

for (const lang of ['en', 'ar'] as const) {
  test.describe(`in ${lang}`, () => {
    test.use({ locale: lang === 'ar' ? 'ar' : 'en-GB' });

    test(`Q13 each of ten questions is answered in at most three actions (${lang})`, async ({
      page,
    }) => {
      test.setTimeout(120_000);
      await openWhole(page);
      await page.getByRole('combobox').first().waitFor();
      for (const { asks, actions, answer } of QUESTIONS) {
        expect(actions.length, asks).toBeLessThanOrEqual(3);
        for (const action of actions) await act(page, action, lang);
        const wanted = contacts.filter((one) => answer(one, (id) => camps.get(id) ?? null)).length;
        expect(wanted, asks).toBeGreaterThan(0);
        await expect(page.locator('.answer-words'), asks).toHaveText(shown(lang, wanted));
        await page.getByRole('button', { name: lang === 'en' ? 'Clear all' : 'مسح الكل' }).click();
        await page.keyboard.press('Escape');
      }
    });

    test(`H6 the address says the view again, and back undoes a step (${lang})`, async ({
      page,
    }) => {
      await openWhole(page);
      await page.getByRole('checkbox').first().waitFor();
      const all = await page.locator('.answer-words').textContent();
      await page.getByRole('checkbox', { name: lang === 'en' ? /^declined/ : /^مرفوض/ }).check();
      await expect(page).toHaveURL(/status=declined/);
      await expect(page.locator('.answer-words')).not.toHaveText(all ?? '');
      const declined = await page.locator('.answer-words').textContent();
      await page.reload();
      await expect(page.locator('.answer-words')).toHaveText(declined ?? '');
      await page.goBack();
      await expect(page.locator('.answer-words')).toHaveText(all ?? '');
    });

    test(`W13 the sentence of a question never stands beside another one's count (${lang})`, async ({
      page,
    }) => {
      await openWhole(page);
      const words = page.locator('.answer-words');
      await words.waitFor();
      await words.evaluate((node) => {
        const seen: string[] = [];
        Object.assign(window, { seen });
        const note = () => seen.push(node.textContent ?? '');
        new MutationObserver(note).observe(node, {
          characterData: true,
          childList: true,
          subtree: true,
        });
      });
      const declined = lang === 'en' ? /^declined/ : /^مرفوض/;
      await page.getByRole('checkbox', { name: declined }).check();
      const wanted = contacts.filter(({ status }) => status === 'declined').length;
      await expect(words).toHaveText(shown(lang, wanted));
      const seen = await page.evaluate<string[]>('seen');
      expect(seen).toEqual([await words.textContent()]);
    });

    test(`H3 a step is undone and done again by name (${lang})`, async ({ page }) => {
      await openWhole(page);
      const declined = page.getByRole('checkbox', { name: lang === 'en' ? /^declined/ : /^مرفوض/ });
      await declined.check();
      await page.getByRole('button', { name: lang === 'en' ? /^Undo: / : /^تراجع/ }).click();
      await expect(declined).not.toBeChecked();
      await page.getByRole('button', { name: lang === 'en' ? /^Redo: / : /^إعادة/ }).click();
      await expect(declined).toBeChecked();
    });
  });
}

test('F14 an empty answer says which choice emptied it, and undoes that one', async ({ page }) => {
  await openWhole(page, './?status=unanswered&type=visit');
  await expect(page.getByText('No contact answers this.')).toBeVisible();
  await page.getByRole('button', { name: /^Without “Type”/ }).click();
  await expect(page.locator('.answer-words')).toHaveText(/1 contact/);
});

test('F14 what undoes one choice keeps another that was made a moment before', async ({ page }) => {
  await openWhole(page, './?status=unanswered&type=visit');
  const undo = await page.getByRole('button', { name: /^Without “Type”/ }).elementHandle();
  const another = await page.getByRole('checkbox', { name: /^occurred/ }).elementHandle();
  // Within one task: what is read there still tells the question before.
  await page.evaluate(
    (buttons) => {
      for (const button of buttons) if (button instanceof HTMLElement) button.click();
    },
    [another, undo],
  );
  await expect(page).toHaveURL(/status=[^&]*occurred/);
  await expect(page).not.toHaveURL(/type=/);
});

test('L4 a link that names what is not here opens the rest and says so', async ({ page }) => {
  await openWhole(page, './?status=declined&topic=no-such-topic');
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('no-such-topic');
  await expect(page.getByRole('checkbox', { name: /^declined/ })).toBeChecked();
});

test('H9 a view is kept by name, and opened again after a reload', async ({ page }) => {
  await openWhole(page, './?status=declined');
  await page.getByText('Saved views').click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('refusals');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.goto('./');
  await page.getByText('Saved views').click();
  await page.getByRole('button', { name: 'Open “refusals”' }).click();
  await expect(page.getByRole('checkbox', { name: /^declined/ })).toBeChecked();
});
