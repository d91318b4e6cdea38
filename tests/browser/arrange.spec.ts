import { expect, type Page } from '@playwright/test';
import { toldAt } from '../../src/analysis/rolled-dataset';
import { participants } from '../../src/graph/build';
import { toDataset } from '../../src/model/dataset';
import { openDrawn, press } from './support/app';
import { contactsOf, curated, nameOf, some } from './support/data';
import { actorOf, actorPoint, drawing } from './support/drawing';
import { distance, type Point } from './support/geometry';
import { parts } from './support/parts';
import { test } from './support/shared';

/** Somebody with a few contacts, so that others stand around. */
const someone = (): string =>
  some(curated().actors, (one) => contactsOf(one.id).length === 2, 'actor of two contacts').id;

async function positions(page: Page): Promise<Map<string, Point>> {
  const { actors } = await drawing(page);
  return new Map(actors.map((one) => [one.id, one.p]));
}

/** How far the actor that moved most has moved, px on the sheet. */
function most(a: ReadonlyMap<string, Point>, b: ReadonlyMap<string, Point>): number {
  return Math.max(
    ...[...a].map(([id, p]) => {
      const other = b.get(id);
      return other ? distance(p, other) : Number.POSITIVE_INFINITY;
    }),
  );
}

async function drag(page: Page, id: string, by: Point): Promise<void> {
  const { x, y } = await actorPoint(page, id);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x / 2, y + by.y / 2, { steps: 4 });
  await page.mouse.move(x + by.x, y + by.y, { steps: 4 });
  await page.mouse.up();
}

test('U21 a dragged actor stays where it was put, for the next visit too, until all go back', async ({
  page,
}) => {
  await openDrawn(page);
  const { t, see } = parts(page);
  const id = someone();
  const before = await positions(page);
  const reset = see.getByRole('button', { name: t('view.reset') });
  await expect(reset).toHaveCount(0);

  await drag(page, id, { x: 46, y: 34 });
  await expect(reset).toBeVisible();
  const { zoom } = await drawing(page);
  const dropped = actorOf(await drawing(page), id).p;
  expect(distance(dropped, before.get(id) ?? dropped)).toBeCloseTo(Math.hypot(46, 34) / zoom, -1);
  const lines = (await drawing(page)).lines.filter((one) => one.source === id || one.target === id);
  for (const line of lines) {
    const end = line.source === id ? line.points[0] : line.points.at(-1);
    expect(distance(end ?? { x: 0, y: 0 }, dropped), 'its lines follow').toBeLessThan(50);
  }
  const rest = new Map([...before].filter(([other]) => other !== id));
  expect(most(rest, await positions(page)), 'nobody else moves').toBeLessThan(0.5);

  await openDrawn(page);
  expect(distance(actorOf(await drawing(page), id).p, dropped)).toBeLessThan(0.5);
  await reset.click();
  expect(most(before, await positions(page))).toBeLessThan(0.5);
  await expect(reset).toHaveCount(0);
  await openDrawn(page);
  expect(most(before, await positions(page))).toBeLessThan(0.5);
});

test('U22 an actor is pinned and unpinned where it is read', async ({ page }) => {
  await openDrawn(page);
  const { t, actor, read, see } = parts(page);
  const id = someone();
  const name = nameOf(id, 'en');
  const before = await positions(page);
  await actor(id).click();
  await read.getByRole('button', { name: t('view.pin', { name }) }).click();
  const unpin = read.getByRole('button', { name: t('view.unpin', { name }) });
  await expect(unpin).toBeVisible();
  await expect(see.getByRole('button', { name: t('view.reset') })).toBeVisible();
  expect(most(before, await positions(page))).toBeLessThan(0.5);
  await unpin.click();
  await expect(see.getByRole('button', { name: t('view.reset') })).toHaveCount(0);
});

test('U23 the free layout is the same each time, and the bands come back as they were', async ({
  page,
}) => {
  const { t } = parts(page);
  const free = async () => {
    await openDrawn(page);
    const bands = await positions(page);
    await press(page.getByRole('radio', { name: t('layout.free') }));
    await expect.poll(async () => most(bands, await positions(page))).toBeGreaterThan(20);
    await expect.poll(async () => (await drawing(page)).titles.length).toBe(0);
    const scattered = await positions(page);
    await press(page.getByRole('radio', { name: t('layout.bands') }));
    await expect.poll(async () => most(bands, await positions(page))).toBeLessThan(0.5);
    expect((await drawing(page)).titles.length).toBeGreaterThan(0);
    return scattered;
  };
  const first = await free();
  const second = await free();
  expect([...second].sort()).toEqual([...first].sort());
});

test('U23 in the free layout all is within the view, and positions by hand are its own', async ({
  page,
}) => {
  await openDrawn(page);
  const { t, see } = parts(page);
  const bands = await positions(page);
  await press(page.getByRole('radio', { name: t('layout.free') }));
  await expect.poll(async () => (await drawing(page)).titles.length).toBe(0);
  const { actors, pan, zoom, width, height } = await drawing(page);
  for (const { id, p, r } of actors) {
    const x = p.x * zoom + pan.x;
    const y = p.y * zoom + pan.y;
    const inside = x > r * zoom && y > r * zoom && x < width - r * zoom && y < height - r * zoom;
    expect(inside, `${id} is within the view`).toBe(true);
  }
  await drag(page, someone(), { x: 30, y: 30 });
  await expect(see.getByRole('button', { name: t('view.reset') })).toBeVisible();
  await press(page.getByRole('radio', { name: t('layout.bands') }));
  await expect(see.getByRole('button', { name: t('view.reset') })).toHaveCount(0);
  await expect.poll(async () => most(bands, await positions(page))).toBeLessThan(0.5);
});

