import type { Stage } from '../../files/in/open';
import type { Choices, Note } from '../../files/in/types';
import { postedTo } from '../measures/jobs';
import type { Content, FileToRead, FromOpener, Summary, ToOpener } from './protocol';

/** What of a worker is used here; a test has another. */
export interface OpenerWorker {
  readonly post: (message: ToOpener) => void;
  readonly terminate: () => void;
}

/** Opens a worker: its messages go to `onMessage`, that it broke off to `onLost`. */
export type StartWorker = (
  onMessage: (message: FromOpener) => void,
  onLost: () => void,
) => OpenerWorker;

/** How a question to the worker ended; `lost` where it broke off. */
export type Answered<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly note: Note }
  | { readonly kind: 'lost' };

/** Some files on their way to be opened, with a worker of their own. */
export interface Opener {
  readonly summary: Promise<Answered<Summary>>;
  /** The same files by other choices, without reading them again. */
  readonly make: (choices: Choices) => Promise<Answered<Summary>>;
  /** The content of the last summary; it can be taken once. */
  readonly take: () => Promise<Answered<Content>>;
  /** Ends the worker, whatever it is at. Nothing that was asked is answered any more. */
  readonly end: () => void;
}

/** Sends files to a worker and tells how far it has come. */
export function readInWorker(
  start: StartWorker,
  files: readonly FileToRead[],
  onProgress: (stage: Stage, share: number) => void,
): Opener {
  const waiting = new Map<number, (message: FromOpener | null) => void>();
  let jobs = 0;
  let isOver = false;

  let worker: OpenerWorker | null = null;
  const lose = (): void => {
    if (isOver) return;
    worker?.terminate();
    worker = null;
    for (const answer of [...waiting.values()]) answer(null);
  };
  try {
    worker = start((message) => {
      if (isOver) return;
      if (message.kind === 'progress') onProgress(message.stage, message.share);
      else waiting.get(message.job)?.(message);
    }, lose);
  } catch {
    // Where workers are forbidden, to make one throws: what is asked is lost.
  }

  const ask = <Result>(
    question: (job: number) => ToOpener,
    read: (message: FromOpener) => Result | null,
  ): Promise<Answered<Result>> => {
    jobs += 1;
    const job = jobs;
    return new Promise((resolve) => {
      waiting.set(job, (message) => {
        waiting.delete(job);
        const result = message && read(message);
        if (message?.kind === 'failed') resolve({ kind: 'failed', note: message.note });
        else resolve(result === null ? { kind: 'lost' } : { kind: 'done', result });
      });
      if (worker) worker.post(question(job));
      else waiting.get(job)?.(null);
    });
  };
  const summary = (message: FromOpener) => (message.kind === 'made' ? message.summary : null);

  return {
    summary: ask((job) => ({ kind: 'read', job, files }), summary),
    make: (choices) => ask((job) => ({ kind: 'make', job, choices }), summary),
    take: () =>
      ask(
        (job) => ({ kind: 'take', job }),
        (message) => (message.kind === 'taken' ? message.content : null),
      ),
    end: () => {
      isOver = true;
      waiting.clear();
      worker?.terminate();
    },
  };
}

/** The page's own worker. */
export const startWorker: StartWorker = (onMessage, onLost) => {
  const worker = new Worker(new URL('./open.worker.ts', import.meta.url), { type: 'module' });
  return postedTo<ToOpener, FromOpener>(worker, onMessage, onLost);
};
