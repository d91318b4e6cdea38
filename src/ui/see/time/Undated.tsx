import { formatNumber } from '../../../i18n/format';
import { setUndated } from '../../../state/time-actions';
import { useApp, useAppState, useWords } from '../../context';

/** The bucket of what has no date, beside the axis: in or out at a press. */
export function Undated({ count }: { readonly count: number }) {
  const { store } = useApp();
  const { lang, t } = useWords();
  const undated = useAppState(({ view }) => view.undated);
  return (
    <button
      type="button"
      className="time-undated"
      aria-pressed={undated}
      // Nothing to leave out; what a link left out can still be let in again.
      disabled={count === 0 && undated}
      aria-label={t('time.undatedLabel', { n: count })}
      title={t(undated ? 'time.undatedIn' : 'time.undatedOut', { n: count })}
      onClick={() => setUndated(store, !undated)}
    >
      <span className="time-bucket">{formatNumber(count, lang)}</span>
      <span className="time-undated-word">{t('time.undated')}</span>
    </button>
  );
}
