import { STATUSES } from '../../../model/schema';
import type { FlowScene } from '../../../scene/flow-types';
import { useWords } from '../../context';
import { StatusMark } from '../StatusMark';

/** The marks that this flow has, always there under it. */
export function FlowLegend({ scene }: { readonly scene: FlowScene }) {
  const { t } = useWords();
  const statuses = STATUSES.filter((status) => scene.strands.some((one) => one.status === status));
  const carriers = scene.nodes.filter(({ role }) => role === 'carrier');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it scrolls, by keys as well
    <ul className="legend" aria-label={t('legend.title')} tabIndex={0}>
      {statuses.map((status) => (
        <li key={status}>
          <StatusMark status={status} heavy={carriers.length > 0} />
          {t(`status.${status}`)}
        </li>
      ))}
      {carriers.length > 0 && (
        <li>
          <svg width="34" height="16" viewBox="0 0 34 16" aria-hidden="true">
            <rect className="fl-sample first" x="1" y="1" width="16" height="14" />
            <rect className="fl-sample" x="17" y="1" width="16" height="14" />
            <rect className="fl-frame" x="1" y="1" width="32" height="14" />
          </svg>
          {t('flow.joins')}
        </li>
      )}
      {scene.strands.some(({ direct }) => direct) && (
        <li>
          <svg
            className="fl-sample-direct"
            width="30"
            height="12"
            viewBox="0 0 30 12"
            aria-hidden="true"
          >
            <path d="M1 6H29" />
          </svg>
          {t('legend.direct')}
        </li>
      )}
      {scene.nodes.some(({ unnamed }) => unnamed) && (
        <li>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <circle className="fl-frame" cx="8" cy="8" r="6.5" strokeDasharray="4 3" />
          </svg>
          {t('legend.unnamed')}
        </li>
      )}
    </ul>
  );
}
