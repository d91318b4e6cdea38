import { describe, expect, it, vi } from 'vitest';
import { workOnce } from '../../../src/canvas/work-once';

/** A worker that the test speaks for. */
class Spoken extends EventTarget {
  readonly postMessage = vi.fn();
  readonly terminate = vi.fn();
  says(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  fails(): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message: '' }));
  }
}

function asked(signal?: AbortSignal) {
  const worker = new Spoken();
  const result = workOnce(
    () => worker as unknown as Worker,
    'question',
    (said: { readonly done: number }) => (said.done < 1 ? null : said.done),
    signal,
  );
  return { worker, result };
}

describe('workOnce', () => {
  it('OV10: waits for the result, passes word of progress by, and ends the worker', async () => {
    const { worker, result } = asked();
    worker.says({ done: 0.5 });
    expect(worker.terminate).not.toHaveBeenCalled();
    worker.says({ done: 1 });
    expect(await result).toBe(1);
    expect(worker.postMessage).toHaveBeenCalledWith('question');
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('OV10: cancelled, the worker is ended and the reason thrown', async () => {
    const cancelling = new AbortController();
    const { worker, result } = asked(cancelling.signal);
    cancelling.abort(new Error('enough'));
    await expect(result).rejects.toThrow('enough');
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('OV11: a worker that is lost, or cannot be made, is thrown', async () => {
    const { worker, result } = asked();
    worker.fails();
    await expect(result).rejects.toThrow('the worker failed');
    expect(worker.terminate).toHaveBeenCalledOnce();
    const forbidden = workOnce(
      () => {
        throw new Error('forbidden');
      },
      '',
      () => 1,
    );
    await expect(forbidden).rejects.toThrow('forbidden');
  });
});
