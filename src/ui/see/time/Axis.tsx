import type { AxisPeriod, AxisTick, TimeAxis } from '../../../scene/time-axis';

/** What of the axis is near enough to the eye to be put into the page, px. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

const isNear = ({ x, width }: AxisPeriod | AxisTick, { from, to }: Reach): boolean =>
  x <= to && x + width >= from;

/** The years, months or days of an axis. The name of a period stays in sight while it lasts. */
export function Axis({
  axis,
  width,
  reach,
}: {
  readonly axis: TimeAxis;
  readonly width: number;
  readonly reach: Reach;
}) {
  const ticks = axis.ticks.filter((tick) => isNear(tick, reach));
  return (
    <div className="time-axis" style={{ inlineSize: width }} aria-hidden="true">
      {ticks.map((tick) => (
        <span
          key={`t${tick.day}`}
          className={tick.label === null ? 'time-tick bare' : 'time-tick'}
          style={{ left: tick.x, width: tick.width, paddingInlineStart: tick.lead }}
        >
          {tick.label}
        </span>
      ))}
      {axis.periods
        .filter((period) => isNear(period, reach))
        .map((period) => (
          <span
            key={`p${period.day}`}
            className="time-period"
            style={{ left: period.x, width: period.width }}
          >
            <b>{period.label}</b>
          </span>
        ))}
    </div>
  );
}
