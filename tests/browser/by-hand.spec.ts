import { expect, type Page } from '@playwright/test';
import type { Core } from 'cytoscape';
import { toldAt } from '../../src/analysis/rolled-dataset';
import { toDataset } from '../../src/model/dataset';
import { openWhole } from './support/app';
import { contactsOf, curated, entry, legs, nameOf, some, takesPart } from './support/data';
import { drawing } from './support/drawing';
import { type Parts, parts } from './support/parts';
import { test } from './support/shared';

const MAN = 'esmail-qaani';
const words = (page: Page) => page.locator('.answer-words');
const rows = (page: Page) => page.getByRole('grid');

async function show(page: Page, { t }: Parts, kind: 'graph' | 'matrix' | 'timeline' | 'table') {
  const views = page.getByRole('navigation', { name: t('viewKind.label') });
  await views.getByRole('button', { name: t(`viewKind.${kind}`), exact: true }).click();
}

/** Opens a link at another view than the graph, whose canvas is then hidden. */
async function openBeside(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await words(page).waitFor();
  await page.waitForLoadState('networkidle');
}

const places = async (page: Page): Promise<Map<string, string>> =>
  new Map(
    (await drawing(page)).actors.map(({ id, p }) => [id, `${p.x.toFixed(1)} ${p.y.toFixed(1)}`]),
  );

/** Who was drawn before and still is stands where it stood. */
function expectUnmoved(before: Map<string, string>, after: Map<string, string>): void {
  for (const [id, p] of after) if (before.has(id)) expect(p, id).toBe(before.get(id));
}

const undoes = (page: Page, { t }: Parts, what: string) =>
  page.getByRole('button', { name: t('undo.undo', { what }), exact: true });

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('F14 who is hidden is in no view, nobody moves, and its chip brings it back', async ({
      page,
    }) => {
      await openWhole(page, `./?sel=actor.${MAN}`);
      const here = parts(page, lang);
      const { t } = here;
      const all = curated().contacts;
      const left = all.length - contactsOf(MAN).length;
      const before = await places(page);
      expect(before.has(MAN)).toBe(true);
      await here.read.getByRole('button', { name: t('hand.hide'), exact: true }).click();
      await expect.poll(async () => (await places(page)).has(MAN)).toBe(false);
      expectUnmoved(before, await places(page));
      await expect(words(page)).toContainText(t('count.contacts', { n: left }));
      await expect(page).toHaveURL(new RegExp(`hide=${MAN}`));

      await show(page, here, 'table');
      await expect(rows(page)).toHaveAttribute('aria-rowcount', String(left + 1));
      await show(page, here, 'matrix');
      await expect(page.getByRole('rowheader', { name: `${nameOf(MAN, lang)} (` })).toHaveCount(0);
      await show(page, here, 'timeline');
      await expect(page.locator('.tl-name').first()).toBeVisible();
      await expect(page.locator(`.tl-name[data-actor="${MAN}"]`)).toHaveCount(0);

      await page
        .getByRole('button', { name: t('hand.hidden', { name: nameOf(MAN, lang) }) })
        .click();
      await expect(page.locator(`.tl-name[data-actor="${MAN}"]`)).toHaveCount(1);
      await show(page, here, 'graph');
      await expect.poll(() => places(page)).toEqual(before);
      await expect(undoes(page, here, t('undo.view'))).toBeVisible();
    });

    test('F14 expanding an actor of an ego network adds its contacts', async ({ page }) => {
      const near = new Set(
        contactsOf(MAN).flatMap(({ from, via, to }) => [...from, ...via, ...to]),
      );
      near.delete(MAN);
      const inNetwork = contactsOf(MAN);
      const other = some(
        [...near],
        (id) => contactsOf(id).some((contact) => !takesPart(contact, { id: MAN })),
        'neighbour with other contacts',
      );
      const with_ = new Set([...inNetwork, ...contactsOf(other)].map(({ id }) => id)).size;
      await openWhole(page, `./?focus=${MAN}&sel=actor.${other}`);
      const here = parts(page, lang);
      const { t } = here;
      const expand = here.read.getByRole('button', { name: t('hand.add'), exact: true });
      const before = Number((await rowsShown(page, here)) - 1);
      expect(before).toBeLessThan(with_);
      await expand.click();
      await expect(rows(page)).toHaveAttribute('aria-rowcount', String(with_ + 1));
      const chip = page.getByRole('button', {
        name: t('hand.added', { name: nameOf(other, lang) }),
      });
      await expect(chip).toBeVisible();
      await undoes(page, here, t('undo.added')).click();
      await expect(rows(page)).toHaveAttribute('aria-rowcount', String(before + 1));
      await expect(chip).toHaveCount(0);
    });

    test('F15 the two ends answer both ways round where either direction is asked for', async ({
      page,
    }) => {
      await openBeside(page, './?from=camp.us&to=camp.iran&view=table');
      const here = parts(page, lang);
      const { t } = here;
      const camp = (id: string) => entry(curated().actors, id).camp;
      const is = (ids: readonly string[], side: string) => ids.some((id) => camp(id) === side);
      const there = curated().contacts.filter(
        ({ from, to, mutual }) =>
          (is(from, 'us') && is(to, 'iran')) || (mutual && is(from, 'iran') && is(to, 'us')),
      ).length;
      const either = curated().contacts.filter(
        ({ from, to }) => (is(from, 'us') && is(to, 'iran')) || (is(from, 'iran') && is(to, 'us')),
      ).length;
      expect(either).toBeGreaterThan(there);
      await expect(rows(page)).toHaveAttribute('aria-rowcount', String(there + 1));
      await here.ask.getByRole('checkbox', { name: t('ask.either') }).check();
      await expect(rows(page)).toHaveAttribute('aria-rowcount', String(either + 1));
      await expect(page).toHaveURL(/either=yes/);
      await undoes(page, here, t('undo.question')).click();
      await expect(here.ask.getByRole('checkbox', { name: t('ask.either') })).not.toBeChecked();
    });

    test('M3 T1 T3 the order of the matrix, and the sort and filters of the table, stand in the link', async ({
      page,
    }) => {
      await openBeside(page, './?view=matrix');
      const here = parts(page, lang);
      const { t } = here;
      const byName = page.getByRole('radio', { name: t('matrix.order.name') });
      await byName.check();
      await expect(page).toHaveURL(/order=name/);
      await page.reload();
      await expect(byName).toBeChecked();
      await page.getByRole('radio', { name: t('matrix.order.degree') }).check();
      await undoes(page, here, t('undo.order')).click();
      await expect(byName).toBeChecked();

      await show(page, here, 'table');
      const place = page.getByRole('columnheader').filter({ hasText: t('contact.place') });
      await place.getByRole('button').click();
      await place.getByRole('button').click();
      const name = t('table.filter', { column: t('contact.from') });
      await page.getByRole('searchbox', { name }).fill('Qaani');
      await expect(page).toHaveURL(/sort=place\.down&where=from\.Qaani/);
      const count = (await rows(page).getAttribute('aria-rowcount')) ?? '';
      await page.reload();
      await expect(place).toHaveAttribute('aria-sort', 'descending');
      await expect(page.getByRole('searchbox', { name })).toHaveValue('Qaani');
      await expect(rows(page)).toHaveAttribute('aria-rowcount', count);
      await page.getByRole('button', { name: t('table.clear') }).click();
      await undoes(page, here, t('undo.columns')).click();
      await expect(rows(page)).toHaveAttribute('aria-rowcount', count);
    });
  });
}

