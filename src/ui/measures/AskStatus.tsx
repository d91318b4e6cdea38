import { formatNumber } from '../../i18n/format';
import { useWords } from '../context';
import type { AskState } from './use-asked';
import '../style/ask-status.css';

/** How a computation goes: its progress with a way to cancel it, or why there is no figure. */
export function AskStatus({
  state,
  name,
  onCancel,
  onAgain,
}: {
  readonly state: AskState<unknown>;
  readonly name: string;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}) {
  const { lang, t } = useWords();
  switch (state.kind) {
    case 'done':
      return null;
    case 'running': {
      if (!state.slow) return null;
      const percent = Math.floor(state.done * 100);
      return (
        <div className="ask-status">
          <p role="status">{t('brokers.computing', { name })}</p>
          <progress aria-label={t('brokers.computing', { name })} max={100} value={percent} />
          <span className="percent">{formatNumber(percent, lang)}%</span>
          <button type="button" className="quiet" onClick={onCancel}>
            {t('brokers.cancel')}
          </button>
        </div>
      );
    }
    default: {
      const words =
        state.kind === 'cancelled'
          ? t('brokers.cancelled', { name })
          : state.kind === 'lost'
            ? t('brokers.lost')
            : t('brokers.failed', { problem: state.problem });
      return (
        <div className="ask-status">
          <p role="alert">{words}</p>
          <button type="button" className="quiet" onClick={onAgain}>
            {t(state.kind === 'cancelled' ? 'brokers.compute' : 'brokers.again')}
          </button>
        </div>
      );
    }
  }
}
