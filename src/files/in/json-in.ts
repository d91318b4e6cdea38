import { CUT, type JsonList, type JsonObject, type JsonValue, LINE } from './json-value';
import type { Notes } from './notes';
import { OpenError } from './types';

/**
 * The deepest that a file of a graph may nest. `JSON.parse` and whatever walks its result call
 * themselves for each level, and would end the page at some thousands.
 */
export const DEEPEST = 100;

/** Where a text stops being JSON. */
export interface Stop {
  /** The text ends where something was still to come. */
  readonly isEnd: boolean;
  readonly line: number;
  /** In the line, from 1. */
  readonly column: number;
  /** What stands there instead of what was expected, shortened. */
  readonly near: string;
}

export interface Parsed {
  /** What was read, up to the stop if there is one; undefined where nothing was. */
  readonly value: JsonValue | undefined;
  readonly stop: Stop | null;
  /** Commas before a closing bracket, which are passed over: the lines. */
  readonly commas: readonly number[];
  /** Fields given twice in an object, of which the last counts: by name the first line. */
  readonly twice: ReadonlyMap<string, number>;
}

const WORDS: ReadonlyMap<string, JsonValue> = new Map<string, JsonValue>([
  ['true', true],
  ['false', false],
  ['null', null],
  // Not JSON, but what Python's writer makes of a number that is none.
  ['NaN', null],
  ['Infinity', null],
  ['-Infinity', null],
]);
const WORD = /-?[A-Za-z]+/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const INTEGER = /^-?\d+$/;
/** How many characters of what is wrong are shown. */
const NEAR = 20;
/** How often progress is told: every so many objects. */
const STEP = 4096;

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** Reads JSON without calling itself, so that no nesting ends the stack. */
class JsonReader {
  readonly commas: number[] = [];
  readonly twice = new Map<string, number>();
  stop: Stop | null = null;
  private at = 0;
  private line: number;
  private lineStart = 0;
  private objects = 0;

  constructor(
    private readonly text: string,
    firstLine: number,
    private readonly tell: (share: number) => void,
  ) {
    this.line = firstLine;
    if (text.startsWith('\ufeff')) this.at = 1;
  }