/** How many rows the table says it has, its heading with them. */
async function rowsShown(page: Page, here: Parts): Promise<number> {
  await show(page, here, 'table');
  return Number(await rows(page).getAttribute('aria-rowcount'));
}

test('F14, F20 the keys h and x hide and expand whoever the keyboard stands on', async ({
  page,
}) => {
  await openWhole(page, `./?sel=actor.${MAN}`);
  const here = parts(page);
  await here.graph.focus();
  // Without a narrower question there is nothing to expand.
  await page.keyboard.press('x');
  await expect(page).not.toHaveURL(/add=/);
  await page.keyboard.press('h');
  await expect.poll(async () => (await places(page)).has(MAN)).toBe(false);
  await expect(page).toHaveURL(new RegExp(`hide=${MAN}`));

  const network = (id: string) =>
    new Set(contactsOf(id).flatMap(({ from, via, to }) => [...from, ...via, ...to]));
  const near = network(MAN);
  const other = some(
    curated().actors,
    ({ id }) => id !== MAN && near.has(id) && [...network(id)].some((one) => !near.has(one)),
    'neighbour with neighbours of its own',
  );
  await openWhole(page, `./?focus=${MAN}&sel=actor.${other.id}`);
  const before = (await places(page)).size;
  await here.graph.focus();
  await page.keyboard.press('x');
  await expect(page).toHaveURL(new RegExp(`add=${other.id}`));
  await expect.poll(async () => (await places(page)).size).toBeGreaterThan(before);
  await page.keyboard.press('x');
  await expect.poll(async () => (await places(page)).size).toBe(before);
});

test('F20 a body is hidden with all that is taken together under it; a camp is not', async ({
  page,
}) => {
  const told = toldAt(toDataset(curated()), 'states');
  const group = some(
    told.dataset.actors,
    ({ id }) => told.members(id).length > 2 && contactsOf(id).length > 0,
    'state with members',
  );
  const members = told.members(group.id);
  const left = curated().contacts.filter(
    (contact) => !members.some((id) => takesPart(contact, { id })),
  ).length;
  await openBeside(page, `./?level=states&view=table&sel=actor.${group.id}`);
  const here = parts(page);
  await here.read.getByRole('button', { name: here.t('hand.hide'), exact: true }).click();
  await expect(rows(page)).toHaveAttribute('aria-rowcount', String(left + 1));
  const actors = here.t('count.actors', { n: members.length });
  const chip = page.getByRole('button', {
    name: here.t('hand.hidden', { name: `${group.name.en} (${actors})` }),
  });
  await expect(chip).toHaveCount(1);
  await chip.click();
  await expect(rows(page)).toHaveAttribute('aria-rowcount', String(curated().contacts.length + 1));
  await page.goto('./?level=camps&sel=actor.camp.iran');
  await expect(here.title).toBeVisible();
  await expect(here.read.getByRole('button', { name: here.t('hand.hide') })).toHaveCount(0);
});

