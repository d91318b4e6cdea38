import { memo } from 'react';
import { outlinePath } from '../../../figures/svg-shape';
import { FLOW } from '../../../scene/flow-measures';
import type { FlowNode, FlowTint } from '../../../scene/flow-types';
import { KIND_MARKS } from '../../../scene/marks';
import { FlowText } from './FlowText';

/** Width of the edge in full hue at the side of a carrier's box, px. */
const EDGE = 4;

function Tint({ tint, rtl }: { readonly tint: FlowTint; readonly rtl: boolean }) {
  const { side, slot, box } = tint;
  const edge = (side === 'from') === rtl ? box.x + box.w - EDGE : box.x;
  return (
    <g className={`camp-${slot ?? 'none'}`}>
      <rect className="fl-tint" x={box.x} y={box.y} width={box.w} height={box.h} />
      <rect className="fl-edge" x={edge} y={box.y} width={EDGE} height={box.h} />
    </g>
  );
}

interface Props {
  readonly node: FlowNode;
  readonly rtl: boolean;
  readonly id: string;
  readonly label: string;
  readonly active: boolean;
  readonly selected: boolean;
}

/** An actor in its column: a carrier's box, under its strands, or a name with the bar they end on. */
export const ActorNode = memo(function ActorNode({
  node,
  rtl,
  id,
  label,
  active,
  selected,
}: Props) {
  const { box, bar, role, unnamed, mark } = node;
  const { shape, scale } = KIND_MARKS[node.kind];
  return (
    <g
      id={id}
      role="option"
      aria-selected={selected}
      aria-label={label}
      data-node={node.id}
      data-actor={node.actor}
      className={`fl-node ${role}${unnamed ? ' unnamed' : ''}${active ? ' active' : ''}`}
    >
      <rect
        className="fl-ring"
        x={box.x - 2}
        y={box.y - 2}
        width={box.w + 4}
        height={box.h + 4}
        rx={5}
      />
      <rect className="fl-box" x={box.x} y={box.y} width={box.w} height={box.h} />
      {node.tints.map((tint) => (
        <Tint key={`${tint.side}${tint.slot}`} tint={tint} rtl={rtl} />
      ))}
      {role === 'carrier' && (
        <rect className="fl-frame" x={box.x} y={box.y} width={box.w} height={box.h} />
      )}
      <rect
        className="fl-under"
        x={node.label.box.x - 4}
        y={node.label.box.y}
        width={node.label.box.w + 8}
        height={node.label.box.h}
        rx={3}
      />
      <g className={`camp-${node.slot ?? 'none'}`}>
        {bar && <rect className="fl-bar" x={bar.x} y={bar.y} width={bar.w} height={bar.h} />}
        <path
          className={unnamed ? 'fl-mark open' : 'fl-mark'}
          d={outlinePath(shape, mark, FLOW.mark * scale)}
        />
      </g>
      <FlowText label={node.label} className="fl-name" />
      <FlowText label={node.count} className="fl-count" />
    </g>
  );
});
