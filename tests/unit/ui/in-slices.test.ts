import { expect, test } from 'vitest';
import { inSlices, watchReader } from '../../../src/ui/in-slices';

/** Keeps the thread for a while, as a step over half a million contacts would. */
function busy(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

function* counting(steps: number, ms: number, log: string[]): Generator<number, string> {
  for (let step = 0; step < steps; step += 1) {
    busy(ms);
    log.push(`step ${step}`);
    yield step;
  }
  return 'made';
}

test('W13 what is made in slices lets others have their turn, and gives its result', async () => {
  const log: string[] = [];
  setTimeout(() => log.push('another'));
  const made = inSlices(counting(3, 10, log));
  expect(await made).toBe('made');
  expect(log).toEqual(['step 0', 'another', 'step 1', 'step 2']);
});

test('W13 what is no longer wanted is left off', async () => {
  const log: string[] = [];
  let wanted = true;
  setTimeout(() => {
    wanted = false;
  });
  expect(await inSlices(counting(5, 10, log), () => wanted)).toBeNull();
  expect(log.length).toBeLessThan(5);
});

test('W13 what a step throws is thrown', async () => {
  const failing = (function* (): Generator<void, void> {
    yield;
    throw new Error('a broken step');
  })();
  await expect(inSlices(failing)).rejects.toThrow('a broken step');
});

test('W13 what nobody waits for rests after each act of the reader, and goes on all the same', async () => {
  const reader = new EventTarget();
  watchReader(reader);
  const timed = async (isBackground: boolean) => {
    const began = performance.now();
    reader.dispatchEvent(new Event('keydown'));
    expect(await inSlices(counting(2, 10, []), undefined, () => isBackground)).toBe('made');
    return performance.now() - began;
  };
  expect(await timed(false)).toBeLessThan(200);
  expect(await timed(true)).toBeGreaterThan(250);
});
