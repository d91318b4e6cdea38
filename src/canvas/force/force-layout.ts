import forceAtlas2, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import iterate from 'graphology-layout-forceatlas2/iterate.js';

/** Who is laid out, by place in the arrays. They can be handed to a worker without a copy. */
export interface ForceInput {
  /** x and y of everyone before the first step, in any unit: two numbers a node. */
  readonly start: Float32Array;
  /** Pairs of places in `start`; each pair once is enough, its direction says nothing. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** How strongly a pair attracts, above 0, by pair. */
  readonly weight: Float32Array;
  /** 1 for who stays where `start` has them, by node. */
  readonly fixed: Uint8Array;
}

/** Numbers of a node and of an edge, as `iterate.js` lays them out. */
const PER_NODE = 10;
const PER_EDGE = 3;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;
const FIXED = 9;

/** What the library itself takes where nothing is said, but for what is inferred from the size. */
const DEFAULTS = {
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 1,
  strongGravityMode: false,
  gravity: 1,
  slowDown: 1,
  barnesHutOptimize: false,
  barnesHutTheta: 0.5,
};

/** Beyond this many, repulsion is between regions instead of pairs (Barnes & Hut 1986). */
const REGIONS_ABOVE = 700;

/** The settings of a layout of `order` nodes: those that the library infers. */
export function settingsFor(order: number): Required<ForceAtlas2Settings> {
  return {
    ...DEFAULTS,
    ...forceAtlas2.inferSettings(order),
    barnesHutOptimize: order > REGIONS_ABOVE,
    // A coarser tree is as good to the eye and far faster where there are thousands.
    barnesHutTheta: order > REGIONS_ABOVE ? 1 : 0.5,
  };
}

/**
 * How wide a layout becomes, as the radius of a disc in units of ForceAtlas2: where the repulsion of
 * all from the middle and the strong gravity towards it are in balance. `mass` is everyone's degree
 * by weight, and one each.
 */
export function radiusOf(order: number, mass: number): number {
  const { scalingRatio, gravity } = settingsFor(order);
  return Math.sqrt((scalingRatio * Math.max(1, mass)) / gravity);
}

/** The mass of all nodes together, as ForceAtlas2 counts it. */
export function massOf({ start, weight }: Pick<ForceInput, 'start' | 'weight'>): number {
  let mass = start.length / 2;
  for (const one of weight) mass += 2 * one;
  return mass;
}

function matrices({ start, from, to, weight, fixed }: ForceInput) {
  const nodes = new Float32Array((start.length / 2) * PER_NODE);
  const edges = new Float32Array(from.length * PER_EDGE);
  for (let node = 0; node * 2 < start.length; node += 1) {
    const at = node * PER_NODE;
    nodes[at] = start[node * 2] ?? 0;
    nodes[at + 1] = start[node * 2 + 1] ?? 0;
    nodes[at + MASS] = 1;
    nodes[at + CONVERGENCE] = 1;
    nodes[at + SIZE] = 1;
    nodes[at + FIXED] = fixed[node] ?? 0;
  }
  for (let edge = 0; edge < from.length; edge += 1) {
    const source = (from[edge] ?? 0) * PER_NODE;
    const target = (to[edge] ?? 0) * PER_NODE;
    const w = weight[edge] ?? 1;
    nodes[source + MASS] = (nodes[source + MASS] ?? 0) + w;
    nodes[target + MASS] = (nodes[target + MASS] ?? 0) + w;
    edges.set([source, target, w], edge * PER_EDGE);
  }
  return { nodes, edges };
}

function placesIn(nodes: Float32Array): Float32Array<ArrayBuffer> {
  const places = new Float32Array((nodes.length / PER_NODE) * 2);
  for (let node = 0; node * 2 < places.length; node += 1) {
    places[node * 2] = nodes[node * PER_NODE] ?? 0;
    places[node * 2 + 1] = nodes[node * PER_NODE + 1] ?? 0;
  }
  return places;
}

/** A layout on its way. */
export interface Force {
  /** Takes so many steps more. */
  readonly step: (steps: number) => void;
  /** Where everyone is now: two numbers a node, in the unit of the start. */
  readonly places: () => Float32Array<ArrayBuffer>;
}

/**
 * ForceAtlas2 (Jacomy, Venturini, Heymann & Bastian 2014) by the steps of
 * graphology-layout-forceatlas2. Nothing in it is drawn at random: the same input gives the same
 * places.
 */
export function makeForce(input: ForceInput): Force {
  const settings = settingsFor(input.start.length / 2);
  const { nodes, edges } = matrices(input);
  return {
    step: (steps) => {
      for (let done = 0; done < steps; done += 1) iterate(settings, nodes, edges);
    },
    places: () => placesIn(nodes),
  };
}

/** How many steps a layout of so many nodes is given: fewer where each takes longer. */
export function stepsFor(order: number): number {
  if (order <= 1_000) return 400;
  return order <= 10_000 ? 260 : 160;
}
