import { type Parsed, parse } from './json-parse';
import { NEAR, type Stop } from './json-tokens';
import type { JsonValue } from './json-value';
import type { Notes } from './notes';
import { OpenError } from './types';

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
