import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { syntheticTsv } from './synthetic-events';

/** ICEWS 2014, where it lies beside the project; it is not part of it. */
const ICEWS = '../shared/data/events/icews14_named.tsv';

/** One table of events to be measured with, on disk, and its pairs as GEXF. */
export interface LargeFile {
  readonly label: string;
  /** The table is one of the two of issue 6; the others only show how cost grows. */
  readonly inTable: boolean;
  readonly events: number;
  readonly actors: number;
  readonly tsv: string;
  readonly gexf: string;
  /** The two actors of a question: of many contacts, and of a middling number. */
  readonly ends: readonly [string, string];
}

interface Counted {
  readonly events: number;
  readonly names: readonly string[];
  /** By directed pair, `source target` as numbers: its events. */
  readonly pairs: ReadonlyMap<string, number>;
  readonly ends: readonly [string, string];
}

function count(text: string): Counted {
  const number = new Map<string, number>();
  const degree: number[] = [];
  const pairs = new Map<string, number>();
  const place = (name: string): number => {
    const at = number.get(name) ?? number.size;
    number.set(name, at);
    degree[at] = (degree[at] ?? 0) + 1;
    return at;
  };
  let events = 0;
  for (const line of text.split('\n').slice(1)) {
    const [, source, , target] = line.split('\t');
    if (source === undefined || target === undefined) continue;
    events += 1;
    const key = `${place(source.trim())} ${place(target.trim())}`;
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  const names = [...number.keys()];
  const ranked = [...names.keys()].sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0));
  const name = (at: number) => names[ranked[at] ?? 0] ?? '';
  return { events, names, pairs, ends: [name(0), name(Math.floor(names.length / 10))] };
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The pairs as a graph that other tools open: GEXF knows no events. */
function gexfOf({ names, pairs }: Counted): string {
  const nodes = names.map((name, at) => `<node id="${at}" label="${escaped(name)}"/>`);
  const edges = [...pairs].map(([key, weight], at) => {
    const [source, target] = key.split(' ');
    return `<edge id="${at}" source="${source}" target="${target}" weight="${weight}"/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">',
    '<nodes>',
    ...nodes,
    '</nodes><edges>',
    ...edges,
    '</edges></graph></gexf>',
  ].join('\n');
}

const SIZES = [
  { actors: 1_500, contacts: 10_000, seed: 11, inTable: false },
  { actors: 7_000, contacts: 90_000, seed: 12, inTable: true },
  { actors: 23_000, contacts: 470_000, seed: 13, inTable: true },
] as const;

/** Writes what is measured with into a folder: ICEWS where it is, and three synthetic sizes. */
export async function largeFiles(folder: string): Promise<LargeFile[]> {
  const real = await readFile(ICEWS, 'utf8').catch(() => null);
  const texts = [
    ...(real === null ? [] : [{ label: 'ICEWS 2014', text: real, inTable: true }]),
    ...SIZES.map((shape) => ({
      label: `synthetic ${shape.contacts.toLocaleString('en')}`,
      text: syntheticTsv(shape),
      // The real one takes the place of the synthetic one of its size.
      inTable: shape.inTable && !(real !== null && shape.contacts === 90_000),
    })),
  ];
  return Promise.all(
    texts.map(async ({ label, text, inTable }, at) => {
      const counted = count(text);
      const tsv = join(folder, `events-${at}.tsv`);
      const gexf = join(folder, `pairs-${at}.gexf`);
      await writeFile(tsv, text);
      await writeFile(gexf, gexfOf(counted));
      const { events, ends } = counted;
      return { label, inTable, events, actors: counted.names.length, tsv, gexf, ends };
    }),
  );
}
