import { shownGraph } from '../../../src/graph/filter';
import type { Dataset } from '../../../src/model/dataset';
import { type ComposeInput, compose } from '../../../src/scene/compose';
import { estimate } from '../../../src/scene/text';
import type { Scene } from '../../../src/scene/types';

/** What composes a data set's opening view, with an estimate in the place of a canvas's measure. */
export function input(dataset: Dataset, more: Partial<ComposeInput> = {}): ComposeInput {
  return {
    dataset,
    graph: shownGraph(dataset, { passing: false, channelsOnly: false }),
    lang: 'en',
    size: { width: 872, height: 746 },
    measure: estimate,
    open: new Set(),
    moved: new Map(),
    areas: true,
    upright: false,
    labelScale: 1,
    ...more,
  };
}

export const sceneOf = (dataset: Dataset, more: Partial<ComposeInput> = {}): Scene =>
  compose(input(dataset, more));
