import { countPairs } from '../../analysis/count-pairs';
import { makeIndex } from '../../graph/contact-index';
import { pairsBeingFound } from '../../graph/pair-index';
import { type Dataset, toDataset } from '../../model/dataset';
import { datasetOfTable } from '../../model/event-dataset';
import type { Content } from './protocol';

/**
 * The data set that was opened, step by step: of a large one what its first picture needs is made
 * beforehand, each in a task of its own, so that nothing holds the page up when it is shown.
 */
export function* openedDataset({ content }: Content): Generator<void, Dataset> {
  if (content.kind === 'bundle') return toDataset(content.bundle);
  const dataset = datasetOfTable(content.table);
  yield;
  makeIndex(dataset);
  yield;
  const pairs = yield* pairsBeingFound(dataset);
  yield;
  countPairs(pairs, dataset, dataset.contacts);
  yield;
  return dataset;
}
