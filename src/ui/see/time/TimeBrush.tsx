import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { binsFor, histogram, type TimeZoom, timeExtent } from '../../../analysis/time';
import { direction } from '../../../i18n/language';
import type { Window } from '../../../model/filter';
import type { Contact } from '../../../model/schema';
import { estimate } from '../../../scene/text';
import { timeAxis } from '../../../scene/time-axis';
import { edtfOf } from '../../../scene/time-calendar';
import { evenScale, type TimeScale } from '../../../scene/time-scale';
import { dateInWords } from '../../../scene/words/date';
import { setWindow } from '../../../state/time-actions';
import { useApp, useAppState, useWords } from '../../context';
import { Axis } from './Axis';
import { Bars } from './Bars';
import { within } from './brush';
import { countIn } from './counts';
import { Handles } from './Handles';
import { TimeTools } from './TimeTools';
import { Undated } from './Undated';
import { useBrush } from './use-brush';
import { usePlay } from './use-play';
import { useReach } from './use-reach';

/** The least room for a bar, px: with more bars than fit, the chart scrolls. */
const LEAST_BAR: Readonly<Record<TimeZoom, number>> = { year: 26, month: 6, day: 9 };

/** Months where a dozen years and less are on record, days where two months are. */
function firstZoom(extent: Window | null): TimeZoom {
  const days = extent ? extent.to - extent.from : 0;
  if (days > 12 * 366) return 'year';
  return days > 62 ? 'month' : 'day';
}

/**
 * The time brush: how the contacts lie in time, and the window of time that is shown. `contacts` are
 * all that the question lets through but for its window.
 */
export function TimeBrush({ contacts }: { readonly contacts: readonly Contact[] }) {
  const { dataset, store } = useApp();
  const words = useWords();
  const { lang, t } = words;
  const stored = useAppState(({ view }) => view.window);
  const undated = useAppState(({ view }) => view.undated);
  // The axis is that of the whole data set: it must not move under the hand that filters.
  const extent = useMemo(() => timeExtent(dataset.contacts), [dataset]);
  const [zoom, setZoom] = useState(() => firstZoom(extent));
  const { ref, width, height, reach, onScroll } = useReach();
  const bins = useMemo(() => (extent ? binsFor(extent, zoom) : []), [extent, zoom]);
  const rtl = direction(lang) === 'rtl';
  const scale = useMemo((): TimeScale | null => {
    const [first, last] = [bins[0], bins.at(-1)];
    if (!first || !last || width === 0) return null;
    const wide = Math.max(width, bins.length * LEAST_BAR[zoom]);
    return evenScale({ from: first.from, to: last.to }, wide, rtl);
  }, [bins, width, zoom, rtl]);
  const found = useMemo(
    () => histogram(contacts, bins, extent ?? undefined),
    [contacts, bins, extent],
  );
  const { playing, toggle, pause } = usePlay(extent);
  const { draft, ...hands } = useBrush(scale, zoom, stored, ref, pause);
  const window = draft === undefined ? stored : draft;
  const counts = useMemo(() => countIn(contacts, window), [contacts, window]);
  const change = useCallback(
    (next: Window | null) => {
      pause();
      setWindow(store, next);
    },
    [pause, store],
  );

  // The window, or at least its start, is in sight after a change that no hand on the chart made.
  const held = draft !== undefined;
  useLayoutEffect(() => {
    const element = ref.current;
    if (held || !element || !scale || !stored || scale.width <= element.clientWidth) return;
    const [a, b] = [scale.x(stored.from), scale.x(stored.to + 1)];
    const left = scale.rtl
      ? element.scrollLeft + scale.width - element.clientWidth
      : element.scrollLeft;
    if (Math.max(a, b) > left && Math.min(a, b) < left + element.clientWidth) return;
    element.scrollBy(Math.min(a, b) - left - element.clientWidth / 3, 0);
  }, [ref, scale, stored, held]);

  // React listens to wheels passively; the chart has only one way to go.
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (element.scrollWidth <= element.clientWidth || event.ctrlKey || event.deltaX !== 0) return;
      event.preventDefault();
      element.scrollBy((rtl ? -1 : 1) * event.deltaY, 0);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [ref, rtl]);

  const size = lang === 'ar' ? 13 : 12;
  const axis = useMemo(
    () => scale && timeAxis(scale, zoom, { lang, size, measure: estimate, rows: 1 }),
    [scale, zoom, lang, size],
  );
  const tall = Math.max(10, height - (height < 45 ? 15 : 18));
  return (
    <section className="time" aria-label={t('time.label')}>
      <TimeTools
        counts={counts}
        window={window}
        undated={undated}
        axis={scale?.window ?? { from: 0, to: 0 }}
        zoom={zoom}
        playing={playing}
        onZoom={setZoom}
        onPlay={toggle}
        onWindow={change}
      />
      <div className="time-chart" ref={ref} onScroll={onScroll}>
        {scale && axis && (
          <div className="time-sheet" style={{ inlineSize: scale.width }}>
            {/* biome-ignore lint/a11y/useSemanticElements: a drawing holds the handles */}
            <svg
              role="group"
              className={playing ? 'time-draw playing' : 'time-draw'}
              width={scale.width}
              height={tall}
              aria-label={t('time.chart', {
                from: dateInWords(edtfOf(scale.window.from), lang),
                to: dateInWords(edtfOf(scale.window.to), lang),
              })}
              onDoubleClick={() => change(null)}
              {...hands}
            >
              <Bars
                histogram={found}
                scale={scale}
                height={tall}
                window={window}
                reach={reach}
                words={words}
              />
              <Handles
                scale={scale}
                window={window}
                height={tall}
                words={words}
                onChange={(next) => change(within(next, scale.window))}
              />
            </svg>
            <Axis axis={axis} width={scale.width} reach={reach} />
          </div>
        )}
      </div>
      <Undated count={found.undated} />
    </section>
  );
}
