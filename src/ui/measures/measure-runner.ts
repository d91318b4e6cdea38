import type { Network } from '../../analysis/measures/network';
import type { MeasureContext, MeasureResult, ParamValues } from '../../analysis/measures/types';
import type { FromWorker, Question, ToWorker } from './protocol';
import type { FigureReasons } from './reasons';

/** What of a worker is used here; a test has another. */
export interface Posted {
  readonly post: (message: ToWorker) => void;
  readonly terminate: () => void;
}

/**
 * Opens a worker. Its messages are told to `onMessage`; that its script did not come, that it broke
 * off, or that what it said cannot be read, to `onLost`.
 */
export type OpenWorker = (onMessage: (message: FromWorker) => void, onLost: () => void) => Posted;

/** How a question ended. What is `lost` can be asked again: of a new worker. */
export type Outcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'failed'; readonly problem: string };

export interface Asked<Result> {
  readonly outcome: Promise<Outcome<Result>>;
  readonly cancel: () => void;
}

/** What a measure is asked of. */
export interface Measured {
  readonly network: Network;
  readonly context: MeasureContext;
}

export type OnProgress = (done: number) => void;

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

interface Waiting {
  readonly take: (message: FromWorker) => void;
  readonly end: (outcome: { readonly kind: 'cancelled' } | { readonly kind: 'lost' }) => void;
}

/**
 * Asks a worker, opened at the first question, and again after one was lost. A network goes to it
 * once, however many questions there are of it.
 */
export function makeMeasureRunner(open: OpenWorker): MeasureRunner {
  const waiting = new Map<number, Waiting>();
  let worker: Posted | null = null;
  let held: Network | null = null;
  let heldContext: MeasureContext | null = null;
  let jobs = 0;

  const lose = (lost: Posted): void => {
    if (worker !== lost) return;
    lost.terminate();
    worker = null;
    held = null;
    for (const one of [...waiting.values()]) one.end({ kind: 'lost' });
  };

  const opened = (): Posted => {
    if (worker) return worker;
    const fresh = open(
      (message) => waiting.get(message.job)?.take(message),
      () => lose(fresh),
    );
    worker = fresh;
    return fresh;
  };

  const ask = <Result>(
    { network, context }: Measured,
    question: Question,
    read: (message: FromWorker) => Result | null,
    onProgress: OnProgress,
  ): Asked<Result> => {
    jobs += 1;
    const job = jobs;
    const outcome = new Promise<Outcome<Result>>((resolve) => {
      const end = (how: Outcome<Result>): void => {
        waiting.delete(job);
        resolve(how);
      };
      const take = (message: FromWorker): void => {
        if (message.kind === 'progress') onProgress(message.done);
        else if (message.kind === 'failed') end({ kind: 'failed', problem: message.problem });
        else {
          const result = read(message);
          if (result !== null) end({ kind: 'done', result });
        }
      };
      waiting.set(job, { take, end });
    });
    try {
      const to = opened();
      if (held !== network || heldContext !== context) {
        to.post({ kind: 'network', network, context });
        held = network;
        heldContext = context;
      }
      to.post({ kind: 'ask', job, question });
    } catch {
      // Where workers are forbidden, to make one throws.
      waiting.get(job)?.end({ kind: 'lost' });
    }
    const cancel = (): void => {
      const one = waiting.get(job);
      if (!one) return;
      worker?.post({ kind: 'cancel', job });
      one.end({ kind: 'cancelled' });
    };
    return { outcome, cancel };
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
export const measureRunner: MeasureRunner = makeMeasureRunner((onMessage, onLost) => {
  const worker = new Worker(new URL('./measures.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<FromWorker>) => onMessage(event.data));
  worker.addEventListener('messageerror', onLost);
  worker.addEventListener('error', (event) => {
    // It is said where the figure would stand; the page itself is whole.
    event.preventDefault();
    onLost();
  });
  return {
    post: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
  };
});
