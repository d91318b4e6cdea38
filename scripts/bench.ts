import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { betweennessBench } from '../tests/bench/betweenness';
import { figuresMarkdown, measureFigures } from '../tests/bench/figures';
import { measureLarge } from '../tests/bench/large';
import { largeMarkdown } from '../tests/bench/large-report';
import { measure } from '../tests/bench/measure';
import { pathsBench } from '../tests/bench/paths';
import { FIGURE_MARKS, LARGE_MARKS, markdown, putInto } from '../tests/bench/report';
import { chromiumArgs, findOrGetChromium } from './chromium';

const RUNS = 9;
/** Openings of each large file. */
const LARGE_RUNS = 5;
/** Saves of each kind of figure. */
const FIGURE_RUNS = 5;
const DOCUMENT = 'docs/performance.md';

function runs(args: readonly string[], usual: number): number {
  const given = args.find((arg) => arg.startsWith('--runs='))?.slice('--runs='.length);
  const wanted = given === undefined ? usual : Number(given);
  if (!Number.isInteger(wanted) || wanted < 1) throw new Error('--runs= takes a whole number');
  return wanted;
}

const args = process.argv.slice(2);
const only = (['--figures', '--large'] as const).find((one) => args.includes(one));

async function write(table: string, marks?: readonly [string, string]): Promise<void> {
  console.log(table);
  if (!args.includes('--write')) return;
  await putInto(DOCUMENT, table, await readFile(DOCUMENT, 'utf8').catch(() => null), marks);
  console.log(`\nWritten to ${DOCUMENT}.`);
}

await build({ logLevel: 'warn' });
const browser = await chromium.launch({
  executablePath: findOrGetChromium(),
  args: chromiumArgs(),
});
try {
  // On demand only: it takes minutes, and most changes have nothing to do with figures.
  if (only === '--figures') {
    const times = runs(args, FIGURE_RUNS);
    const figures = await measureFigures(browser, 'dist', times);
    await write(figuresMarkdown(figures, times, browser.version()), FIGURE_MARKS);
  }
  if (only === undefined) {
    const figures = await measure(browser, 'dist', runs(args, RUNS));
    await write(markdown(figures, [...pathsBench(), ...(await betweennessBench())]));
  }
  if (only !== '--figures') {
    const many = runs(args, LARGE_RUNS);
    const large = await measureLarge(browser, 'dist', many);
    await write(largeMarkdown(large, many, browser.version()), LARGE_MARKS);
  }
} finally {
  await browser.close();
}
