import type { Dataset } from '../model/dataset';
import type { Contact } from '../model/schema';
import { buildGraph, type ContactGraph } from './build';

export interface Shown {
  /** Let in actors without a contact: named in passing, or known by ties alone. */
  readonly passing: boolean;
  /** Keep only those contacts that went through a carrier. */
  readonly channelsOnly: boolean;
}

/** The graph of what the reader has let in; counts are of what is shown. */
export function shownGraph(
  dataset: Dataset,
  shown: Shown,
  answer: readonly Contact[] = dataset.contacts,
): ContactGraph {
  const contacts = shown.channelsOnly ? answer.filter((contact) => contact.via.length > 0) : answer;
  const graph = buildGraph(dataset, contacts);
  if (shown.passing && !shown.channelsOnly) return graph;
  for (const id of graph.nodes()) {
    if (graph.getNodeAttribute(id, 'contacts') === 0) graph.dropNode(id);
  }
  return graph;
}
