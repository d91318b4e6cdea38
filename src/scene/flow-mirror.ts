import type { FlowLabel, FlowScene } from './flow-types';
import type { Box, Point } from './geometry';

/** The same flow from right to left: texts start where they ended, and every head points back. */
export function mirrored(scene: FlowScene): FlowScene {
  const { width } = scene;
  const box = <T extends Box>(one: T): T => ({ ...one, x: width - one.x - one.w });
  const point = ({ x, y }: Point): Point => ({ x: width - x, y });
  const label = (one: FlowLabel): FlowLabel => ({
    ...one,
    box: box(one.box),
    lines: one.lines.map((line) => ({ ...line, x: width - line.x })),
  });
  return {
    ...scene,
    rtl: !scene.rtl,
    columns: scene.columns.map((column) => ({
      ...column,
      box: box(column.box),
      title: label(column.title),
    })),
    camps: scene.camps.map((camp) => ({ ...camp, box: box(camp.box), title: label(camp.title) })),
    nodes: scene.nodes.map((node) => ({
      ...node,
      box: box(node.box),
      bar: node.bar && box(node.bar),
      label: label(node.label),
      count: label(node.count),
      mark: point(node.mark),
      tints: node.tints.map((tint) => ({ ...tint, box: box(tint.box) })),
    })),
    strands: scene.strands.map((strand) => ({
      ...strand,
      runs: strand.runs.map((run) => run.map(point)),
      heads: strand.heads.map(({ p, direction }) => ({
        p: point(p),
        direction: direction === 1 ? -1 : 1,
      })),
      middle: point(strand.middle),
    })),
  };
}
