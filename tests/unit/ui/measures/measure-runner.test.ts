import { describe, expect, test } from 'vitest';
import { networkOf } from '../../../../src/analysis/measures/make-network';
import { makeMeasureRunner } from '../../../../src/ui/measures/measure-runner';
import type { FromWorker, ToWorker } from '../../../../src/ui/measures/protocol';
import { makeWork } from '../../../../src/ui/measures/work';

const network = networkOf([
  ['a', 'b'],
  ['b', 'c'],
]);
const of = { network, context: { classes: Int32Array.from([0, 1, 0]), leftOut: {} } };

/** Lets all that is waiting have its turn. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** A worker in the page itself; `time` is what its clock gains at each look. */
function inPage(time = 0) {
  const posted: ToWorker[] = [];
  const workers: { lose: () => void; terminated: boolean }[] = [];
  const runner = makeMeasureRunner((onMessage, onLost) => {
    let now = 0;
    const state = { lose: onLost, terminated: false };
    const work = makeWork(
      (message: FromWorker) => {
        // As a worker would: a copy, later.
        const copy = structuredClone(message);
        setTimeout(() => {
          if (!state.terminated) onMessage(copy);
        });
      },
      {
        now: () => {
          now += time;
          return now;
        },
        pause: () => new Promise((resolve) => setTimeout(resolve)),
      },
    );
    workers.push(state);
    return {
      post: (message) => {
        posted.push(message);
        work(structuredClone(message));
      },
      terminate: () => {
        state.terminated = true;
      },
    };
  });
  return { runner, posted, workers };
}

describe('what a worker is asked', () => {
  test('BV2 a measure comes back as it was computed, and a network goes once', async () => {
    const { runner, posted } = inPage();
    const first = await runner.start(of, 'betweenness', {}).outcome;
    expect(first).toMatchObject({ kind: 'done', result: { values: Float64Array.from([0, 1, 0]) } });
    await runner.start(of, 'degree', { unit: 'pairs' }).outcome;
    expect(posted.map(({ kind }) => kind)).toEqual(['network', 'ask', 'ask']);
    const others = { ...of, network: networkOf([['x', 'y']]) };
    const other = await runner.start(others, 'degree', {}).outcome;
    expect(other).toMatchObject({ result: { values: Float64Array.from([1, 1]) } });
  });

  test('BV2 questions asked of different networks at once get each its own answer', async () => {
    const { runner } = inPage(1000);
    const others = { ...of, network: networkOf([['x', 'y']]) };
    const asked = [runner.start(of, 'betweenness', {}), runner.start(others, 'betweenness', {})];
    const sizes = await Promise.all(
      asked.map(async ({ outcome }) => {
        const one = await outcome;
        return one.kind === 'done' ? one.result.values.length : null;
      }),
    );
    expect(sizes).toEqual([3, 2]);
  });

  test('BV1 it tells its progress, and what is cancelled ends at once', async () => {
    const { runner, posted } = inPage(1000);
    const told: number[] = [];
    const asked = runner.start(of, 'betweenness', {}, (done) => {
      told.push(done);
      asked.cancel();
    });
    expect(await asked.outcome).toEqual({ kind: 'cancelled' });
    expect(told).toEqual([1 / 3]);
    expect(posted.at(-1)?.kind).toBe('cancel');
    await settle();
    expect(told).toHaveLength(1);
  });

  test('BV2 a setting that is not allowed fails, and the worker goes on', async () => {
    const { runner } = inPage();
    const wrong = await runner.start(of, 'degree', { unit: 'miles' }).outcome;
    expect(wrong).toEqual({
      kind: 'failed',
      problem: 'RangeError: the setting unit cannot be miles',
    });
    expect((await runner.start(of, 'no-such', {}).outcome).kind).toBe('failed');
    expect((await runner.start(of, 'degree', {}).outcome).kind).toBe('done');
  });

  test('BV3 whoever waits for a lost worker is told, and the next question opens another', async () => {
    const { runner, workers, posted } = inPage();
    const asked = [runner.start(of, 'degree', {}), runner.start(of, 'carried', {})];
    workers[0]?.lose();
    const kinds = await Promise.all(asked.map(async ({ outcome }) => (await outcome).kind));
    expect(kinds).toEqual(['lost', 'lost']);
    expect(workers[0]?.terminated).toBe(true);
    expect((await runner.start(of, 'degree', {}).outcome).kind).toBe('done');
    expect(workers).toHaveLength(2);
    expect(posted.filter(({ kind }) => kind === 'network')).toHaveLength(2);
  });

  test('BV3 where a worker cannot be made, that is told too', async () => {
    const runner = makeMeasureRunner(() => {
      throw new Error('forbidden');
    });
    expect(await runner.start(of, 'degree', {}).outcome).toEqual({ kind: 'lost' });
  });
});

describe('why', () => {
  const why = async (measure: string, actor: string) => {
    const { runner } = inPage();
    const outcome = await runner.why(of, measure, {}, actor).outcome;
    return outcome.kind === 'done' ? outcome.result : outcome;
  };

  test('BV8 of a degree: the others, with the contacts', async () => {
    expect(await why('degree', 'b')).toEqual({
      kind: 'others',
      count: 2,
      parts: [
        { other: 'a', out: [], into: ['0'] },
        { other: 'c', out: ['1'], into: [] },
      ],
    });
  });

  test('BV9 of a betweenness: the pairs, each with a path', async () => {
    expect(await why('betweenness', 'b')).toMatchObject({
      kind: 'pairs',
      count: 1,
      total: 1,
      parts: [{ from: 'a', to: 'c', share: 1, path: [{ contacts: ['0'] }, { contacts: ['1'] }] }],
    });
  });

  test('BV10 of brokerage: the triads; of Burt’s measures the ties', async () => {
    expect(await why('brokerage', 'b')).toMatchObject({ kind: 'triads', count: 1, reported: 0 });
    expect(await why('constraint', 'b')).toMatchObject({ kind: 'ties', count: 2 });
    expect(await why('effective-size', 'b')).toMatchObject({ kind: 'ties', count: 2 });
  });
});
