import type { Dataset } from '../../model/dataset';
import { plainContact } from '../../model/event-dataset';
import type { Chunk, FromWorker, SavedFile, SaveJob, ToWorker } from './protocol';

/** What became of a file that was asked for. */
export type Saved =
  | { readonly kind: 'written'; readonly file: SavedFile }
  | { readonly kind: 'failed'; readonly problem: string }
  | { readonly kind: 'cancelled' };

export interface Saving {
  readonly outcome: Promise<Saved>;
  readonly cancel: () => void;
}

export interface SaveRunner {
  /** `onProgress` is told the share of the data set that has been handed over, 0 to 1. */
  readonly write: (dataset: Dataset, what: SaveJob, onProgress: (share: number) => void) => Saving;
  readonly end: () => void;
}

interface Posted {
  readonly post: (message: ToWorker) => void;
  readonly terminate: () => void;
}

export type OpenWorker = (
  onMessage: (message: FromWorker) => void,
  onLost: (problem: string) => void,
) => Posted;

/** How many entries are handed over in one task. */
const CHUNK = 1000;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function* chunksOf(dataset: Dataset): Generator<Chunk> {
  const { sources, actors, ties, contacts } = dataset;
  const starts = (n: number) => Array.from({ length: Math.ceil(n / CHUNK) }, (_, i) => i * CHUNK);
  for (const at of starts(sources.length))
    yield { part: 'sources', entries: sources.slice(at, at + CHUNK) };
  for (const at of starts(actors.length))
    yield { part: 'actors', entries: actors.slice(at, at + CHUNK) };
  for (const at of starts(ties.length)) yield { part: 'ties', entries: ties.slice(at, at + CHUNK) };
  for (const at of starts(contacts.length)) {
    // A contact that is read from columns has no fields of its own to be handed over.
    yield { part: 'contacts', entries: contacts.slice(at, at + CHUNK).map(plainContact) };
  }
}

/**
 * Writes files in a worker that is given the data set once, a piece at a time, so that nothing holds
 * the page up. A file that is cancelled ends the worker, whatever it was at.
 */
export function makeSaveRunner(open: OpenWorker): SaveRunner {
  let worker: Posted | null = null;
  let held: Dataset | null = null;
  let jobs = 0;
  let settle: ((saved: Saved) => void) | null = null;

  const end = (saved: Saved): void => {
    const done = settle;
    settle = null;
    done?.(saved);
  };
  const close = (): void => {
    worker?.terminate();
    worker = null;
    held = null;
  };
  const opened = (): Posted => {
    worker ??= open(
      (message) => {
        if (message.job !== jobs) return;
        end(
          message.kind === 'written'
            ? { kind: 'written', file: message.file }
            : { kind: 'failed', problem: message.problem },
        );
      },
      (problem) => {
        close();
        end({ kind: 'failed', problem });
      },
    );
    return worker;
  };

  return {
    write: (dataset, what, onProgress) => {
      end({ kind: 'cancelled' });
      jobs += 1;
      const job = jobs;
      const outcome = new Promise<Saved>((resolve) => {
        settle = resolve;
      });
      const isCurrent = (): boolean => job === jobs && settle !== null;
      const run = async (): Promise<void> => {
        try {
          const to = opened();
          if (held !== dataset) {
            held = null;
            to.post({ kind: 'begin', meta: dataset.meta });
            const all = dataset.actors.length + dataset.contacts.length || 1;
            let sent = 0;
            for (const chunk of chunksOf(dataset)) {
              if (!isCurrent()) return;
              to.post({ kind: 'chunk', ...chunk });
              if (chunk.part === 'actors' || chunk.part === 'contacts')
                sent += chunk.entries.length;
              onProgress(sent / all);
              await pause();
            }
            if (!isCurrent()) return;
            held = dataset;
          }
          to.post({ kind: 'write', job, what });
        } catch (error) {
          // Where workers are forbidden, to make one throws.
          close();
          end({ kind: 'failed', problem: error instanceof Error ? error.message : String(error) });
        }
      };
      void run();
      const cancel = (): void => {
        if (!isCurrent()) return;
        close();
        end({ kind: 'cancelled' });
      };
      return { outcome, cancel };
    },
    end: close,
  };
}

/** A runner with a worker of the page. */
export const openSaveWorker: OpenWorker = (onMessage, onLost) => {
  const worker = new Worker(new URL('./save.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<FromWorker>) => onMessage(event.data));
  worker.addEventListener('messageerror', () => onLost('the worker was not understood'));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    onLost(event.message || 'the worker was lost');
  });
  return {
    post: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
  };
};
