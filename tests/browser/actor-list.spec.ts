import { expect } from '@playwright/test';
import { axe, openDrawn, press } from './support/app';
import { curated, entry, nameOf, takesPart } from './support/data';
import { drawing } from './support/drawing';
import { parts } from './support/parts';
import { test } from './support/shared';

const { actors, contacts } = curated();
const declined = contacts.filter(({ status }) => status === 'declined');

/** Who takes part in some contacts, with how many. */
const counted = (some: typeof contacts): Map<string, number> =>
  new Map(
    actors.flatMap((actor) => {
      const n = some.filter((contact) => takesPart(contact, actor)).length;
      return n > 0 ? [[actor.id, n] as const] : [];
    }),
  );

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('U37 the list of actors follows the filter, says how many of how many, and leads to all', async ({
      page,
    }) => {
      const { t, ask } = parts(page, lang);
      const [shown, whole] = [counted(declined), counted(contacts)];
      const list = ask.locator('.actor-item');
      const said = async () =>
        Object.fromEntries(
          (await list.allInnerTexts()).map((text) => {
            const [name = '', count = ''] = text.split('\n');
            return [name.trim(), count.trim()];
          }),
        );
      const digits = new Intl.NumberFormat(lang === 'ar' ? 'ar-u-nu-arab' : 'en');
      const named = (counts: Map<string, number>) =>
        Object.fromEntries([...counts].map(([id, n]) => [nameOf(id, lang), digits.format(n)]));

      await openDrawn(page);
      await expect(list).toHaveCount(whole.size);
      await expect(ask.locator('.actors-part')).toHaveCount(0);

      await openDrawn(page, './?status=declined');
      await expect(list).toHaveCount(shown.size);
      expect(await said()).toEqual(named(shown));
      const line = ask.getByText(t('actors.part', { n: shown.size, of: whole.size }));
      await expect(line).toBeVisible();
      const drawn = (await drawing(page)).actors.map(({ id }) => id).sort();
      expect([...shown.keys()].sort()).toEqual(drawn);

      await test.step('an actor opens with its contacts among those shown', async () => {
        const [id = '', n = 0] = [...shown].find(([one, n]) => (whole.get(one) ?? 0) > n) ?? [];
        const name = entry(actors, id).name[lang];
        const words = t('count.contacts', { n });
        await ask.getByRole('button', { name: `${name} ${words}`, exact: true }).click();
        await expect(ask.locator('.actor-contacts .row')).toHaveCount(n);
        await axe(page);
      });
      await test.step('all are one press away, and back', async () => {
        await ask.getByRole('button', { name: t('actors.listAll') }).click();
        await expect(list).toHaveCount(whole.size);
        expect(await said()).toEqual(named(whole));
        await expect(line).toBeVisible();
        await ask.getByRole('button', { name: t('actors.listShown') }).click();
        await expect(list).toHaveCount(shown.size);
      });
      await test.step('who is let in without a contact stands there with none', async () => {
        await press(ask.getByRole('checkbox', { name: t('actors.passing') }));
        await expect(list).toHaveCount(actors.length);
        const left = Object.values(await said()).filter((n) => n === digits.format(0));
        expect(left).toHaveLength(actors.length - shown.size);
      });
    });
  });
}
