import type { Status } from '../../model/schema';
import { STATUS_MARKS } from '../../scene/marks';

/** A status as its line, in the ink of the text around it: the sample in the legend and in lists. */
export function StatusMark({
  status,
  heavy = false,
}: {
  readonly status: Status;
  readonly heavy?: boolean;
}) {
  const { dash, round, end, struck } = STATUS_MARKS[status];
  const stop = { triangle: 32, vee: 36, bar: 34, circle: 30, none: 38 }[end];
  return (
    <svg
      className="status-mark"
      width="40"
      height="12"
      viewBox="0 0 40 12"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={`M1 6H${stop}`}
        stroke="currentColor"
        strokeWidth={heavy ? 2.6 : 1.6}
        strokeDasharray={dash.join(' ')}
        strokeLinecap={round ? 'round' : 'butt'}
        fill="none"
      />
      {end === 'triangle' && <path d="M38 6l-8 -3.6v7.2z" fill="currentColor" />}
      {end === 'vee' && (
        <path d="M32 2.2l6 3.8l-6 3.8" stroke="currentColor" strokeWidth="1.6" fill="none" />
      )}
      {end === 'bar' && <path d="M35 1.5v9" stroke="currentColor" strokeWidth="2" />}
      {end === 'circle' && (
        <circle cx="33.5" cy="6" r="3" stroke="currentColor" strokeWidth="1.5" fill="none" />
      )}
      {struck && <path d="M14 1.5v9M18 1.5v9" stroke="currentColor" strokeWidth="1.8" />}
    </svg>
  );
}
