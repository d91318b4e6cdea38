import type { Browser, Locator, Page } from '@playwright/test';
import { serve } from '../../scripts/serve';
import { loadLanguage, makeTranslator } from '../../src/i18n/translate';
import { FIGURE_KINDS, type FigureKind } from '../../src/scene/words/figure-words';
import { FORMATS, type Format } from '../../src/ui/figure/choice';
import { median, range } from './stats';
import { syntheticBundle } from './synthetic-events';

await loadLanguage('en');

/** The set that figures of many actors are measured on. */
export const MANY = { actors: 1000, contacts: 3000, seed: 1, mediated: 0.1 } as const;

/** How long one figure may take before it is given up, ms. */
const LIMIT = 180_000;

/** Which of each view's key opens it. */
const KEYS: Readonly<Record<FigureKind, string>> = {
  graph: '1',
  flow: '2',
  matrix: '3',
  timeline: '4',
};

export interface MeasuredFigure {
  readonly set: string;
  readonly view: FigureKind;
  readonly format: Format;
  /** Milliseconds from the button to the file; empty where it was refused. */
  readonly times: readonly number[];
  readonly bytes: number;
  /** What the dialog said where there is no file. */
  readonly refused: string | null;
}

const t = makeTranslator('en');

async function fresh(dialog: Locator): Promise<void> {
  await dialog.locator('[data-fresh="true"] img').waitFor({ timeout: LIMIT });
}

async function one(
  page: Page,
  dialog: Locator,
  format: Format,
  runs: number,
): Promise<Pick<MeasuredFigure, 'times' | 'bytes' | 'refused'>> {
  await dialog
    .getByLabel(t('figure.format'), { exact: true })
    .selectOption({ label: t(`figure.format.${format}`) });
  await fresh(dialog);
  const save = dialog.getByRole('button', { name: t('figure.save'), exact: true });
  if (await save.isDisabled()) {
    const said = await dialog.getByRole('status').first().innerText();
    return { times: [], bytes: 0, refused: `too large for a browser: ${said.split('\n')[0]}` };
  }
  const times: number[] = [];
  let bytes = 0;
  for (let run = 0; run < runs; run++) {
    // Nothing else is waited for meanwhile: to look for words in a page of many cells, frame by
    // frame, takes longer than the figure.
    const saved = page.waitForEvent('download', { timeout: LIMIT }).catch(() => null);
    const from = performance.now();
    await save.click();
    const download = await saved;
    if (!download) return { times: [], bytes: 0, refused: t('figure.saveFailed') };
    const stream = await download.createReadStream();
    bytes = 0;
    for await (const chunk of stream) bytes += Buffer.byteLength(chunk);
    times.push(performance.now() - from);
    await dialog.locator('.primary:enabled').waitFor({ timeout: LIMIT });
  }
  return { times, bytes, refused: null };
}

async function ofSet(
  browser: Browser,
  url: string,
  set: string,
  data: string | null,
  runs: number,
): Promise<MeasuredFigure[]> {
  const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  if (data !== null) {
    await page.route('**/curated.json', (route) =>
      route.fulfill({ contentType: 'application/json', body: data }),
    );
  }
  await page.goto(url);
  await page.locator('[data-drawn="true"]').waitFor({ timeout: LIMIT });
  const measured: MeasuredFigure[] = [];
  for (const view of FIGURE_KINDS) {
    await page.keyboard.press(KEYS[view]);
    await page.getByRole('button', { name: t('figure.open'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: t('figure.title'), exact: true });
    await fresh(dialog);
    for (const format of FORMATS) {
      const found = await one(page, dialog, format, runs);
      measured.push({ set, view, format, ...found });
      // It takes minutes: whoever waits sees how far it is.
      console.error([set, view, format, ...found.times.map(Math.round), found.refused].join(' '));
    }
    await page.keyboard.press('Escape');
  }
  await page.close();
  return measured;
}

/**
 * Time and bytes of each kind of figure of each view, as on the screen, of the curated set and of a
 * synthetic one of a thousand actors; `root` is a build.
 */
export async function measureFigures(
  browser: Browser,
  root: string,
  runs: number,
): Promise<MeasuredFigure[]> {
  const server = await serve({ root, port: 0 });
  try {
    const many = JSON.stringify(syntheticBundle(MANY));
    return [
      ...(await ofSet(browser, server.url, 'curated', null, runs)),
      ...(await ofSet(browser, server.url, '1,000 actors', many, runs)),
    ];
  } finally {
    await server.close();
  }
}

/** What was measured as a table in Markdown: medians, with the lowest and the highest. */
export function figuresMarkdown(
  measured: readonly MeasuredFigure[],
  runs: number,
  browser: string,
): string {
  const rows = measured.map(({ set, view, format, times, bytes, refused }) => {
    const [middle, spread] = [median(times), range(times)];
    const time =
      middle === null || spread === null
        ? (refused ?? '')
        : `${middle.toFixed(0)} ms (${spread.map((n) => n.toFixed(0)).join(' to ')})`;
    const size = times.length === 0 ? '' : `${(bytes / 1000).toFixed(0)} kB`;
    return `| ${set} | ${view} | ${format} | ${size} | ${time} |`;
  });
  return [
    `Medians of ${runs} saves (lowest to highest), Chromium ${browser} headless, 1440×900.`,
    '',
    '| set | view | file | bytes | save |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
