/**
 * The names of months as they are typed, folded: English, and in Arabic those of the Levant, of
 * Egypt and of the Maghreb. The number is the month's, January 1. The only such table.
 */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan', 'كانون الثاني', 'كانون ثاني', 'يناير', 'جانفي'],
    ['february', 'feb', 'شباط', 'فبراير', 'فيفري'],
    ['march', 'mar', 'اذار', 'مارس'],
    ['april', 'apr', 'نيسان', 'ابريل', 'افريل'],
    ['may', 'ايار', 'مايو', 'ماي'],
    ['june', 'jun', 'حزيران', 'يونيو', 'يونيه', 'جوان'],
    ['july', 'jul', 'تموز', 'يوليو', 'يوليه', 'جويليه', 'يوليوز'],
    ['august', 'aug', 'اب', 'اغسطس', 'اوت', 'غشت'],
    ['september', 'sept', 'sep', 'ايلول', 'سبتمبر', 'شتنبر'],
    ['october', 'oct', 'تشرين الاول', 'تشرين اول', 'اكتوبر'],
    ['november', 'nov', 'تشرين الثاني', 'تشرين ثاني', 'نوفمبر', 'نونبر'],
    ['december', 'dec', 'كانون الاول', 'كانون اول', 'ديسمبر', 'دجنبر'],
  ].flatMap((names, at) => names.map((name): [string, number] => [name, at + 1])),
);

/** Months that are other words as well, and abbreviations: they count only beside a year or day. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set([
  ...['may', 'march', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept'],
  ...['oct', 'nov', 'dec', 'اب', 'ماي', 'جوان'],
]);

/** Seasons by their EDTF code (ISO 8601-2:2019, 4.8), read as `model/edtf` reads them. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
  ['ربيع', 21],
  ['صيف', 22],
  ['خريف', 23],
  ['شتاء', 24],
  ['شتا', 24],
]);
