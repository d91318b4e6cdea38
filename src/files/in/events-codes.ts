import { contactOfCode } from './cameo';
import { CAMEO_TEXTS, codeOfText } from './cameo-codes';
import type { RawKind } from './events-raw';
import type { Notes } from './notes';
import { plainName } from './plain-text';

/** A kind of event by its code, and by its words where it has some. */
export function kindOfCode(text: string, code: string, notes: Notes, line: number): RawKind {
  const known = CAMEO_TEXTS.has(code) ? code : /^\d{3,4}$/.test(code) ? code : codeOfText(text);
  if (known === null || !CAMEO_TEXTS.has(known)) {
    notes.add('guess', 'unknownCode', { code: plainName(code || text).slice(0, 60) }, line);
    return { text: plainName(text || code).slice(0, 200), cameo: null, rule: null };
  }
  const words = plainName(text).slice(0, 200) || (CAMEO_TEXTS.get(known) ?? known);
  return { text: words, cameo: known, rule: contactOfCode(known) };
}
