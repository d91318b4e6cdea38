import { describe, expect, test } from 'vitest';
import { findChains } from '../../../../src/analysis/chains/chains';
import { shortestPaths } from '../../../../src/analysis/shortest-paths';
import { toDataset } from '../../../../src/model/dataset';
import { makePathRunner } from '../../../../src/ui/path-work/path-runner';
import type { FromPathWorker, ToPathWorker } from '../../../../src/ui/path-work/protocol';
import { makePathWork } from '../../../../src/ui/path-work/work';
import { syntheticBundle } from '../../../bench/synthetic-events';

const dataset = toDataset(syntheticBundle({ actors: 60, contacts: 900, seed: 3 }));
const ends = { from: new Set(['actor-1']), to: new Set(['actor-20', 'actor-21']) };

/** A worker in the page itself; `time` is what its clock gains at each look. */
function inPage(time = 0) {
  const posted: ToPathWorker[] = [];
  const runner = makePathRunner((onMessage) => {
    let now = 0;
    const work = makePathWork(
      // As a worker would: a copy, later.
      (message: FromPathWorker) => setTimeout(() => onMessage(structuredClone(message))),
      {
        now: () => {
          now += time;
          return now;
        },
        pause: () => new Promise((resolve) => setTimeout(resolve)),
      },
    );
    return {
      post: (message) => {
        posted.push(message);
        work(structuredClone(message));
      },
      terminate: () => undefined,
    };
  });
  return { runner, posted };
}

describe('paths through many contacts', () => {
  test('CN15 the worker answers as the page would, for whatever is left of the contacts', async () => {
    const { runner, posted } = inPage();
    const some = dataset.contacts.filter(({ status }, at) => status === 'occurred' && at % 3 > 0);
    for (const contacts of [dataset.contacts, some, []]) {
      const among = { dataset, contacts };
      const [chains, shortest] = await Promise.all([
        runner.chains(among, ends, { limit: 20 }).outcome,
        runner.shortest(among, ends, 20).outcome,
      ]);
      const result = findChains(contacts, ends, { limit: 20 });
      expect(chains).toEqual({ kind: 'done', result });
      expect(shortest).toEqual({
        kind: 'done',
        result: shortestPaths(contacts, ends, { limit: 20 }),
      });
      if (contacts.length > 0) expect(result.routes.length).toBeGreaterThan(5);
    }
    // The contacts go there once, and with each list of them no more than its marks.
    const kinds = posted.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'contacts')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'marks')).toHaveLength(3);
  });

  test('CN15 what takes long says how far it is, and ends where it is cancelled', async () => {
    const { runner } = inPage(50);
    const heard: number[] = [];
    const among = { dataset, contacts: dataset.contacts };
    const done = await runner.chains(among, ends, {}, (share) => heard.push(share)).outcome;
    expect(done.kind).toBe('done');
    expect(heard.length).toBeGreaterThan(3);
    expect([...heard].sort((a, b) => a - b)).toEqual(heard);
    expect(heard.at(-1)).toBeLessThanOrEqual(1);
    const asked = runner.chains(among, ends, {});
    asked.cancel();
    expect(await asked.outcome).toEqual({ kind: 'cancelled' });
  });

  test('CN15 a question is answered for the contacts that it was asked of', async () => {
    const { runner } = inPage();
    const few = dataset.contacts.slice(0, 300);
    const first = runner.chains({ dataset, contacts: dataset.contacts }, ends, {});
    const second = runner.chains({ dataset, contacts: few }, ends, {});
    expect(await first.outcome).toEqual({
      kind: 'done',
      result: findChains(dataset.contacts, ends),
    });
    expect(await second.outcome).toEqual({ kind: 'done', result: findChains(few, ends) });
  });
});
