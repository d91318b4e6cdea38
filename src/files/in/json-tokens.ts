import type { JsonValue } from './json-value';

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

/** How many characters of what is wrong are shown. */
export const NEAR = 20;
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

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
export const QUOTE = 34;
const COLON = 58;
const BACKSLASH = 92;

/** What a text of JSON is made of, one after another: texts, numbers, words, and what stands between. */
export class JsonTokens {
  stop: Stop | null = null;
  protected at = 0;
  protected line: number;
  private lineStart = 0;

  constructor(
    protected readonly text: string,
    firstLine: number,
  ) {
    this.line = firstLine;
    if (text.startsWith('\ufeff')) this.at = 1;
  }

  /** The next character that is no space, as its code; NaN at the end. */
  protected next(): number {
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

  protected fail(): undefined {
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

  protected scalar(code: number): JsonValue | undefined {
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

  protected key(): string | undefined {
    const key = this.string();
    if (key === undefined) return undefined;
    if (this.next() !== COLON) return this.fail();
    this.at += 1;
    return key;
  }
}
