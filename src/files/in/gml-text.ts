import type { Notes } from './notes';
import { OpenError } from './types';

/** A record of GML: its keys in order, of which several may be the same. */
export interface GmlRecord {
  readonly line: number;
  readonly entries: { readonly key: string; readonly value: GmlValue; readonly line: number }[];
}
export type GmlValue = string | number | GmlRecord;

/** Deeper than any tool nests; a file beyond it is meant to break readers. */
const DEEPEST = 200;

/** The names of ISO 8859-1 in HTML 4, from U+00A0 on: GML is ASCII, and writes other letters so. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const NAMED = new Map([
  ...LATIN.split(' ').map((name, at) => [name, String.fromCharCode(0xa0 + at)] as const),
  ['quot', '"'] as const,
  ['amp', '&'] as const,
  ['lt', '<'] as const,
  ['gt', '>'] as const,
  ['apos', "'"] as const,
]);

/** A text with its entities resolved, once; an unknown one stays as it is. */
export function gmlText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,8}));/gi,
    (whole, hex, digits, name) => {
      if (typeof name === 'string') return NAMED.get(name) ?? whole;
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(digits);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** One token: a text in quotation marks, a bracket, a word or number, a comment, or line ends. */
const TOKEN = /"([^"]*)("?)|([[\]])|(#[^\n\r]*)|(\r\n?|\n)|([^\s[\]"]+)/g;

function countLines(text: string): number {
  return (text.match(/\r\n?|\n/g) ?? []).length;
}

/** A word after a key: a number where it is one (GML has `INF`, `NaN` of some writers as texts). */
function wordValue(word: string): string | number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word) ? Number(word) : gmlText(word);
}

/**
 * The records of a text (Himsolt, “GML: a portable graph file format”, 1997): keys with numbers,
 * texts, or records in brackets. What cannot be one is noted by its line and passed over; a file
 * that ends within a record keeps what came before. Throws `OpenError` where it is too deep.
 */
export function parseGmlText(text: string, notes: Notes, progress = (_: number) => {}): GmlRecord {
  const root: GmlRecord = { line: 1, entries: [] };
  const open: GmlRecord[] = [root];
  let key = '';
  let keyLine = 0;
  let line = 1;
  let tokens = 0;
  const strange = (what: string, at: number) =>
    notes.add('left-out', 'strangeLine', { text: what.slice(0, 40) }, at);
  const put = (value: GmlValue, at: number) => {
    if (key !== '') open.at(-1)?.entries.push({ key, value, line: keyLine });
    else if (typeof value === 'object') strange('[', at);
    else strange(String(value), at);
    key = '';
  };
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    const [whole, quoted, close, bracket, comment, end, word] = found;
    tokens += 1;
    if (tokens % 65_536 === 0) progress(found.index / text.length);
    if (end !== undefined) line += 1;
    else if (comment !== undefined) continue;
    else if (quoted !== undefined) {
      put(gmlText(quoted), line);
      line += countLines(whole);
      if (close === '') notes.add('fault', 'endsEarly', {}, line);
    } else if (bracket === '[') {
      const record: GmlRecord = { line, entries: [] };
      put(record, line);
      open.push(record);
      if (open.length > DEEPEST) throw new OpenError('tooDeep', {}, line);
    } else if (bracket === ']') {
      if (key !== '') strange(key, line);
      key = '';
      if (open.length > 1) open.pop();
      else strange(']', line);
    } else if (word !== undefined) {
      if (key === '' && /^[A-Za-z_]/.test(word)) {
        key = word;
        keyLine = line;
      } else put(wordValue(word), line);
    }
  }
  if (open.length > 1) notes.add('fault', 'endsEarly', {}, line);
  return root;
}
