import { buildGraph, type ContactGraph } from '../../../src/graph/build';
import type { Dataset } from '../../../src/model/dataset';
import type { ComposeInput } from '../../../src/scene/cast';
import { compose } from '../../../src/scene/compose';
import { estimate } from '../../../src/scene/text';
import type { Scene } from '../../../src/scene/types';

/** The graph of who has a contact, or with `passing` of everyone. */
export function graphOf(dataset: Dataset, passing = false): ContactGraph {
  const graph = buildGraph(dataset);
  for (const id of passing ? [] : graph.nodes()) {
    if (graph.getNodeAttribute(id, 'contacts') === 0) graph.dropNode(id);
  }
  return graph;
}

/** What composes a data set's opening view, with an estimate in the place of a canvas's measure. */
export function input(dataset: Dataset, more: Partial<ComposeInput> = {}): ComposeInput {
  return {
    dataset,
    graph: graphOf(dataset),
    lang: 'en',
    size: { width: 872, height: 746 },
    measure: estimate,
    open: new Set(),
    moved: new Map(),
    areas: true,
    ends: [null, null],
    faint: new Set(),
    upright: false,
    labelScale: 1,
    ...more,
  };
}

export const sceneOf = (dataset: Dataset, more: Partial<ComposeInput> = {}): Scene =>
  compose(input(dataset, more));
