import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { openDrawn } from './support/app';
import { changed, curated } from './support/data';
import { choose, type Given, opening } from './support/opening';
import { parts } from './support/parts';
import { test } from './support/shared';

const LANGS = ['en', 'ar'] as const;

const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
<nodes><node id="a" label="Amman"/><node id="b" label="Baghdad"/><node id="c" label="Cairo"/></nodes>
<edges><edge id="1" source="a" target="b"/><edge id="2" source="b" target="c"/></edges>
</graph></gexf>`;
const BOMB = `<!DOCTYPE gexf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<gexf version="1.3"><graph><nodes><node id="1" label="&b;"/></nodes></graph></gexf>`;
const CSV = [
  'source,target,via,date,type',
  'Iran,Oman,,2014-01-02,message',
  'Oman,United States,Qatar,2014-02-03,call',
  'United States,Iran,Oman,2014-03-04,message',
  'Iran,,,2014-05-06,message',
].join('\n');

/** Without the marks that keep foreign words in their direction. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

/** Drops a file anywhere on the page, as a hand would. */
async function drop(page: Page, { name, content }: { name: string; content: string }) {
  const transfer = await page.evaluateHandle(
    ([file, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], file));
      return data;
    },
    [name, content] as const,
  );
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: transfer });
  return async () => page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

for (const lang of LANGS) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('OP14 a graph of another tool is summed up, opened, and what was open comes back whole', async ({
      page,
    }) => {
      await openDrawn(page);
      const { t, ask } = parts(page, lang);
      const { dialog, fact, button, ways } = opening(page, t);
      const title = curated().dataset.title[lang];
      await page.getByRole('checkbox', { name: new RegExp(`^${t('status.declined')}`) }).check();
      await expect(page).toHaveURL(/status=declined/);
      await choose(page, t, { name: 'cities.dat', content: GEXF });
      await expect(fact('open.recognised')).toContainText(t('open.kind.gexf'));
      await expect(fact('open.inFile')).toContainText(t('open.found.edges', { n: 2 }));
      await expect(fact('open.becomes')).toContainText(t('open.found.actors', { n: 3 }));
      await expect(ways, 'nothing is replaced before it is asked for').toContainText(title);
      await button('open.do').click();
      await expect(dialog).toBeHidden();
      await expect(ways).toContainText(t('count.actors', { n: 3 }));
      await expect(ask.getByRole('button', { name: /^Cairo/ })).toBeVisible();
      await expect(page).not.toHaveURL(/status/);
      await ways.getByRole('button', { name: t('open.back') }).click();
      await expect(ways).toContainText(title);
      await expect(page).toHaveURL(/status=declined/);
      await expect(ways.getByRole('button', { name: t('open.back') })).toHaveCount(0);
    });

    test('OP9 the columns of a table are guessed, and another guess changes the numbers', async ({
      page,
    }) => {
      await openDrawn(page);
      const { t } = parts(page, lang);
      const { dialog, fact, guess, button } = opening(page, t);
      await choose(page, t, { name: 'edges.csv', content: CSV });
      await expect(guess('open.guess.carrier')).toHaveValue('via');
      await expect(fact('open.becomes')).toContainText(t('open.found.carried', { n: 2 }));
      const sample = dialog.getByRole('region', { name: t('open.sample') });
      await expect(sample.getByRole('columnheader', { name: 'via' })).toContainText(
        t('open.guess.carrier'),
      );
      await expect(sample.getByRole('cell', { name: 'Qatar' })).toBeVisible();
      await expect(dialog, 'the row without a receiver, by its line').toContainText(
        t('open.note.rowNoEnd'),
      );
      await guess('open.guess.carrier').selectOption('none');
      await expect(fact('open.becomes')).not.toContainText(t('open.found.carried', { n: 2 }));
      await button('open.do').click();
      await expect(parts(page, lang).read).toContainText(t('channels.none'));
    });

    test('OP5 a bundle with an error opens what is sound, and says the rest with its mend', async ({
      page,
    }) => {
      await openDrawn(page);
      const { t } = parts(page, lang);
      const { dialog, fact, button } = opening(page, t);
      const content = changed(({ contacts }) => {
        const [first] = contacts;
        if (first) Object.assign(first, { status: 'perhaps' });
      });
      await choose(page, t, { name: 'mine.json', content });
      const n = curated().contacts.length;
      await expect(fact('open.becomes')).not.toContainText(t('open.found.contacts', { n }));
      await expect(dialog.getByRole('listitem').filter({ hasText: 'D4' })).toContainText('perhaps');
      await button('open.do').click();
      await expect(page.getByText(t('fault.loaded'))).toBeVisible();
    });

    test('OP6 what cannot be opened says why, and what was open stays', async ({ page }) => {
      await openDrawn(page);
      const { t } = parts(page, lang);
      const { dialog, ways, button } = opening(page, t);
      const text = changed(() => undefined);
      const malformed = t('open.note.brokenJson', { column: 1 }).slice(0, 8);
      const cut = gzipSync(GEXF).subarray(0, 60);
      const cases: [Given, string][] = [
        [{ name: 'cut.json', content: text.slice(0, text.length / 2) }, malformed],
        [{ name: 'letter.csv', content: 'Dear all,' }, t('open.note.unknownKind')],
        [{ name: 'graph.gexf', content: '%PDF-1.7' }, t('open.note.otherKind', { what: 'PDF' })],
        [{ name: 'none.csv', content: '' }, t('open.note.empty')],
        [
          { name: 'deep.json', content: '['.repeat(400_000) },
          t('open.note.otherKind', { what: 'JSON' }),
        ],
        [{ name: 'bomb.gexf', content: BOMB }, t('open.note.xmlEntities')],
        [{ name: 'cut.gz', content: cut }, 'cut.gz'],
      ];
      for (const [file, said] of cases) {
        await choose(page, t, file);
        const alert = dialog.getByRole('alert');
        await expect(alert, file.name).toContainText(t('open.failed'));
        await expect(alert).toContainText(t('open.stays'));
        expect(plain(await alert.innerText())).toContain(plain(said));
        await button('common.cancel').click();
        await expect(dialog).toBeHidden();
        await expect(ways).toContainText(curated().dataset.title[lang]);
      }
    });
  });
}

test.describe('in Arabic', () => {
  test.use({ locale: 'ar' });

  test('OP2 a file in an old Arabic encoding is read, and what was guessed is said', async ({
    page,
  }) => {
    await openDrawn(page);
    const { t } = parts(page, 'ar');
    const { dialog } = opening(page, t);
    // «مصر» and «عدن» in windows-1256.
    const row = Buffer.from([0xe3, 0xd5, 0xd1, 0x2c, 0xda, 0xcf, 0xe4, 0x0a]);
    await choose(page, t, {
      name: 'old.csv',
      content: Buffer.concat([Buffer.from('source,target\n'), row]),
    });
    await expect(dialog.getByRole('cell', { name: 'مصر' })).toBeVisible();
    await expect(dialog).toContainText('windows-1256');
  });
});

test('OP10 a file dropped anywhere is opened, and the page shows where it may go', async ({
  page,
}) => {
  await openDrawn(page);
  const { t } = parts(page);
  const { fact, dialog, button } = opening(page, t);
  const let_go = await drop(page, { name: 'x', content: GEXF });
  await expect(page.getByText(t('open.drop'))).toBeVisible();
  await let_go();
  await expect(page.getByText(t('open.drop'))).toHaveCount(0);
  await expect(fact('open.recognised')).toContainText(t('open.kind.gexf'));
  await button('common.cancel').click();
  await expect(dialog).toBeHidden();
});

for (const lang of LANGS) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('OP5 OP10 a folder is opened wherever it is dropped, its five files as one set', async ({
      page,
    }) => {
      await openDrawn(page);
      const { t } = parts(page, lang);
      const { button, dialog, fact, ways } = opening(page, t);
      // Only the browser itself can give a folder to a page.
      const session = await page.context().newCDPSession(page);
      const data = { items: [], files: [resolve('graph-data')], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
      }
      await session.detach();
      await expect(fact('open.recognised')).toContainText(t('open.kind.native'));
      const { actors, contacts } = curated();
      await expect(fact('open.becomes')).toContainText(
        t('open.found.actors', { n: actors.length }),
      );
      await button('open.do').click();
      await expect(dialog).toBeHidden();
      await expect(ways).toContainText(t('count.contacts', { n: contacts.length }));
      await expect(ways.getByRole('button', { name: t('open.back') })).toBeVisible();
    });
  });
}

test('OP10 a table pasted on the page or into the field is opened; words and typing are let be', async ({
  page,
}) => {
  await openDrawn(page);
  const { t } = parts(page);
  const { dialog, fact, button } = opening(page, t);
  const paste = (text: string, where: string) =>
    page.evaluate(
      ([pasted, at]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true });
        document.querySelector(at)?.dispatchEvent(event);
      },
      [text, where] as const,
    );
  await paste('only a word', 'main');
  await paste(CSV, 'input[type=text], input:not([type])');
  await expect(dialog).toHaveCount(0);
  await paste(CSV, 'main');
  await expect(fact('open.becomes')).toContainText(t('open.found.contacts', { n: 3 }));
  await button('open.another').click();
  await dialog.getByLabel(t('open.paste')).fill(CSV.replaceAll(',', '\t'));
  await button('open.pasteRead').click();
  await expect(fact('open.becomes')).toContainText(t('open.found.contacts', { n: 3 }));
});

test('OP11 a link opens a set of this site with its view, and Back leads to the curated one', async ({
  page,
}) => {
  const mine = changed(({ dataset }) => {
    dataset.id = 'mine';
    dataset.title = { en: 'My own set', ar: 'مجموعتي' };
  });
  await page.route('**/sets/mine.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: mine }),
  );
  // The view that the link asks for hides the graph, at once or a moment after its first drawing.
  await page.goto('./?data=sets/mine.json&view=table');
  const { t } = parts(page);
  const { ways, dialog } = opening(page, t);
  await expect(ways).toContainText('My own set');
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/\?data=sets\/mine\.json&view=table$/);
  await expect(page.getByRole('button', { name: t('viewKind.table') })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await page.getByRole('button', { name: t('viewKind.graph') }).click();
  await expect(page).toHaveURL(/\?data=sets\/mine\.json$/);
  await ways.getByRole('button', { name: t('open.back') }).click();
  await expect(ways).toContainText(curated().dataset.title.en);
  await expect(page).not.toHaveURL(/data=/);
});

test('OP11 a link to another site, or to nothing, is refused and the page goes on', async ({
  page,
  faults,
}) => {
  faults.expect(/404/);
  const { t } = parts(page);
  const { dialog, ways, button } = opening(page, t);
  for (const [place, said] of [
    [
      'https://other.example/a.json',
      t('open.linkRefused', { place: 'https://other.example/a.json' }),
    ],
    ['gone.json', t('open.notFetched', { place: 'gone.json', problem: '404' })],
  ] as const) {
    await openDrawn(page, `./?data=${encodeURIComponent(place)}`);
    await expect(dialog.getByRole('alert')).toContainText(said);
    await button('common.cancel').click();
    await expect(ways).toContainText(curated().dataset.title.en);
    await expect(page).not.toHaveURL(/data=/);
  }
});

test('OP8 reading can be cancelled, and a worker that does not come is said', async ({
  page,
  faults,
}) => {
  faults.expect(/Failed to load|ERR_FAILED/);
  await openDrawn(page);
  const { t } = parts(page);
  const { dialog, ways, button } = opening(page, t);
  await page.route(/open\.worker[^/]*\.js$/, () => undefined);
  await choose(page, t, { name: 'a.gexf', content: GEXF });
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await expect(dialog.getByRole('status')).toContainText('a.gexf');
  await button('common.cancel').click();
  await expect(dialog).toBeHidden();
  await expect(ways).toContainText(curated().dataset.title.en);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.route(/open\.worker[^/]*\.js$/, (route) => route.abort());
  await choose(page, t, { name: 'a.gexf', content: GEXF });
  await expect(dialog.getByRole('alert')).toContainText(t('open.lost'));
});

test('U20 the key that opens a file is found on an Arabic keyboard', async ({ page }) => {
  await openDrawn(page);
  const { dialog } = opening(page, parts(page).t);
  await expect(async () => {
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'خ', code: 'KeyO', bubbles: true }),
      ),
    );
    await expect(dialog).toBeVisible({ timeout: 1000 });
  }).toPass();
});

test('OP13 the browser’s own Back leads to what was open, and undo there is as it was', async ({
  page,
}) => {
  await openDrawn(page);
  const { t } = parts(page);
  const { ways, button } = opening(page, t);
  await page.keyboard.press('5');
  await page.keyboard.press('o');
  await button('common.cancel').click();
  await choose(page, t, { name: 'a.gexf', content: GEXF });
  await button('open.do').click();
  await expect(ways).toContainText(t('count.actors', { n: 3 }));
  await expect(page.locator('[data-drawn="true"]')).toBeAttached();
  await page.goBack();
  await expect(ways).toContainText(curated().dataset.title.en);
  await expect(page).toHaveURL(/view=table/);
  await page.keyboard.press('z');
  await expect(page).not.toHaveURL(/view=table/);
  await page.goForward();
  await expect(ways, 'what was closed stays closed').toContainText(curated().dataset.title.en);
});
