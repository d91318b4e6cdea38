/** What of a worker is used here; a test has another. */
export interface Posted<To> {
  readonly post: (message: To) => void;
  readonly terminate: () => void;
}

/**
 * Opens a worker. Its messages are told to `onMessage`; that its script did not come, that it broke
 * off, or that what it said cannot be read, to `onLost`.
 */
export type OpenWorker<To, From> = (
  onMessage: (message: From) => void,
  onLost: () => void,
) => Posted<To>;

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

export type OnProgress = (done: number) => void;

/** What every worker can be told beside its questions. */
export interface Cancel {
  readonly kind: 'cancel';
  readonly job: number;
}

export interface Progress {
  readonly kind: 'progress';
  readonly job: number;
  readonly done: number;
}

export interface Failure {
  readonly kind: 'failed';
  readonly job: number;
  readonly problem: string;
}

/** What every worker says beside its answers. */
export type Running = Progress | Failure;

interface Waiting<From> {
  readonly take: (message: From) => void;
  readonly end: (outcome: { readonly kind: 'cancelled' } | { readonly kind: 'lost' }) => void;
}

export interface Jobs<To, From> {
  /**
   * Asks one question of the worker. `give` posts beforehand what the worker must hold for it: it is
   * told which worker that is, for a new one holds nothing. `read` is the result that a message
   * holds, null for one of another kind.
   */
  readonly ask: <Result>(
    give: (to: Posted<To>) => void,
    question: (job: number) => To,
    read: (message: From) => Result | null,
    onProgress: OnProgress,
  ) => Asked<Result>;
}

/** Asks a worker, opened at the first question, and again after one was lost. */
export function makeJobs<To, From extends { readonly kind: string; readonly job: number }>(
  open: OpenWorker<To | Cancel, From | Running>,
): Jobs<To | Cancel, From | Running> {
  type Said = From | Running;
  const waiting = new Map<number, Waiting<Said>>();
  let worker: Posted<To | Cancel> | null = null;
  let jobs = 0;

  const lose = (lost: Posted<To | Cancel>): void => {
    if (worker !== lost) return;
    lost.terminate();
    worker = null;
    for (const one of [...waiting.values()]) one.end({ kind: 'lost' });
  };

  const opened = (): Posted<To | Cancel> => {
    if (worker) return worker;
    const fresh = open(
      (message) => waiting.get(message.job)?.take(message),
      () => lose(fresh),
    );
    worker = fresh;
    return fresh;
  };

  const wait = <Result>(
    job: number,
    read: (message: Said) => Result | null,
    onProgress: OnProgress,
  ): Promise<Outcome<Result>> =>
    new Promise((resolve) => {
      const end = (how: Outcome<Result>): void => {
        waiting.delete(job);
        resolve(how);
      };
      const take = (message: Said): void => {
        if (isProgress(message)) onProgress(message.done);
        else if (isFailure(message)) end({ kind: 'failed', problem: message.problem });
        else {
          const result = read(message);
          if (result !== null) end({ kind: 'done', result });
        }
      };
      waiting.set(job, { take, end });
    });

  return {
    ask: (give, question, read, onProgress) => {
      jobs += 1;
      const job = jobs;
      const outcome = wait(job, read, onProgress);
      try {
        const to = opened();
        give(to);
        to.post(question(job));
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
    },
  };
}

const isProgress = (message: { readonly kind: string }): message is Progress =>
  message.kind === 'progress';

const isFailure = (message: { readonly kind: string }): message is Failure =>
  message.kind === 'failed';

/** A worker of the page as jobs use it. */
export function postedTo<To, From>(
  worker: Worker,
  onMessage: (message: From) => void,
  onLost: () => void,
): Posted<To> {
  worker.addEventListener('message', (event: MessageEvent<From>) => onMessage(event.data));
  worker.addEventListener('messageerror', onLost);
  worker.addEventListener('error', (event) => {
    // It is said where the result would stand; the page itself is whole.
    event.preventDefault();
    onLost();
  });
  return {
    post: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
  };
}
