import { existsSync, readFileSync } from 'node:fs';
import { Notes } from '../../../../src/files/in/notes';
import type { Choices, FileIn, Made, Note, Readable, Reader } from '../../../../src/files/in/types';
import { OpenError } from '../../../../src/files/in/types';
import { checkBundle } from '../../../../src/model/check';
import type { Bundle } from '../../../../src/model/schema';
import { FILE_NAMES } from '../../model/small';

const PEERS = new URL('../../../../../shared/data/peers/', import.meta.url);

export const hasPeer = (name: string): boolean => existsSync(new URL(name, PEERS));
export const peerText = (name: string): string => readFileSync(new URL(name, PEERS), 'utf8');
/** A file by a parser that is not ours. */
export const peerJson = (name: string): unknown => JSON.parse(peerText(name));

export function fileIn(content: string | object, name = 'sample.json'): FileIn {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 1);
  return {
    name,
    text,
    bytes: new TextEncoder().encode(text),
    notes: [],
    progress: () => undefined,
  };
}

/** What a file becomes, which must pass the check without a fault. */
export async function opened(
  reader: Reader,
  content: string | object,
  choices: Choices = {},
): Promise<Made & { readonly bundle: Bundle }> {
  const readable: Readable = await reader(fileIn(content));
  const made = readable.make(choices);
  if (made.content.kind !== 'bundle') throw new Error('no bundle');
  const { bundle } = made.content;
  const { faults } = checkBundle(bundle, { fileNames: FILE_NAMES });
  if (faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 3), null, 1));
  return { ...made, bundle };
}

/** What is wrong with a file of which nothing can be used. */
export async function refused(reader: Reader, content: string | object): Promise<Note> {
  try {
    (await reader(fileIn(content))).make({});
  } catch (error) {
    if (error instanceof OpenError) return error.note;
    throw error;
  }
  throw new Error('it was opened');
}

export const keysOf = (notes: readonly Note[]): string[] => notes.map(({ key }) => key);

export const named = ({ actors }: Bundle): string[] => actors.map(({ name }) => name.en);

/** Contacts as `a > carrier > b`, by names. */
export function told({ actors, contacts }: Bundle): string[] {
  const name = new Map(actors.map((actor) => [actor.id, actor.name.en]));
  const all = (ids: readonly string[]) => ids.map((id) => name.get(id)).join('+');
  return contacts.map(({ from, via, to, mutual }) =>
    [all(from), ...via.map((id) => all([id])), all(to)].join(mutual ? ' = ' : ' > '),
  );
}

/** Numbers from a seed (mulberry32), each below the bound. */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const WRONG: readonly string[] = [
  ...['null', 'true', '-1', '1e999', '9007199254740993', '""', '"<img src=x onerror=alert(1)>"'],
  ...['[]', '{}', '[[]]', '[null]', '{"__proto__":{"polluted":1}}', '"javascript:alert(1)"'],
  ...[
    '"2020-13-45"',
    '"\\u0000"',
    '"\\ud800"',
    '{"a":{"a":{"a":{"a":1}}}}',
    '[1,"2",null,{}]',
    'NaN',
  ],
];

/** A text with something wrong in it: a byte, a piece, a value of another kind, a cut. */
export function mutated(text: string, seed: number): string {
  const below = random(seed);
  let result = text;
  for (let times = 1 + below(3); times > 0; times -= 1) {
    const at = below(result.length + 1);
    const to = Math.min(result.length, at + 1 + below(40));
    const how = below(6);
    if (how === 0) result = result.slice(0, at);
    else if (how === 1) result = result.slice(0, at) + result.slice(to);
    else if (how === 2) result = result.slice(0, at) + result.slice(at, to) + result.slice(at);
    else if (how === 3) {
      result = result.slice(0, at) + String.fromCharCode(below(0x3000)) + result.slice(at + 1);
    } else {
      // A value after a colon becomes another.
      const wrong = WRONG[below(WRONG.length)] ?? 'null';
      const values = [
        ...result.matchAll(/:\s*("(?:[^"\\]|\\.)*"|-?[\d.e+]+|true|false|null|\[|\{)/g),
      ];
      const one = values[below(values.length || 1)];
      if (!one) continue;
      const start = one.index + one[0].length - (one[1]?.length ?? 0);
      result = result.slice(0, start) + wrong + result.slice(start + (one[1]?.length ?? 0));
    }
  }
  return result;
}

/**
 * Opens a thousand broken copies of a sample. Any may be refused by `OpenError`; whatever opens
 * passes the check.
 * @returns how many opened
 */
export async function surviving(reader: Reader, sample: string, seeds = 1000): Promise<number> {
  let openedCount = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const text = mutated(sample, seed);
    try {
      const made = (await reader(fileIn(text))).make({});
      if (made.content.kind !== 'bundle') throw new Error('no bundle');
      const { faults } = checkBundle(made.content.bundle, { fileNames: FILE_NAMES });
      if (faults.length > 0) throw new Error(`seed ${seed}: ${JSON.stringify(faults[0])}`);
      new Notes(made.notes).list();
      openedCount += 1;
    } catch (error) {
      if (!(error instanceof OpenError)) {
        throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
      }
    }
  }
  return openedCount;
}
