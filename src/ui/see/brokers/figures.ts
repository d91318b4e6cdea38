import { LOCALE } from '../../../i18n/format';
import { isMessageKey, type Translator } from '../../../i18n/translate';
import type { Lang } from '../../../model/schema';

const formats = (lang: Lang) => ({
  small: new Intl.NumberFormat(LOCALE[lang], { maximumSignificantDigits: 3 }),
  expected: new Intl.NumberFormat(LOCALE[lang], { maximumSignificantDigits: 2 }),
  usual: new Intl.NumberFormat(LOCALE[lang], { maximumFractionDigits: 2 }),
  signed: new Intl.NumberFormat(LOCALE[lang], {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }),
  share: new Intl.NumberFormat(LOCALE[lang], { style: 'percent', maximumFractionDigits: 0 }),
});

const FORMATS = { en: formats('en'), ar: formats('ar') };

/** A figure as it is read: three digits of what is below one, two decimals of the rest; – for none. */
export function figureText(value: number, lang: Lang): string {
  if (!Number.isFinite(value)) return '–';
  return FORMATS[lang][Math.abs(value) < 1 ? 'small' : 'usual'].format(value);
}

/** What is expected by chance, which is no count: two digits; – for none. */
export function expectedText(value: number, lang: Lang): string {
  return Number.isFinite(value) ? FORMATS[lang].expected.format(value) : '–';
}

/** A distance from what is expected: one decimal, with its sign; – for none. */
export function signedText(value: number, lang: Lang): string {
  return Number.isFinite(value) ? FORMATS[lang].signed.format(value) : '–';
}

/** A share of one, in percent. */
export const shareText = (share: number, lang: Lang): string => FORMATS[lang].share.format(share);

/** The word for a part of a measure by its key; the last part of the key where there is none. */
export function wordOf(t: Translator, key: string): string {
  return isMessageKey(key) ? t(key) : (key.split('.').at(-1) ?? key);
}
