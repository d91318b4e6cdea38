import { formatNumber } from '../../../i18n/format';
import { SHADE_STEPS } from '../../../scene/matrix';
import { useWords } from '../../context';

/** The marks of the matrix, always there under it. */
export function MatrixLegend() {
  const { lang, t } = useWords();
  const number = (n: number) => formatNumber(n, lang);
  const step = (least: number, next: number | undefined): string => {
    if (next === undefined) return t('matrix.andMore', { n: least });
    return next - least === 1 ? number(least) : `${number(least)}–${number(next - 1)}`;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it scrolls, by keys as well
    <ul className="legend matrix-legend" aria-label={t('legend.title')} tabIndex={0}>
      <li>
        {t('matrix.held')}
        <span className="shades">
          {SHADE_STEPS.map((least, index) => (
            <span key={least} className="sample filled" data-shade={index + 1}>
              <span className="number">{step(least, SHADE_STEPS[index + 1])}</span>
            </span>
          ))}
        </span>
      </li>
      <li>
        <span className="sample filled" data-shade="0" aria-hidden="true">
          <span className="number">{number(1)}</span>
        </span>
        {t('matrix.unheldOnly')}
      </li>
      <li>
        <span className="sample filled" data-shade="2" aria-hidden="true">
          <span className="number">{number(3)}</span>
          <span className="unheld">
            <i>{number(1)}</i>
          </span>
        </span>
        {t('matrix.unheld')}
      </li>
      <li>
        <span className="sample filled" data-shade="1" aria-hidden="true">
          <span className="number">{number(1)}</span>
          <span className="ring" />
        </span>
        {t('legend.channel')}
      </li>
    </ul>
  );
}
