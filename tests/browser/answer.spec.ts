import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import { syntheticBundle } from '../bench/synthetic-events';
import { axe, holdBack, openDrawn, withData } from './support/app';
import { drawing } from './support/drawing';
import { parts } from './support/parts';
import { test } from './support/shared';

interface Raw {
  readonly id: string;
  readonly from: readonly string[];
  readonly via: readonly string[];
  readonly to: readonly string[];
  readonly mutual: boolean;
  readonly status: string;
}

const DATA = resolve(import.meta.dirname, '../../graph-data');
const read = (file: string) => JSON.parse(readFileSync(resolve(DATA, file), 'utf8'));
const contacts: Raw[] = read('contacts.json');
const camps = new Map<string, string | null>(
  read('actors.json').map((actor: { id: string; camp: string | null }) => [actor.id, actor.camp]),
);
const taken = ({ status }: Raw) => status === 'occurred' || status === 'agreed';
const of = (camp: string) => (id: string) => camps.get(id) === camp;
const between = contacts.filter(
  ({ from, to, mutual }) =>
    (from.some(of('us')) && to.some(of('iran'))) ||
    (mutual && to.some(of('us')) && from.some(of('iran'))),
);
/** Channels from the United States to Iran, counted from the file: one for each list of carriers. */
const routes = new Set(between.filter(taken).map(({ via }) => via.join('>')));

const QUESTION = './?from=camp.us&to=camp.iran';
const CHAIN = `${QUESTION}&sel=chain.united-states~hezbollah~iran`;

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang === 'ar' ? 'ar' : 'en-GB' });

    test('CH1 between two ends the reported channels are listed, and each is lit end to end', async ({
      page,
    }) => {
      await openDrawn(page, QUESTION);
      const { t, read: panel } = parts(page, lang);
      await panel.getByRole('heading', { name: t('chain.title') }).waitFor();
      const rows = panel.locator('.channels > .rows > li > button');
      await expect(rows).toHaveCount(routes.size);
      const direct = rows.filter({ hasText: lang === 'en' ? /^Directly/ : /^مباشرة/ });
      await expect(direct).toHaveCount(1);

      const mediated = between.find(({ via }) => via.length === 2);
      if (!mediated) throw new Error('nothing went through two carriers');
      await rows.nth(2).click();
      await expect(panel.getByText(t('walk.title'), { exact: true })).toBeVisible();
      const { lines } = await drawing(page);
      const chosen = lines.filter((line) => line.classes.includes('selected'));
      expect(chosen.map(({ source, target }) => `${source}>${target}`)).toEqual([
        `${mediated.from[0]}>${mediated.via[0]}`,
        `${mediated.via[0]}>${mediated.via[1]}`,
        `${mediated.via[1]}>${mediated.to[0]}`,
      ]);
      const others = lines.filter((line) => !chosen.includes(line));
      expect(others.every((line) => line.classes.includes('dim'))).toBe(true);
      await axe(page);
    });

    test('CH15 a channel is walked step by step with the arrow keys', async ({ page }) => {
      await openDrawn(page, QUESTION);
      const { t, read: panel } = parts(page, lang);
      await panel.getByRole('heading', { name: t('chain.title') }).waitFor();
      await panel.locator('.channels > .rows > li > button').nth(2).click();
      const steps = panel.locator('.walk button');
      await expect(steps).toHaveCount(7);
      await steps.first().focus();
      await page.keyboard.press('ArrowDown');
      const lit = async () => {
        const { lines } = await drawing(page);
        return lines.filter((line) => line.classes.includes('selected')).length;
      };
      await expect.poll(lit).toBe(1);
      await page.keyboard.press(lang === 'ar' ? 'ArrowLeft' : 'ArrowRight');
      await expect(steps.nth(2)).toBeFocused();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await expect(steps.first()).toBeFocused();
    });

    test('CN14 a chain is called an inference, in the list, the panel and the picture', async ({
      page,
    }) => {
      await openDrawn(page, CHAIN);
      const { t, read: panel } = parts(page, lang);
      await expect(panel.getByText(t('chain.kicker'), { exact: true })).toBeVisible();
      await expect(panel.getByText(t('chain.caveat'), { exact: true })).toBeVisible();
      const { lines, marks } = await drawing(page);
      const inferred = lines.filter(({ ref }) => ref.startsWith('chain:'));
      expect(inferred.map(({ source, target }) => `${source}>${target}`)).toEqual([
        'united-states>hezbollah',
        'hezbollah>iran',
      ]);
      expect(marks.some(({ kind }) => kind === 'inferred')).toBe(true);
      // The contacts that it is made of are drawn as they are reported, and lit with it.
      const lit = lines.filter((line) => line.classes.includes('selected'));
      expect(lit.length).toBeGreaterThan(inferred.length);
      await axe(page);
    });

    test('CN13 what did not take place is let in only when asked for, and the link says so', async ({
      page,
    }) => {
      await openDrawn(page, QUESTION);
      const { t, read: panel } = parts(page, lang);
      await panel.getByRole('heading', { name: t('chain.title') }).waitFor();
      const headline = panel.locator('.channels > .sentence');
      const before = await headline.textContent();
      await panel.getByRole('checkbox', { name: t('letIn.untaken') }).check();
      await expect(page).toHaveURL(/let=untaken/);
      await panel.getByLabel(t('chain.steps')).selectOption('4');
      await expect(page).toHaveURL(/chains=4-steps/);
      await expect(headline).not.toHaveText(before ?? '');
      await page.reload();
      await expect(panel.getByRole('checkbox', { name: t('letIn.untaken') })).toBeChecked();
      await expect(panel.getByLabel(t('chain.steps'))).toHaveValue('4');
    });

    test('CH16 all intermediaries are lit where no question is asked', async ({ page }) => {
      await openDrawn(page);
      const { t, read: panel } = parts(page, lang);
      await panel.getByRole('button', { name: t('channels.all') }).click();
      await expect(panel.getByRole('heading', { name: t('carriers.title') })).toBeVisible();
      const { lines } = await drawing(page);
      const channels = lines.filter((line) => line.classes.includes('channel'));
      expect(channels.length).toBeGreaterThan(0);
      expect(channels.every((line) => line.classes.includes('selected'))).toBe(true);
    });
  });
}

