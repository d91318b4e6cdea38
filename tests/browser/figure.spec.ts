import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { unpacked } from '../../src/figures/outline/woff';
import { makeTranslator, type Translator } from '../../src/i18n/translate';
import { axe, openDrawn, openWhole, test } from './support/app';
import { choose, drawnFigure, openFigure, saveFigure } from './support/figure';
import { decodePng, type Png } from './support/png';

const PRESETS = [
  'screen',
  'wide',
  'square',
  'portrait',
  'a4',
  'a4-landscape',
  'column',
  'double-column',
] as const;

async function svgOf(dialog: Locator, lang: 'en' | 'ar' = 'en'): Promise<string> {
  const download = await saveFigure(dialog, lang);
  return readFile(await download.path(), 'utf8');
}

interface Boxes {
  readonly words: readonly { text: string; x: number; y: number; w: number; h: number }[];
  readonly labels: Boxes['words'];
  readonly room: { top: number; bottom: number };
  readonly width: number;
  readonly height: number;
}

/** Where the texts of an SVG stand, as the browser has drawn them. */
async function boxesOf(browser: Browser, svg: string): Promise<Boxes> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1400 } });
  await page.setContent(
    `<body style="margin:0">${svg.replace(/<title[\s\S]*?<\/title>/, '')}</body>`,
  );
  await page.evaluate(() => document.fonts.ready);
  const boxes = await page.evaluate(() => {
    const root = document.querySelector('svg');
    if (!root) throw new Error('no SVG');
    const of = (element: Element) => {
      const { x, y, width: w, height: h } = element.getBoundingClientRect();
      return { text: element.textContent ?? '', x, y, w, h };
    };
    const all = (selector: string) => [...root.querySelectorAll(selector)].map(of);
    const covers = all('rect.cover');
    const { width, height } = root.getBoundingClientRect();
    return {
      words: all(
        '#figure-title text, #figure-filter text, #legend text, #figure-source text, #figure-as-of text',
      ),
      labels: all('#picture .actor text, #picture .titles text'),
      room: { top: covers[0]?.h ?? 0, bottom: covers[1]?.y ?? height },
      width,
      height,
    };
  });
  await page.close();
  return boxes;
}

/** Where every text of an SVG stands, as the browser has drawn it. */
async function textsOf(
  browser: Browser,
  svg: string,
): Promise<{ texts: Boxes['words']; width: number }> {
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
    return { texts, width: root.getBoundingClientRect().width };
  });
  await page.close();
  return found;
}

const clash = (a: Boxes['words'][number], b: Boxes['words'][number]): boolean => {
  // Boxes of letters have room above and below that no letter takes.
  const [sa, sb] = [0.22 * a.h, 0.22 * b.h];
  return (
    a.x < b.x + b.w && b.x < a.x + a.w && a.y + sa < b.y + b.h - sb && b.y + sb < a.y + a.h - sa
  );
};

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('FG1 no words overlap, or leave the sheet, at any preset', async ({ page, browser }) => {
      // Sixteen figures are arranged and drawn.
      test.setTimeout(180_000);
      await openDrawn(page);
      const t = makeTranslator(lang);
      const dialog = await openFigure(page, lang);
      await choose(dialog, t('figure.format'), t('figure.format.svg'));
      for (const preset of PRESETS) {
        await choose(dialog, t('figure.size'), t(`figure.preset.${preset}`));
        if (preset === 'wide') {
          await choose(dialog, t('figure.extent'), t('figure.extent.whole'));
        }
        const { words, labels, width, height } = await boxesOf(browser, await svgOf(dialog, lang));
        expect(words.length).toBeGreaterThan(15);
        expect(labels.length).toBeGreaterThan(20);
        const isOut = ({ x, w, y, h }: Boxes['words'][number]): boolean =>
          x < -0.5 || x + w > width + 0.5 || y + h > height + 0.5;
        const wrong = [
          ...[...words, ...labels].filter(isOut).map(({ text }) => `${text} leaves the sheet`),
          ...words.flatMap((one, i) =>
            [...words.slice(i + 1), ...labels]
              .filter((other) => clash(one, other))
              .map((other) => `${one.text} / ${other.text}`),
          ),
        ];
        expect(wrong, preset).toEqual([]);
      }
    });

    test('FG14 the dialog has no violation that axe finds', async ({ page }) => {
      await openWhole(page);
      await openFigure(page, lang);
      await axe(page);
    });
  });
}

