import { writeFile } from 'node:fs/promises';
import type { BenchRow } from './betweenness';
import type { FirstLoad } from './first-load';
import type { Figures } from './measure';
import { median, quantile, range } from './stats';

const START = '<!-- bench:start -->';
const END = '<!-- bench:end -->';
/** Where what was measured of figures stands. */
export const FIGURE_MARKS = ['<!-- bench-figures:start -->', '<!-- bench-figures:end -->'] as const;
/** Where the figures of large files stand. */
export const LARGE_MARKS = ['<!-- bench-large:start -->', '<!-- bench-large:end -->'] as const;

function ms(numbers: readonly (number | null)[]): string {
  const known = numbers.filter((number) => number !== null);
  const middle = median(known);
  const spread = range(known);
  if (middle === null || spread === null) return 'not measured';
  const [low, high] = spread.map((number) => number.toFixed(0));
  return `${middle.toFixed(middle < 10 ? 1 : 0)} ms (${low} to ${high})`;
}

/** Median and 95th percentile of what was done many times. */
function often(numbers: readonly number[], what: string): string {
  const [middle, most] = [median(numbers), quantile(numbers, 0.95)];
  if (middle === null || most === null) return 'not measured';
  return `${middle.toFixed(0)} ms, p95 ${most.toFixed(0)} ms, ${numbers.length} ${what}`;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function ratio(app: readonly FirstLoad[], floor: readonly FirstLoad[]): string {
  const above = median(app.map(({ drawn }) => drawn));
  const below = median(floor.map(({ drawn }) => drawn));
  return above === null || below === null ? 'not measured' : (above / below).toFixed(2);
}

/** The figures as a table in Markdown: medians, with the lowest and the highest. */
export function markdown(figures: Figures, more: readonly BenchRow[] = []): string {
  const { app, floor, bytes, select, facet, brush, question } = figures;
  const rows: readonly (readonly [string, string])[] = [
    ['first load to a drawn graph, cold cache', ms(app.map(({ drawn }) => drawn))],
    ['… of it until the first paint', ms(app.map(({ firstPaint }) => firstPaint))],
    ['… the longest block of the page meanwhile', ms(app.map(({ longestBlock }) => longestBlock))],
    ['floor: the same files fetched, compiled and parsed', ms(floor.map(({ drawn }) => drawn))],
    ['first load beside the floor', ratio(app, floor)],
    ['select → painted', often(select, 'selections')],
    ['facet → painted, the graph shown', often(facet, 'changes')],
    ['brush → painted, the graph shown', often(brush, 'moves')],
    ['question → answer painted, the graph shown', often(question, 'questions')],
    ['JavaScript on first load, gzip (aim: 300 kB)', kB(bytes.js)],
    ['all JavaScript of the build, gzip', kB(figures.allJs)],
    [
      'style, fonts, data on first load, gzip',
      [bytes.css, bytes.fonts, bytes.data].map(kB).join(', '),
    ],
    ...more.map(({ label, value }) => [label, value] as const),
    ...Object.entries(figures.counts).map(
      ([name, count]) => [`coded: ${name}`, String(count)] as const,
    ),
  ];
  const cells = rows.map(([name, value]) => `| ${name} | ${value} |`);
  return [
    `Medians of ${figures.runs} runs (lowest to highest), Chromium ${figures.browser} headless, 1440×900, Node ${process.versions.node}.`,
    '',
    '| measured | |',
    '|---|---|',
    ...cells,
  ].join('\n');
}

/** Puts the table between the markers of a document, or at its end where it has none. */
export async function putInto(
  path: string,
  table: string,
  old: string | null,
  marks: readonly [start: string, end: string] = [START, END],
): Promise<void> {
  const [opening, closing] = marks;
  const section = `${opening}\n${table}\n${closing}`;
  const text =
    old ?? '# Performance\n\nMeasured by `npm run bench`, written by `npm run bench -- --write`.\n';
  const start = text.indexOf(opening);
  const end = text.indexOf(closing);
  const whole =
    start >= 0 && end > start
      ? text.slice(0, start) + section + text.slice(end + closing.length)
      : `${text.trimEnd()}\n\n${section}\n`;
  await writeFile(path, whole);
}
