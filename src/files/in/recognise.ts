import { PARTS } from '../../model/schema';
import { jsonOutline, type Outline } from './json-outline';
import type { FileKind } from './types';
import { isGzip, isZip } from './unpack';

/** What a file is by its content: a kind that can be opened, something packed, or neither. */
export type Recognised =
  | { readonly as: 'kind'; readonly kind: FileKind }
  | { readonly as: 'packed'; readonly how: 'gzip' | 'zip' }
  /** One of the five files of a data set's folder. */
  | { readonly as: 'part' }
  /** `what` is the name of a format that cannot be opened, null where it has no name. */
  | { readonly as: 'unknown'; readonly what: string | null };

/** How much of a text tells its kind, characters. */
const HEAD = 100_000;

/** Formats that are met often, by their first bytes, to be named where they are refused. */
const OTHERS: readonly (readonly [what: string, mark: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['Parquet', [0x50, 0x41, 0x52, 0x31]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
];

const kind = (one: FileKind): Recognised => ({ as: 'kind', kind: one });
const other = (what: string | null): Recognised => ({ as: 'unknown', what });

/** The name of the outermost element of an XML text, without its prefix; null where it is none. */
function rootElement(head: string): string | null {
  if (!head.startsWith('<')) return null;
  const bare = head
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<\?[\s\S]*?(\?>|$)/g, '')
    .replace(/<!DOCTYPE[^[>]*(\[[\s\S]*?\]\s*)?(>|$)/i, '');
  return /^\s*<(?:[\w.-]+:)?([\w.-]+)/.exec(bare)?.[1]?.toLowerCase() ?? null;
}

function ofXml(head: string): Recognised {
  const root = rootElement(head);
  if (root === 'gexf') return kind('gexf');
  if (root === 'graphml') return kind('graphml');
  return other(root === 'html' ? 'HTML' : 'XML');
}

/** Whether a list of objects is one of the parts of a data set, by fields that no other file has. */
function isPart({ keys }: Outline): boolean {
  const has = (...names: string[]) => names.every((name) => keys.has(name));
  return (
    has('answeredBy', 'evidence') ||
    has('possiblySame', 'partOf') ||
    has('derivedFrom', 'informants') ||
    has('camps', 'topics', 'asOf') ||
    has('from', 'to', 'kind', 'evidence')
  );
}

/** Whether a text has a field of this name near its start. */
const mentions = (head: string, key: string) => new RegExp(`"${key}"\\s*:`).test(head);

function ofJson(outline: Outline, head: string): Recognised {
  const { keys, inner, shape } = outline;
  const has = (...names: string[]) => names.every((name) => keys.has(name));
  const inside = (key: string) => inner.get(key) ?? new Set<string>();
  if (has('schema', 'properties')) return kind('ftm');
  const isEntities = (key: string) => inside(key).has('schema') && inside(key).has('properties');
  if (['entities', 'results', 'data'].some(isEntities)) return kind('ftm');
  if (has('CXVersion')) return kind('cx2');
  if (shape === 'array' && (has('numberVerification') || has('metaData'))) return kind('cx');
  if (shape !== 'object') {
    if (has('data')) return kind('cytoscape');
    return isPart(outline) ? { as: 'part' } : other('JSON');
  }
  if (has('elements') || (has('format_version') && mentions(head, 'data'))) {
    return kind('cytoscape');
  }
  const isMap = has('captions') || mentions(head, 'display');
  if (has('nodes', 'edges') && isMap) return kind('oligrapher');
  if (has('graph')) {
    const graph = inside('graph');
    return graph.has('captions') || (graph.has('edges') && mentions(head, 'display'))
      ? kind('oligrapher')
      : kind('jgf');
  }
  if (has('graph_data')) return kind('oligrapher');
  if (has('graphs')) return kind('jgf');
  const parts = Object.keys(PARTS).filter((part) => keys.has(part));
  if (parts.length >= 2 || inside('dataset').has('asOf')) return kind('native');
  if (has('nodes') && inside('nodes').has('data')) return kind('cytoscape');
  if (has('nodes') && (has('edges') || has('hyperedges'))) return kind('jgf');
  return isPart(outline) ? { as: 'part' } : other('JSON');
}

/** A text with characters that no text has is something else under a wrong name. */
function isText(head: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const strange = head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return strange <= head.length / 200;
}

/** The first lines that say something. */
function firstLines(head: string, most: number): string[] {
  return head
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, most);
}

/** What the columns of an event table are called, or how many there are where nothing names them. */
function ofEvents(lines: readonly string[]): FileKind | null {
  const [first = '', second = first] = lines;
  const names = new Set(
    first.split(/[\t,;|]/).map((name) => name.replace(/^"|"$/g, '').trim().toLowerCase()),
  );
  const has = (...wanted: string[]) => wanted.every((name) => names.has(name));
  if (has('event id', 'event date', 'cameo code')) return 'icews';
  if (has('event id', 'event date', 'event type', 'actor name')) return 'polecat';
  const columns = first.split('\t').length;
  const isGdelt =
    has('globaleventid') ||
    [first, second].every((line) => /^\d+\t\d{8}\t\d{6}\t\d{4}\t/.test(line));
  if (isGdelt && columns >= 61) return 'gdelt2';
  if (isGdelt && columns >= 57) return 'gdelt1';
  return null;
}

/** A column of dates, years or numbers of days. */
const WHEN = /^-?\d+$|^\d{4}-\d{2}(-\d{2})?/;
const NAMES_OF_QUADRUPLES = [
  /^(date|time|timestamp|day|event_?date)$/i,
  /^(relation|rel|predicate|event|event_?type|relation_?type)$/i,
];

/** `date source relation target` in any order and with tabs: a knowledge graph's list of facts. */
function isQuadruples(lines: readonly string[]): boolean {
  const [first = [], ...rest] = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  if (first.length < 4 || first.length > 5) return false;
  if (rest.some((row) => row.length !== first.length)) return false;
  const isNamed = NAMES_OF_QUADRUPLES.every((name) => first.some((cell) => name.test(cell)));
  if (isNamed) return true;
  const times = first.filter((_, at) =>
    rest.concat([first]).every((row) => WHEN.test(row[at] ?? '')),
  );
  // Ids for names: every column is a number.
  return times.length === 1 || times.length === first.length;
}

/** Whether lines fall into the same number of columns, by one of the usual signs between them. */
export function isDelimited(lines: readonly string[]): boolean {
  return ['\t', ',', ';', '|'].some((sign) => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(sign).length);
    const [first = 1] = counts;
    // Quoted cells may go over lines: most is enough.
    return (
      first > 1 &&
      lines.length > 1 &&
      counts.filter((n) => n === first).length >= 0.6 * counts.length
    );
  });
}

