import type { Said } from './said';

/** The depth of nesting beyond which no data set goes; five is the deepest that the fields make. */
export const DEEPEST = 32;

export interface JsonError {
  /** What is wrong, with its line and column from 1. */
  readonly problem: Extract<Said, { say: 'json.at' }>;
  readonly mend: Said;
}

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: JsonError };

const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE_CODE = 0x20;

/** The index of what is no space from `start` on. */
function afterSpace(text: string, start: number): number {
  for (let at = start; ; at += 1) {
    const code = text.charCodeAt(at);
    // A space, a tab, an end of line; beyond the end there is no number.
    if (code !== SPACE_CODE && code !== 0x9 && code !== 0xa && code !== 0xd) return at;
  }
}

/** The index after the string that begins at `start`, or -1 where it is none or is not closed. */
function endOfString(text: string, start: number): number {
  if (text[start] !== '"') return -1;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code < SPACE_CODE) return -1;
    if (code !== BACKSLASH) continue;
    at += 1;
    if (text[at] === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return -1;
      at += 4;
    } else if (!'"\\/bfnrt'.includes(text[at] ?? ' ')) return -1;
  }
  return -1;
}

interface Stop {
  readonly at: number;
  readonly problem: Said;
  readonly mend: Said;
}

interface Level {
  readonly close: '}' | ']';
  readonly keys: Set<string>;
}

function standing(char: string | undefined): Said {
  return char === undefined ? { say: 'json.ends' } : { say: 'json.stands', char };
}

/**
 * Walks the text as JSON without recursion and says where it stops being JSON, nests too deep or
 * says one key twice. Engines word their errors differently, some without a position, and
 * `JSON.parse` keeps the last of two equal keys in silence.
 */
function findStop(text: string): Stop | null {
  const levels: Level[] = [];
  let at = 0;
  const scalar = (): boolean => {
    SCALAR.lastIndex = at;
    const found = SCALAR.test(text);
    if (found) at = SCALAR.lastIndex;
    return found;
  };
  const string = (): string | null => {
    const end = endOfString(text, at);
    if (end < 0) return null;
    const found = text.slice(at, end);
    at = end;
    return found;
  };
  const stop = (problem: Said, mend: Said, where = at): Stop => ({ at: where, problem, mend });
  let expect: 'value' | 'first' | 'key' | 'after' = 'value';
  for (;;) {
    at = afterSpace(text, at);
    const level = levels.at(-1);
    const char = text[at];
    if (expect === 'after') {
      if (!level) {
        if (at === text.length) return null;
        return stop({ say: 'json.more' }, { say: 'json.cutMore' });
      }
      if (char === level.close) {
        at += 1;
        levels.pop();
        continue;
      }
      if (char !== ',') {
        return stop(
          { say: 'json.comma', close: level.close, here: standing(char) },
          char === undefined
            ? { say: 'json.cutOff', close: level.close }
            : { say: 'json.putComma' },
        );
      }
      at += 1;
      at = afterSpace(text, at);
      if (text[at] === level.close)
        return stop({ say: 'json.trailing' }, { say: 'json.dropComma' });
      expect = level.close === '}' ? 'key' : 'value';
      continue;
    }
    if (expect === 'first' && level && char === level.close) {
      at += 1;
      levels.pop();
      expect = 'after';
      continue;
    }
    if (level?.close === '}' && (expect === 'first' || expect === 'key')) {
      const start = at;
      const key = string();
      if (key === null) {
        return stop(
          { say: 'json.name', here: standing(char) },
          { say: 'json.nameForm', form: '"name"' },
        );
      }
      if (level.keys.has(key)) {
        return stop({ say: 'json.twice', name: key }, { say: 'json.keepOne' }, start);
      }
      level.keys.add(key);
      at = afterSpace(text, at);
      if (text[at] !== ':')
        return stop(
          { say: 'json.colon', name: key },
          { say: 'field.write', want: '"name": value' },
        );
      at += 1;
      expect = 'value';
      continue;
    }
    if (char === '{' || char === '[') {
      if (levels.length >= DEEPEST) {
        return stop({ say: 'json.deep', limit: DEEPEST }, { say: 'json.otherKind' });
      }
      levels.push({ close: char === '{' ? '}' : ']', keys: new Set() });
      at += 1;
      expect = 'first';
      continue;
    }
    if (char === '"') {
      const start = at;
      if (string() === null) {
        return stop(
          { say: 'json.open' },
          { say: 'json.close', lineBreak: '\\n', backslash: '\\\\' },
          start,
        );
      }
    } else if (!scalar()) {
      return stop({ say: 'json.value', here: standing(char) }, { say: 'json.valueForm' });
    }
    expect = 'after';
  }
}

/** Parses JSON; where it is not, the place in lines and columns from 1. Never throws. */
export function parseJson(source: string): JsonResult {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  const stop = findStop(text);
  if (stop) {
    const before = text.slice(0, stop.at).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const { problem, mend } = stop;
    const where = { say: 'json.at', line: before.length, column, problem } as const;
    return { ok: false, error: { problem: where, mend } };
  }
  return { ok: true, value: JSON.parse(text) as unknown };
}
