import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FILE_LIMIT } from '../../../../src/files/in/limits';
import { type Chosen, openFiles } from '../../../../src/files/in/open';
import { OpenError } from '../../../../src/files/in/types';

const FOLDER = resolve(import.meta.dirname, '../../../../graph-data');
const PARTS = ['dataset', 'sources', 'actors', 'ties', 'contacts'];
const part = (name: string) => readFileSync(resolve(FOLDER, `${name}.json`), 'utf8');
const bundle = (): Record<string, unknown> =>
  Object.fromEntries(PARTS.map((name) => [name, JSON.parse(part(name))]));

function chosen(name: string, content: string | Uint8Array): Chosen {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    read: async (tell) => {
      tell(1);
      return bytes;
    },
  };
}

async function open(...files: readonly Chosen[]) {
  return (await openFiles(files, () => undefined)).make({});
}

async function refusal(...files: readonly Chosen[]): Promise<string> {
  try {
    await open(...files);
  } catch (error) {
    if (error instanceof OpenError) return error.note.key;
    throw error;
  }
  return 'nothing';
}

describe('opening files', () => {
  test('OP5 a native bundle opens whole, plain, packed or as a folder', async () => {
    const text = JSON.stringify(bundle());
    const bytes = new TextEncoder().encode(text);
    const folder = PARTS.map((name) => chosen(`mine/${name}.json`, part(name)));
    const made = await Promise.all([
      open(chosen('a.json', text)),
      open(chosen('a.json.gz', gzipSync(bytes))),
      open(chosen('a.zip', zipSync({ 'a.json': bytes }))),
      open(...folder, chosen('mine/README.md', '# Mine'), chosen('mine/.git/x', 'x')),
    ]);
    for (const one of made) {
      expect(one).toMatchObject({ kind: 'native', faults: [], notes: [], guesses: [] });
      expect(one.content).toEqual({ kind: 'bundle', bundle: bundle() });
    }
    expect(made[3]?.file).toBe('mine');
  });

  test('OP5 a bundle with an error opens what is sound and lists the rest', async () => {
    const broken = bundle();
    const contacts = broken.contacts as { status: string; id: string }[];
    const [first] = contacts;
    if (first) first.status = 'perhaps';
    const { content, faults } = await open(chosen('a.json', JSON.stringify(broken)));
    expect(faults).toMatchObject([{ entry: first?.id, field: 'status', rule: 'D4' }]);
    if (content.kind !== 'bundle') throw new Error('no bundle');
    expect(content.bundle.contacts.length).toBeLessThan(contacts.length);
  });

  test('OP6 each refusal says what it is', async () => {
    const text = JSON.stringify(bundle());
    expect(await refusal(chosen('a.json', text.slice(0, text.length / 2)))).toBe('brokenJson');
    expect(await refusal(chosen('a', ''))).toBe('empty');
    expect(await refusal(chosen('a.json', 'Dear all,'))).toBe('unknownKind');
    expect(await refusal(chosen('a.csv', '%PDF-1.7\n'))).toBe('otherKind');
    expect(await refusal(chosen('contacts.json', part('contacts')))).toBe('partAlone');
    const inner = zipSync({ a: zipSync({ b: new Uint8Array(3) }) });
    expect(await refusal(chosen('a.zip', inner))).toBe('otherKind');
    expect(await refusal()).toBe('empty');
  });

  test('OP3 a file that is too large is refused before it is read', async () => {
    let isRead = false;
    const read = async () => {
      isRead = true;
      return new Uint8Array();
    };
    expect(await refusal({ name: 'a', size: FILE_LIMIT + 1, read })).toBe('tooLarge');
    expect(
      await refusal(...Array.from({ length: 201 }, () => ({ name: 'a', size: 1, read }))),
    ).toBe('tooManyFiles');
    expect(isRead).toBe(false);
  });

  test('OP7 of several files one is open, the others can be chosen and are told', async () => {
    const other = { ...bundle(), ties: [] };
    const files = [
      chosen('d/a.json', JSON.stringify(bundle())),
      chosen('d/b.json', JSON.stringify(other)),
      chosen('d/picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])),
    ];
    const opened = await openFiles(files, () => undefined);
    const first = await opened.make({});
    expect(first.guesses).toEqual([
      {
        id: 'file',
        value: 'd/a.json',
        options: [
          { value: 'd/a.json', own: true },
          { value: 'd/b.json', own: true },
        ],
      },
    ]);
    expect(first.notes.map(({ key, values }) => [key, values.name])).toEqual([
      ['otherFile', 'd/b.json'],
      ['otherFile', 'd/picture.png'],
    ]);
    const second = await opened.make({ file: 'd/b.json' });
    expect(second.file).toBe('d/b.json');
    expect(second.found.find(({ what }) => what === 'ties')?.count).toBe(0);
  });

  test('OP8 progress is told by stage, and never goes back within one', async () => {
    const told: string[] = [];
    const { make } = await openFiles([chosen('a.json', JSON.stringify(bundle()))], (stage, share) =>
      told.push(`${stage} ${share}`),
    );
    await make({});
    expect(told).toEqual(['reading 1', 'parsing 0', 'making 0']);
  });
});
