import { readFile } from 'node:fs/promises';
import { channelAnswer } from '../../src/analysis/channel-answer';
import { shortestPaths } from '../../src/analysis/shortest-paths';
import { openFiles } from '../../src/files/in/open';
import type { Dataset } from '../../src/model/dataset';
import { datasetOfTable } from '../../src/model/event-dataset';
import type { LargeFile } from './large-files';

/** A file as the app holds it, with every event let in. */
async function datasetFrom({ tsv }: LargeFile): Promise<Dataset> {
  const bytes = await readFile(tsv);
  const chosen = { name: 'events.tsv', size: bytes.length, read: async () => bytes };
  const { content } = await (await openFiles([chosen], () => undefined)).make({ others: 'let-in' });
  if (content.kind !== 'table') throw new Error(`${tsv} did not become a table of events`);
  return datasetOfTable(content.table);
}

/**
 * Reported channels and all shortest paths between two actors of a file, over every event of it:
 * ms, by the app's own functions in Node. The first run, which also builds indexes, is told apart.
 */
export async function answerTimes(
  file: LargeFile,
  runs: number,
): Promise<{ readonly first: number; readonly later: readonly number[] }> {
  const dataset = await datasetFrom(file);
  const [a, b] = file.ends.map(
    (name) => dataset.actors.find((actor) => actor.name.en === name)?.id ?? '',
  );
  if (!a || !b) throw new Error(`${file.ends.join(' and ')} are not among the actors`);
  const question = {
    from: { kind: 'actor', id: a },
    to: { kind: 'actor', id: b },
    direction: 'there',
  } as const;
  const times = Array.from({ length: runs + 1 }, () => {
    const start = performance.now();
    channelAnswer(dataset, dataset.contacts, question);
    shortestPaths(dataset.contacts, { from: new Set([a]), to: new Set([b]) });
    return performance.now() - start;
  });
  return { first: times[0] ?? 0, later: times.slice(1) };
}
