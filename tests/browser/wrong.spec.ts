import { expect, type Page } from '@playwright/test';
import { loadBundle } from '../../src/model/load';
import { faultWords } from '../../src/ui/fault-words';
import { openDrawn, press, test, withData } from './support/app';
import { changed, contactsOf, curated, nameOf, some } from './support/data';
import { drawing } from './support/drawing';
import { openFigure, saveFigure } from './support/figure';
import { parts } from './support/parts';

const NAME = 'curated.json';

/** A data set with three faults, each in a contact of its own. */
function broken(): string {
  return changed(({ contacts }) => {
    const [one, two, three] = contacts.filter((contact) => contact.via.length === 0);
    Object.assign(one ?? {}, { status: 'perhaps' });
    Object.assign(two ?? {}, { from: ['nobody-here'] });
    Object.assign(three ?? {}, { date: '2020-13' });
  });
}

async function expectFaults(page: Page, text: string, lang: 'en' | 'ar'): Promise<void> {
  const { faults } = loadBundle(text, NAME);
  const items = page.getByRole('listitem');
  for (const fault of faults) {
    const { problem, mend } = faultWords(fault, lang);
    const item = items.filter({ hasText: problem }).filter({ hasText: mend });
    for (const place of [fault.file, fault.entry, fault.field, fault.rule]) {
      if (place !== null) await expect(item.first()).toContainText(place);
    }
  }
}

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('U25 faults of a data set are shown with their place and mend, and what is sound is drawn', async ({
      page,
    }) => {
      const text = broken();
      const { faults, dataset } = loadBundle(text, NAME);
      expect(faults.length).toBeGreaterThanOrEqual(3);
      await withData(page, text);
      await openDrawn(page);
      const { t } = parts(page, lang);
      await expect(page.getByRole('alert')).toHaveText(t('fault.heading', { n: faults.length }));
      await page.getByText(t('fault.loaded')).click();
      await expectFaults(page, text, lang);
      const acting = new Set(
        (dataset?.contacts ?? []).flatMap(({ from, via, to }) => [...from, ...via, ...to]),
      );
      expect((await drawing(page)).actors.map((one) => one.id).sort()).toEqual([...acting].sort());
    });

    test('U26 a data set that cannot be loaded says why, instead of a blank page', async ({
      page,
      faults,
    }) => {
      faults.expect(/Failed to load resource|ERR_/);
      const { t } = parts(page, lang);
      const nothing = page.getByText(t('fault.nothing'));
      await test.step('not JSON', async () => {
        const text = JSON.stringify(curated()).slice(0, 5000);
        await withData(page, text);
        await page.goto('./');
        await expect(nothing).toBeVisible();
        await expectFaults(page, text, lang);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
      });
      await test.step('JSON, but no data set', async () => {
        await withData(page, '{"rows": []}');
        await page.goto('./');
        await expect(nothing).toBeVisible();
        await expectFaults(page, '{"rows": []}', lang);
      });
      await test.step('empty', async () => {
        await withData(page, '');
        await page.goto('./');
        await expect(nothing).toBeVisible();
      });
      await test.step('not there', async () => {
        await page.route('**/curated.json', (route) => route.fulfill({ status: 404, body: '' }));
        await page.goto('./');
        await expect(nothing).toBeVisible();
        await expect(page.getByRole('listitem')).toContainText('404');
      });
      await test.step('out of reach, then back', async () => {
        await page.route('**/curated.json', (route) => route.abort());
        await page.goto('./');
        await expect(nothing).toBeVisible();
        await page.unrouteAll();
        await page.getByRole('button', { name: t('error.reload') }).click();
        await page.locator('[data-drawn="true"]').waitFor();
      });
    });
  });
}

test('U25 where one file of a folder is not JSON, it is named with line and column, and the rest is there', async ({
  page,
}) => {
  const { dataset, sources, actors, contacts } = curated();
  const files = [
    ...Object.entries({ dataset, sources, actors, contacts }).map(([part, value]) => ({
      name: `${part}.json`,
      text: JSON.stringify(value),
    })),
    { name: 'ties.json', text: '[\n  {"id": "a",}\n]' },
  ];
  await withData(page, JSON.stringify({ files }));
  await openDrawn(page);
  const { t } = parts(page);
  await page.getByText(t('fault.loaded')).click();
  const fault = page.getByRole('listitem').filter({ hasText: 'ties.json' });
  await expect(fault).toContainText(/line 2/i);
  expect((await drawing(page)).actors.length).toBeGreaterThan(20);
});

test('U25 a data set without contacts is an empty graph that says so', async ({ page }) => {
  await withData(
    page,
    changed((bundle) => {
      bundle.contacts = [];
    }),
  );
  await page.goto('./');
  const { t, see, title } = parts(page);
  await expect(see.getByText(t('graph.empty'))).toBeVisible();
  await expect(title).toContainText(t('channels.title'));
  await expect(page.getByText(t('channels.none'))).toBeVisible();
});

