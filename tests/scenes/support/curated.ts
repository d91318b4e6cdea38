import { readFileSync } from 'node:fs';
import { PART_NAMES } from '../../../src/model/check';
import type { Dataset } from '../../../src/model/dataset';
import { loadParts } from '../../../src/model/load';

/** The curated data set, as the app loads it. */
export function curated(): Dataset {
  const files = PART_NAMES.map((part) => `graph-data/${part}.json`).map((name) => ({
    name,
    text: readFileSync(name, 'utf8'),
  }));
  const { dataset } = loadParts(files);
  if (!dataset) throw new Error('the curated set does not load');
  return dataset;
}
