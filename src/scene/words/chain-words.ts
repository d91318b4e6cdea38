import type { Chain } from '../../analysis/chains/chains';
import { formatNumber } from '../../i18n/format';
import { makeTranslator } from '../../i18n/translate';
import type { Lang } from '../../model/schema';
import { dateShort } from './date';
import { windowToEdtf } from './window-words';

/** More days than any contact of ours can lie apart: the dates leave the end open. */
const FAR = 100_000;

/**
 * What is known of a chain's times, in short: how many steps, when it arrives at the other end, and
 * how long it took, each with all that the dates leave open. “2 steps · arrives 15 Nov 2020 · 0 to
 * 29 days”.
 */
export function chainSpanWords({ steps, arrival, duration }: Chain, lang: Lang): string {
  const t = makeTranslator(lang);
  const edtf = windowToEdtf({ from: arrival.earliest, to: arrival.latest });
  const { least, most } = duration;
  const days =
    most > FAR
      ? t('chain.daysAtLeast', { n: Math.min(least, FAR) })
      : least === most
        ? t('chain.days', { n: least })
        : t('chain.daysBetween', {
            least: formatNumber(least, lang),
            n: most,
          });
  const arrives =
    edtf === null ? t('chain.arrivesUnknown') : t('chain.arrives', { date: dateShort(edtf, lang) });
  return [t('count.steps', { n: steps.length }), arrives, days].join(' · ');
}
