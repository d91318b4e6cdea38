import { createHash } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { openDrawn, press, test, withData } from './support/app';
import { changed, curated, some } from './support/data';
import { parts } from './support/parts';

/** A report of our own making, so that no copy of a real one is needed. */
const LINES = ['First the headline.', '', 'Then who carried it.', 'فقرة بالعربية.', 'And the end.'];
const TEXT = `${LINES.join('\r\n')}\r\n`;
const PARAGRAPHS = LINES.filter((line) => line !== '');

const digest = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** A contact that is told by one source alone, and that source. */
function told() {
  const { contacts, sources } = curated();
  const contact = some(
    contacts,
    (one) => one.via.length > 0 && new Set(one.evidence.map((e) => e.source)).size === 1,
    'mediated contact told by one source',
  );
  const id = contact.evidence[0]?.source ?? '';
  const index = sources.findIndex((source) => source.id === id);
  return { contact, id, index };
}

/** The curated data with the source's text replaced by ours. */
function withOurText(id: string): string {
  return changed((bundle) => {
    for (const source of bundle.sources) {
      if (source.id === id) Object.assign(source, { sha256: digest(TEXT) });
    }
    for (const contact of bundle.contacts) {
      for (const one of contact.evidence) if (one.source === id) one.paragraphs = [2, 3];
    }
  });
}

const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...window.localStorage }));

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const input = parts(page).read.locator('input[type=file]');
  await input.setInputFiles({ name, mimeType: 'text/plain', buffer });
}

test.beforeEach(async ({ page }) => {
  const { id } = told();
  await withData(page, withOurText(id));
  await openDrawn(page);
  await parts(page).source(id).click();
});

test('U10 a copy with the right SHA-256 stands beside its coding, paragraph by paragraph', async ({
  page,
}) => {
  const { t, read, actor, ask, section } = parts(page);
  const { contact } = told();
  await choose(page, 'mine.txt', Buffer.from(TEXT));
  await expect(read.getByRole('status')).toHaveText(t('copy.matched'));
  await read.getByText(t('copy.whole')).click();
  const whole = read.locator('ol').filter({ hasText: PARAGRAPHS[0] ?? '' });
  await expect(whole.getByRole('listitem')).toHaveText(PARAGRAPHS);

  await actor(contact.via[0] ?? '').click();
  await ask.getByRole('button').filter({ hasText: contact.title.en }).first().click();
  const evidence = section(t('evidence.title'));
  const quotes = evidence.getByRole('listitem').first().locator('blockquote');
  await expect(quotes).toHaveText([PARAGRAPHS[1] ?? '', PARAGRAPHS[2] ?? '']);
  await expect(evidence.getByText(t('copy.cited')).first()).toBeVisible();
});

test('U11 another text is refused with the reason, and nothing of it is shown', async ({
  page,
}) => {
  const { t, read } = parts(page);
  const said = read.getByRole('status');
  const refused = (reason: string) => t('copy.refused', { reason });

  await test.step('one byte changed: both sums are told', async () => {
    const bytes = Buffer.from(TEXT);
    bytes[3] = (bytes[3] ?? 0) + 1;
    await choose(page, 'mine.txt', bytes);
    const reason = t('copy.noMatch', { found: digest(bytes), expected: digest(TEXT) });
    await expect(said).toHaveText(refused(reason));
  });
  await test.step('only the ends of lines changed', async () => {
    const other = TEXT.replaceAll('\r\n', '\n');
    await choose(page, 'mine.txt', Buffer.from(other));
    await expect(said).toContainText(digest(other));
  });
  await test.step('not a text', async () => {
    await choose(page, 'mine.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00, 0xc3]));
    await expect(said).toHaveText(refused(t('copy.notText')));
  });
  await test.step('empty', async () => {
    await choose(page, 'mine.txt', Buffer.alloc(0));
    await expect(said).toHaveText(refused(t('copy.empty')));
  });
  await test.step('too large', async () => {
    await choose(page, 'mine.txt', Buffer.alloc(4_000_001, 'a'));
    await expect(said).toHaveText(refused(t('copy.tooLarge', { limit: 4 })));
  });
  await expect(read.getByText(t('copy.whole'))).toHaveCount(0);
  expect(await stored(page)).not.toContain(PARAGRAPHS[1]);
});

test('U12 a copy is kept only when asked for, and forgotten on request', async ({ page }) => {
  const { t, read, source } = parts(page);
  const { id } = told();
  const whole = read.getByText(t('copy.whole'));

  await choose(page, 'mine.txt', Buffer.from(TEXT));
  await expect(whole).toBeVisible();
  expect(await stored(page), 'not asked for').not.toContain(PARAGRAPHS[1]);
  await openDrawn(page);
  await source(id).click();
  await expect(read.locator('input[type=file]')).toBeAttached();
  await expect(whole).toHaveCount(0);

  await choose(page, 'mine.txt', Buffer.from(TEXT));
  await read.getByRole('button', { name: t('copy.keep') }).click();
  await expect(read.getByText(t('copy.kept'))).toBeVisible();
  await openDrawn(page);
  await source(id).click();
  await expect(whole).toBeVisible();

  await read.getByRole('button', { name: t('copy.forget') }).click();
  await expect(whole).toHaveCount(0);
  expect(await stored(page), 'forgotten').not.toContain(PARAGRAPHS[1]);
  await openDrawn(page);
  await source(id).click();
  await expect(read.locator('input[type=file]')).toBeAttached();
  await expect(whole).toHaveCount(0);
});

test('U12 a kept copy that does not match any more is not shown', async ({ page }) => {
  const { t, read, source } = parts(page);
  const { id } = told();
  await choose(page, 'mine.txt', Buffer.from(TEXT));
  await read.getByRole('button', { name: t('copy.keep') }).click();
  await expect(read.getByText(t('copy.kept'))).toBeVisible();
  await page.evaluate(() => {
    for (const [key, value] of Object.entries(window.localStorage)) {
      window.localStorage.setItem(key, String(value).replace('Then who', 'Then nobody'));
    }
  });
  await openDrawn(page);
  await source(id).click();
  await expect(read.locator('input[type=file]')).toBeAttached();
  await expect(read.getByText(t('copy.whole'))).toHaveCount(0);
});

test('U12 nothing is kept of a visit that kept nothing', async ({ page }) => {
  const { actor, t, read } = parts(page);
  const { contact } = told();
  await actor(contact.via[0] ?? '').click();
  await press(page.getByRole('radio', { name: t('layout.free') }));
  await read.getByRole('button', { name: t('read.clear') }).click();
  const kept = await page.evaluate(async () => ({
    local: { ...window.localStorage },
    session: { ...window.sessionStorage },
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
  expect(kept).toEqual({ local: {}, session: {}, cookies: '', databases: 0, caches: 0 });
});
