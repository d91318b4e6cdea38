import type { ChainAnswer, ChainOptions } from '../../analysis/chains/chains';
import type { Ends } from '../../analysis/chains/ends';
import { marksOf, walkedColumns } from '../../analysis/chains/walked-columns';
import type { ShortestPaths } from '../../analysis/shortest-paths';
import type { Dataset } from '../../model/dataset';
import type { Contact } from '../../model/schema';
import {
  type Asked,
  makeJobs,
  type OnProgress,
  type OpenWorker,
  type Posted,
  postedTo,
} from '../measures/jobs';
import type { FromPathWorker, PathQuestion, ToPathWorker } from './protocol';

/** Contacts of a data set among which paths are looked for. */
export interface Among {
  readonly dataset: Dataset;
  readonly contacts: readonly Contact[];
}

export interface PathRunner {
  readonly chains: (
    among: Among,
    ends: Ends,
    options: Partial<ChainOptions>,
    onProgress?: OnProgress,
  ) => Asked<ChainAnswer>;
  readonly shortest: (among: Among, ends: Ends, limit: number) => Asked<ShortestPaths>;
}

/** What a worker was last given. */
interface Held {
  readonly by: Posted<ToPathWorker>;
  readonly dataset: Dataset;
  readonly contacts: readonly Contact[];
}

/**
 * Asks a worker. The contacts of a data set go to it once, by columns; with each other list of them
 * only marks, a byte a contact.
 */
export function makePathRunner(open: OpenWorker<ToPathWorker, FromPathWorker>): PathRunner {
  const jobs = makeJobs<ToPathWorker, FromPathWorker>(open);
  let held: Held | null = null;

  const ask = <Result>(
    { dataset, contacts }: Among,
    question: PathQuestion,
    read: (message: FromPathWorker) => Result | null,
    onProgress: OnProgress,
  ): Asked<Result> => {
    const give = (by: Posted<ToPathWorker>): void => {
      const isHeld = held?.by === by && held.dataset === dataset;
      if (!isHeld) by.post({ kind: 'contacts', columns: walkedColumns(dataset) });
      if (!isHeld || held?.contacts !== contacts) {
        by.post({ kind: 'marks', marks: marksOf(contacts, dataset.contacts) });
      }
      held = { by, dataset, contacts };
    };
    return jobs.ask(give, (job) => ({ kind: 'ask', job, question }), read, onProgress);
  };

  const listed = ({ from, to }: Ends) => ({ from: [...from], to: [...to] });
  return {
    chains: (among, ends, options, onProgress = () => undefined) =>
      ask(
        among,
        { kind: 'chains', ...listed(ends), options },
        (message) => (message.kind === 'chains' ? message.answer : null),
        onProgress,
      ),
    shortest: (among, ends, limit) =>
      ask(
        among,
        { kind: 'shortest', ...listed(ends), limit },
        (message) => (message.kind === 'shortest' ? message.answer : null),
        () => undefined,
      ),
  };
}

/** The page's own runner, with its worker. */
export const pathRunner: PathRunner = makePathRunner((onMessage, onLost) =>
  postedTo(
    new Worker(new URL('./paths.worker.ts', import.meta.url), { type: 'module' }),
    onMessage,
    onLost,
  ),
);
