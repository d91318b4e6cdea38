import { tallies } from '../../graph/tallies';
import { STATUSES } from '../../model/schema';
import { useApp, useAppState, useWords } from '../context';
import { refFromText } from '../measures/measure-ref';
import { StatusMark } from './StatusMark';

/** The marks in use, always there under the graph. */
export function Legend() {
  const { dataset } = useApp();
  const { t } = useWords();
  const statuses = STATUSES.filter((status) => tallies(dataset, 'statuses').has(status));
  const sizeBy = useAppState(({ view }) => view.sizeBy);
  const sized = sizeBy === null ? null : refFromText(sizeBy);
  const unnamed = dataset.actors.some((actor) => actor.unnamed);
  const mediated = tallies(dataset, 'roles').has('carried');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it scrolls, by keys as well
    <ul className="legend" aria-label={t('legend.title')} tabIndex={0}>
      {statuses.map((status) => (
        <li key={status}>
          <StatusMark status={status} />
          {t(`status.${status}`)}
        </li>
      ))}
      {mediated && (
        <li>
          <svg
            className="status-mark"
            width="40"
            height="14"
            viewBox="0 0 40 14"
            aria-hidden="true"
          >
            <path d="M1 7H32" stroke="currentColor" strokeWidth="2.8" />
            <path d="M17 2.5l5 4.5l-5 4.5" stroke="currentColor" strokeWidth="1.8" fill="none" />
            <path d="M39 7l-9 -4.2v8.4z" fill="currentColor" />
          </svg>
          {t('legend.channel')}
        </li>
      )}
      {mediated && (
        <li>
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="2.6" />
            <circle cx="9" cy="9" r="3.6" fill="currentColor" opacity="0.55" />
          </svg>
          <span aria-hidden="true" title={t('legend.carrier')}>
            {t('legend.carrierShort')}
          </span>
          <span className="visually-hidden">{t('legend.carrier')}</span>
        </li>
      )}
      {sized && (
        <li className="size-mark">
          <svg width="30" height="18" viewBox="0 0 30 18" aria-hidden="true">
            <g fill="none" stroke="currentColor" strokeWidth="1.6">
              <circle cx="6" cy="9" r="4" />
              <circle cx="20" cy="9" r="8" />
            </g>
          </svg>
          {t('brokers.sizeLegend', { name: t(`measure.${sized.id}.name`) })}
        </li>
      )}
      {unnamed && (
        <li>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <circle
              cx="8"
              cy="8"
              r="6.5"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.8"
              strokeDasharray="4 3"
            />
          </svg>
          <span aria-hidden="true" title={t('legend.unnamed')}>
            {t('legend.unnamedShort')}
          </span>
          <span className="visually-hidden">{t('legend.unnamed')}</span>
        </li>
      )}
    </ul>
  );
}
