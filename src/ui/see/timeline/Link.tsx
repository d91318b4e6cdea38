import { memo } from 'react';
import { STATUS_MARKS } from '../../../scene/marks';
import { headPath } from '../../../scene/timeline-head';
import type { TimelineLink, TimelineSpan } from '../../../scene/timeline-types';

/** Ids of the fills that all links share. */
export interface Fills {
  readonly fade: string;
  readonly hatch: string;
}

/** Half the height of a span on its row, px. */
const HALF = 3;

/** How far a date reaches, on each row that the contact stops at. */
function Span({ span, link, fills }: { span: TimelineSpan; link: TimelineLink; fills: Fills }) {
  const { x, width, widestX, widestWidth, exact } = span;
  const [right, widestRight] = [x + width, widestX + widestWidth];
  const near = Math.min(right, Math.max(x, link.x));
  const [first] = link.rows;
  return (
    <g className="tl-span">
      {!exact &&
        link.rows.map((y) => (
          <g key={y}>
            <rect x={x} y={y - HALF} width={width} height={2 * HALF} fill={`url(#${fills.fade})`} />
            {/* What “about” leaves open lies beyond the date as written. */}
            {widestX < x && (
              <rect
                x={widestX}
                y={y - HALF}
                width={x - widestX}
                height={2 * HALF}
                fill={`url(#${fills.hatch})`}
              />
            )}
            {widestRight > right && (
              <rect
                x={right}
                y={y - HALF}
                width={widestRight - right}
                height={2 * HALF}
                fill={`url(#${fills.hatch})`}
              />
            )}
          </g>
        ))}
      {/* A link that had to stand aside is tied to its day. */}
      {first !== undefined && Math.abs(near - link.x) > 1 && (
        <path
          className="tl-leader"
          d={`M${near} ${first - HALF}v${2 * HALF}M${near} ${first}H${link.x}`}
        />
      )}
    </g>
  );
}

interface Props {
  readonly link: TimelineLink;
  readonly fills: Fills;
  readonly id: string;
  readonly label: string;
  readonly at: number;
  readonly of: number;
  readonly active: boolean;
  readonly selected: boolean;
}

/** One contact: from its sender's row, through its carriers', to its receiver's. */
export const Link = memo(function Link(props: Props) {
  const { link, fills, id, label, at, of, active, selected } = props;
  const { dash, round, end, struck } = STATUS_MARKS[link.status];
  const [left, right] = [
    Math.min(link.x, ...link.heads.map((head) => head.x)) - 7,
    Math.max(link.x, ...link.heads.map((head) => head.x)) + 7,
  ];
  return (
    <g
      id={id}
      role="option"
      aria-selected={selected}
      aria-label={label}
      aria-setsize={of}
      aria-posinset={at + 1}
      data-contact={link.contact}
      className={`tl-link${link.channel ? ' channel' : ''}${active ? ' active' : ''}`}
    >
      <rect
        className="tl-ring"
        x={left}
        y={link.top - 7}
        width={right - left}
        height={link.bottom - link.top + 14}
        rx={6}
      />
      <path className="tl-under" d={link.d} />
      <path className="tl-hit" d={link.d} />
      {link.span && <Span span={link.span} link={link} fills={fills} />}
      <path
        className="tl-line"
        d={link.d}
        strokeDasharray={dash.length > 0 ? dash.join(' ') : undefined}
        strokeLinecap={round ? 'round' : 'butt'}
      />
      {link.heads.map((head) => {
        const { d, filled } = headPath(head, end);
        const key = `${head.x} ${head.y} ${head.down}`;
        return <path key={key} className={filled ? 'tl-head filled' : 'tl-head'} d={d} />;
      })}
      {struck && (
        <path className="tl-head" d={`M${link.middle.x - 5} ${link.middle.y - 2}h10m-10 4h10`} />
      )}
      {link.dots.map((dot) => (
        <circle
          key={`${dot.actor}${dot.x}`}
          className={dot.carrier ? 'tl-carrier' : 'tl-dot'}
          cx={dot.x}
          cy={dot.y}
          r={dot.carrier ? 4.5 : 2.6}
        />
      ))}
    </g>
  );
});
