import { expect } from '@playwright/test';
import { openDrawn } from './support/app';
import { channels, legs, nameOf as textOf } from './support/data';
import { drawing } from './support/drawing';
import { parts } from './support/parts';
import { test } from './support/shared';

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('U4 the reported channels are listed while nothing is selected, and each lights its curve end to end', async ({
      page,
    }) => {
      await openDrawn(page);
      const { t, channels: rails, title, read } = parts(page, lang);
      const expected = channels();
      await expect(title).toContainText(t('channels.title'));
      await expect(rails).toHaveCount(expected.length);

      for (const [i, contacts] of expected.entries()) {
        const [first] = contacts;
        if (!first) throw new Error('a channel without a contact');
        const stops = [...first.from, ...first.via, ...first.to];
        const rail = rails.nth(i);
        const text = (await rail.textContent()) ?? '';
        const places = stops.map((stop) => text.lastIndexOf(textOf(stop, lang)));
        expect(Math.min(...places), `every stop of “${first.id}” in its rail`).toBeGreaterThan(-1);

        await rail.click();
        await expect(read.getByText(t('channel.title'), { exact: true })).toBeVisible();
        const now = await drawing(page);
        const wanted = [...new Set(contacts.flatMap(legs))].sort();
        const chosen = now.lines.filter((line) => line.classes.includes('selected'));
        const found = new Set(chosen.map((line) => `${line.source}>${line.target}`));
        expect([...found].sort(), `lines lit for “${first.id}”`).toEqual(wanted);
        expect(chosen.every((line) => line.classes.includes('channel'))).toBe(true);
        expect(chosen.some((line) => line.classes.includes('dim'))).toBe(false);

        const others = now.lines.filter((line) => !chosen.includes(line));
        expect(others.every((line) => line.classes.includes('dim'))).toBe(true);
        const lit = now.actors.filter((actor) => !actor.classes.includes('dim'));
        expect(lit.map(({ id }) => id).sort()).toEqual([...new Set(stops)].sort());

        await read.getByRole('button', { name: t('read.clear') }).click();
        await expect(rails).toHaveCount(expected.length);
      }
      const after = await drawing(page);
      expect(after.lines.some((line) => line.classes.includes('dim'))).toBe(false);
    });
  });
}

test('U4 pointing at a channel lights it without choosing it', async ({ page }) => {
  await openDrawn(page);
  const { t, channels: rails, title } = parts(page);
  await rails.first().hover();
  const wanted = (channels()[0] ?? []).flatMap(legs).length;
  await expect
    .poll(async () => (await drawing(page)).lines.filter((l) => !l.classes.includes('dim')).length)
    .toBe(wanted);
  await expect(title).toContainText(t('channels.title'));
  await page.mouse.move(5, 5);
  await expect
    .poll(async () => (await drawing(page)).lines.filter((l) => l.classes.includes('dim')).length)
    .toBe(0);
});
