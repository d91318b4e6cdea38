import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { figureOptions } from '../../scripts/figure-options';
import { makeFigure } from '../../scripts/figure-page';
import { makeTranslator, type Translator } from '../../src/i18n/translate';
import type { Lang } from '../../src/model/schema';
import { FIGURE_KINDS } from '../../src/scene/words/figure-words';
import { axe, openDrawn } from './support/app';
import { choose, drawnFigure, openFigure, saveFigure } from './support/figure';
import { beyondLibrsvg, hasLibrsvg } from './support/librsvg';
import { decodePng } from './support/png';
import { test } from './support/shared';

/** Sizes of which each is set otherwise; `tests/unit/figures` has all of them, by estimate. */
const PRESETS = ['wide', 'a4-landscape', 'column'] as const;

async function svgOf(dialog: Locator, lang: Lang = 'en'): Promise<string> {
  const download = await saveFigure(dialog, lang);
  return readFile(await download.path(), 'utf8');
}

interface Text {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Where every text of an SVG stands, as the browser has drawn it, on a sheet of what size. */
async function textsOf(
  browser: Browser,
  svg: string,
): Promise<{ texts: Text[]; width: number; height: number }> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1600 } });
  await page.setContent(
    `<body style="margin:0">${svg.replaceAll(/<title[^>]*>[^<]*<\/title>/g, '')}</body>`,
  );
  await page.evaluate(() => document.fonts.ready);
  const found = await page.evaluate(() => {
    const root = document.querySelector('svg');
    if (!root) throw new Error('no SVG');
    const texts = [...root.querySelectorAll('text')].map((element) => {
      const { x, y, width: w, height: h } = element.getBoundingClientRect();
      return { text: element.textContent ?? '', x, y, w, h };
    });
    const { width, height } = root.getBoundingClientRect();
    return { texts, width, height };
  });
  await page.close();
  return found;
}

const clash = (a: Text, b: Text): boolean => {
  // Boxes of letters have room above and below that no letter takes.
  const [sa, sb] = [0.22 * a.h, 0.22 * b.h];
  return (
    a.x < b.x + b.w && b.x < a.x + a.w && a.y + sa < b.y + b.h - sb && b.y + sb < a.y + a.h - sa
  );
};

/** What of the texts of a figure lies over another or leaves the sheet. */
async function wrongIn(browser: Browser, svg: string): Promise<string[]> {
  const { texts, width, height } = await textsOf(browser, svg);
  expect(texts.length).toBeGreaterThan(40);
  const isOut = ({ x, w, y, h }: Text): boolean =>
    x < -0.5 || x + w > width + 0.5 || y < -0.5 || y + h > height + 0.5;
  return texts.flatMap((one, i) => [
    ...(isOut(one) ? [`${one.text} leaves the sheet`] : []),
    ...texts
      .slice(i + 1)
      .filter((other) => clash(one, other))
      .map((other) => `${one.text} / ${other.text}`),
  ]);
}

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('FG1 FG14 FG16 FG17 FG27 in every view nothing overlaps or leaves the sheet, axe has no objection, and librsvg agrees', async ({
      page,
      browser,
    }) => {
      test.setTimeout(120_000);
      await openDrawn(page);
      const t = makeTranslator(lang);
      for (const [at, kind] of FIGURE_KINDS.entries()) {
        await page.keyboard.press(String(at + 1));
        await page.getByRole('button', { name: t('figure.open'), exact: true }).focus();
        await page.keyboard.press('e');
        const dialog = page.getByRole('dialog', { name: t('figure.title'), exact: true });
        await drawnFigure(dialog);
        if (kind === 'graph') await axe(page);
        const extents = dialog.getByLabel(t('figure.extent'), { exact: true });
        await expect(extents).toHaveCount(kind === 'graph' ? 1 : 0);
        await choose(dialog, t('figure.format'), t('figure.format.svg'));
        const svg = await svgOf(dialog, lang);
        const begins = t(`figure.alt.${kind}`, { filter: '', contacts: '', actors: '' });
        expect(svg).toMatch(new RegExp(`<desc [^>]*>${begins.slice(0, 9)}`));
        // What a view of the graph shows at its edges may be cut; of the others nothing is.
        if (kind !== 'graph') expect(await wrongIn(browser, svg), kind).toEqual([]);
        if (hasLibrsvg()) {
          const share = await beyondLibrsvg(browser, svg);
          test.info().annotations.push({ type: `${kind}, librsvg`, description: String(share) });
          expect(share, kind).toBeLessThan(0.02);
        }
        for (const preset of PRESETS) {
          if (kind !== 'graph' && preset !== 'column') continue;
          await choose(dialog, t('figure.size'), t(`figure.preset.${preset}`));
          if (kind === 'graph') await extents.selectOption({ label: t('figure.extent.whole') });
          expect(await wrongIn(browser, await svgOf(dialog, lang)), preset).toEqual([]);
        }
        await choose(dialog, t('figure.format'), t('figure.format.pdf'));
        const pdf = await readFile(await (await saveFigure(dialog, lang)).path());
        expect(pdf.toString('latin1', 0, 8)).toMatch(/^%PDF-1\.\d/);
        await page.keyboard.press('Escape');
      }
    });
  });
}

