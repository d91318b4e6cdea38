import { describe, expect, test } from 'vitest';
import type { Stage } from '../../../../src/files/in/open';
import { readInWorker, type StartWorker } from '../../../../src/ui/open/opener';
import type { FromOpener } from '../../../../src/ui/open/protocol';
import { makeOpener } from '../../../../src/ui/open/work';

const CSV = 'source,target,via\nIran,Oman,\nOman,Qatar,Iran\nIran,Oman,\n';
const file = (text: string) => ({ name: 'a.csv', file: new Blob([text]) });

/** A worker in the page itself: what it is told and tells goes as a copy, later. */
function inPage() {
  const state: { terminated: number; lose: () => void } = { terminated: 0, lose: () => undefined };
  const told: [Stage, number][] = [];
  const start: StartWorker = (onMessage, onLost) => {
    state.lose = onLost;
    const work = makeOpener(
      (message: FromOpener, transfer) => {
        const copy = structuredClone(message, { transfer });
        setTimeout(() => onMessage(copy));
      },
      () => 0,
    );
    return {
      post: (message) => void work(message),
      terminate: () => {
        state.terminated += 1;
      },
    };
  };
  const read = (text: string) =>
    readInWorker(start, [file(text)], (stage, share) => told.push([stage, share]));
  return { read, told, state };
}

describe('reading files in a worker', () => {
  test('OP8 a summary comes first, and the content when it is taken', async () => {
    const { read, told } = inPage();
    const opener = read(CSV);
    const summary = await opener.summary;
    expect(summary).toMatchObject({ kind: 'done', result: { kind: 'table', file: 'a.csv' } });
    const taken = await opener.take();
    if (taken.kind !== 'done') throw new Error(taken.kind);
    const { content } = taken.result;
    const contacts = content.kind === 'table' ? content.table.rows : content.bundle.contacts.length;
    expect(contacts).toBe(3);
    expect(told.map(([stage]) => stage)).toContain('reading');
  });

  test('OP9 another choice makes the numbers anew without reading again', async () => {
    const { read, told } = inPage();
    const opener = read(CSV);
    const count = (answer: Awaited<typeof opener.summary>) =>
      answer.kind === 'done'
        ? (answer.result.becomes.find(({ what }) => what === 'carried')?.count ?? 0)
        : null;
    expect(count(await opener.summary)).toBe(1);
    const readings = told.filter(([stage]) => stage === 'reading').length;
    expect(count(await opener.make({ carrier: 'none' }))).toBe(0);
    expect(told.filter(([stage]) => stage === 'reading')).toHaveLength(readings);
  });

  test('OP6 what cannot be opened is told by its key', async () => {
    const { read } = inPage();
    expect(await read('Dear all').summary).toMatchObject({
      kind: 'failed',
      note: { key: 'unknownKind' },
    });
  });

  test('OP8 ended, it answers nothing any more, and its worker is gone', async () => {
    const { read, told, state } = inPage();
    const opener = read(CSV);
    let answered = false;
    void opener.summary.then(() => {
      answered = true;
    });
    opener.end();
    const before = told.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(state.terminated).toBe(1);
    expect(answered).toBe(false);
    expect(told).toHaveLength(before);
  });

  test('OP6 a worker that breaks off, or cannot be, is lost and not waited for', async () => {
    const { read, state } = inPage();
    const opener = read(CSV);
    state.lose();
    expect(await opener.summary).toEqual({ kind: 'lost' });
    expect(await opener.take()).toEqual({ kind: 'lost' });
    const forbidden = readInWorker(
      () => {
        throw new Error('forbidden');
      },
      [],
      () => undefined,
    );
    expect(await forbidden.summary).toEqual({ kind: 'lost' });
  });
});
