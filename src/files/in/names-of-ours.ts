import type { Text } from '../../model/schema';
import { cutText } from './plain-text';

const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const ENDS_IN_LETTER = /[\p{L}\p{N}]$/u;
/** Stands behind a name that runs to the right: its last full stop or bracket stays behind it. */
const MARK = '\u200E';

const arabicDigits = (number: number): string =>
  String(number).replace(/[0-9]/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? digit);

const inArabic = (name: string): string =>
  LEFT_TO_RIGHT.test(name) && !ENDS_IN_LETTER.test(name) ? `${name}${MARK}` : name;

/** What the side is called that a row of mediation does not name: by its mediator and its line. */
export function unnamedSide(mediator: string, line: number): Text {
  return {
    en: `Unnamed side (mediation by ${mediator}, line ${line})`,
    ar: `فاعل غير مسمّى (وساطة ${inArabic(mediator)}، السطر ${arabicDigits(line)})`,
  };
}

/** What a community is called: by its most connected member, cut to so many characters. */
export function around({ en, ar }: Text, most: number): Text {
  return { en: `Around ${cutText(en, most)}`, ar: `حول ${inArabic(cutText(ar, most))}` };
}
