import cytoscape from 'cytoscape';
import type { Point } from '../scene/geometry';
import type { Scene } from '../scene/types';
import type { LayOutOptions } from './force/lay-out';

/** mulberry32 (public domain): a small generator, so that the same graph gives the same layout. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Above this many actors fcose takes seconds; ForceAtlas2 takes over, in a worker. */
const FCOSE_UP_TO = 300;

/**
 * Positions in px of everyone in a scene; pinned actors stay where they are. The same scene gives
 * the same positions. ForceAtlas2 tells how far it is and can be cancelled; fcose is too short for
 * that.
 *
 * @throws where the worker fails, and when it is cancelled.
 */
export async function freeLayout(
  scene: Scene,
  pinned: Readonly<Record<string, Point>>,
  options: LayOutOptions = {},
): Promise<Map<string, Point>> {
  if (scene.actors.length <= FCOSE_UP_TO) return fcoseLayout(scene, pinned);
  const { sceneForce } = await import('./force/scene-layout');
  const { layOut } = await import('./force/lay-out');
  const { input, read } = sceneForce(scene, pinned);
  return read(await layOut(input, options));
}

/**
 * Positions by fcose (Balci & Dogrusoz 2021), labels included in the room that actors take; pinned
 * actors stay where they are. Deterministic: fcose draws from `Math.random`, which is replaced by a
 * seeded generator for the length of its (synchronous) run.
 */
async function fcoseLayout(
  scene: Scene,
  pinned: Readonly<Record<string, Point>>,
): Promise<Map<string, Point>> {
  const { default: fcose } = await import('cytoscape-fcose');
  cytoscape.use(fcose);
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      {
        selector: 'node',
        style: { width: 'data(w)', height: 'data(h)', shape: 'rectangle' },
      },
    ],
    elements: [
      ...scene.actors.map((actor) => ({
        data: {
          id: actor.id,
          w: Math.max(actor.outer * 2, actor.wrapped.w),
          h: actor.outer * 2 + actor.wrapped.h,
        },
        position: { ...(pinned[actor.id] ?? actor.p) },
      })),
      ...scene.lines.map((line) => ({
        data: { id: `line:${line.id}`, source: line.source, target: line.target },
      })),
    ],
  });
  const random = Math.random;
  Math.random = seeded(20201118);
  try {
    const fixed = Object.entries(pinned)
      .filter(([id]) => cy.getElementById(id).nonempty())
      .map(([nodeId, position]) => ({ nodeId, position }));
    cy.layout({
      name: 'fcose',
      quality: 'proof',
      randomize: true,
      animate: false,
      fit: false,
      nodeDimensionsIncludeLabels: false,
      idealEdgeLength: 130,
      nodeRepulsion: 12000,
      packComponents: true,
      ...(fixed.length ? { fixedNodeConstraint: fixed } : {}),
    } as never).run();
    return new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  } finally {
    Math.random = random;
    // A headless instance keeps its timers alive until it is told to stop.
    cy.destroy();
  }
}
