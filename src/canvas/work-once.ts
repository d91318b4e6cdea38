/**
 * Asks one thing of a worker of its own, which is ended afterwards.
 *
 * @param open makes the worker; where workers are forbidden that throws.
 * @param read the result that a message holds, null where it is only word of progress.
 * @throws where the worker fails, and the reason of the signal when it is cancelled.
 */
export function workOnce<To, From, Result>(
  open: () => Worker,
  message: To,
  read: (said: From) => Result | null,
  signal?: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = open();
    const cancel = () => {
      worker.terminate();
      reject(signal?.reason);
    };
    const end = () => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
    };
    const lose = (problem: string) => {
      end();
      reject(new Error(problem));
    };
    signal?.addEventListener('abort', cancel, { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<From>) => {
      const result = read(data);
      if (result === null) return;
      end();
      resolve(result);
    });
    worker.addEventListener('messageerror', () => lose('the worker could not be understood'));
    worker.addEventListener('error', (event) => {
      // Who asked says it; the page itself is whole.
      event.preventDefault();
      lose(event.message || 'the worker failed');
    });
    worker.postMessage(message);
  });
}
