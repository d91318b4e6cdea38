import { outlinePath } from '../../../figures/svg-shape';
import type { Actor } from '../../../model/schema';
import { KIND_MARKS } from '../../../scene/marks';
import type { Timeline } from '../../../scene/timeline-types';
import { actorName } from '../../../scene/words/names';
import { hover, select } from '../../../state/actions';
import { useApp, useWords } from '../../context';
import { useTold } from '../../told';

const CENTRE = { x: 8, y: 8 };

/** The kind of an actor as its shape, in the hue of its camp; dashed where it has no name. */
function KindMark({ actor, slot }: { readonly actor: Actor; readonly slot: number | null }) {
  const { shape, scale } = KIND_MARKS[actor.kind];
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={`camp-${slot ?? 'none'}`}
    >
      <path
        d={outlinePath(shape, CENTRE, 5.4 * scale)}
        fill={actor.unnamed ? 'none' : 'currentColor'}
        stroke="currentColor"
        strokeWidth="1.4"
        strokeDasharray={actor.unnamed ? '2.6 1.8' : undefined}
      />
    </svg>
  );
}

/**
 * The names of the rows, which stay in sight. For the pointer only: the keyboard and a screen reader
 * meet the same actors in the list beside, and in the sentence of each contact.
 */
export function RowNames({ timeline }: { readonly timeline: Timeline }) {
  const { store } = useApp();
  const { dataset } = useTold();
  const { lang } = useWords();
  return (
    <div className="tl-names" aria-hidden="true">
      {timeline.camps.map((camp) => (
        <span
          key={camp.camp ?? ''}
          className={`tl-camp camp-${camp.slot ?? 'none'}`}
          style={{ insetBlockStart: camp.y, blockSize: camp.height }}
        />
      ))}
      {timeline.rows.map((row) => {
        const actor = dataset.actor.get(row.actor);
        if (!actor) return null;
        const asked = { kind: 'actor', id: row.actor } as const;
        return (
          <button
            key={row.actor}
            type="button"
            tabIndex={-1}
            className="tl-name"
            data-actor={row.actor}
            style={{ insetBlockStart: row.y }}
            title={actor.name[lang]}
            onClick={() => select(store, asked)}
            onPointerEnter={() => hover(store, asked)}
            onPointerLeave={() => hover(store, null)}
          >
            <KindMark actor={actor} slot={row.slot} />
            <bdi>{actorName(row.actor, dataset, lang, { short: true })}</bdi>
          </button>
        );
      })}
    </div>
  );
}
