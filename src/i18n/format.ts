import type { Lang } from './language';

/**
 * The locale to hand to `Intl`: `ar` alone prints Latin digits in most engines, so the digits are
 * asked for by name; British English, as the texts are written.
 */
export const LOCALE: Readonly<Record<Lang, string>> = { en: 'en-GB', ar: 'ar-u-nu-arab' };

const NUMBERS: Readonly<Record<Lang, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat(LOCALE.en),
  ar: new Intl.NumberFormat(LOCALE.ar),
};

/** A number with the digits and separators of the language: 1,234 or ١٬٢٣٤. */
export function formatNumber(n: number, lang: Lang): string {
  return NUMBERS[lang].format(n);
}

/** Digits of a text in the language's own form, without grouping: a year, a day, a version. */
export function formatDigits(text: string | number, lang: Lang): string {
  const latin = String(text);
  return lang === 'ar'
    ? latin.replace(/[0-9]/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? digit)
    : latin;
}

const LISTS: Readonly<Record<Lang, Intl.ListFormat>> = {
  en: new Intl.ListFormat(LOCALE.en, { type: 'conjunction' }),
  ar: new Intl.ListFormat(LOCALE.ar, { type: 'conjunction' }),
};

/**
 * “a, b and c” or «أ وب وج»; empty for nothing. What runs against the language is isolated: in one
 * run the whole list would be read from its other end. An item with isolates of its own keeps them.
 */
export function formatList(items: readonly string[], lang: Lang): string {
  return LISTS[lang].format(
    items.map((one) => (one.includes(FSI) ? one : isolateForeign(one, lang))),
  );
}

const CHOICES: Readonly<Record<Lang, Intl.ListFormat>> = {
  en: new Intl.ListFormat(LOCALE.en, { type: 'disjunction' }),
  ar: new Intl.ListFormat(LOCALE.ar, { type: 'disjunction' }),
};

/** “a, b or c” or «أ أو ب أو ج»; empty for nothing. */
export function formatChoice(items: readonly string[], lang: Lang): string {
  return CHOICES[lang].format(items);
}

/** Numbers in order as runs: “4–6, 9” or «٤–٦، ٩». Doubles are dropped. */
export function formatRanges(numbers: readonly number[], lang: Lang): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const n of sorted) {
    const last = runs.at(-1);
    if (last && n === last[1] + 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs
    .map(([from, to]) =>
      from === to
        ? formatNumber(from, lang)
        : `${formatNumber(from, lang)}–${formatNumber(to, lang)}`,
    )
    .join(lang === 'ar' ? '، ' : ', ');
}

const FSI = '\u2068';
const PDI = '\u2069';

/** A text that keeps its own direction inside another: first strong isolate … pop. */
export function isolate(text: string): string {
  return `${FSI}${text}${PDI}`;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Isolates a text only where it has letters that run against the language around it. */
export function isolateForeign(text: string, lang: Lang): string {
  const foreign = lang === 'ar' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return foreign.test(text) ? isolate(text) : text;
}
