import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { TimeZoom } from '../../../analysis/time';
import type { Translator } from '../../../i18n/translate';
import type { Window } from '../../../model/filter';
import type { Lang } from '../../../model/schema';
import { edtfOf } from '../../../scene/time-calendar';
import type { TimeScale } from '../../../scene/time-scale';
import { dateInWords } from '../../../scene/words/date';
import { nudged } from './brush';

/** How wide a handle is to a hand or a finger, px; it lies outside the window, which keeps its body. */
const HOLD = matchMedia('(pointer: coarse)').matches ? 40 : 22;
/** How much of that reaches into the window, px. */
const INTO = 5;

interface Props {
  readonly scale: TimeScale;
  readonly window: Window | null;
  readonly height: number;
  readonly words: { readonly lang: Lang; readonly t: Translator };
  readonly onChange: (window: Window) => void;
}

/** By how much a key moves an end of the window; null where it means nothing to it. */
function keyStep(event: KeyboardEvent, rtl: boolean): { unit: TimeZoom; by: number } | null {
  const later = rtl ? 'ArrowLeft' : 'ArrowRight';
  const earlier = rtl ? 'ArrowRight' : 'ArrowLeft';
  const unit: TimeZoom = event.shiftKey ? 'month' : 'day';
  if (event.key === later || event.key === 'ArrowUp') return { unit, by: 1 };
  if (event.key === earlier || event.key === 'ArrowDown') return { unit, by: -1 };
  if (event.key === 'PageUp') return { unit: 'year', by: 1 };
  return event.key === 'PageDown' ? { unit: 'year', by: -1 } : null;
}

function Handle({ end, scale, window, height, words, onChange }: Props & { end: 'from' | 'to' }) {
  const { lang, t } = words;
  const element = useRef<SVGGElement>(null);
  const shown = window ?? scale.window;
  const day = shown[end];
  const x = scale.x(end === 'from' ? day : day + 1);
  // What is before the start lies left of it, or right of it where time runs leftwards.
  const outward = (end === 'from') !== scale.rtl ? -1 : 1;
  const left = outward < 0 ? x - HOLD + INTO : x - INTO;
  // The outermost places of the axis have no outside.
  const hold = Math.min(scale.width - HOLD, Math.max(0, left));
  const bar = Math.min(scale.width - 5, Math.max(5, x));
  useEffect(() => {
    if (document.activeElement === element.current && Number.isFinite(x)) {
      element.current?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    }
  }, [x]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = keyStep(event, scale.rtl);
    const other = end === 'from' ? 'to' : 'from';
    const edge = event.key === 'Home' || event.key === 'End';
    if (!step && !edge) return;
    event.preventDefault();
    event.stopPropagation();
    if (step) onChange(nudged(end, shown, step.unit, step.by, scale.window));
    else if ((event.key === 'Home') === (end === 'from')) {
      onChange({ ...shown, [end]: scale.window[end] });
    } else onChange({ ...shown, [end]: shown[other] });
  };
  return (
    <g
      ref={element}
      role="slider"
      tabIndex={0}
      data-grip={end}
      className="time-handle"
      aria-label={t(end === 'from' ? 'time.start' : 'time.end')}
      aria-orientation="horizontal"
      aria-valuemin={scale.window.from}
      aria-valuemax={scale.window.to}
      aria-valuenow={day}
      aria-valuetext={dateInWords(edtfOf(day), lang)}
      onKeyDown={onKeyDown}
    >
      <rect x={hold} y={0} width={HOLD} height={height} className="time-catch" />
      <rect x={bar - 1} y={0} width={2} height={height} className="time-edge" />
      <rect x={bar - 3.5} y={height / 2 - 8} width={7} height={16} rx={3} className="time-knob" />
    </g>
  );
}

/** The window on the chart, with a handle at each of its ends. */
export function Handles(props: Props) {
  const { scale, window, height } = props;
  const [a, b] = window ? [scale.x(window.from), scale.x(window.to + 1)] : [0, 0];
  return (
    <g className={window ? 'time-window' : 'time-window none'}>
      {window && (
        <rect
          data-grip="body"
          className="time-body"
          x={Math.min(a, b)}
          y={0}
          width={Math.max(2, Math.abs(b - a))}
          height={height}
        />
      )}
      <Handle end="from" {...props} />
      <Handle end="to" {...props} />
    </g>
  );
}
