import { expect, type Page } from '@playwright/test';
import { legsOf } from '../../src/graph/build';
import { formatNumber } from '../../src/i18n/format';
import { makeTranslator } from '../../src/i18n/translate';
import type { Contact, Lang } from '../../src/model/schema';
import { figureText } from '../../src/ui/see/brokers/figures';
import { axe, COLOUR_RULES, openDrawn } from './support/app';
import { curated, nameOf, some } from './support/data';
import { drawing } from './support/drawing';
import { parts } from './support/parts';
import { test } from './support/shared';

const UNHELD = new Set(['planned', 'attempted', 'declined', 'unanswered', 'denied']);

/** The contacts that took place or were agreed. */
const taken = (): Contact[] => curated().contacts.filter(({ status }) => !UNHELD.has(status));

/** How many contacts each actor carried, counted by hand. */
function carriedBy(contacts: readonly Contact[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { via } of contacts) {
    for (const id of via) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Directed betweenness by pairs, by walking every shortest path there is. */
function betweennessByHand(contacts: readonly Contact[]): Map<string, number> {
  const next = new Map<string, Set<string>>();
  const join = (from: string, to: string): void => {
    if (from !== to) next.set(from, (next.get(from) ?? new Set()).add(to));
  };
  for (const contact of contacts) {
    for (const { source, target } of legsOf(contact)) {
      join(source, target);
      if (contact.mutual) join(target, source);
    }
  }
  const between = new Map<string, number>();
  for (const from of next.keys()) {
    // Every path of the present length from here, longer and longer, until all are reached.
    let paths: string[][] = [[from]];
    const reached = new Set([from]);
    while (paths.length > 0) {
      const longer = paths.flatMap((path) =>
        [...(next.get(path.at(-1) ?? '') ?? [])]
          .filter((to) => !reached.has(to))
          .map((to) => [...path, to]),
      );
      const ends = new Set(longer.map((path) => path.at(-1) ?? ''));
      for (const end of ends) {
        const all = longer.filter((path) => path.at(-1) === end);
        for (const path of all) {
          for (const middle of path.slice(1, -1)) {
            between.set(middle, (between.get(middle) ?? 0) + 1 / all.length);
          }
        }
        reached.add(end);
      }
      paths = longer;
    }
  }
  return between;
}

const table = (page: Page) => page.getByRole('treegrid');

const rowOf = (page: Page, id: string) => page.locator(`tr[data-id="${id}"]`);

const figureOf = (page: Page, id: string) => rowOf(page, id).locator('td[data-column="figure"] b');

async function openBrokers(page: Page): Promise<void> {
  // The graph is there, but hidden.
  await page.goto('./?view=brokers');
  await table(page).waitFor();
}

async function choose(page: Page, measure: string, lang: Lang): Promise<void> {
  const t = makeTranslator(lang);
  await page
    .getByRole('combobox', { name: t('brokers.measure'), exact: true })
    .selectOption(measure);
}

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('BV6 BV7 what was carried is what one counts, and what was counted is said', async ({
      page,
    }) => {
      await openBrokers(page);
      const { t } = parts(page, lang);
      const counts = carriedBy(taken());
      const carrier = some([...counts.keys()], (id) => id.includes('iraqi'), 'Iraqi carrier');
      await expect(figureOf(page, carrier)).toHaveText(
        formatNumber(counts.get(carrier) ?? 0, lang),
      );
      const contacts = t('count.contacts', { n: taken().length });
      await expect(page.locator('.counted')).toContainText(contacts);
      // Let in, what was only attempted counts as well.
      await page.getByLabel(t('letIn.untaken')).check();
      const all = carriedBy(curated().contacts);
      await expect(figureOf(page, carrier)).toHaveText(formatNumber(all.get(carrier) ?? 0, lang));
      expect(all.get(carrier)).toBeGreaterThan(counts.get(carrier) ?? 0);
    });

    test('BV8 BV14 a row selects its actor, and why lists the very contacts, each a link', async ({
      page,
    }) => {
      await openBrokers(page);
      const { t, title } = parts(page, lang);
      const counts = carriedBy(taken());
      const [carrier = ''] = [...counts.keys()];
      await rowOf(page, carrier).click();
      await expect(title).toContainText(nameOf(carrier, lang));
      await expect(rowOf(page, carrier)).toHaveAttribute('aria-selected', 'true');
      await expect(page.locator(`.dot[data-selected]`)).toHaveAttribute(
        'data-ids',
        new RegExp(`(^| )${carrier}( |$)`),
      );
      const name = t('brokers.whyOf', { name: nameOf(carrier, lang) });
      await page.getByRole('button', { name, exact: true }).click();
      const why = page.getByRole('region', { name, exact: true });
      await expect(why.getByText(t('brokers.why.reported'))).toBeVisible();
      const carried = taken().filter(({ via }) => via.includes(carrier));
      const [first] = carried;
      for (const contact of carried) {
        await expect(why.getByRole('link', { name: contact.title[lang] }).first()).toBeVisible();
      }
      await why
        .getByRole('link', { name: first?.title[lang] ?? '' })
        .first()
        .click();
      await expect(title).toHaveText(first?.title[lang] ?? '');
    });

    test('BV10 the triads of a broker tell what is reported from what is inferred', async ({
      page,
    }) => {
      await openBrokers(page);
      const { t } = parts(page, lang);
      await choose(page, 'brokerage', lang);
      const head = table(page).getByRole('columnheader', { name: t('measure.column.liaison') });
      await expect(head).toBeVisible();
      const carrier = some([...carriedBy(taken()).keys()], () => true, 'carrier');
      // The other rows are out of sight, and so not in the page.
      const only = page.getByLabel(t('brokers.carriersOnly'));
      await only.check();
      await rowOf(page, carrier).getByRole('button').click();
      await expect(page.locator('.reported-part').first()).toContainText(t('brokers.why.reported'));
      const line = (at: string) =>
        page
          .locator(at)
          .first()
          .evaluate((one) => getComputedStyle(one).borderInlineStartStyle);
      expect(await line('.reported-part')).toBe('solid');
      await only.uncheck();
      const busy = table(page).locator('tr[data-id]').first();
      await busy.getByRole('button').click();
      await page.locator('.inferred-part').first().waitFor();
      expect(await line('.inferred-part')).toBe('dotted');
      await expect(page.locator('.inferred-part').first()).toContainText(t('brokers.why.inferred'));
    });

    test('BV14 the table is one stop of Tab, walked and opened by keys', async ({ page }) => {
      await openBrokers(page);
      const grid = table(page);
      await expect(grid.locator('tr[tabindex="0"]')).toHaveCount(1);
      const first = grid.locator('tr[data-id]').first();
      await first.focus();
      await page.keyboard.press('ArrowDown');
      const second = grid.locator('tr[data-id]').nth(1);
      await expect(second).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(second).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press(lang === 'ar' ? 'ArrowLeft' : 'ArrowRight');
      await expect(second).toHaveAttribute('aria-expanded', 'true');
      await page.locator('.broker-why a').first().focus();
      await page.keyboard.press('Escape');
      await expect(second).toBeFocused();
      await expect(second).toHaveAttribute('aria-expanded', 'false');
    });

    test('U18 axe finds no violation in the brokers, in either theme, or on a phone', async ({
      page,
    }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openBrokers(page);
      const { t, tab, read } = parts(page, lang);
      await choose(page, 'brokerage', lang);
      await page.getByLabel(t('brokers.carriersOnly')).check();
      const row = table(page).locator('tr[data-id]').first();
      await row.getByRole('button').click();
      await page.locator('.broker-why .reasons').waitFor();
      await row.click();
      await axe(page);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await axe(page, COLOUR_RULES);
      await page.setViewportSize({ width: 390, height: 844 });
      await read.getByRole('button', { name: t('read.clear') }).click();
      await tab('tab.graph').click();
      await axe(page);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways).toBe(0);
    });
  });
}

