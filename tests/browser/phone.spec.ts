import { expect, type Page } from '@playwright/test';
import { REST } from '../../src/analysis/rest-actors';
import { NARROW_BUDGET } from '../../src/analysis/worth-seeing';
import { syntheticBundle } from '../bench/synthetic-events';
import { openDrawn, withData } from './support/app';
import { channels, legs, nameOf } from './support/data';
import { actorPoint, drawing } from './support/drawing';
import { parts } from './support/parts';
import { test } from './support/shared';

const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({
      locale: lang,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
    });

    test('U30 on a phone the channels come first, the graph is one tap away, and reading is a sheet', async ({
      page,
    }) => {
      await page.goto('./');
      const { t, graph, see, channels: rails, title, read, actor, tab } = parts(page, lang);
      const expected = channels();

      await expect(rails).toHaveCount(expected.length);
      await expect(rails.first()).toBeInViewport();
      await expect(graph).toBeHidden();
      expect(await overflow(page)).toBeLessThanOrEqual(0);

      await test.step('the graph is one tap away', async () => {
        await tab('tab.graph').tap();
        await expect(graph).toBeVisible();
        await page.locator('[data-drawn="true"]').waitFor();
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        const now = await drawing(page);
        const stops = new Set(
          expected.flat().flatMap(({ from, via, to }) => [...from, ...via, ...to]),
        );
        const drawn = now.actors.map((one) => one.id);
        expect([...stops].filter((id) => !drawn.includes(id))).toEqual([]);
      });
      await test.step('a tap on a channel lights it in the graph', async () => {
        await tab('tab.channels').tap();
        await rails.first().tap();
        await expect(graph).toBeVisible();
        const wanted = [...new Set((expected[0] ?? []).flatMap(legs))].sort();
        const chosen = async () =>
          [
            ...new Set(
              (await drawing(page)).lines
                .filter((line) => line.classes.includes('selected'))
                .map((line) => `${line.source}>${line.target}`),
            ),
          ].sort();
        await expect.poll(chosen).toEqual(wanted);
        await expect(read.getByText(t('channel.title'), { exact: true })).toBeInViewport();
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        await read.getByRole('button', { name: t('read.clear') }).tap();
        await expect(read).toBeHidden();
      });
      await test.step('a tap on an actor shows it in a sheet that leaves the graph in sight', async () => {
        const id = expected[0]?.[0]?.via[0] ?? '';
        const { x, y } = await actorPoint(page, id);
        await page.touchscreen.tap(x, y);
        await expect(title).toHaveText(nameOf(id, lang));
        await expect(title).toBeInViewport();
        await expect(graph).toBeInViewport();
        const after = await actorPoint(page, id);
        const hidden = await page.evaluate(
          ({ x, y }) => document.elementFromPoint(x, y)?.closest('[role="application"]') === null,
          after,
        );
        expect(hidden, 'the sheet covers who was tapped').toBe(false);
        const room = (await graph.boundingBox())?.height ?? 0;
        expect(room, 'the graph keeps a quarter of the height').toBeGreaterThanOrEqual(844 / 4);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        await read.getByRole('button', { name: t('read.clear') }).tap();
        await expect(see.getByRole('region', { name: t('time.label'), exact: true })).toBeVisible();
      });
      await test.step('the list of actors leads to the graph too', async () => {
        const id = expected[0]?.[0]?.to[0] ?? '';
        await tab('tab.actors').tap();
        await expect(actor(id)).toBeVisible();
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        await actor(id).tap();
        await expect(title).toHaveText(nameOf(id, lang));
        await expect(graph).toBeVisible();
      });
    });

    test('U30 what a finger taps on a phone is 24 px high at least, and 44 px for the tabs', async ({
      page,
    }) => {
      await page.goto('./');
      const { t, channels: rails } = parts(page, lang);
      const tabs = page.getByRole('navigation', { name: t('tab.label') }).getByRole('button');
      await expect(tabs).toHaveCount(3);
      for (const tab of await tabs.all()) {
        expect((await tab.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
      for (const rail of await rails.all()) {
        expect((await rail.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
    });

    test('U39 the search box tells of no key where only fingers point', async ({ page }) => {
      await page.goto('./');
      const { t, ask, tab } = parts(page, lang);
      await tab('tab.actors').tap();
      await expect(ask.getByRole('combobox', { name: t('ask.search') })).toBeVisible();
      await expect(ask.locator('.search .key')).toBeHidden();
    });

    test('W11 of a large answer fewer are drawn, and *Channels only* stands where a channel is drawn', async ({
      page,
    }) => {
      const { t, tab, graph } = parts(page, lang);
      const only = page.getByRole('checkbox', { name: t('channels.only') });
      const open = async (mediated: number) => {
        const set = { actors: 400, contacts: 3000, seed: 3, mediated, mutual: 0.1 };
        await withData(page, JSON.stringify(syntheticBundle(set)));
        await page.goto('./');
        await tab('tab.graph').tap();
        await expect(graph).toBeVisible();
        await page.locator('[data-drawn="true"]').waitFor();
        const { actors } = await drawing(page);
        return actors.filter((one) => !one.id.startsWith(REST)).map((one) => one.id);
      };
      const carried = await open(0.02);
      expect(carried.length).toBeGreaterThan(1);
      expect(carried.length).toBeLessThanOrEqual(NARROW_BUDGET.actors);
      await expect(only).toBeVisible();
      await page.unrouteAll();
      const direct = await open(0);
      expect(direct.length).toBeGreaterThan(1);
      expect(direct.length).toBeLessThanOrEqual(NARROW_BUDGET.actors);
      await expect(only).toHaveCount(0);
    });
  });
}

test('U39 the search box tells of its key where a pointer is', async ({ page }) => {
  await openDrawn(page);
  const key = page.locator('.search .key');
  await expect(key).toBeVisible();
  await expect(key).toHaveText('/');
});
