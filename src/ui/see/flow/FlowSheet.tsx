import { askedAt } from '../../../analysis/rolled-dataset';
import type { FlowNode, FlowScene, FlowStrand } from '../../../scene/flow-types';
import { useAppState, useWords } from '../../context';
import { useTold } from '../../told';
import { ActorNode } from './ActorNode';
import { FlowText } from './FlowText';
import { Strand } from './Strand';
import { type Standing, strandTarget } from './walk';
import { nodeWords, strandWords } from './words';

/** Camps, actors and strands; the titles of the columns stay in sight above them. */
export function FlowSheet({
  scene,
  ids,
  here,
}: {
  readonly scene: FlowScene;
  /** What the ids of this view's elements begin with. */
  readonly ids: string;
  readonly here: Standing | null;
}) {
  const told = useTold();
  const { lang, t } = useWords();
  const selected = useAppState(({ view }) => view.selection);
  const asked = selected && askedAt(told, selected);
  const speech = { dataset: told.dataset, lang, t };
  const { width, height, head } = scene;
  const isNode = ({ actor }: FlowNode) => asked?.kind === 'actor' && asked.id === actor;
  const isStrand = (strand: FlowStrand) => {
    const target = strandTarget(strand);
    return asked?.kind === target.kind && asked.id === target.id;
  };
  return (
    <>
      <svg className="fl-heads" width={width} height={head} aria-hidden="true">
        {scene.columns.map((column) => (
          <FlowText key={column.box.x} label={column.title} className="fl-title" />
        ))}
      </svg>
      <svg
        role="presentation"
        className="fl-draw"
        width={width}
        height={height - head}
        viewBox={`0 ${head} ${width} ${height - head}`}
      >
        {scene.camps.map(({ id, slot, box, title }) => (
          <g key={id}>
            <g className={`camp-${slot ?? 'none'}`}>
              <rect className="fl-camp" x={box.x} y={box.y} width={box.w} height={box.h} rx={3} />
            </g>
            <FlowText label={title} className="fl-title" />
          </g>
        ))}
        {scene.nodes.map((node) => (
          <ActorNode
            key={node.id}
            node={node}
            rtl={scene.rtl}
            id={`${ids}${node.id}`}
            label={nodeWords(node, speech)}
            active={here?.node === node.id && here.strand === null}
            selected={isNode(node)}
          />
        ))}
        {scene.strands.map((strand) => (
          <Strand
            key={strand.id}
            strand={strand}
            id={`${ids}${strand.id}`}
            label={strandWords(strand, speech)}
            active={here?.strand === strand.id}
            selected={isStrand(strand)}
          />
        ))}
      </svg>
    </>
  );
}
