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
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** The index after the string that begins at `start`, or -1 where it is none or is not closed. */
function endOfString(text: string, start: number): number {
  if (text.charCodeAt(start) !== QUOTE) return -1;
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
  const skipSpace = (): void => {
    while (isSpace(text.charCodeAt(at))) at += 1;
  };
  const stop = (problem: Said, mend: Said): Stop => ({ at, problem, mend });
  let expect: 'value' | 'first' | 'key' | 'after' = 'value';
  for (;;) {
    skipSpace();
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
      skipSpace();
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
      const end = endOfString(text, at);
      if (end < 0) {
        return stop(
          { say: 'json.name', here: standing(char) },
          { say: 'json.nameForm', form: '"name"' },
        );
      }
      const key = text.slice(at, end);
      if (level.keys.has(key))
        return stop({ say: 'json.twice', name: key }, { say: 'json.keepOne' });
      level.keys.add(key);
      at = end;
      skipSpace();
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
      const end = endOfString(text, at);
      if (end < 0) {
        const mend: Said = { say: 'json.close', lineBreak: '\\n', backslash: '\\\\' };
        return stop({ say: 'json.open' }, mend);
      }
      at = end;
    } else {
      SCALAR.lastIndex = at;
      if (!SCALAR.test(text)) {
        return stop({ say: 'json.value', here: standing(char) }, { say: 'json.valueForm' });
      }
      at = SCALAR.lastIndex;
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
