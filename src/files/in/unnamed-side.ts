import type { Text } from '../../model/schema';

const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** Ends a name that runs to the right: its own brackets do not turn over before what follows. */
const MARK = '\u200E';

const arabicDigits = (number: number): string =>
  String(number).replace(/[0-9]/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? digit);

/** What the side is called that a row of mediation does not name: by its mediator and its line. */
export function unnamedSide(mediator: string, line: number): Text {
  const by = LEFT_TO_RIGHT.test(mediator) ? `${mediator}${MARK}` : mediator;
  return {
    en: `Unnamed side (mediation by ${mediator}, line ${line})`,
    ar: `فاعل غير مسمّى (وساطة ${by}، السطر ${arabicDigits(line)})`,
  };
}
