import type { Text } from '../../model/schema';
import type { Cast } from './ftm-actors';
import { cutText, within } from './plain-text';

const LONG = 60;

const list = (ids: readonly string[], cast: Cast, lang: 'en' | 'ar', wrap = within): string =>
  ids.map((id) => wrap(cutText(cast.nameOf(id)[lang], LONG))).join(lang === 'ar' ? '، ' : ', ');

/** What is between two sides, in one line. */
export function lineFor(
  what: Text,
  from: readonly string[],
  to: readonly string[],
  cast: Cast,
): Text {
  const of = (lang: 'en' | 'ar') =>
    `${what[lang]}: ${[from, to].map((ids) => list(ids, cast, lang, (name) => name)).join(' – ')}`;
  return { en: of('en'), ar: of('ar') };
}

/** The same as a sentence, with the file that says it. */
export function sentenceFor(
  what: Text,
  from: readonly string[],
  to: readonly string[],
  cast: Cast,
  file: string,
): Text {
  const name = within(cutText(file, LONG));
  return {
    en: `${what.en}, from ${list(from, cast, 'en')} to ${list(to, cast, 'en')}, in the file ${name}.`,
    ar: `${what.ar} من ${list(from, cast, 'ar')} إلى ${list(to, cast, 'ar')} في الملف ${name}.`,
  };
}
