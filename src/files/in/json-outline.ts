/** What stands at the top of a JSON text, as far as it was looked at. */
export interface Outline {
  readonly shape: 'object' | 'array' | 'lines';
  /** Fields of the object; of an array or lines, those of their first objects together. */
  readonly keys: ReadonlySet<string>;
  /** By field of the object: the fields of what it holds, of the first object where that is a list. */
  readonly inner: ReadonlyMap<string, ReadonlySet<string>>;
}

/** How much of a text is looked at, characters: fields may come after a long first value. */
const LOOKED_AT = 20_000_000;
/** Objects of a list, or lines, that are looked at. */
const FIRST = 40;

/** Walks over a JSON text without building it; whatever is broken ends the walk. */
class Walker {
  at = 0;
  private readonly end: number;

  constructor(private readonly text: string) {
    this.end = Math.min(text.length, LOOKED_AT);
  }

  get isOver(): boolean {
    return this.at >= this.end;
  }

  peek(): string {
    while (this.at < this.end && /\s/.test(this.text[this.at] ?? '')) this.at += 1;
    return this.at < this.end ? (this.text[this.at] ?? '') : '';
  }

  /** A string without its quotes, as far as it goes; escapes in names of fields do not matter here. */
  string(): string {
    const from = this.at + 1;
    let to = from;
    while (to < this.end && this.text[to] !== '"') to += this.text[to] === '\\' ? 2 : 1;
    this.at = to + 1;
    return this.text.slice(from, Math.min(to, from + 200));
  }

  /** Past a value of whatever kind, however deep: it counts brackets and calls nothing again. */
  skip(): void {
    let depth = 0;
    this.peek();
    while (this.at < this.end) {
      const here = this.text[this.at];
      if (here === '"') this.string();
      else if (here === '{' || here === '[') {
        depth += 1;
        this.at += 1;
      } else if (here === '}' || here === ']') {
        if (depth === 0) return;
        depth -= 1;
        this.at += 1;
      } else if (here === ',' && depth === 0) return;
      else {
        this.at += 1;
        continue;
      }
      if (depth === 0) return;
    }
  }

  /** Past an object, telling each of its fields while standing before the value. */
  fields(tell: (key: string) => void): void {
    this.at += 1;
    while (this.peek() === '"') {
      const key = this.string();
      if (this.peek() !== ':') return;
      this.at += 1;
      tell(key);
      if (this.peek() !== ',') break;
      this.at += 1;
    }
    if (this.peek() === '}') this.at += 1;
  }

  /** Past a list, telling of each item while standing before it. */
  items(tell: () => void): void {
    this.at += 1;
    while (!this.isOver && this.peek() !== ']') {
      const before = this.at;
      tell();
      if (this.peek() === ',') this.at += 1;
      else if (this.at === before) return;
    }
    this.at += 1;
  }
}

/** The fields of the object that stands here, or of the first one of a list. */
function innerKeys(walker: Walker): Set<string> {
  const keys = new Set<string>();
  const collect = () =>
    walker.fields((key) => {
      keys.add(key);
      walker.skip();
    });
  if (walker.peek() === '{') collect();
  else if (walker.peek() === '[') {
    let isFirst = true;
    walker.items(() => {
      if (isFirst && walker.peek() === '{') collect();
      else walker.skip();
      isFirst = false;
    });
  } else walker.skip();
  return keys;
}

/**
 * The fields at the top of a JSON text and one level below, without building what it holds; null
 * where it does not begin as JSON. A text that is cut off or broken has an outline of its start.
 */
export function jsonOutline(text: string): Outline | null {
  const walker = new Walker(text);
  const keys = new Set<string>();
  const inner = new Map<string, Set<string>>();
  const first = walker.peek();
  const note = (key: string) => {
    keys.add(key);
    const within = innerKeys(walker);
    const before = inner.get(key);
    if (before) for (const one of within) before.add(one);
    else inner.set(key, within);
  };
  if (first === '{') {
    walker.fields(note);
    // Another object after the first: a line each.
    for (let n = 1; n < FIRST && walker.peek() === '{'; n += 1) walker.fields(note);
    const isLines = /^\s*\{.*\}[ \t]*\r?\n\s*\{/.test(text.slice(0, 100_000));
    return { shape: isLines ? 'lines' : 'object', keys, inner };
  }
  if (first !== '[') return null;
  let n = 0;
  walker.items(() => {
    n += 1;
    if (n <= FIRST && walker.peek() === '{') walker.fields(note);
    else walker.skip();
  });
  return { shape: 'array', keys, inner };
}