test('BV2 BT5 betweenness is that of every shortest path, walked one by one', async ({ page }) => {
  await openBrokers(page);
  await choose(page, 'betweenness', 'en');
  const expected = [...betweennessByHand(taken())].sort(([, a], [, b]) => b - a).slice(0, 8);
  for (const [id, value] of expected) {
    await expect(figureOf(page, id), id).toHaveText(figureText(value, 'en'));
  }
});

test('BV6 what the filter leaves is what is measured', async ({ page }) => {
  await openBrokers(page);
  const { t } = parts(page, 'en');
  await choose(page, 'betweenness', 'en');
  const figures = async () => table(page).locator('td[data-column="figure"]').allInnerTexts();
  const before = await figures();
  // From here on without what was agreed.
  await page.evaluate(() =>
    history.pushState(null, '', '?view=brokers&measure=betweenness&status=occurred'),
  );
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
  const occurred = taken().filter(({ status }) => status === 'occurred');
  const counted = page.locator('.counted');
  await expect(counted).toContainText(t('count.contacts', { n: occurred.length }));
  const by = betweennessByHand(occurred);
  const [[first = ''] = []] = [...by].sort(([, a], [, b]) => b - a);
  await expect(figureOf(page, first)).toHaveText(figureText(by.get(first) ?? 0, 'en'));
  await page.getByRole('combobox', { name: t('level.label'), exact: true }).selectOption('camps');
  await expect.poll(figures).not.toEqual(before);
  const rows = table(page).locator('tr[data-id^="camp:"]');
  await expect(rows.first()).toBeVisible();
});

