import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { FcoseInput } from './fcose-input';

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

/**
 * Positions in px by fcose (Balci & Dogrusoz 2021), two numbers an actor in their order; who is
 * fixed stays. Deterministic: fcose draws from `Math.random`, which is replaced by a seeded
 * generator for the length of its (synchronous) run. Seconds for a hundred actors: call it in a
 * worker.
 */
export function fcoseLayout({ actors, lines }: FcoseInput): Float32Array<ArrayBuffer> {
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
      ...actors.map(({ id, w, h, p }) => ({ data: { id, w, h }, position: { ...p } })),
      ...lines.map(({ source, target }, at) => ({
        // A space is in no id of an actor.
        data: { id: `line ${at}`, source, target },
      })),
    ],
  });
  const random = Math.random;
  Math.random = seeded(20201118);
  try {
    const fixed = actors
      .filter((actor) => actor.fixed)
      .map(({ id, p }) => ({ nodeId: id, position: { ...p } }));
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
    return Float32Array.from(
      actors.flatMap(({ id }) => {
        const { x, y } = cy.getElementById(id).position();
        return [x, y];
      }),
    );
  } finally {
    Math.random = random;
    // A headless instance keeps its timers alive until it is told to stop.
    cy.destroy();
  }
}
