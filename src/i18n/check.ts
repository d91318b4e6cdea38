import { checkAr } from './check-ar';
import { type CheckKey, checkEn } from './check-en';
import { formatDigits, isolate, isolateForeign } from './format';
import type { Lang } from './language';
import { type Settle, translatorOf, type Values } from './translate';

/** Returns a sentence of the check in one language. */
export type CheckTranslator = (key: CheckKey, values?: Values) => string;

const CATALOGUES: Readonly<Record<Lang, Readonly<Record<CheckKey, string>>>> = {
  en: checkEn,
  ar: checkAr,
};

/**
 * What fills a place is the file's own. In Arabic all of it is isolated, for a date or a bracket
 * would be turned round as well as a word; numbers stand ungrouped, as lines and paragraphs do.
 */
export const settleOwn: Settle = (value, lang) => {
  if (typeof value === 'number') return formatDigits(value, lang);
  return lang === 'ar' ? isolate(value) : isolateForeign(value, lang);
};

const translators: Readonly<Record<Lang, CheckTranslator>> = {
  en: translatorOf('en', () => CATALOGUES.en, settleOwn),
  ar: translatorOf('ar', () => CATALOGUES.ar, settleOwn),
};

/** The translator of what the check says. Both languages come with it: it is seldom needed. */
export function checkTranslator(lang: Lang): CheckTranslator {
  return translators[lang];
}
