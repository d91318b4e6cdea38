import { useMemo } from 'react';
import type { Timeline } from '../../../scene/timeline-types';
import { actorName } from '../../../scene/words/names';
import { contactSentenceParts } from '../../../scene/words/sentence';
import { useApp, useWords } from '../../context';
import type { Reach } from '../time/Axis';
import { Link } from './Link';
import type { Standing } from './walk';

/** The rows, the threads and the links, as many as are near enough to be seen. */
export function Sheet({
  timeline,
  reach,
  ids,
  here,
  chosen,
}: {
  readonly timeline: Timeline;
  readonly reach: Reach;
  /** What the ids of this view's elements begin with. */
  readonly ids: string;
  readonly here: Standing | null;
  readonly chosen: string | null;
}) {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const { width, height } = timeline;
  const fills = useMemo(() => ({ fade: `${ids}fade`, hatch: `${ids}hatch` }), [ids]);
  const near = timeline.links.flatMap((link, at) => {
    const wanted = link.contact === here?.contact || link.contact === chosen;
    const seen = link.x >= reach.from && link.x <= reach.to;
    return wanted || seen ? [{ link, at }] : [];
  });
  const drawn = new Set(near.map(({ link }) => link.contact));
  const label = (id: string, at: number): string => {
    const contact = dataset.contact.get(id);
    if (!contact) return '';
    const parts = contactSentenceParts(contact, dataset, lang).map((part) => part.text);
    const place = t('timeline.place', { at: at + 1, n: timeline.links.length });
    // Who the keyboard follows up and down is heard before the contact.
    const seen = here?.contact === id ? `${actorName(here.actor, dataset, lang)}: ` : '';
    return `${seen}${parts.join('')} ${place}`;
  };
  return (
    <svg role="presentation" className="tl-draw" width={width} height={height}>
      <defs>
        <linearGradient id={fills.fade}>
          <stop offset="0" className="tl-fade soft" />
          <stop offset="0.5" className="tl-fade" />
          <stop offset="1" className="tl-fade soft" />
        </linearGradient>
        <pattern
          id={fills.hatch}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V4" className="tl-hatch" />
        </pattern>
      </defs>
      {timeline.camps.map((camp) => (
        <rect
          key={camp.camp ?? ''}
          className={`tl-camp camp-${camp.slot ?? 'none'}`}
          y={camp.y}
          width={width}
          height={camp.height}
        />
      ))}
      {timeline.rows.map((row) => (
        <path
          key={row.actor}
          data-actor={row.actor}
          className="tl-row"
          d={`M0 ${row.y}H${width}`}
        />
      ))}
      {timeline.undated && timeline.scale && (
        <path
          className="tl-wall"
          d={`M${timeline.axisX > timeline.undated.x ? timeline.undated.width : timeline.undated.x} 0V${height}`}
        />
      )}
      {timeline.threads
        .filter(({ message, answer }) => drawn.has(message) || drawn.has(answer))
        .map(({ message, answer, d, across }) => (
          <path
            key={answer}
            className={across ? 'tl-thread across' : 'tl-thread'}
            data-contact={`${message} ${answer}`}
            d={d}
          />
        ))}
      {near.map(({ link, at }) => (
        <Link
          key={link.contact}
          link={link}
          fills={fills}
          id={`${ids}${link.contact}`}
          label={label(link.contact, at)}
          at={at}
          of={timeline.links.length}
          active={here?.contact === link.contact}
          selected={chosen === link.contact}
        />
      ))}
    </svg>
  );
}