test('FG2 FG6 FG8 a figure has the marks in use, says what it shows, and speaks either language', async ({
  page,
}) => {
  await openDrawn(page, './?status=declined');
  const t = makeTranslator('en');
  const dialog = await openFigure(page);
  await choose(dialog, t('figure.format'), t('figure.format.svg'));
  const svg = await svgOf(dialog);
  const legend = svg.slice(svg.indexOf('id="legend"'), svg.indexOf('id="figure-source"'));
  const drawn = new Set([...svg.matchAll(/class="line \w+ (\w+)/g)].map(([, status]) => status));
  for (const status of ['occurred', 'agreed', 'planned', 'attempted', 'declined'] as const) {
    expect(legend.includes(`>${t(`status.${status}`)}<`), status).toBe(drawn.has(status));
  }
  const [, said = ''] = /<desc id="figure-description">([^<]*)</.exec(svg) ?? [];
  expect(said).toMatch(/\d+ contacts between \d+ actors/);
  await expect(dialog.getByRole('img')).toHaveAttribute('alt', /\d+ contacts between/);

  await choose(dialog, t('figure.lang'), t('lang.ar'));
  const arabic = await svgOf(dialog);
  expect(arabic).toContain('xml:lang="ar"');
  expect(arabic.slice(arabic.indexOf('id="figure-title"'))).toMatch(
    /^[^>]*><text [^>]*direction="rtl" text-anchor="start"[^>]*>[\u0600-\u06ff]/,
  );
  expect(arabic).toMatch(/@font-face\{[^}]*font\/woff2[^}]*unicode-range:U\+0600/);
  expect(arabic).not.toMatch(/[\u2066-\u2069]/);
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});

test('FG3 the same view gives the same bytes, twice', async ({ page }) => {
  await openDrawn(page);
  const t = makeTranslator('en');
  const make = async (format: 'svg' | 'png') => {
    const dialog = await openFigure(page);
    await choose(dialog, t('figure.format'), t(`figure.format.${format}`));
    const bytes = await readFile(await (await saveFigure(dialog)).path());
    await dialog.getByRole('button', { name: t('common.close') }).click();
    return bytes;
  };
  const first = [await make('svg'), await make('png')];
  await page.reload();
  await page.locator('[data-drawn="true"]').waitFor();
  const second = [await make('svg'), await make('png')];
  for (const [i, bytes] of first.entries()) expect(second[i]?.equals(bytes)).toBe(true);
});

/** The pHYs chunk's pixels to a metre; null where there is none. */
function perMetre(png: Buffer): number | null {
  const at = png.indexOf('pHYs', 0, 'latin1');
  return at < 0 ? null : png.readUInt32BE(at + 4);
}

test('FG9 every kind of file is saved; a PNG in mm has the pixels and the resolution asked for', async ({
  page,
}) => {
  await openDrawn(page);
  const t = makeTranslator('en');
  const dialog = await openFigure(page);
  await choose(dialog, t('figure.size'), t('figure.preset.column'));
  const bytes = await readFile(await (await saveFigure(dialog)).path());
  const png = decodePng(bytes);
  // 85 × 110 mm at 300 dpi.
  expect([png.width, png.height]).toEqual([1004, 1299]);
  expect(perMetre(bytes)).toBe(11811);
  expect(bytes.includes(Buffer.from('iTXtTitle'))).toBe(true);
  expect(bytes.includes(Buffer.from('iTXtDescription'))).toBe(true);

  const saved = async (format: 'jpeg' | 'webp' | 'pdf', name: RegExp, magic: RegExp) => {
    await choose(dialog, t('figure.format'), t(`figure.format.${format}`));
    const download = await saveFigure(dialog);
    expect(download.suggestedFilename()).toMatch(name);
    const bytes = await readFile(await download.path());
    expect(bytes.toString('latin1', 0, 16)).toMatch(magic);
    expect(bytes.length).toBeGreaterThan(20_000);
  };
  await saved('jpeg', /\.jpg$/, /^\xff\xd8\xff/);
  await saved('webp', /\.webp$/, /^RIFF[\s\S]{4}WEBP/);
  await saved('pdf', /\.pdf$/, /^%PDF-1\.\d/);
  // What is in view is then cut at the edge of its room.
  await choose(dialog, t('figure.ground'), t('figure.ground.transparent'));
  await saved('pdf', /\.pdf$/, /^%PDF-1\.\d/);
});

test('FG11 FG14 e opens the dialog, words by hand are on the figure, and beyond what a browser draws the largest and SVG are offered', async ({
  page,
}) => {
  await openDrawn(page);
  const t = makeTranslator('en');
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: t('figure.title') });
  await drawnFigure(dialog);
  await choose(dialog, t('figure.format'), t('figure.format.svg'));
  const title = t('figure.wordsOf', { part: t('figure.part.title') });
  await dialog.getByLabel(title, { exact: true }).fill('Who spoke <to> whom');
  await dialog.getByLabel(t('figure.part.legend')).uncheck();
  const svg = await svgOf(dialog);
  expect(svg).toContain('>Who spoke &lt;to&gt; whom</text>');
  expect(svg).toContain('<title id="figure-name">Who spoke &lt;to&gt; whom</title>');
  expect(svg).not.toContain('id="legend"');
  await choose(dialog, t('figure.format'), t('figure.format.png'));
  await choose(dialog, t('figure.size'), t('figure.preset.a4'));
  const dpi = dialog.getByLabel(t('figure.dpi'), { exact: true });
  await dpi.fill('2400');
  await dpi.blur();
  await expect(dialog.getByText(t('figure.limit'))).toBeVisible();
  const save = dialog.getByRole('button', { name: t('figure.save'), exact: true });
  await expect(save).toBeDisabled();
  await dialog.getByRole('button', { name: t('figure.useLargest') }).click();
  await expect(dialog.getByText(t('figure.limit'))).toBeHidden();
  await expect(save).toBeEnabled();
  expect(Number(await dpi.inputValue())).toBeGreaterThan(1300);
  await dpi.fill('2400');
  await dpi.blur();
  await dialog.getByRole('button', { name: t('figure.useVector') }).click();
  await expect(dialog.getByLabel(t('figure.format'), { exact: true })).toHaveValue('svg');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('FG13 the command line makes the file that the dialog makes', async ({ page, server }) => {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-figure-'));
  try {
    const out = join(folder, 'flow.svg');
    const options = ['--link', '?view=flow', '--size', 'a4-landscape', '--lang', 'ar'];
    await makeFigure(page, server.url, figureOptions([...options, '--out', out]));
    const dialog = page.getByRole('dialog', { name: makeTranslator('en')('figure.title') });
    expect(await readFile(out, 'utf8')).toBe(await svgOf(dialog));
    const sheet = /width="([\d.]+)" height="([\d.]+)"/.exec(await readFile(out, 'utf8'));
    expect(sheet?.slice(1).map(Number)).toEqual([1122.52, 793.7]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

async function copied(page: Page, t: Translator, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: t('figure.title') });
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(dialog.getByText(t('figure.copied'))).toBeVisible({ timeout: 20_000 });
}

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('FG15 a figure is copied as a picture, an SVG as its text', async ({ page }) => {
    await openDrawn(page);
    const t = makeTranslator('en');
    const dialog = await openFigure(page);
    await copied(page, t, t('figure.copy'));
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => item.types),
    );
    expect(types).toContain('image/png');
    await choose(dialog, t('figure.format'), t('figure.format.svg'));
    await drawnFigure(dialog);
    await copied(page, t, t('figure.copySvg'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<svg /);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('FG14 the dialog has room for all of it, and nothing scrolls sideways', async ({ page }) => {
    await page.goto('./');
    const t = makeTranslator('en');
    await page.getByRole('button', { name: t('tab.graph'), exact: true }).click();
    await page.locator('[data-drawn="true"]').waitFor();
    const dialog = await openFigure(page);
    const wide = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await expect(dialog.getByRole('button', { name: t('figure.save') })).toBeInViewport();
    expect((await saveFigure(dialog)).suggestedFilename()).toMatch(/\.png$/);
  });
});
