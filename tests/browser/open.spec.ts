import { expect, type Locator, type Page } from '@playwright/test';
import { openDrawn, test } from './support/app';
import { changed, curated } from './support/data';
import { parts } from './support/parts';

const LANGS = ['en', 'ar'] as const;
type Words = ReturnType<typeof parts>['t'];

const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
<nodes><node id="a" label="Amman"/><node id="b" label="Baghdad"/><node id="c" label="Cairo"/></nodes>
<edges><edge id="1" source="a" target="b"/><edge id="2" source="b" target="c"/></edges>
</graph></gexf>`;
const CSV = [
  'source,target,via,date,type',
  'Iran,Oman,,2014-01-02,message',
  'Oman,United States,Qatar,2014-02-03,call',
  'United States,Iran,Oman,2014-03-04,message',
  'Iran,,,2014-05-06,message',
].join('\n');

interface File {
  readonly name: string;
  readonly content: string | Buffer;
}

/** The dialog and what stands in it, by the names that a reader sees. */
function opening(page: Page, t: Words) {
  const dialog = page.getByRole('dialog', { name: t('open.title') });
  const button = (key: Parameters<Words>[0]) =>
    dialog.getByRole('button', { name: t(key), exact: true });
  return {
    dialog,
    button,
    ways: page.getByRole('region', { name: t('open.isOpen') }),
    /** The line of a fact, such as what it becomes. */
    fact: (key: Parameters<Words>[0]): Locator =>
      dialog.locator('dl > div').filter({ has: page.getByText(t(key), { exact: true }) }),
    guess: (id: Parameters<Words>[0]) => dialog.getByLabel(t(id), { exact: true }),
  };
}

async function openPage(page: Page, lang: (typeof LANGS)[number], path = './'): Promise<void> {
  await page.addInitScript((preferred) => {
    const kept = window.localStorage.getItem('qanat:preferences');
    if (kept === null) {
      window.localStorage.setItem('qanat:preferences', JSON.stringify({ lang: preferred }));
    }
  }, lang);
  await openDrawn(page, path);
}

/** Chooses a file in the dialog, opened by its button. */
async function choose(page: Page, t: Words, { name, content }: File): Promise<void> {
  const { dialog, ways } = opening(page, t);
  await ways.getByRole('button', { name: t('open.button') }).click();
  await expect(dialog).toBeVisible();
  await dialog
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

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
    test('OP14 a graph of another tool is summed up, opened, and what was open comes back whole', async ({
      page,
    }) => {
      await openPage(page, lang);
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
      await openPage(page, lang);
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
      await openPage(page, lang);
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
      await openPage(page, lang);
      const { t } = parts(page, lang);
      const { dialog, ways, button } = opening(page, t);
      const text = changed(() => undefined);
      const cases: [File, string][] = [
        [{ name: 'cut.json', content: text.slice(0, text.length / 2) }, 'open.note.brokenJson'],
        [{ name: 'letter.csv', content: 'Dear all,' }, 'open.note.unknownKind'],
        [{ name: 'graph.gexf', content: '%PDF-1.7' }, 'open.note.otherKind'],
        [{ name: 'none.csv', content: '' }, 'open.note.empty'],
      ];
      for (const [file, key] of cases) {
        await choose(page, t, file);
        const alert = dialog.getByRole('alert');
        await expect(alert, key).toContainText(t('open.failed'));
        await expect(alert).toContainText(t('open.stays'));
        const said =
          key === 'open.note.otherKind'
            ? t('open.note.otherKind', { what: 'PDF' })
            : key === 'open.note.brokenJson'
              ? t('open.note.brokenJson', { column: 1 }).slice(0, 8)
              : t(key === 'open.note.empty' ? 'open.note.empty' : 'open.note.unknownKind');
        await expect(alert).toContainText(said);
        await button('common.cancel').click();
        await expect(dialog).toBeHidden();
        await expect(ways).toContainText(curated().dataset.title[lang]);
      }
    });
  });
}

test('OP2 a file in an old Arabic encoding is read, and what was guessed is said', async ({
  page,
}) => {
  await openPage(page, 'ar');
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

test('OP10 a file dropped anywhere is opened, and the page shows where it may go', async ({
  page,
}) => {
  await openPage(page, 'en');
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

test('OP10 a table pasted on the page or into the field is opened; words and typing are let be', async ({
  page,
}) => {
  await openPage(page, 'en');
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
  await openPage(page, 'en', './?data=sets/mine.json&view=table');
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
    await openPage(page, 'en', `./?data=${encodeURIComponent(place)}`);
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
  await openPage(page, 'en');
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

test('OP13 the browser’s own Back leads to what was open, and undo there is as it was', async ({
  page,
}) => {
  await openPage(page, 'en');
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