test('BV7 any column sorts, and the heading says which and how', async ({ page }) => {
  await openBrokers(page);
  const { t } = parts(page, 'en');
  const names = async () => table(page).locator('tbody th').allInnerTexts();
  await table(page)
    .getByRole('button', { name: t('brokers.actor') })
    .click();
  await expect(table(page).getByRole('columnheader', { name: t('brokers.actor') })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  const sorted = await names();
  expect(sorted).toEqual([...sorted].sort(new Intl.Collator('en-GB').compare));
  await table(page)
    .getByRole('button', { name: t('brokers.actor') })
    .click();
  const turned = await names();
  expect(turned[0]?.localeCompare(sorted[0] ?? '')).toBe(1);
});

test('BV15 the measure with its settings, the order and who is listed stay in link and undo', async ({
  page,
}) => {
  await openBrokers(page);
  const { t } = parts(page, 'en');
  const measure = page.getByRole('combobox', { name: t('brokers.measure'), exact: true });
  const role = page.getByRole('combobox', { name: t('measure.param.role'), exact: true });
  await choose(page, 'brokerage', 'en');
  await role.selectOption('liaison');
  await table(page)
    .getByRole('button', { name: t('brokers.carried') })
    .click();
  await page.getByLabel(t('brokers.carriersOnly')).check();
  await expect(page).toHaveURL(/measure=brokerage~role%3Dliaison&by=carried\.down&carriers=yes/);
  await page.reload();
  await expect(role).toHaveValue('liaison');
  await expect(page.getByLabel(t('brokers.carriersOnly'))).toBeChecked();
  const carried = table(page).getByRole('columnheader', { name: t('brokers.carried') });
  await expect(carried).toHaveAttribute('aria-sort', 'descending');
  // Another measure begins with its own order, and one step back brings all of it again.
  await choose(page, 'degree', 'en');
  await expect(carried).toHaveAttribute('aria-sort', 'none');
  await page
    .getByRole('button', { name: t('undo.undo', { what: t('undo.measure') }), exact: true })
    .click();
  await expect(measure).toHaveValue('brokerage');
  await expect(role).toHaveValue('liaison');
  await expect(carried).toHaveAttribute('aria-sort', 'descending');
});

test('BV11 actors take their size from the measure, in the graph, the legend and the link', async ({
  page,
}) => {
  await openDrawn(page);
  const { t } = parts(page, 'en');
  const widths = async () =>
    Object.fromEntries((await drawing(page)).actors.map(({ id, r }) => [id, r]));
  const before = await widths();
  const views = page.getByRole('navigation', { name: t('viewKind.label') });
  await views.getByRole('button', { name: t('viewKind.brokers') }).click();
  await choose(page, 'betweenness', 'en');
  await page.getByLabel(t('brokers.sizeBy')).check();
  await expect(page).toHaveURL(/[?&]size=betweenness/);
  await views.getByRole('button', { name: t('viewKind.graph') }).click();
  const [[most = ''] = []] = [...betweennessByHand(taken())].sort(([, a], [, b]) => b - a);
  await expect.poll(async () => JSON.stringify(await widths())).not.toBe(JSON.stringify(before));
  const after = await widths();
  const people = curated().actors.filter(({ kind, id }) => kind === 'person' && id in after);
  const by = betweennessByHand(taken());
  for (const one of people) {
    for (const other of people) {
      if ((by.get(one.id) ?? 0) > (by.get(other.id) ?? 0)) {
        expect(after[one.id] ?? 0, `${one.id} over ${other.id}`).toBeGreaterThan(
          after[other.id] ?? 0,
        );
      }
    }
  }
  expect(after[most] ?? 0).toBeGreaterThan(0);
  const name = t('measure.betweenness.name');
  await expect(page.getByText(t('brokers.sizeLegend', { name }))).toBeVisible();
  // The link alone brings it back.
  await openDrawn(page, './?size=betweenness');
  await expect.poll(async () => JSON.stringify(await widths())).toBe(JSON.stringify(after));
});

test('BV3 a worker that does not load is said, and can be tried again', async ({
  page,
  faults,
}) => {
  faults.expect(/measures\.worker|ERR_FAILED|Failed to load/);
  const pattern = '**/measures.worker*';
  await page.route(pattern, (route) => route.abort());
  await page.goto('./?view=brokers');
  const { t } = parts(page, 'en');
  await expect(page.getByText(t('brokers.lost'))).toBeVisible();
  await page.unroute(pattern);
  await page.getByRole('button', { name: t('brokers.again') }).click();
  await expect(table(page)).toBeVisible();
});

test('BV1 what takes long shows how far it is, and can be cancelled and begun again', async ({
  page,
}) => {
  // A worker that never ends: a third is done, and no more.
  await page.route('**/measures.worker*', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `onmessage = ({ data }) => {
        if (data.kind === 'ask') postMessage({ kind: 'progress', job: data.job, done: 1 / 3 });
      };`,
    }),
  );
  await page.goto('./?view=brokers');
  const { t } = parts(page, 'en');
  const name = t('measure.carried.name');
  const progress = page.getByRole('progressbar', { name: t('brokers.computing', { name }) });
  await expect(progress).toHaveAttribute('value', '33');
  await page.getByRole('button', { name: t('brokers.cancel'), exact: true }).click();
  await expect(page.getByText(t('brokers.cancelled', { name }))).toBeVisible();
  await page.getByRole('button', { name: t('brokers.compute'), exact: true }).click();
  await expect(progress).toBeVisible();
});
