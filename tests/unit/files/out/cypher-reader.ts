import { asText } from './sets';

/** A value of Cypher; a date is `{ date: 'yyyy-mm-dd' }`. */
export type Value =
  | string
  | number
  | boolean
  | readonly Value[]
  | { readonly [key: string]: Value };

interface Row {
  readonly [key: string]: Value;
}

export interface Link {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly says: Row;
}

/** A database: nodes by label and id, relationships by what tells them apart. */
export interface Database {
  readonly nodes: Map<string, Row>;
  readonly links: Map<string, Link>;
  readonly constraints: Set<string>;
}

const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * Reads literals by the Cypher manual (“Values and types”), and by it alone: anything else throws.
 * Unicode escapes are replaced first, wherever they stand, as versions before 5 do.
 */
class Literals {
  private at = 0;
  constructor(private readonly text: string) {}

  private skip(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
  }

  private take(pattern: RegExp): string | null {
    this.skip();
    const found = new RegExp(pattern, 'y');
    found.lastIndex = this.at;
    const [match] = found.exec(this.text) ?? [];
    if (match === undefined) return null;
    this.at += match.length;
    return match;
  }

  private must(pattern: RegExp): string {
    const found = this.take(pattern);
    if (found === null)
      throw new Error(`no ${pattern} at ${this.text.slice(this.at, this.at + 40)}`);
    return found;
  }

  private string(): string {
    this.must(/'/);
    let value = '';
    for (;;) {
      const char = this.text[this.at++];
      if (char === undefined) throw new Error('a string without an end');
      if (char === "'") break;
      if (char !== '\\') {
        value += char;
        continue;
      }
      const next = this.text[this.at++] ?? '';
      const special = ESCAPED[next] ?? (/[\\'"]/.test(next) ? next : null);
      if (special === null) throw new Error(`an unknown escape \\${next}`);
      value += special;
    }
    return this.take(/\+/) === null ? value : value + this.string();
  }

  private list(end: RegExp, item: () => void): void {
    if (this.take(end) !== null) return;
    do item();
    while (this.take(/,/) !== null);
    this.must(end);
  }

  value(): Value {
    this.skip();
    if (this.text[this.at] === "'") return this.string();
    if (this.take(/\[/) !== null) {
      const items: Value[] = [];
      this.list(/\]/, () => items.push(this.value()));
      return items;
    }
    if (this.take(/\{/) !== null) {
      const map: Record<string, Value> = {};
      this.list(/\}/, () => {
        const name = this.must(/[A-Za-z_]\w*|`(?:[^`]|``)*`/);
        const key = name.startsWith('`') ? name.slice(1, -1).replaceAll('``', '`') : name;
        this.must(/:/);
        map[key] = this.value();
      });
      return map;
    }
    if (this.take(/date\(/) !== null) {
      const date = this.string();
      this.must(/\)/);
      return { date };
    }
    const word = this.must(/true|false|-?\d+(?:\.\d+)?/);
    return word === 'true' ? true : word === 'false' ? false : Number(word);
  }
}

/** Every escape of Unicode, wherever it stands: what the most naive of readers does first. */
function naively(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_, code) => {
    const char = String.fromCharCode(Number.parseInt(code, 16));
    if (/['\\]/.test(char)) throw new Error('a quotation mark or a backslash as an escape');
    return char;
  });
}

/** `Array.isArray` does not tell read-only lists from maps. */
const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

const mapOf = (value: Value): Row => {
  if (typeof value !== 'object' || isList(value)) throw new Error('no map');
  return value;
};

function rowsOf(text: string): Row[] {
  const rows = new Literals(naively(text)).value();
  if (!isList(rows)) throw new Error('no list');
  return rows.map(mapOf);
}

const word = (value: Value | undefined): string => {
  if (typeof value !== 'string') throw new Error(`no text: ${JSON.stringify(value)}`);
  return value;
};

function runNodes(database: Database, label: string, rows: readonly Row[]): void {
  if (!database.constraints.has(label)) throw new Error(`no constraint for ${label}`);
  for (const row of rows) database.nodes.set(`${label} ${word(row.id)}`, row);
}

const NODES = /^UNWIND (\[.*\]) AS row\nMERGE \(n:(\w+) \{id: row\.id\}\)\nSET n = row$/s;
const LINKS =
  /^UNWIND (\[.*\]) AS row\nMATCH \(a:(\w+) \{id: row\.from\}\)\nMATCH \(b:(\w+) \{id: row\.to\}\)\nMERGE \(a\)-\[r:(\w+)(?: \{(\w+): row\.says\.(\w+)\})?\]->\(b\)(\nSET r = row\.says)?$/s;
const CONSTRAINT = /^CREATE CONSTRAINT \w+ IF NOT EXISTS FOR \(n:(\w+)\) REQUIRE n\.id IS UNIQUE$/;

function run(database: Database, statement: string): void {
  const [, constrained] = CONSTRAINT.exec(statement) ?? [];
  if (constrained !== undefined) {
    database.constraints.add(constrained);
    return;
  }
  const [, made, label] = NODES.exec(statement) ?? [];
  if (made !== undefined && label !== undefined) {
    runNodes(database, label, rowsOf(made));
    return;
  }
  const [, joined = '', from = '', to = '', type = '', key] = LINKS.exec(statement) ?? [];
  if (joined === '') throw new Error(`an unknown statement: ${statement.slice(0, 80)}`);
  for (const row of rowsOf(joined)) {
    const [a, b] = [`${from} ${word(row.from)}`, `${to} ${word(row.to)}`];
    // MATCH finds nothing, and the row is gone without a word.
    if (!database.nodes.has(a) || !database.nodes.has(b)) continue;
    const says = mapOf(row.says ?? {});
    const which = key === undefined ? '' : JSON.stringify(says[key]);
    database.links.set(`${a} ${type} ${b} ${which}`, { from: a, type, to: b, says });
  }
}

/** What a database holds after a file of such statements was run in it, as often as given. */
export function load(bytes: Uint8Array, times = 1): Database {
  const database: Database = { nodes: new Map(), links: new Map(), constraints: new Set() };
  const statements = asText(bytes)
    .trimEnd()
    .split(/;\n\n|;$/);
  for (let n = 0; n < times; n++) {
    for (const statement of statements) if (statement !== '') run(database, statement);
  }
  return database;
}
