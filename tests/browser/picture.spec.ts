import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { openDrawn, test } from './support/app';
import { drawing } from './support/drawing';
import { openFigure, saveFigure } from './support/figure';
import { decodePng, type Png } from './support/png';

/** How many colours stand in a band of the picture, sampled at every second pixel. */
function colours({ width, at }: Png, from: number, to: number): Set<string> {
  const found = new Set<string>();
  for (let y = Math.floor(from); y < to; y += 2) {
    for (let x = 0; x < width; x += 2) found.add(at(x, y));
  }
  return found;
}

/** Rows of pixels that hold anything but the ground. */
function inkedRows(png: Png, from: number, to: number): number {
  const ground = png.at(1, 1);
  let rows = 0;
  for (let y = Math.floor(from); y < to; y++) {
    for (let x = 0; x < png.width; x += 2) {
      if (png.at(x, y) === ground) continue;
      rows += 1;
      break;
    }
  }
  return rows;
}

for (const lang of ['en', 'ar'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${lang}, ${theme}`, () => {
      test.use({ locale: lang, colorScheme: theme });

      test('U13 a picture is what is seen at twice its size, with legend and source line', async ({
        page,
      }) => {
        await openDrawn(page);
        const { width, height } = await drawing(page);
        const download = await saveFigure(await openFigure(page, lang), lang);
        // A name that every file system takes, without marks of direction.
        expect(download.suggestedFilename()).toMatch(/^qanat-[a-z0-9-]+\.png$/);
        const png = decodePng(await readFile(await download.path()));

        expect(png.width).toBe(2 * width);
        // Beside what is seen, its title above and its legend and source below.
        expect(png.height).toBeGreaterThan(2 * (height + 60));
        expect(png.height).toBeLessThan(2 * (height + 260));
        expect(colours(png, 0, png.height).size).toBeGreaterThan(50);
        const foot = png.height - 2 * (height + 34);
        expect(inkedRows(png, png.height - foot, png.height), 'legend and source').toBeGreaterThan(
          60,
        );
        expect(inkedRows(png, 0, 68), 'title').toBeGreaterThan(10);
        // The ground is the theme's.
        const [red = 0] = png.at(1, 1).split(',').map(Number);
        expect(red > 128).toBe(theme === 'light');
      });
    });
  }
}

test.describe('on a screen of two pixels to one', () => {
  test.use({ deviceScaleFactor: 2 });

  test('U13 a picture is of the same size on every screen', async ({ page }) => {
    await openDrawn(page);
    const { width } = await drawing(page);
    const download = await saveFigure(await openFigure(page));
    const png = decodePng(await readFile(await download.path()));
    expect(png.width).toBe(2 * width);
  });
});
