import type { ContactGraph } from './build';

export interface Shown {
  /** Let in actors without a contact: named in passing, or known by ties alone. */
  readonly passing: boolean;
}

/** A copy of the graph that holds only what the reader has let in. */
export function filterGraph(graph: ContactGraph, shown: Shown): ContactGraph {
  const kept = graph.copy() as ContactGraph;
  if (shown.passing) return kept;
  for (const id of graph.nodes()) {
    if (graph.getNodeAttribute(id, 'contacts') === 0) kept.dropNode(id);
  }
  return kept;
}
