import { noteParsed, readJson, tellStop } from './json-in';
import { parse } from './json-parse';
import { isObject, type JsonObject, type JsonValue } from './json-value';
import type { Notes } from './notes';

const MARKS = new Set(['\ufeff', '\u001e']);

/** Whether a text is a JSON value a line: its first line that says something is a whole object. */
export function isLines(text: string): boolean {
  const first = /[^\s\ufeff][^\r\n]*/.exec(text.slice(0, 5_000_000))?.[0] ?? '';
  if (!first.startsWith('{') || first.length === text.trim().length) return false;
  const { value, stop } = parse(first);
  return isObject(value) && !stop;
}

/**
 * The values of a file of JSON lines, each on its own: a line that is none is noted with its number,
 * and the rest is kept. Throws `OpenError` for a line that nests too deep.
 */
export function readJsonLines(
  file: { readonly text: string; readonly progress: (share: number) => void },
  notes: Notes,
): JsonValue[] {
  const { text } = file;
  const values: JsonValue[] = [];
  let line = 1;
  for (let at = 0; at < text.length; line += 1) {
    const lf = text.indexOf('\n', at);
    const end = lf < 0 ? text.length : lf;
    // A mark of the file's start, or of a record's (RFC 7464).
    const start = MARKS.has(text[at] ?? '') ? at + 1 : at;
    const row = text.slice(start, end);
    at = end + 1;
    if (line % 256 === 0) file.progress(at / text.length);
    if (row.trim() === '') continue;
    const parsed = parse(row, line);
    const { value, stop } = parsed;
    if (!stop && value !== undefined) {
      noteParsed(parsed, notes);
      values.push(value);
    } else if (stop?.isEnd && lf < 0) notes.add('fault', 'endsEarly', {}, line);
    else if (stop) {
      const { values: why } = tellStop(stop);
      notes.add('left-out', 'badLine', { column: stop.column, ...why }, line);
    }
  }
  return values;
}

/** The objects of a file: of lines, of a list, or of a list within an object under one of the names. */
export function readObjects(
  file: { readonly text: string; readonly progress: (share: number) => void },
  names: readonly string[],
  notes: Notes,
): readonly JsonObject[] {
  const values = isLines(file.text) ? readJsonLines(file, notes) : [readJson(file, notes)];
  return values.flatMap((value): JsonObject[] => {
    if (Array.isArray(value)) return value.filter(isObject);
    if (!isObject(value)) return [];
    for (const name of names) {
      const list = Object.hasOwn(value, name) ? value[name] : undefined;
      if (Array.isArray(list)) return list.filter(isObject);
    }
    return [value];
  });
}
