import type { LargeFigures } from './large';
import { exponent, median, quantile, range } from './stats';

interface Row {
  readonly label: string;
  /** What issue 6 asks of the smaller and of the larger table. */
  readonly asked: readonly [string, string];
  readonly ours: (figures: LargeFigures) => readonly number[];
  /** Nothing where the peer has no such thing. */
  readonly peer?: (figures: LargeFigures) => readonly number[];
  readonly unit: 'ms' | 'MB';
  /** The 95th percentile is what is asked, else the median. */
  readonly most?: boolean;
}

const ROWS: readonly Row[] = [
  {
    label: 'file chosen → first useful picture',
    asked: ['2,000', '6,000'],
    ours: ({ app }) => app.map(({ open }) => open),
    peer: ({ peer }) => peer.map(({ open }) => open),
    unit: 'ms',
  },
  {
    label: 'longest block of the page meanwhile',
    asked: ['50', '50'],
    ours: ({ app }) => app.map(({ longest }) => longest),
    peer: ({ peer }) => peer.map(({ longest }) => longest),
    unit: 'ms',
  },
  {
    label: 'heap after, every event kept',
    asked: ['100', '300'],
    ours: ({ app }) => app.map(({ heap }) => heap),
    peer: ({ peer }) => peer.map(({ heap }) => heap),
    unit: 'MB',
  },
  {
    label: 'From → To, channels and shortest paths',
    asked: ['100', '400'],
    ours: ({ answers }) => answers.later,
    unit: 'ms',
  },
  {
    label: '… the first question, with its indexes',
    asked: ['', ''],
    ours: ({ answers }) => [answers.first],
    unit: 'ms',
  },
  {
    label: 'facet → painted, p95',
    asked: ['100', '250'],
    ours: ({ app }) => app.flatMap(({ facet }) => facet),
    unit: 'ms',
    most: true,
  },
  {
    label: 'brush → painted, p95',
    asked: ['100', '250'],
    ours: ({ app }) => app.flatMap(({ brush }) => brush),
    unit: 'ms',
    most: true,
  },
  {
    label: 'pan and zoom, frame p95',
    asked: ['33', '33'],
    ours: ({ app }) => app.flatMap(({ frames }) => frames),
    peer: ({ peer }) => peer.flatMap(({ frames }) => frames),
    unit: 'ms',
    most: true,
  },
];

const value = (row: Row, numbers: readonly number[]): number | null =>
  row.most ? quantile(numbers, 0.95) : median(numbers);

function told(row: Row, numbers: readonly number[]): string {
  const [middle, spread] = [value(row, numbers), range(numbers)];
  if (middle === null || spread === null) return 'not measured';
  const number = (n: number) => Math.round(n).toLocaleString('en');
  const around = row.most ? `${numbers.length} times` : spread.map(number).join(' to ');
  return `${number(middle)} ${row.unit} (${around})`;
}

function ratio(row: Row, figures: LargeFigures): string {
  const ours = value(row, row.ours(figures));
  const theirs = row.peer ? value(row, row.peer(figures)) : null;
  return ours === null || theirs === null || theirs === 0 ? '–' : (ours / theirs).toFixed(2);
}

/** One file's table: asked, reached, what the peer took, and ours by theirs. */
function tableOf(figures: LargeFigures): string {
  const { events, actors, label } = figures.file;
  const size = events > 200_000 ? 1 : 0;
  const n = (number: number) => number.toLocaleString('en');
  return [
    `**${label}: ${n(actors)} actors, ${n(events)} events**`,
    '',
    '| | asked | Qanat | graphology-gexf + sigma 3 | ratio |',
    '|---|---|---|---|---|',
    ...ROWS.map((row) => {
      const asked = row.asked[size] ?? '';
      const peer = row.peer ? told(row, row.peer(figures)) : 'has none';
      const most = asked === '' ? '' : `≤ ${asked} ${row.unit}`;
      return `| ${row.label} | ${most} | ${told(row, row.ours(figures))} | ${peer} | ${ratio(row, figures)} |`;
    }),
  ].join('\n');
}

/** How each row grows with the events of the synthetic sizes: a power, fitted. */
function growth(all: readonly LargeFigures[]): string {
  const sizes = all.filter(({ file }) => file.label.startsWith('synthetic'));
  const n = (number: number) => Math.round(number).toLocaleString('en');
  const head = sizes.map(({ file }) => `${n(file.events)} events`).join(' | ');
  const rows = ROWS.map((row) => {
    const values = sizes.map((one) => value(row, row.ours(one)));
    const points = sizes.map((one, at) => [one.file.events, values[at] ?? 0] as const);
    const power = exponent(points);
    const cells = values.map((one) => (one === null ? '–' : `${n(one)} ${row.unit}`)).join(' | ');
    return `| ${row.label} | ${cells} | ${power === null ? '–' : power.toFixed(2)} |`;
  });
  return [
    `| how it grows | ${head} | ∝ events to the power of |`,
    `|---|${sizes.map(() => '---|').join('')}---|`,
    ...rows,
  ].join('\n');
}

/** What was measured of large files, as Markdown. */
export function largeMarkdown(all: readonly LargeFigures[], runs: number, browser: string): string {
  return [
    `Medians of ${runs} runs (lowest to highest), Chromium ${browser} headless, 1440×900, Node ${process.versions.node}. Every event is let in. The peer is measured once. The picture is timed from the choice of the file to the summary, and from *Open* on. Heap is V8's used size with the bytes of typed arrays, after a collection. A block of 0 ms is one below 50 ms. Channels and paths run in Node, by the app's functions.`,
    ...all.filter(({ file }) => file.inTable).map(tableOf),
    growth(all),
  ].join('\n\n');
}
