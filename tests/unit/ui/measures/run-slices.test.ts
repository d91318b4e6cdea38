import { expect, test } from 'vitest';
import { runSlices, SLICE } from '../../../../src/ui/measures/run-slices';

/** Counts to a number, a step a ms by this clock. */
function counting(to: number) {
  let time = 0;
  let steps = 0;
  function* count(): Generator<number, string, void> {
    for (let step = 1; step <= to; step++) {
      time += 1;
      steps = step;
      yield step / to;
    }
    return 'done';
  }
  return { running: count(), now: () => time, steps: () => steps };
}

test('BV1 a computation runs in slices, tells how far it is after each, and ends with its result', async () => {
  const { running, now } = counting(100);
  const told: number[] = [];
  let pauses = 0;
  const result = await runSlices(running, {
    now,
    pause: () => {
      pauses++;
      return Promise.resolve();
    },
    cancelled: () => false,
    onProgress: (done) => told.push(done),
  });
  expect(result).toBe('done');
  expect(told).toEqual([SLICE / 100, (2 * SLICE) / 100, (3 * SLICE) / 100]);
  expect(pauses).toBe(told.length);
});

test('BV1 what is cancelled in a pause goes no further', async () => {
  const { running, now, steps } = counting(1000);
  let wanted = true;
  const result = await runSlices(running, {
    now,
    pause: () => {
      wanted = false;
      return Promise.resolve();
    },
    cancelled: () => !wanted,
    onProgress: () => undefined,
  });
  expect(result).toBeNull();
  expect(steps()).toBe(SLICE);
});

test('BV1 what the computation throws is thrown', async () => {
  // biome-ignore lint/correctness/useYield: it breaks before its first step
  function* broken(): Generator<number, never, void> {
    throw new RangeError('no such setting');
  }
  const run = runSlices(broken(), {
    now: () => 0,
    pause: () => Promise.resolve(),
    cancelled: () => false,
    onProgress: () => undefined,
  });
  await expect(run).rejects.toThrow('no such setting');
});