test('F18 positions by hand belong to the level they were made at', async ({ page }) => {
  const told = toldAt(toDataset(curated()), 'bodies');
  const taking = new Set(told.dataset.contacts.flatMap(participants));
  // Told under one id at both levels, so that it has a place at either.
  const { id } = some(
    curated().actors,
    (one) => told.groupOf(one.id) === one.id && taking.has(one.id) && contactsOf(one.id).length > 1,
    'actor that is a body by itself',
  );
  await openDrawn(page);
  const { t, see } = parts(page);
  const level = page.getByRole('combobox', { name: t('level.label'), exact: true });
  const reset = see.getByRole('button', { name: t('view.reset') });
  const at = async (where: 'persons' | 'bodies') => {
    await level.selectOption(where);
    await expect(page).toHaveURL(where === 'persons' ? /^(?!.*level=)/ : /level=bodies/);
    const here = everyoneAt(where);
    await expect
      .poll(async () => (await drawing(page)).actors.map((one) => one.id).sort())
      .toEqual(here);
    return positions(page);
  };
  const everyoneAt = (where: 'persons' | 'bodies') =>
    [
      ...new Set((where === 'bodies' ? told.dataset : curated()).contacts.flatMap(participants)),
    ].sort();

  const bodies = await at('bodies');
  const persons = await at('persons');
  await drag(page, id, { x: 46, y: 34 });
  await expect(reset).toBeVisible();
  const moved = await positions(page);
  expect(
    distance(moved.get(id) ?? { x: 0, y: 0 }, persons.get(id) ?? { x: 0, y: 0 }),
  ).toBeGreaterThan(20);

  expect(most(bodies, await at('bodies')), 'bodies stand as computed').toBeLessThan(0.5);
  await expect(reset).toHaveCount(0);
  await drag(page, id, { x: -30, y: 30 });
  await expect(reset).toBeVisible();
  const movedBodies = await positions(page);

  expect(most(moved, await at('persons')), 'persons stand as they were put').toBeLessThan(0.5);
  await reset.click();
  expect(most(persons, await positions(page))).toBeLessThan(0.5);
  expect(most(movedBodies, await at('bodies')), 'bodies keep theirs').toBeLessThan(0.5);
});

test('U24 actors named only in passing are one switch away, in the graph and in the list', async ({
  page,
}) => {
  await openDrawn(page);
  const { t, ask, actor } = parts(page);
  const { actors } = curated();
  const acting = actors.filter((one) => contactsOf(one.id).length > 0);
  const passing = some(actors, (one) => contactsOf(one.id).length === 0, 'actor in passing');
  const drawn = async () => (await drawing(page)).actors.length;
  const listed = ask.getByRole('button', { name: nameOf(passing.id, 'en') });
  const box = ask.getByRole('checkbox', { name: t('actors.passing') });
  const before = await positions(page);
  expect(await drawn()).toBe(acting.length);
  await expect(listed).toHaveCount(0);

  await press(box);
  await expect.poll(drawn).toBe(actors.length);
  await actor(passing.id).first().click();
  await expect(parts(page).title).toHaveText(nameOf(passing.id, 'en'));
  await expect(parts(page).read.getByText(t('read.noContacts'))).toBeVisible();
  await page.keyboard.press('Escape');

  await press(box);
  await expect.poll(drawn).toBe(acting.length);
  await expect(listed).toHaveCount(0);
  expect(most(before, await positions(page))).toBeLessThan(0.5);
});

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('U38 the bar over the views stays within its pane at every width', async ({ page }) => {
      await openDrawn(page);
      const { t, see } = parts(page, lang);
      const bar = see.locator('.see-bar');
      const save = see.getByRole('button', { name: t('save.open') });
      // With everything that it can hold: undo, redo and positions by hand.
      await drag(page, someone(), { x: 30, y: 30 });
      await expect(see.getByRole('button', { name: t('view.reset') })).toBeVisible();
      await expect(bar.getByRole('button')).toHaveCount(14);
      for (const width of [910, 1024, 1100, 1200, 1280, 1366, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const pane = await see.boundingBox();
        const box = await bar.boundingBox();
        const end = (one: typeof box) => (one?.x ?? 0) + (one?.width ?? 0);
        await expect.poll(() => bar.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
        for (const button of await bar.locator('.bar-end button').all()) {
          const own = await button.boundingBox();
          expect(own?.x, `at ${width}`).toBeGreaterThanOrEqual(pane?.x ?? 0);
          expect(end(own), `at ${width}`).toBeLessThanOrEqual(end(pane));
        }
        if (width >= 1280) expect(box?.height, `one row at ${width}`).toBeLessThanOrEqual(43);
      }
      await expect(save.getByText(t('save.open'))).toBeVisible();
    });
  });
}