test('U27 without its typeface, or without the free layout, the app says so and goes on', async ({
  page,
  faults,
}) => {
  faults.expect(/ERR_FAILED|Failed to load/);
  await page.route(/\.woff2?$/, (route) => route.abort());
  await page.route(/free-layout[^/]*\.js$/, (route) => route.abort());
  await openDrawn(page);
  const { t, notices } = parts(page);
  await expect(notices).toContainText(t('notice.font'));
  const before = (await drawing(page)).actors.map((one) => one.p);
  await press(page.getByRole('radio', { name: t('layout.free') }));
  await expect(notices).toContainText(t('notice.layout'));
  await expect(page.getByRole('radio', { name: t('layout.bands') })).toBeChecked();
  expect((await drawing(page)).actors.map((one) => one.p)).toEqual(before);
  const dismiss = notices.getByRole('button', { name: t('common.dismiss') });
  await dismiss.first().click();
  await dismiss.first().click();
  await expect(notices).toBeEmpty();
});

const someone = (): string =>
  some(curated().actors, (one) => contactsOf(one.id).length === 2, 'actor of two contacts').id;

test('U28 where storage is forbidden the app says so and goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await openDrawn(page);
  const { t, notices, actor, read, see } = parts(page);
  await expect(notices).toContainText(t('notice.storage'));
  const id = someone();
  await actor(id).click();
  await read.getByRole('button', { name: t('view.pin', { name: nameOf(id, 'en') }) }).click();
  await expect(see.getByRole('button', { name: t('view.reset') })).toBeVisible();
  await page.getByRole('button', { name: t('lang.switch') }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(parts(page, 'ar').notices).toContainText(parts(page, 'ar').t('notice.storage'));
});

test('U28 where storage is full the app says so at the first thing it cannot keep, and goes on', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openDrawn(page);
  const { t, notices } = parts(page);
  await expect(notices).toBeEmpty();
  await page.getByRole('button', { name: new RegExp(`^${t('theme.label')}:`) }).click();
  await expect(notices).toContainText(t('notice.storage'));
  await expect(
    page.getByRole('button', { name: `${t('theme.label')}: ${t('theme.light')}` }),
  ).toBeVisible();
});

test('U28 what another hand wrote into the storage is passed over', async ({ page }) => {
  const { id } = curated().dataset;
  await page.addInitScript((dataset) => {
    window.localStorage.setItem('qanat:preferences', '{"lang": "xx", "theme": 7');
    window.localStorage.setItem(`qanat:positions:${dataset}`, '{"bands": {"iran": {"x": "far"}}}');
    window.localStorage.setItem('qanat:copies', '[1, 2]');
  }, id);
  await openDrawn(page);
  const { graph, notices } = parts(page);
  await expect(graph).toBeVisible();
  await expect(notices).toBeEmpty();
});

test('U29 a name that is markup is shown as text, and nothing in it runs', async ({ page }) => {
  const markup = '<img src=x onerror="document.documentElement.dataset.ran=1">';
  const script = '</script><script>document.documentElement.dataset.ran=1</script>';
  const text = changed(({ actors, contacts, dataset, sources }) => {
    for (const one of actors) {
      Object.assign(one, { name: { en: `${markup} ${one.id}`, ar: markup }, short: null });
    }
    for (const one of contacts) {
      Object.assign(one, {
        title: { en: `${script} ${one.id}`, ar: script },
        summary: { en: markup, ar: markup },
      });
    }
    for (const camp of dataset.camps) camp.name = { en: script, ar: script };
    for (const source of sources) source.outlet = { en: markup, ar: markup };
    dataset.title = { en: markup, ar: markup };
  });
  expect(loadBundle(text, NAME).faults).toEqual([]);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await withData(page, text);
  await openDrawn(page);
  const { ask, title, read } = parts(page);
  const { id } = some(curated().actors, (one) => contactsOf(one.id).length > 3, 'busy actor');
  await ask
    .getByRole('button')
    .filter({ hasText: `${markup} ${id}` })
    .first()
    .click();
  await expect(title).toHaveText(`${markup} ${id}`);
  const [contact] = contactsOf(id);
  await ask
    .getByRole('button')
    .filter({ hasText: `${script} ${contact?.id}` })
    .first()
    .click();
  await expect(title).toHaveText(`${script} ${contact?.id}`);
  await expect(read.getByText(markup, { exact: true }).first()).toBeVisible();
  const dialog = await openFigure(page);
  await saveFigure(dialog);
  expect(await page.evaluate(() => document.documentElement.dataset.ran ?? null)).toBeNull();
  // The figure itself is one picture; there is no other.
  expect(await page.locator('img').count()).toBe(1);
  expect(asked.filter((url) => url.endsWith('/x'))).toEqual([]);
});