test('TM15 FL16 a chain lights its contacts on the timeline and its actors in the flow', async ({
  page,
}) => {
  await page.goto(`${CHAIN}&view=timeline`);
  const { t, read: panel } = parts(page, 'en');
  const lit = page.locator('.timeline.dimming [data-contact].lit');
  await expect(lit).toHaveCount(2);
  await expect(panel.locator('ol.rows .row-title')).toHaveCount(2);
  await page.keyboard.press('2');
  await expect(page.getByText(t('flow.chain'), { exact: true })).toBeVisible();
  await expect
    .poll(async () => {
      const nodes = page.locator('.flow.dimming [data-node].lit');
      return new Set(
        await nodes.evaluateAll((all) => all.map((one) => one.getAttribute('data-actor'))),
      );
    })
    .toEqual(new Set(['united-states', 'iran']));
});

test('CN15 among many contacts chains come from a worker, and the page answers meanwhile', async ({
  page,
}) => {
  const set = syntheticBundle({ actors: 80, contacts: 6500, seed: 5 });
  // Nobody holds any of the reports, as of a table of events.
  const sources = set.sources.map((source) => ({
    ...source,
    held: false,
    file: null,
    sha256: null,
    paragraphs: null,
  }));
  await withData(page, JSON.stringify({ ...set, sources }));
  const released = await holdBack(page, '**/paths.worker*');
  await page.goto('./?view=table&from=actor-3&to=actor-60&chains=2-steps');
  const { t, read: panel } = parts(page, 'en');
  const name = t('chain.title');
  await expect(
    panel.getByRole('progressbar', { name: t('brokers.computing', { name }) }),
  ).toBeVisible();
  await expect(panel.getByText(t('letIn.noneHeld'))).toBeVisible();
  // The reported channels are there, and another rank can be asked for.
  await expect(panel.locator('.channels > .sentence')).not.toBeEmpty();
  await panel.getByRole('button', { name: t('brokers.cancel'), exact: true }).click();
  await expect(panel.getByText(t('brokers.cancelled', { name }))).toBeVisible();
  released();
  await panel.getByRole('button', { name: t('brokers.compute'), exact: true }).click();
  const rows = panel.locator('.inferred-row');
  await expect(rows.first()).toBeVisible();
  await rows.first().click();
  await expect(panel.getByText(t('chain.kicker'), { exact: true })).toBeVisible();
  await expect(panel.getByText(t('chain.caveat'), { exact: true })).toBeVisible();
});

test('CN9 an end that is the other says why there is no chain', async ({ page }) => {
  await openDrawn(page, './?from=camp.iran&to=camp.iran');
  const { t, read: panel } = parts(page, 'en');
  await expect(panel.getByText(t('chain.none.same-ends'))).toBeVisible();
  await expect(panel.getByText(t('channels.same'))).toBeVisible();
});

test('U20 c asks for the channels from the actor that one stands on', async ({ page }) => {
  await openDrawn(page, './?sel=actor.centcom');
  await page.locator('.canvas').focus();
  await page.keyboard.press('c');
  await expect(page).toHaveURL(/from=centcom/);
});
