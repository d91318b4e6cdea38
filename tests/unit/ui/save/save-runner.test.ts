import { describe, expect, test } from 'vitest';
import { toDataset } from '../../../../src/model/dataset';
import { loadBundle } from '../../../../src/model/load';
import type { FromWorker, SaveJob, ToWorker } from '../../../../src/ui/save/protocol';
import { makeSaveRunner, type OpenWorker } from '../../../../src/ui/save/save-runner';
import { makeSaveWork } from '../../../../src/ui/save/save-work';
import { smallParts } from '../../model/small';

const dataset = toDataset(smallParts());
const [first] = dataset.contacts;

const JOB: SaveJob = {
  format: 'native',
  contacts: null,
  positions: [],
  colours: [],
  arrangement: null,
  lang: 'en',
};

/** A worker of this thread, with what it was told. */
function inThread(told: ToWorker[]): OpenWorker {
  return (onMessage) => {
    let isOver = false;
    const work = makeSaveWork((message: FromWorker) => {
      if (!isOver) onMessage(message);
    });
    return {
      post: (message) => {
        told.push(message);
        void work(structuredClone(message));
      },
      terminate: () => {
        isOver = true;
      },
    };
  };
}

describe('files written in a worker', () => {
  test('SV4 the data set is handed over once, and every file comes back', async () => {
    const told: ToWorker[] = [];
    const runner = makeSaveRunner(inThread(told));
    const shares: number[] = [];
    const whole = await runner.write(dataset, JOB, (share) => shares.push(share)).outcome;
    if (whole.kind !== 'written') throw new Error(whole.kind);
    expect(loadBundle(await whole.file.blob.text(), 'x').faults).toEqual([]);
    expect(shares.at(-1)).toBe(1);
    const part = { ...JOB, format: 'gexf', contacts: first ? [first.id] : [] } as const;
    const gexf = await runner.write(dataset, part, () => undefined).outcome;
    if (gexf.kind !== 'written') throw new Error(gexf.kind);
    expect(gexf.file.name).toMatch(/-part\.gexf$/);
    expect(told.filter(({ kind }) => kind === 'begin')).toHaveLength(1);
  });

  test('SV4 another choice ends the one before it, and cancelling ends the worker', async () => {
    const told: ToWorker[] = [];
    const runner = makeSaveRunner(inThread(told));
    const one = runner.write(dataset, JOB, () => undefined);
    const other = runner.write(dataset, { ...JOB, format: 'jgf' }, () => undefined);
    expect(await one.outcome).toEqual({ kind: 'cancelled' });
    expect((await other.outcome).kind).toBe('written');
    const third = runner.write(dataset, { ...JOB, format: 'csv' }, () => undefined);
    third.cancel();
    expect(await third.outcome).toEqual({ kind: 'cancelled' });
    expect((await runner.write(dataset, JOB, () => undefined).outcome).kind).toBe('written');
    expect(told.filter(({ kind }) => kind === 'begin')).toHaveLength(3);
  });

  test('SV3 where no worker can be made or it is lost, that is said', async () => {
    const forbidden = makeSaveRunner(() => {
      throw new Error('no workers here');
    });
    expect(await forbidden.write(dataset, JOB, () => undefined).outcome).toEqual({
      kind: 'failed',
      problem: 'no workers here',
    });
    const lost = makeSaveRunner((_, onLost) => ({
      post: () => onLost('gone'),
      terminate: () => undefined,
    }));
    expect(await lost.write(dataset, JOB, () => undefined).outcome).toEqual({
      kind: 'failed',
      problem: 'gone',
    });
  });
});
