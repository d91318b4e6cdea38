import { JsonTokens, QUOTE, type Stop } from './json-tokens';
import { CUT, type JsonList, type JsonObject, type JsonValue, LINE } from './json-value';
import { OpenError } from './types';

/**
 * The deepest that a file of a graph may nest. `JSON.parse` and whatever walks its result call
 * themselves for each level, and would end the page at some thousands.
 */
export const DEEPEST = 100;

export interface Parsed {
  /** What was read, up to the stop if there is one; undefined where nothing was. */
  readonly value: JsonValue | undefined;
  readonly stop: Stop | null;
  /** Commas before a closing bracket, which are passed over: the lines. */
  readonly commas: readonly number[];
  /** Fields given twice in an object, of which the last counts: by name the first line. */
  readonly twice: ReadonlyMap<string, number>;
}

/** How often progress is told: every so many objects. */
const STEP = 4096;

const COMMA = 44;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** Reads JSON without calling itself, so that no nesting ends the stack. */
class JsonReader extends JsonTokens {
  readonly commas: number[] = [];
  readonly twice = new Map<string, number>();
  private objects = 0;

  constructor(
    text: string,
    firstLine: number,
    private readonly tell: (share: number) => void,
  ) {
    super(text, firstLine);
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
