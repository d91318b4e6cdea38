import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { direction } from '../../../i18n/language';
import { estimate } from '../../../scene/text';
import { timeAxis } from '../../../scene/time-axis';
import { layoutTimeline } from '../../../scene/timeline';
import { hover, select } from '../../../state/actions';
import { useApp, useAppState, useWords } from '../../context';
import { useSeenAnswer } from '../../told';
import { SeenNote } from '../SeenNote';
import { Axis } from '../time/Axis';
import { useReach } from '../time/use-reach';
import { useChain, withChain } from '../use-chain';
import { RowNames } from './RowNames';
import { reveal } from './reveal';
import { Sheet } from './Sheet';
import { useEmphasis } from './use-emphasis';
import { type Standing, standOn, walk } from './walk';

/** The height of the axis and the width of the names, px, as the style sheet has them. */
const AXIS = 38;
const NAMES = { wide: 168, narrow: 124 };
const NARROW = 600;

/** Rows that fit, and links that are placed without a pause; those in sight are drawn. */
const ROOM = { actors: 40, contacts: 2400 };

function contactAt(target: EventTarget): string | null {
  const part = target instanceof Element ? target.closest('[role=option]') : null;
  return part?.getAttribute('data-contact') ?? null;
}

/** Contacts in time: a row for each actor, a contact as a link between the rows of its actors. */
export function TimelineView() {
  const { store } = useApp();
  const { lang, t } = useWords();
  const { dataset, shown: answered, of } = useSeenAnswer(ROOM);
  const chain = useChain();
  const rank = useAppState(({ view }) => view.chains.rank);
  const shown = useMemo(() => {
    const steps = chain?.best[rank].steps ?? [];
    return withChain(
      answered,
      steps.flatMap(({ contact }) => dataset.contact.get(contact) ?? []),
    );
  }, [answered, chain, rank, dataset]);
  const rtl = direction(lang) === 'rtl';
  const { ref: frame, width, reach, onScroll } = useReach();
  const names = width < NARROW ? NAMES.narrow : NAMES.wide;
  const timeline = useMemo(
    () => (width === 0 ? null : layoutTimeline(shown, dataset, { least: width - names, rtl })),
    [shown, dataset, width, names, rtl],
  );
  const size = lang === 'ar' ? 13 : 12;
  const axis = useMemo(
    () => timeline?.scale && timeAxis(timeline.scale, 'month', { lang, size, measure: estimate }),
    [timeline, lang, size],
  );
  const selection = useAppState(({ view }) => view.selection);
  const chosen = selection?.kind === 'contact' ? selection.id : null;
  const [standing, setStanding] = useState<Standing | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const ids = useId();
  useEmphasis(frame, shown);

  const here = timeline && (standing ? standOn(standing.contact, standing.actor, timeline) : null);
  // What is chosen, here or elsewhere, is where the keyboard stands from then on.
  useEffect(() => {
    if (chosen !== null) setStanding((before) => ({ contact: chosen, actor: before?.actor ?? '' }));
  }, [chosen]);
  const standingOn = here?.contact;
  const from = here?.actor;
  useEffect(() => {
    const link = timeline?.links.find((one) => one.contact === standingOn);
    if (!timeline || !link || !frame.current || !sheet.current) return;
    const row = timeline.rows.find((one) => one.actor === from)?.y ?? null;
    reveal(frame.current, sheet.current, link, row, { names, axis: AXIS });
  }, [timeline, standingOn, from, frame, names]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!timeline || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.key === 'Enter' || event.key === ' ') && here) {
      select(store, { kind: 'contact', id: here.contact });
    } else {
      const next = walk(event, here, timeline, rtl);
      if (!next) return;
      setStanding(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerOver = (event: PointerEvent) => {
    const id = contactAt(event.target);
    const { hover: now } = store.getState().ephemeral;
    if ((now?.id ?? null) !== id) hover(store, id === null ? null : { kind: 'contact', id });
  };
  const first = timeline?.links[0];
  return (
    <div className="timeline" ref={frame} onScroll={onScroll}>
      <SeenNote shown={answered.length} of={of} />
      {timeline && (
        <div className="tl-grid" style={{ gridTemplateColumns: `${names}px ${timeline.width}px` }}>
          <p className="tl-corner detail" title={t('timeline.roomy')}>
            {t('timeline.roomy')}
          </p>
          <div className="tl-axis" aria-hidden="true">
            {timeline.scale && axis && (
              <div className="tl-months" style={{ left: timeline.axisX }}>
                <Axis axis={axis} width={timeline.scale.width} reach={reach} />
              </div>
            )}
            {timeline.undated && (
              <span
                className="tl-undated"
                style={{ left: timeline.undated.x, width: timeline.undated.width }}
              >
                {t('time.undated')}
              </span>
            )}
          </div>
          <RowNames timeline={timeline} />
          <div
            ref={sheet}
            className="tl-sheet"
            role="listbox"
            tabIndex={0}
            aria-label={t('timeline.label')}
            aria-describedby={`${ids}keys`}
            aria-activedescendant={here ? `${ids}${here.contact}` : undefined}
            onFocus={() => {
              if (!here && first) setStanding(standOn(first.contact, null, timeline));
            }}
            onKeyDown={onKeyDown}
            onPointerOver={onPointerOver}
            onPointerLeave={() => hover(store, null)}
            onClick={(event) => {
              const id = contactAt(event.target);
              if (id !== null) select(store, { kind: 'contact', id });
            }}
          >
            <Sheet timeline={timeline} reach={reach} ids={ids} here={here} chosen={chosen} />
          </div>
        </div>
      )}
      <p id={`${ids}keys`} className="visually-hidden">
        {t('timeline.keys')}
      </p>
    </div>
  );
}
