import { expect } from '@playwright/test';
import { openDrawn, press } from './support/app';
import { drawing } from './support/drawing';
import { parts } from './support/parts';
import { test } from './support/shared';

const WORKER = /fcose\.worker[^/]*\.js$/;

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('OV10 the free layout says that it is under way, and Cancel or Esc brings the bands back', async ({
      page,
    }) => {
      // A worker that never comes: nothing can be slower.
      await page.route(WORKER, () => undefined);
      await openDrawn(page);
      const { t, see, graph } = parts(page, lang);
      const free = page.getByRole('radio', { name: t('layout.free') });
      const bands = page.getByRole('radio', { name: t('layout.bands') });
      const progress = see.getByRole('progressbar', { name: t('layout.computing') });
      const before = (await drawing(page)).actors.map((one) => one.p);

      await press(free);
      await expect(progress).toBeVisible();
      await expect(see.getByRole('status').filter({ hasText: t('layout.computing') })).toHaveCount(
        1,
      );
      await expect(see.getByRole('button', { name: t('layout.stop') })).toHaveCount(0);
      const cancel = see.getByRole('button', { name: t('common.cancel'), exact: true });
      await cancel.focus();
      await page.keyboard.press('Enter');
      await expect(progress).toHaveCount(0);
      await expect(bands).toBeChecked();
      await expect(see.getByRole('status').filter({ hasText: t('layout.cancelled') })).toHaveCount(
        1,
      );
      await expect(graph).toBeFocused();
      expect((await drawing(page)).actors.map((one) => one.p)).toEqual(before);

      await press(free);
      await expect(progress).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(progress).toHaveCount(0);
      await expect(bands).toBeChecked();
    });
  });
}

test('OV11 a worker that is lost says so, and the bands stay', async ({ page, faults }) => {
  faults.expect(/ERR_FAILED|Failed to load/);
  await page.route(WORKER, (route) => route.abort());
  await openDrawn(page);
  const { t, notices } = parts(page);
  const before = (await drawing(page)).actors.map((one) => one.p);
  await press(page.getByRole('radio', { name: t('layout.free') }));
  await expect(notices).toContainText(t('notice.layout'));
  await expect(page.getByRole('radio', { name: t('layout.bands') })).toBeChecked();
  expect((await drawing(page)).actors.map((one) => one.p)).toEqual(before);
});

test('OV11 a question asked meanwhile ends the former layout and is laid out itself', async ({
  page,
}) => {
  // The first worker never comes; by a link, so that the first drawing already asks for it.
  await page.route(WORKER, () => undefined, { times: 1 });
  await openDrawn(page, './?layout=free');
  const { see, t } = parts(page);
  const progress = see.getByRole('progressbar', { name: t('layout.computing') });
  await expect(progress).toBeVisible();
  await see.locator('.level select').selectOption('states');
  // The bands' camps have titles; without them everyone stands where the layout put them.
  await expect.poll(async () => (await drawing(page)).titles.length).toBe(0);
  await expect(progress).toHaveCount(0);
});