  /** The next character that is no space, as its code; NaN at the end. */
  private next(): number {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === LF || code === CR) {
        this.at += 1;
        if (code === LF || this.text.charCodeAt(this.at) !== LF) {
          this.line += 1;
          this.lineStart = this.at;
        }
      } else if (code === SPACE || code === TAB) this.at += 1;
      else return code;
    }
  }

  private fail(): undefined {
    const near = this.text.slice(this.at, this.at + NEAR).split(/[\r\n]/, 1)[0] ?? '';
    this.stop = {
      isEnd: this.at >= this.text.length,
      line: this.line,
      column: this.at - this.lineStart + 1,
      near,
    };
    return undefined;
  }

  /** A text that begins here; undefined where it does not end, or holds what no text may. */
  private string(): string | undefined {
    const start = this.at;
    let end = this.text.indexOf('"', start + 1);
    let plain = true;
    for (;;) {
      if (end < 0) {
        this.at = this.text.length;
        return this.fail();
      }
      let slashes = 0;
      while (this.text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
      if (slashes > 0) plain = false;
      if (slashes % 2 === 0) break;
      end = this.text.indexOf('"', end + 1);
    }
    const body = this.text.slice(start + 1, end);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a control within a text is a fault
    const control = /[\u0000-\u001f]/.exec(body);
    if (control && control[0] !== '\t') {
      // A text that was not closed runs on to the next quotation mark, in another line.
      return this.fail();
    }
    if (!plain || body.includes('\\')) {
      try {
        const read: unknown = JSON.parse(`"${body.replaceAll('\t', '\\t')}"`);
        if (typeof read !== 'string') return this.fail();
        this.at = end + 1;
        return read;
      } catch {
        return this.fail();
      }
    }
    this.at = end + 1;
    return body;
  }

  private scalar(code: number): JsonValue | undefined {
    if (code === QUOTE) return this.string();
    for (const pattern of [WORD, NUMBER]) {
      pattern.lastIndex = this.at;
      const found = pattern.exec(this.text)?.[0];
      if (found === undefined) continue;
      const word = WORDS.get(found);
      if (pattern === WORD && word === undefined) return this.fail();
      this.at += found.length;
      if (word !== undefined) return word;
      const number = Number(found);
      // Ids of 17 digits and more would become one another.
      return INTEGER.test(found) && !Number.isSafeInteger(number) ? found : number;
    }
    return this.fail();
  }

  private key(): string | undefined {
    const key = this.string();
    if (key === undefined) return undefined;
    if (this.next() !== COLON) return this.fail();
    this.at += 1;
    return key;
  }

  private put(into: JsonObject, key: string, value: JsonValue, line: number): void {
    if (Object.hasOwn(into, key) && !this.twice.has(key)) this.twice.set(key, line);
    if (key !== '__proto__') into[key] = value;
    else {
      Object.defineProperty(into, key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }

  /** The value that begins here, as far as it goes; what is open at a stop is marked as cut. */
  value(): JsonValue | undefined {
    const open: (JsonList | JsonObject)[] = [];
    let root: JsonValue | undefined;
    let key: string | undefined;
    for (;;) {
      const code = this.next();
      const line = this.line;
      let made: JsonValue | undefined;
      let opens = false;
      if (code === OPEN_OBJECT || code === OPEN_LIST) {
        if (open.length >= DEEPEST) throw new OpenError('tooDeep', { limit: DEEPEST }, line);
        this.at += 1;
        made = code === OPEN_LIST ? [] : { [LINE]: line };
        opens = true;
        this.objects += 1;
        if (this.objects % STEP === 0) this.tell(this.at / this.text.length);
      } else made = this.scalar(code);
      if (made === undefined) return this.cut(open, root);
      const parent = open.at(-1);
      if (parent === undefined) root = made;
      else if (Array.isArray(parent)) parent.push(made);
      else if (key !== undefined) this.put(parent, key, made, line);
      if (opens && typeof made === 'object' && made !== null) open.push(made);
      // Past what closes, and the comma, to where the next value begins.
      let fresh = opens;
      for (;;) {
        const level = open.at(-1);
        if (level === undefined) return root;
        const isList = Array.isArray(level);
        let sign = this.next();
        if (!fresh && sign === COMMA) {
          const commaLine = this.line;
          this.at += 1;
          sign = this.next();
          if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) this.commas.push(commaLine);
          else fresh = true;
        }
        if (sign === (isList ? CLOSE_LIST : CLOSE_OBJECT)) {
          this.at += 1;
          open.pop();
          fresh = false;
          continue;
        }
        if (!fresh) {
          this.fail();
          return this.cut(open, root);
        }
        if (isList) break;
        key = sign === QUOTE ? this.key() : this.fail();
        if (key === undefined) return this.cut(open, root);
        break;
      }
    }
  }

  private cut(
    open: readonly (JsonList | JsonObject)[],
    root: JsonValue | undefined,
  ): JsonValue | undefined {
    for (const level of open) if (!Array.isArray(level)) level[CUT] = true;
    return root;
  }

  /** Nothing but spaces may follow. */
  end(): void {
    if (!this.stop && !Number.isNaN(this.next())) this.fail();
  }
}

/**
 * One JSON value from a text, as far as it can be read: `stop` says where and why not further.
 * Unlike `JSON.parse` it keeps what stands before a fault, tells the line of each object, and
 * keeps integers of any length. Throws `OpenError` for what nests too deep.
 * @param firstLine the line of the file on which the text begins
 */
export function parse(
  text: string,
  firstLine = 1,
  tell: (share: number) => void = () => undefined,
): Parsed {
  const reader = new JsonReader(text, firstLine, tell);
  const value = reader.value();
  reader.end();
  const { stop, commas, twice } = reader;
  return { value, stop, commas, twice };
}

/** A stop as a note: the file ends early, or something stands where JSON has another thing. */
export function tellStop(stop: Stop): {
  readonly key: 'endsEarly' | 'notJson';
  readonly values: Readonly<Record<string, string | number>>;
} {
  return stop.isEnd
    ? { key: 'endsEarly', values: {} }
    : { key: 'notJson', values: { column: stop.column, near: stop.near } };
}

/** What was passed over while reading. */
export function noteParsed(parsed: Parsed, notes: Notes): void {
  const { commas, twice, stop } = parsed;
  const [first] = commas;
  if (first !== undefined) notes.add('fault', 'looseComma', {}, first, commas.length);
  for (const [name, line] of twice) {
    notes.add('fault', 'sameField', { field: name.slice(0, NEAR) }, line);
  }
  if (!stop) return;
  const { key, values } = tellStop(stop);
  notes.add('fault', key, values, stop.line);
}

/**
 * The JSON value of a file. What is broken is noted and what stands before it is kept; throws
 * `OpenError` where nothing does.
 */
export function readJson(
  file: { readonly text: string; readonly progress: (share: number) => void },
  notes: Notes,
): JsonValue {
  const parsed = parse(file.text, 1, file.progress);
  const { value, stop } = parsed;
  if (value === undefined || typeof value !== 'object' || value === null) {
    if (!stop) throw new OpenError('notJson', { column: 1, near: file.text.slice(0, NEAR) }, 1);
    const { key, values } = tellStop(stop);
    throw new OpenError(file.text.trim() === '' ? 'empty' : key, values, stop.line);
  }
  noteParsed(parsed, notes);
  return value;
}

/** What is wrong with a file of which nothing can be used: that it breaks off, or else what it lacks. */
export function nothing(notes: Notes, lacks: 'noNodes' | 'noEntities'): OpenError {
  const broken = notes.list().find(({ key }) => /^(endsEarly|notJson|badLine)$/.test(key));
  return broken ? new OpenError(broken.key, broken.values, broken.line) : new OpenError(lacks);
}
