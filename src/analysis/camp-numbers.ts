import type { Dataset } from '../model/dataset';

const made = new WeakMap<Dataset, Uint32Array>();

/**
 * By actor, the place of its camp among those of the data set; one more than the last for none. Found
 * once for a data set: what is summed over many thousands of actors looks no camp up by its name.
 */
export function campNumbers(dataset: Dataset): Uint32Array {
  const known = made.get(dataset);
  if (known) return known;
  const { camps } = dataset.meta;
  const place = new Map(camps.map(({ id }, at) => [id, at]));
  const numbers = Uint32Array.from(
    dataset.actors,
    ({ camp }) => place.get(camp ?? '') ?? camps.length,
  );
  made.set(dataset, numbers);
  return numbers;
}
