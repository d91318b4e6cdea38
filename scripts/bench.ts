import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { betweennessBench } from '../tests/bench/betweenness';
import { figuresTable, measureFigures } from '../tests/bench/figures';
import { type Figures, measure } from '../tests/bench/measure';
import { pathsBench } from '../tests/bench/paths';
import { markdown, putInto } from '../tests/bench/report';
import { chromiumArgs, findOrGetChromium } from './chromium';

const RUNS = 9;
const DOCUMENT = 'docs/performance.md';

function runs(args: readonly string[]): number {
  const given = args.find((arg) => arg.startsWith('--runs='))?.slice('--runs='.length);
  const wanted = given === undefined ? RUNS : Number(given);
  if (!Number.isInteger(wanted) || wanted < 1) throw new Error('--runs= takes a whole number');
  return wanted;
}

const args = process.argv.slice(2);
await build({ logLevel: 'warn' });
const browser = await chromium.launch({
  executablePath: findOrGetChromium(),
  args: chromiumArgs(),
});
let figures: Figures;
try {
  // On demand only: it takes minutes, and most changes have nothing to do with figures.
  if (args.includes('--figures')) {
    console.log(figuresTable(await measureFigures(browser, 'dist', Math.min(5, runs(args)))));
    process.exit(0);
  }
  figures = await measure(browser, 'dist', runs(args));
} finally {
  await browser.close();
}
const table = markdown(figures, [...pathsBench(), ...(await betweennessBench())]);
console.log(table);
if (args.includes('--write')) {
  await putInto(DOCUMENT, table, await readFile(DOCUMENT, 'utf8').catch(() => null));
  console.log(`\nWritten to ${DOCUMENT}.`);
}
