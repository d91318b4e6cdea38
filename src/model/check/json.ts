/** The depth of nesting beyond which no data set goes; five is the deepest that the fields make. */
export const DEEPEST = 32;

export interface JsonError {
  readonly line: number;
  readonly column: number;
  readonly problem: string;
  readonly mend: string;
}

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: JsonError };

const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE_CODE = 0x20;
const SPACE = /[ \t\r\n]*/y;

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
  readonly problem: string;
  readonly mend: string;
}

interface Level {
  readonly close: '}' | ']';
  readonly keys: Set<string>;
}

function standing(char: string | undefined): string {
  return char === undefined ? 'the file ends' : `“${char}” stands`;
}

/**
 * Walks the text as JSON without recursion and says where it stops being JSON, nests too deep or
 * says one key twice. Engines word their errors differently, some without a position, and
 * `JSON.parse` keeps the last of two equal keys in silence.
 */
function findStop(text: string): Stop | null {
  const levels: Level[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const string = (): string | null => {
    const end = endOfString(text, at);
    if (end < 0) return null;
    const found = text.slice(at, end);
    at = end;
    return found;
  };
  const stop = (problem: string, mend: string, where = at): Stop => ({ at: where, problem, mend });
  let expect: 'value' | 'first' | 'key' | 'after' = 'value';
  for (;;) {
    match(SPACE);
    const level = levels.at(-1);
    const char = text[at];
    if (expect === 'after') {
      if (!level) {
        if (at === text.length) return null;
        return stop('There is more text after the end of the data.', 'Take away what follows.');
      }
      if (char === level.close) {
        at += 1;
        levels.pop();
        continue;
      }
      if (char !== ',') {
        return stop(
          `A comma or “${level.close}” was expected; ${standing(char)} here.`,
          char === undefined
            ? `The file seems cut off: add the missing “${level.close}”, or fetch it again.`
            : 'Put a comma between the two, or close the bracket.',
        );
      }
      at += 1;
      match(SPACE);
      if (text[at] === level.close)
        return stop('A comma stands before the closing bracket.', 'Take the comma away.');
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
          `A field name in double quotes was expected; ${standing(char)} here.`,
          'Write the name as "name".',
        );
      }
      if (level.keys.has(key)) {
        return stop(`The field ${key} is given twice in one entry.`, 'Keep one of the two.', start);
      }
      level.keys.add(key);
      match(SPACE);
      if (text[at] !== ':')
        return stop(`A colon was expected after ${key}.`, 'Write "name": value.');
      at += 1;
      expect = 'value';
      continue;
    }
    if (char === '{' || char === '[') {
      if (levels.length >= DEEPEST) {
        return stop(
          `The data nests deeper than ${DEEPEST} levels.`,
          'No field of a data set nests so deep; is this another kind of file?',
        );
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
          'This text is not closed, or holds a line break or a lone backslash.',
          'Close it with ", write a line break as \\n and a backslash as \\\\.',
          start,
        );
      }
    } else if (!match(SCALAR)) {
      return stop(
        `A value was expected; ${standing(char)} here.`,
        'Write text in double quotes, or a number, true, false or null.',
      );
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
    return { ok: false, error: { line: before.length, column, problem, mend } };
  }
  return { ok: true, value: JSON.parse(text) as unknown };
}
