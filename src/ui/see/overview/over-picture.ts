import type { UndirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import type { Box } from '../../../scene/geometry';
import type { Theme } from '../../../scene/tokens';
import { coloursOf } from './colours';
import { drawLabel, type LabelAt, labelBoxIn, withRoom } from './label';

export interface DrawnActor {
  x: number;
  y: number;
  readonly size: number;
  readonly color: string;
  readonly label: string;
}

export interface DrawnPair {
  readonly color: string;
  readonly type: 'line';
}

export type WholeGraph = UndirectedGraph<DrawnActor, DrawnPair>;

/** How far the ring of the chosen actor stands out, px. */
const RING = 4;

/** Lines from the chosen actor and a ring around it, over the picture. */
export function drawChosen(
  sigma: Sigma<DrawnActor, DrawnPair>,
  graph: WholeGraph,
  context: CanvasRenderingContext2D,
  chosen: number | null,
  theme: Theme,
): void {
  const { width, height } = sigma.getDimensions();
  context.clearRect(0, 0, width, height);
  if (chosen === null) return;
  const { palette } = coloursOf(theme);
  const at = (node: string) => sigma.graphToViewport(graph.getNodeAttributes(node));
  const here = at(String(chosen));
  const radius = (node: string) => sigma.scaleSize(graph.getNodeAttribute(node, 'size'));
  context.strokeStyle = palette.ink;
  context.lineWidth = 1;
  context.globalAlpha = 0.45;
  context.beginPath();
  graph.forEachNeighbor(chosen, (node) => {
    const there = at(node);
    context.moveTo(here.x, here.y);
    context.lineTo(there.x, there.y);
  });
  context.stroke();
  context.globalAlpha = 1;
  context.fillStyle = palette.bg;
  graph.forEachNeighbor(chosen, (node, { color }) => {
    const there = at(node);
    context.beginPath();
    context.arc(there.x, there.y, Math.max(2.5, radius(node)), 0, 2 * Math.PI);
    context.fillStyle = color;
    context.fill();
  });
  const { color } = graph.getNodeAttributes(String(chosen));
  const r = radius(String(chosen));
  context.beginPath();
  context.arc(here.x, here.y, r + RING, 0, 2 * Math.PI);
  context.fillStyle = palette.accent;
  context.fill();
  context.beginPath();
  context.arc(here.x, here.y, r, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
}

/** The labels that have room, over everything; the chosen actor's comes first. */
export function drawLabels(
  sigma: Sigma<DrawnActor, DrawnPair>,
  graph: WholeGraph,
  labels: readonly LabelAt[],
  chosen: number | null,
  theme: Theme,
): void {
  const context = sigma.getCanvases().labels?.getContext('2d');
  if (!context) return;
  const { palette } = coloursOf(theme);
  const taken: Box[] = [];
  if (chosen !== null) {
    const { x, y, size, label: text } = graph.getNodeAttributes(String(chosen));
    const own = { ...sigma.graphToViewport({ x, y }), size: sigma.scaleSize(size) + RING, text };
    // Where it would be written like the others it is taken already.
    taken.push(labelBoxIn(context, true)(own));
    drawLabel(context, own, palette, true);
  }
  for (const label of withRoom(labels, labelBoxIn(context, false), taken)) {
    drawLabel(context, label, palette, false);
  }
}
