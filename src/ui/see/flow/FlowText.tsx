import type { FlowLabel } from '../../../scene/flow-types';

/** The lines of a label, each where its scene has it, in the direction of the page. */
export function FlowText({
  label,
  className,
}: {
  readonly label: FlowLabel;
  readonly className: string;
}) {
  return (
    <text className={className} fontSize={label.size}>
      {label.lines.map(({ text, x, y }) => (
        <tspan key={y} x={x} y={y}>
          {text}
        </tspan>
      ))}
    </text>
  );
}
