import { CalendarDays, Pause, Play, X } from 'lucide';
import { useId, useRef, useState } from 'react';
import type { TimeZoom } from '../../../analysis/time';
import type { Window } from '../../../model/filter';
import { edtfOfWindow } from '../../../scene/time-calendar';
import { dateShort } from '../../../scene/words/date';
import { useWords } from '../../context';
import { Icon } from '../../icon';
import type { WindowCounts } from './counts';
import { TypedDates } from './TypedDates';

const ZOOMS: readonly TimeZoom[] = ['year', 'month', 'day'];

interface Props {
  readonly counts: WindowCounts;
  readonly window: Window | null;
  readonly undated: boolean;
  readonly axis: Window;
  readonly zoom: TimeZoom;
  readonly playing: boolean;
  readonly onZoom: (zoom: TimeZoom) => void;
  readonly onPlay: () => void;
  readonly onWindow: (window: Window | null) => void;
}

/** How many are certainly and possibly in the window, and what is done with the undated. */
function Counts({ counts, window, undated }: Pick<Props, 'counts' | 'window' | 'undated'>) {
  const { t } = useWords();
  const { certain, possible } = counts;
  const dated = window
    ? t('time.counts', { certain, possible })
    : t('time.dated', { n: certain + possible });
  const rest = t(undated ? 'time.undatedIn' : 'time.undatedOut', { n: counts.undated });
  const words = counts.undated > 0 ? `${dated}${t('common.separator')}${rest}` : dated;
  return (
    <p className="time-counts" title={words}>
      {words}
    </p>
  );
}

/** What is done with time: play, clear, typed dates, and the size of the bars. */
export function TimeTools(props: Props) {
  const { window, axis, zoom, playing, onZoom, onPlay, onWindow } = props;
  const { lang, t } = useWords();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const popup = useId();
  const when = window ? dateShort(edtfOfWindow(window), lang) : t('time.all');
  const play = t(playing ? 'time.pause' : 'time.play');
  return (
    <div className="time-bar">
      <button type="button" className="time-button" aria-label={play} title={play} onClick={onPlay}>
        <Icon node={playing ? Pause : Play} size={15} />
      </button>
      <Counts {...props} />
      {window && (
        <button
          type="button"
          className="time-button"
          aria-label={t('time.clear')}
          title={t('time.clear')}
          onClick={() => onWindow(null)}
        >
          <Icon node={X} size={15} />
        </button>
      )}
      <button
        ref={opener}
        type="button"
        className="time-button time-when"
        aria-expanded={open}
        aria-controls={open ? popup : undefined}
        aria-label={`${when} (${t('time.dates')})`}
        title={t('time.dates')}
        onClick={() => setOpen(!open)}
      >
        <Icon node={CalendarDays} size={15} />
        <span>{when}</span>
      </button>
      <fieldset className="time-zoom" aria-label={t('time.zoom')}>
        {ZOOMS.map((unit) => (
          <button
            key={unit}
            type="button"
            className="time-button"
            aria-pressed={unit === zoom}
            onClick={() => onZoom(unit)}
          >
            {t(`time.unit.${unit}`)}
          </button>
        ))}
      </fieldset>
      {open && (
        <TypedDates
          id={popup}
          window={window}
          axis={axis}
          opener={opener}
          onWindow={onWindow}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