test('F19 what passed between two actors is read as one thread, answers under what they answer', async ({
  page,
}) => {
  const { contacts } = curated();
  const between = (a: string, b: string) =>
    contacts.filter((contact) => {
      const direct = legs(contact).some((leg) => leg === `${a}>${b}` || leg === `${b}>${a}`);
      const carried =
        (contact.from.includes(a) && contact.to.includes(b)) ||
        (contact.from.includes(b) && contact.to.includes(a));
      return contact.via.length === 0 ? direct : carried;
    });
  const answer = some(
    contacts,
    ({ inReplyTo, from, to }) => {
      const exchange = between(from[0] ?? '', to[0] ?? '');
      return exchange.length > 2 && exchange.some(({ id }) => id === inReplyTo);
    },
    'answered message',
  );
  const [a = '', b = ''] = [answer.from[0], answer.to[0]].map((id) => id ?? '').sort();
  await openWhole(page, `./?sel=pair.${a}~${b}`);
  const here = parts(page);
  const thread = here.section(here.t('pair.exchange')).getByRole('listitem');
  const wanted = between(a, b);
  await expect(thread).toHaveCount(wanted.length);
  const said = await thread.allInnerTexts();
  const at = (id: string) => said.findIndex((row) => row.includes(entry(contacts, id).title.en));
  for (const { id } of wanted) expect(at(id), id).toBeGreaterThanOrEqual(0);
  expect(at(answer.id)).toBeGreaterThan(at(answer.inReplyTo ?? ''));
});

test('TM4 H8 a play of the window is one stop to undo, and one step of Back', async ({ page }) => {
  await openWhole(page);
  const here = parts(page);
  await show(page, here, 'timeline');
  const time = page.getByRole('region', { name: here.t('time.label'), exact: true });
  const from = () => time.getByRole('slider').first().getAttribute('aria-valuenow').then(Number);
  const played = async () => {
    await time.getByRole('button', { name: here.t('time.play'), exact: true }).click();
    const first = await from();
    await expect.poll(from).toBeGreaterThan(first);
    const second = await from();
    await expect.poll(from).toBeGreaterThan(second);
    await time.getByRole('button', { name: here.t('time.pause'), exact: true }).click();
    // Until it stands still, a step may still be written over the one that is gone back to.
    await expect(
      time.getByRole('button', { name: here.t('time.play'), exact: true }),
    ).toBeVisible();
    await expect(page).toHaveURL(/time=/);
  };
  await played();
  await undoes(page, here, here.t('undo.time')).click();
  await expect(page).not.toHaveURL(/time=/);
  await played();
  await page.goBack();
  await expect(page).not.toHaveURL(/time=/);
  await expect(page).toHaveURL(/view=timeline/);
});

test('S26 while another view is shown the graph is not redrawn, and it is right when seen again', async ({
  page,
}) => {
  await openWhole(page);
  const here = parts(page);
  const cy = await page.locator('.canvas').evaluateHandle((element) => {
    const registration: unknown = Reflect.get(element, '_cyreg');
    return (registration as { cy: Core }).cy;
  });
  await show(page, here, 'matrix');
  await cy.evaluate((cy) => {
    Object.assign(globalThis, { renders: 0, changes: 0 });
    const count = (name: string) => () =>
      Reflect.set(globalThis, name, Number(Reflect.get(globalThis, name)) + 1);
    cy.on('render', count('renders'));
    cy.on('add remove data position style class', count('changes'));
  });
  const work = () =>
    page.evaluate(() => [Reflect.get(globalThis, 'renders'), Reflect.get(globalThis, 'changes')]);
  // Whatever was still to be painted is, however slow the machine.
  await expect
    .poll(async () => {
      await page.evaluate(() => Object.assign(globalThis, { renders: 0, changes: 0 }));
      await page.waitForTimeout(500);
      return work();
    })
    .toEqual([0, 0]);
  await here.ask.getByRole('checkbox', { name: /^declined/ }).check();
  const declined = curated().contacts.filter(({ status }) => status === 'declined');
  await expect(words(page)).toContainText(here.t('count.contacts', { n: declined.length }));
  await page.locator('td.filled').first().click();
  await expect(here.title).not.toContainText(here.t('channels.title'));
  await page.waitForTimeout(300);
  expect(await work()).toEqual([0, 0]);

  await show(page, here, 'graph');
  const drawn = async () => (await drawing(page)).actors.map(({ id }) => id).sort();
  const involved = new Set(declined.flatMap(({ from, via, to }) => [...from, ...via, ...to]));
  await expect.poll(drawn).toEqual([...involved].sort());
  const lit = async () =>
    (await drawing(page)).lines.filter((line) => line.classes.includes('selected')).length;
  await expect.poll(lit).toBeGreaterThan(0);
});
