import { wellFormed } from './xml';

/** A value as Cypher: a day becomes a date, a list has one type. Null leaves the property out. */
export type CypherValue =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly number[]
  | Day
  | null;

/** A day as `yyyy-mm-dd`. */
export interface Day {
  readonly day: string;
}

export type CypherRow = Readonly<Record<string, CypherValue>>;

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};
/**
 * Quotes and backslashes; controls, line ends and marks of direction that an editor would act on,
 * or not show.
 */
const SPECIAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be escaped
  /[\\'\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/**
 * A text as a string literal. Some versions of Neo4j replace `\uXXXX` before they look at any other
 * escape, so that the second half of an escaped backslash with a `u` behind it could begin one and
 * end the string; such a text is put together from two.
 */
export function stringLiteral(text: string): string {
  const escaped = (char: string, at: number, whole: string): string => {
    if (char === '\\' && whole[at + 1] === 'u') return "\\\\' + '";
    return ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  };
  return `'${wellFormed(text).replace(SPECIAL, escaped)}'`;
}

/** A value as a literal that needs no parameter. */
export function literal(value: CypherValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return stringLiteral(value);
  if (typeof value !== 'object') return String(value);
  if ('day' in value) return `date(${stringLiteral(value.day)})`;
  return `[${value.map((item) => literal(item)).join(', ')}]`;
}

/** A name of ours as it is; another one between backticks, without what could end it. */
function key(name: string): string {
  if (/^[A-Za-z_]\w*$/.test(name)) return name;
  const safe = wellFormed(name).replace(SPECIAL, ' ').replaceAll('`', '``').trim();
  return `\`${safe === '' ? '_' : safe}\``;
}

/** A row as a map, without its nulls. */
export function mapLiteral(row: CypherRow): string {
  const pairs = Object.entries(row).flatMap(([name, value]) =>
    value === null ? [] : [`${key(name)}: ${literal(value)}`],
  );
  return `{${pairs.join(', ')}}`;
}
