import { memo } from 'react';
import { flowPath } from '../../../scene/flow-course';
import { flowHead } from '../../../scene/flow-head';
import type { FlowStrand } from '../../../scene/flow-types';
import { STATUS_MARKS } from '../../../scene/marks';

interface Props {
  readonly strand: FlowStrand;
  readonly id: string;
  readonly label: string;
  readonly active: boolean;
  readonly selected: boolean;
}

/** A contact, or several of one route and status, as one line from end to end. */
export const Strand = memo(function Strand({ strand, id, label, active, selected }: Props) {
  const { dash, round, struck } = STATUS_MARKS[strand.status];
  const { width, middle } = strand;
  const d = flowPath(strand.runs);
  const kind = strand.direct ? 'direct' : 'channel';
  return (
    <g
      id={id}
      role="option"
      aria-selected={selected}
      aria-label={label}
      data-strand={strand.id}
      className={`fl-strand ${kind}${strand.faint ? ' faint' : ''}${active ? ' active' : ''}`}
    >
      <path className="fl-around" d={d} strokeWidth={width + 8} />
      <path className="fl-light" d={d} strokeWidth={width + 7} />
      <path className="fl-casing" d={d} strokeWidth={width + 3} />
      <path className="fl-hit" d={d} strokeWidth={Math.max(10, width)} />
      <path
        className="fl-line"
        d={d}
        strokeWidth={width}
        strokeDasharray={dash.length > 0 ? dash.join(' ') : undefined}
        strokeLinecap={round ? 'round' : 'butt'}
      />
      {strand.heads.map((head) => {
        const { d: mark, filled } = flowHead(head, strand);
        return mark === '' ? null : (
          <path key={mark} className={filled ? 'fl-head filled' : 'fl-head'} d={mark} />
        );
      })}
      {struck && (
        <path
          className="fl-head"
          d={`M${middle.x - 2} ${middle.y - 4 - width / 2}v${8 + width}m4 ${-8 - width}v${8 + width}`}
        />
      )}
    </g>
  );
});
