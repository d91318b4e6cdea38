import { type CheckTranslator, checkTranslator, settleOwn } from '../i18n/check';
import { formatChoice } from '../i18n/format';
import type { Phrase } from '../i18n/translate';
import type { Row, Said } from '../model/check/said';
import type { Fault } from '../model/dataset';
import type { Lang } from '../model/schema';

/** Words of the data's own as a choice, or one after another. */
function rowWords({ row, join }: Row, lang: Lang): string {
  const words = row.map((word) => String(settleOwn(word, lang)));
  return join === 'or' ? formatChoice(words, lang) : words.join(lang === 'ar' ? '، ' : ', ');
}

function saidIn(said: Said, lang: Lang, t: CheckTranslator): string {
  const fill = (value: string | number | Row | Said): string | number | Phrase => {
    if (typeof value !== 'object') return value;
    return { phrase: 'row' in value ? rowWords(value, lang) : saidIn(value, lang, t) };
  };
  const { say, ...places } = said;
  const values = Object.entries(places).map(([name, value]) => [name, fill(value)] as const);
  return t(say, Object.fromEntries(values));
}

/** What is wrong and how to mend it, in words of one language. */
export function faultWords(
  { problem, mend }: Pick<Fault, 'problem' | 'mend'>,
  lang: Lang,
): { readonly problem: string; readonly mend: string } {
  const t = checkTranslator(lang);
  return { problem: saidIn(problem, lang, t), mend: saidIn(mend, lang, t) };
}
