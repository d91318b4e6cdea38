import { expect, type Page } from '@playwright/test';
import { innerCounts, type Told, toldAt } from '../../src/analysis/rolled-dataset';
import { participants } from '../../src/graph/build';
import { toDataset } from '../../src/model/dataset';
import { LEVELS } from '../../src/model/filter';
import type { Lang } from '../../src/model/schema';
import { axe, openWhole } from './support/app';
import { curated, nameOf } from './support/data';
import { drawing, wearing } from './support/drawing';
import { type Parts, parts } from './support/parts';
import { test } from './support/shared';

/** The data set told of camps, as the page should tell it. */
const camps = (): Told => toldAt(toDataset(curated()), 'camps');

const everyone = (told: Told): string[] => [
  ...new Set(told.dataset.contacts.flatMap(participants)),
];

const level = (page: Page, { t }: Parts) =>
  page.getByRole('combobox', { name: t('level.label'), exact: true });

async function show(page: Page, { t }: Parts, kind: 'graph' | 'matrix' | 'timeline' | 'table') {
  const views = page.getByRole('navigation', { name: t('viewKind.label') });
  await views.getByRole('button', { name: t(`viewKind.${kind}`), exact: true }).click();
}

/** A group with inner contacts, how many, and the words for it in the list of actors. */
function innermost(lang: Lang) {
  const told = camps();
  const [id = '', n = 0] =
    [...innerCounts(told.dataset.contacts)].sort(([, a], [, b]) => b - a)[0] ?? [];
  const name = told.dataset.actor.get(id)?.name[lang] ?? '';
  const all = told.dataset.contacts.filter((contact) => participants(contact).includes(id)).length;
  expect(n, 'inner contacts in the data').toBeGreaterThan(0);
  return { id, n, name, all };
}

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('F11, F16 a level tells the same contacts in graph, matrix, timeline and table', async ({
      page,
    }) => {
      await openWhole(page);
      const here = parts(page, lang);
      const told = camps();
      await level(page, here).selectOption('camps');

      const drawn = async () => (await drawing(page)).actors.map((actor) => actor.id).sort();
      await expect.poll(drawn).toEqual(everyone(told).sort());

      await show(page, here, 'matrix');
      const senders = new Set(
        told.dataset.contacts.flatMap(({ from, to, mutual }) => (mutual ? [...from, ...to] : from)),
      );
      await expect(page.getByRole('grid').getByRole('rowheader')).toHaveCount(senders.size);

      await show(page, here, 'timeline');
      const rows = page.locator('.tl-name');
      await expect(rows).toHaveCount(everyone(told).length);
      const list = page.getByRole('listbox', { name: here.t('timeline.label') });
      await expect(list.getByRole('option').first()).toHaveAttribute(
        'aria-setsize',
        String(told.dataset.contacts.length),
      );

      await show(page, here, 'table');
      await expect(page.getByRole('grid')).toHaveAttribute(
        'aria-rowcount',
        String(told.dataset.contacts.length + 1),
      );
      const senderCells = page.locator('tbody tr[data-id] > :nth-child(2)');
      const names = new Set(told.dataset.actors.map((actor) => actor.name[lang]));
      for (const words of await senderCells.allInnerTexts()) {
        expect(names).toContain(words.split('\n')[0]);
      }
      await axe(page);
    });

    test('F11 the sum is the same at every level', async ({ page }) => {
      await openWhole(page, './?status=declined');
      const here = parts(page, lang);
      const n = curated().contacts.filter(({ status }) => status === 'declined').length;
      const words = page.locator('.answer-words');
      await expect(words).toContainText(here.t('count.contacts', { n }));
      const said = await words.innerText();
      await show(page, here, 'table');
      for (const one of LEVELS) {
        await level(page, here).selectOption(one);
        await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(n + 1));
        await expect(words).toHaveText(said);
      }
    });

    test('F17 inner contacts are said, stand on the diagonal, and are read with their group', async ({
      page,
    }) => {
      const { id, n, name, all } = innermost(lang);
      await openWhole(page, './?level=camps');
      const here = parts(page, lang);
      const total = [...innerCounts(camps().dataset.contacts).values()].reduce((a, b) => a + b);
      await expect(page.getByText(here.t('level.innerHere', { n: total }))).toBeVisible();
      const label = (await drawing(page)).actors.find((actor) => actor.id === id)?.label ?? '';
      const digits = new Intl.NumberFormat(lang === 'ar' ? 'ar-u-nu-arab' : 'en').format(n);
      expect(label).toContain(here.t('level.innerShort', { n: digits }));

      const entry = here.ask.getByRole('button', {
        name: `${name} ${here.t('count.contacts', { n: all })}`,
        exact: true,
      });
      await entry.click();
      await expect(here.title).toHaveText(name);
      const inner = here.section(here.t('level.inner'));
      await expect(inner.getByRole('listitem')).toHaveCount(n);
      const members = camps()
        .members(id)
        .filter((one) => one !== id);
      await expect(here.section(here.t('level.members')).getByRole('listitem')).toHaveCount(
        members.length,
      );

      await show(page, here, 'matrix');
      await page.getByRole('grid').waitFor();
      const words = await page
        .locator('td.filled[aria-label]')
        .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''));
      const within = here.t('matrix.inner', { name: '', words: '' }).split(/\s/)[0] ?? '';
      const diagonal = words.filter((cell) => cell.startsWith(within));
      expect(diagonal).toHaveLength(innerCounts(camps().dataset.contacts).size);
      expect(diagonal.some((cell) => cell.includes(here.t('count.contacts', { n })))).toBe(true);
    });

    test('F16 a level stands in the link, and is undone by name', async ({ page }) => {
      await openWhole(page);
      const here = parts(page, lang);
      await level(page, here).selectOption('states');
      await expect(page).toHaveURL(/level=states/);
      await page.reload();
      await expect(level(page, here)).toHaveValue('states');
      await level(page, here).selectOption('bodies');
      const what = here.t('undo.level');
      await page.getByRole('button', { name: here.t('undo.undo', { what }) }).click();
      await expect(level(page, here)).toHaveValue('states');
      await page.getByRole('button', { name: here.t('undo.redo', { what }) }).click();
      await expect(level(page, here)).toHaveValue('bodies');
    });

    test('F16 who is selected stays lit as its group', async ({ page }) => {
      const told = camps();
      const id = 'esmail-qaani';
      const group = told.groupOf(id);
      expect(group).not.toBe(id);
      await openWhole(page, `./?sel=actor.${id}`);
      const here = parts(page, lang);
      await expect(here.title).toHaveText(nameOf(id, lang));
      await level(page, here).selectOption('camps');
      const chosen = async () =>
        (await drawing(page)).actors
          .filter((actor) => actor.classes.includes('selected'))
          .map((actor) => actor.id);
      await expect.poll(chosen).toEqual([group]);
      const now = await drawing(page);
      expect(wearing(now.lines, 'dim')).toBeGreaterThan(0);
      await expect(here.title).toHaveText(nameOf(id, lang));

      await show(page, here, 'timeline');
      await expect(page.locator('.tl-name.lit')).toHaveAttribute('data-actor', group);
      await show(page, here, 'matrix');
      const name = told.dataset.actor.get(group)?.name[lang] ?? '';
      const lit = page.locator('tr[data-lit="true"]').getByRole('rowheader');
      await expect(lit).toHaveAttribute('aria-label', new RegExp(`^${name} \\(`));
    });
  });
}