function ofText(head: string): Recognised {
  const said = head.replace(/^\s*([%#].*(\r\n|\r|\n)\s*)*/, '');
  if (/^\*(network|vertices|arcs|edges|matrix|arcslist|edgeslist)\b/i.test(said)) {
    return kind('pajek');
  }
  if (/^dl\b/i.test(said)) return kind('dl');
  if (/(^|\n)\s*graph\s*\[/i.test(said) && /^(graph\s*\[|[a-z_]\w*\s)/i.test(said)) {
    return kind('gml');
  }
  const lines = firstLines(head.slice(0, head.lastIndexOf('\n') + 1 || head.length), 40);
  const events = ofEvents(lines);
  if (events) return kind(events);
  if (isQuadruples(lines)) return kind('quadruples');
  return isDelimited(lines) ? kind('table') : other(null);
}

/**
 * What a file is, by its bytes and its text and never by its name. `text` is asked for only where
 * the bytes are no known binary format; it may throw.
 */
export function recognise(bytes: Uint8Array, text: () => string): Recognised {
  if (isGzip(bytes)) return { as: 'packed', how: 'gzip' };
  if (isZip(bytes)) return { as: 'packed', how: 'zip' };
  const known = OTHERS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (known) return other(known[0]);
  const whole = text();
  const head = whole.slice(0, HEAD).trimStart();
  if (!isText(head)) return other(null);
  if (head.startsWith('<')) return ofXml(head);
  // `[` may begin a section of another format; JSON goes on with a value.
  if (/^(\{\s*["}]|\[\s*[[\]{"\d])/.test(head)) {
    const outline = jsonOutline(whole);
    if (outline) return ofJson(outline, head);
  }
  return ofText(head);
}
