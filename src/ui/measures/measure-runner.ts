import type { Network } from '../../analysis/measures/network';
import type { MeasureContext, MeasureResult, ParamValues } from '../../analysis/measures/types';
import {
  type Asked,
  makeJobs,
  type OnProgress,
  type OpenWorker,
  type Posted,
  postedTo,
} from './jobs';
import type { FromWorker, Question, ToWorker } from './protocol';
import type { FigureReasons } from './reasons';

/** What a measure is asked of. */
export interface Measured {
  readonly network: Network;
  readonly context: MeasureContext;
}

export interface MeasureRunner {
  readonly start: (
    of: Measured,
    measure: string,
    params: ParamValues,
    onProgress?: OnProgress,
  ) => Asked<MeasureResult>;
  readonly why: (
    of: Measured,
    measure: string,
    params: ParamValues,
    actor: string,
    onProgress?: OnProgress,
  ) => Asked<FigureReasons>;
}

/** What a worker was last given. */
interface Held {
  readonly by: Posted<ToWorker>;
  readonly network: Network;
  readonly context: MeasureContext;
}

/** Asks a worker. A network goes to it once, however many questions there are of it. */
export function makeMeasureRunner(open: OpenWorker<ToWorker, FromWorker>): MeasureRunner {
  const jobs = makeJobs(open);
  let held: Held | null = null;

  const ask = <Result>(
    { network, context }: Measured,
    question: Question,
    read: (message: FromWorker) => Result | null,
    onProgress: OnProgress,
  ): Asked<Result> => {
    const give = (by: Posted<ToWorker>): void => {
      if (held?.by === by && held.network === network && held.context === context) return;
      by.post({ kind: 'network', network, context });
      held = { by, network, context };
    };
    return jobs.ask(give, (job) => ({ kind: 'ask', job, question }), read, onProgress);
  };

  return {
    start: (of, measure, params, onProgress = () => undefined) =>
      ask(
        of,
        { kind: 'measure', measure, params },
        (message) => (message.kind === 'measured' ? message.result : null),
        onProgress,
      ),
    why: (of, measure, params, actor, onProgress = () => undefined) =>
      ask(
        of,
        { kind: 'why', measure, params, actor },
        (message) => (message.kind === 'reasons' ? message.reasons : null),
        onProgress,
      ),
  };
}

/** The page's own runner, with its worker. */
export const measureRunner: MeasureRunner = makeMeasureRunner((onMessage, onLost) =>
  postedTo(
    new Worker(new URL('./measures.worker.ts', import.meta.url), { type: 'module' }),
    onMessage,
    onLost,
  ),
);
