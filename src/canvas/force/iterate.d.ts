/** One step of ForceAtlas2 over plain matrices; the library types only its entry, not this file. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';

  /** Moves the nodes: ten numbers a node, three an edge. */
  function iterate(
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ): object;
  export = iterate;
}
