import { expect, test } from 'vitest';
import { inSlices } from '../../../src/ui/in-slices';

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