test('FG2 the legend has the marks in use, and no other', async ({ page }) => {
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

test('FG6 a figure says what it shows, in the preview and in the file', async ({ page }) => {
  await openDrawn(page);
  const t = makeTranslator('en');
  const dialog = await openFigure(page);
  await choose(dialog, t('figure.format'), t('figure.format.svg'));
  const svg = await svgOf(dialog);
  const [, said = ''] = /<desc id="figure-description">([^<]*)</.exec(svg) ?? [];
  expect(said).toMatch(/71 contacts between \d+ actors/);
  await expect(dialog.getByRole('img')).toHaveAttribute('alt', /71 contacts between/);
});

test('FG8 an Arabic figure of an English page runs from right to left, its letters inside', async ({
  page,
}) => {
  await openDrawn(page);
  const t = makeTranslator('en');
  const dialog = await openFigure(page);
  await choose(dialog, t('figure.format'), t('figure.format.svg'));
  await choose(dialog, t('figure.lang'), t('lang.ar'));
  const svg = await svgOf(dialog);
  expect(svg).toContain('xml:lang="ar"');
  expect(svg.slice(svg.indexOf('id="figure-title"'))).toMatch(
    /^[^>]*><text [^>]*direction="rtl" text-anchor="start"[^>]*>[\u0600-\u06ff]/,
  );
  expect(svg).toMatch(/@font-face\{[^}]*font\/woff2[^}]*unicode-range:U\+0600/);
  expect(svg).not.toMatch(/[\u2066-\u2069]/);
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});

/** The pHYs chunk's pixels to a metre; null where there is none. */
function perMetre(png: Buffer): number | null {
  const at = png.indexOf('pHYs', 0, 'latin1');
  return at < 0 ? null : png.readUInt32BE(at + 4);
}

test('FG9 a PNG in mm has the pixels and the resolution that were asked for', async ({ page }) => {
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
});

test('FG9 a figure is saved as JPEG, WebP and PDF, and as PDF without a ground', async ({
  page,
}) => {
  await openDrawn(page);
  const t = makeTranslator('en');
  const dialog = await openFigure(page);
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

for (const lang of ['en', 'ar'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang });

    test('FG27 flow, matrix and timeline are figures too: nothing overlaps, in SVG and PDF', async ({
      page,
      browser,
    }) => {
      await openDrawn(page);
      const t = makeTranslator(lang);
      for (const [key, kind] of [
        ['2', 'flow'],
        ['3', 'matrix'],
        ['4', 'timeline'],
      ] as const) {
        await page.keyboard.press(key);
        await page.getByRole('button', { name: t('figure.open'), exact: true }).focus();
        await page.keyboard.press('e');
        const dialog = page.getByRole('dialog', { name: t('figure.title'), exact: true });
        await drawnFigure(dialog);
        await expect(dialog.getByLabel(t('figure.extent'), { exact: true })).toHaveCount(0);
        await choose(dialog, t('figure.format'), t('figure.format.svg'));
        const svg = await svgOf(dialog, lang);
        const begins = t(`figure.alt.${kind}`, { filter: '', contacts: '', actors: '' }).slice(
          0,
          9,
        );
        expect(svg).toMatch(new RegExp(`<desc [^>]*>${begins}`));
        const { texts, width } = await textsOf(browser, svg);
        expect(texts.length).toBeGreaterThan(40);
        const wrong = texts.flatMap((one, i) => [
          ...(one.x < -0.5 || one.x + one.w > width + 0.5 ? [`${one.text} leaves the sheet`] : []),
          ...texts
            .slice(i + 1)
            .filter((other) => clash(one, other))
            .map((other) => `${one.text} / ${other.text}`),
        ]);
        expect(wrong, kind).toEqual([]);
        await choose(dialog, t('figure.format'), t('figure.format.pdf'));
        const pdf = await readFile(await (await saveFigure(dialog, lang)).path());
        expect(pdf.toString('latin1', 0, 8)).toMatch(/^%PDF-1\.\d/);
        await page.keyboard.press('Escape');
      }
    });
  });
}

test('FG11 beyond what a browser draws the dialog says so, and offers the largest and SVG', async ({
  page,
}) => {
  await openDrawn(page);
  const t = makeTranslator('en');
  const dialog = await openFigure(page);
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
});

test('FG14 e opens the dialog, Escape closes it, and what was written by hand is on the figure', async ({
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
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
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

const FONTS = resolve(
  import.meta.dirname,
  '../../node_modules/@fontsource/ibm-plex-sans-arabic/files',
);

/** Puts the typeface where fontconfig finds it: librsvg reads no font out of an SVG, and no WOFF. */
function fontconfig(folder: string): string {
  for (const subset of ['arabic', 'latin']) {
    for (const weight of [500, 600]) {
      const name = `ibm-plex-sans-arabic-${subset}-${weight}-normal`;
      writeFileSync(
        join(folder, `${name}.ttf`),
        unpacked(readFileSync(join(FONTS, `${name}.woff`))),
      );
    }
  }
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  return file;
}

/** Pixels that differ by more than a quarter of a channel, as a share of all. */
function differing(a: Png, b: Png): number {
  let n = 0;
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      const [one, other] = [a.at(x, y).split(','), b.at(x, y).split(',')];
      if (one.some((value, i) => Math.abs(Number(value) - Number(other[i])) > 64)) n += 1;
    }
  }
  return n / (a.width * a.height);
}

for (const lang of ['en', 'ar'] as const) {
  test(`FG16 librsvg draws the ${lang} figure as Chromium does`, async ({ page, browser }) => {
    const found = spawnSync('rsvg-convert', ['--version']).status === 0;
    test.skip(!found, 'rsvg-convert (Debian: librsvg2-bin) is not installed');
    await openDrawn(page);
    const t = makeTranslator('en');
    const dialog = await openFigure(page);
    await choose(dialog, t('figure.format'), t('figure.format.svg'));
    await choose(dialog, t('figure.lang'), t(`lang.${lang}`));
    const svg = await svgOf(dialog);
    const folder = mkdtempSync(join(tmpdir(), 'qanat-figure-'));
    const [input, output] = [join(folder, 'a.svg'), join(folder, 'a.png')];
    writeFileSync(input, svg);
    const ran = spawnSync('rsvg-convert', [input, '-o', output], {
      env: { ...process.env, FONTCONFIG_FILE: fontconfig(folder) },
    });
    expect(ran.status, ran.stderr.toString()).toBe(0);
    const theirs = decodePng(readFileSync(output));
    const { width, height } = theirs;
    const shown = await browser.newPage({ viewport: { width, height } });
    await shown.goto(`file://${input}`);
    await shown.waitForTimeout(300);
    const ours = decodePng(await shown.screenshot());
    await shown.close();
    const share = differing(ours, theirs);
    test.info().annotations.push({ type: 'pixels that differ', description: String(share) });
    expect(share).toBeLessThan(0.02);
  });
}
