import { useId } from 'react';
import type { Histogram } from '../../../analysis/time';
import type { Translator } from '../../../i18n/translate';
import type { Window } from '../../../model/filter';
import type { Lang } from '../../../model/schema';
import { edtfOfWindow } from '../../../scene/time-calendar';
import type { TimeScale } from '../../../scene/time-scale';
import { dateShort } from '../../../scene/words/date';
import type { Reach } from './Axis';

/** A bar is never lower than this, px, or a single possible contact would be nothing. */
const LEAST = 1.5;

/**
 * Contacts over time: certain ones solid at the foot, possible ones hatched above, so that the two
 * are told apart without colour.
 */
export function Bars({
  histogram,
  scale,
  height,
  window,
  reach,
  words,
}: {
  readonly histogram: Histogram;
  readonly scale: TimeScale;
  readonly height: number;
  readonly window: Window | null;
  readonly reach: Reach;
  readonly words: { readonly lang: Lang; readonly t: Translator };
}) {
  const hatch = useId();
  const most = Math.max(1, ...histogram.bins.map((bin) => bin.certain + bin.possible));
  const tall = (n: number) => (n <= 0 ? 0 : Math.max(LEAST, (n / most) * (height - 3)));
  return (
    <>
      <defs>
        <pattern
          id={hatch}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V4" className="time-hatch" />
        </pattern>
      </defs>
      {histogram.bins.map((bin) => {
        if (bin.touching === 0 && bin.certain === 0) return null;
        const [a, b] = [scale.x(bin.from), scale.x(bin.to + 1)];
        const whole = Math.abs(b - a);
        const x = Math.min(a, b);
        if (x > reach.to || x + whole < reach.from) return null;
        // At most a bar, never a wall: a year of four would fill the chart.
        const wide = Math.min(28, whole - (whole > 5 ? 2 : 0.5));
        const left = x + (whole - wide) / 2;
        const [solid, open] = [tall(bin.certain), tall(bin.possible)];
        const inside = !window || (bin.from <= window.to && bin.to >= window.from);
        const when = dateShort(edtfOfWindow(bin), words.lang);
        return (
          <g key={bin.from} className={inside ? 'time-column' : 'time-column outside'}>
            <rect x={x} y={0} width={whole} height={height} className="time-catch">
              <title>
                {`${when}: ${words.t('time.bar', { certain: bin.certain, possible: bin.touching })}`}
              </title>
            </rect>
            {open > 0 && (
              <rect
                x={left}
                y={height - solid - open}
                width={wide}
                height={open}
                fill={`url(#${hatch})`}
                className="time-possible"
              />
            )}
            {solid > 0 && (
              <rect
                x={left}
                y={height - solid}
                width={wide}
                height={solid}
                className="time-certain"
              />
            )}
          </g>
        );
      })}
    </>
  );
}
