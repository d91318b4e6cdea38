import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { chromiumArgs, findOrGetChromium } from './chromium';
import { type FigureOptions, figureOptions, USAGE } from './figure-options';
import { makeFigure } from './figure-page';
import { serve } from './serve';

async function main(options: FigureOptions): Promise<void> {
  if (!options.built || !existsSync('dist/index.html')) await build({ logLevel: 'warn' });
  const server = await serve({ root: 'dist', port: 0 });
  const browser = await chromium.launch({
    executablePath: findOrGetChromium(),
    args: chromiumArgs(),
  });
  try {
    const page = await browser.newPage({
      locale: 'en-GB',
      timezoneId: 'UTC',
      viewport: { width: 1440, height: 900 },
    });
    await makeFigure(page, server.url, options);
    console.log(options.out);
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  await main(figureOptions(process.argv.slice(2)));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 1;
}
