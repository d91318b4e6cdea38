/**
 * One spelling for the many that a name has, in Arabic and in Latin script, so that what is typed
 * meets what is written. Nothing made here is ever shown to a reader.
 */

/** Letters that Unicode does not take apart, by what stands for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ة: 'ه',
  ۃ: 'ه',
  ھ: 'ه',
  ہ: 'ه',
  ە: 'ه',
  ک: 'ك',
  گ: 'ك',
  ڭ: 'ك',
  پ: 'ب',
  چ: 'ج',
  ژ: 'ز',
  ڤ: 'ف',
  ڨ: 'ق',
  // A hamza on the line is written or left out: بهاء, بها.
  ء: '',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Apostrophes, and what writes ʿayn, hamza and the soft sign in Latin script. */
const APOSTROPHES = /['`´‘’‛′ʹ-ʿˈˊˋ＇]/gu;
const POSSESSIVE = /(?<=\p{L})['’]s(?!\p{L})/giu;
/** Tatweel, joiners and the marks of direction: they change how a word looks, not which it is. */
const UNSEEN = /[\u0640\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
/** U.S., D.C.: letters with full stops between them are one word. */
const INITIALS = /(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** Letters, digits and signs of ASCII, but for those that are left out above. */
const PLAIN = /^[\x20-\x26\x28-\x2D\x2F-\x5F\x61-\x7E]*$/;

function digit(char: string): string {
  const code = char.charCodeAt(0);
  return String(code - (code >= 0x06f0 ? 0x06f0 : 0x0660));
}

/**
 * A text in lower case without what spellings differ in: diacritics and tashkeel, tatweel, the
 * seats of hamza and madda, final ى and ة, Persian letters and digits, apostrophes. Words and what
 * stands between them stay, articles too.
 */
export function fold(text: string): string {
  // Most names of event tables are plain: nothing in them has two spellings but their case.
  if (PLAIN.test(text)) return text.toLowerCase();
  return (
    text
      // First of all: a presentation form may come apart into what is then left out.
      .normalize('NFKD')
      .replace(UNSEEN, '')
      .replace(POSSESSIVE, '')
      .replace(APOSTROPHES, '')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, digit)
      .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
      .replace(INITIALS, '$1')
  );
}

/** Assimilated articles count only before a hyphen: `as-Sadr`, but not “as” in a sentence. */
const LATIN_ARTICLE =
  /(?<![\p{L}\p{N}])(?:(?:al|el|ul)[-‐‑–\s]+|a(?:s|sh|t|th|d|dh|n|r|z)[-‐‑–])(?=\p{L})/gu;

/** An Arabic word without its article. الله keeps it, and so does what would be left with a letter. */
function bare(word: string): string {
  return word.startsWith('ال') && word.length >= 4 && word !== 'الله' ? word.slice(2) : word;
}

/** The words of a text, folded, with their articles. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
}

/**
 * The words of a text in the one spelling by which they are compared: folded, without ال, al- or
 * el-. A text that is nothing but an article keeps it.
 */
export function nameWords(text: string): string[] {
  const words = fold(text)
    .replace(LATIN_ARTICLE, '')
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
  // آل, “the house of”, reads like the article once it is folded: Al Ishaq, آل إسحاق.
  const named = words.filter((word) => word !== 'ال');
  return (named.length > 0 ? named : words).map(bare);
}

/** A name as one key: two spellings with the same key are one name. */
export function nameKey(text: string): string {
  return nameWords(text).join(' ');
}

/**
 * Every form under which a word of a text is to be found, the compared one first. Arabic writes
 * *and*, *for* and *by* onto the next word: والكاظمي is found as كاظمي too.
 */
export function wordForms(word: string): string[] {
  const folded = fold(word);
  const forms = [bare(folded), folded];
  const glued = /^(?:[وفبك]ال|لل)(.{3,})$/u.exec(folded) ?? /^[وف](.{3,})$/u.exec(folded);
  if (glued?.[1] !== undefined) forms.push(glued[1]);
  return [...new Set(forms)];
}
