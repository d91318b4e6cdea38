import { expect, type Page } from '@playwright/test';
import { WHOLE } from '../../src/analysis/worth-seeing';
import { syntheticBundle } from '../bench/synthetic-events';
import { openDrawn, withData } from './support/app';
import { drawing } from './support/drawing';
import { syntheticEvents } from './support/events';
import { openGiven } from './support/opening';
import { parts } from './support/parts';
import { test } from './support/shared';

const EVENTS = syntheticEvents();
const FILE = { name: 'events.dat', content: EVENTS.text };
type Words = ReturnType<typeof parts>['t'];

/** The overview as a reader names its parts. */
function overview(page: Page, t: Words) {
  const dialog = page.getByRole('dialog', { name: t('overview.title') });
  return {
    dialog,
    picture: dialog.getByRole('img', { name: t('overview.picture') }),
    list: dialog.getByRole('list').getByRole('button'),
    find: dialog.getByLabel(t('overview.find')),
    show: dialog.getByRole('button', { name: t('overview.show') }),
  };
}

async function openOverview(page: Page, t: Words): Promise<void> {
  await openDrawn(page);
  await openGiven(page, t, FILE);
  await page.getByRole('button', { name: t('overview.open') }).click();
}

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('OV4 OV7 OV8 everything at once, and the way from it into the graph', async ({ page }) => {
      const { t, see, title } = parts(page, lang);
      const { dialog, find, list, picture, show } = overview(page, t);
      await openOverview(page, t);
      await test.step('OV4 OV5 every actor and contact is told, and drawn at once', async () => {
        await expect(dialog).toContainText(t('count.actors', { n: EVENTS.actors }));
        await expect(dialog).toContainText(t('count.contacts', { n: EVENTS.contacts }));
        await expect(picture).toHaveAttribute('data-drawn', 'true');
      });
      await test.step('OV7 the list leads to the busiest, and to whoever is typed', async () => {
        await expect(list).toHaveCount(50);
        await find.fill('government oman 2');
        await expect(list).toHaveCount(1);
        await list.first().click();
        await expect(list.first()).toHaveAttribute('aria-pressed', 'true');
        await find.fill('nobody at all');
        await expect(dialog).toContainText(t('overview.none'));
      });
      await test.step('OV8 the way into the graph closes it', async () => {
        await show.click();
        await expect(dialog).toBeHidden();
        await expect(title).toHaveText('Government 2 (Oman)');
        await expect(see).toContainText(t('focus.on', { name: 'Government 2 (Oman)', steps: 1 }));
      });
    });
  });
}

test('OV8 W14 an actor who met more than would be drawn at first is opened with all of them', async ({
  page,
}) => {
  const others = WHOLE.actors + 40;
  const bundle = syntheticBundle({ actors: others + 1, contacts: 2 * others, seed: 5 });
  const contacts = bundle.contacts.map((contact, at) => ({
    ...contact,
    from: ['actor-0'],
    to: [`actor-${1 + (at % others)}`],
    via: [],
  }));
  await withData(page, JSON.stringify({ ...bundle, contacts }));
  await openDrawn(page);
  const { t, see } = parts(page);
  const { list, show } = overview(page, t);
  const drawn = async () => (await drawing(page)).actors.length;
  expect(await drawn()).toBeLessThan(WHOLE.actors);
  await page.getByRole('button', { name: t('overview.open') }).click();
  await list.first().click();
  await show.click();
  await expect.poll(drawn).toBe(others + 1);
  const all = { contacts: String(2 * others), actors: String(others + 1) };
  await expect(
    see.getByText(t('rest.drawn', { ...all, allContacts: all.contacts, allActors: all.actors })),
  ).toBeVisible();
});

test('OV9 without WebGL the overview says so, and its list goes on leading to every actor', async ({
  page,
}) => {
  const { t, title } = parts(page);
  const { dialog, list, show } = overview(page, t);
  await openDrawn(page);
  await page.evaluate(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, kind: '2d') {
        return String(kind).startsWith('webgl') ? null : getContext.call(this, kind);
      },
    });
  });
  await openGiven(page, t, FILE);
  await page.getByRole('button', { name: t('overview.open') }).click();
  await expect(dialog.getByRole('alert')).toHaveText(t('overview.noWebGl'));
  const name = (await list.nth(1).locator('bdi').textContent()) ?? '';
  await list.nth(1).click();
  await show.click();
  await expect(title).toHaveText(name);
});
