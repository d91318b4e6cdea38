import { readFileSync } from 'node:fs';
import { PART_NAMES } from '../../../../src/model/check';
import { type Dataset, toDataset } from '../../../../src/model/dataset';
import { loadParts } from '../../../../src/model/load';

/** The curated data set: what is searched for is what its readers will search for. */
export function curated(): Dataset {
  const files = PART_NAMES.map((part) => `graph-data/${part}.json`);
  const { bundle } = loadParts(files.map((name) => ({ name, text: readFileSync(name, 'utf8') })));
  if (!bundle) throw new Error('the curated data set does not load');
  return toDataset(bundle);
}
