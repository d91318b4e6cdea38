import type { Exported } from './types';

/** A plain file name: the id of the data set, `part` where a filter was on, and what it ends in. */
export function fileName({ dataset, contacts }: Exported, ending: string): string {
  const part = contacts.length < dataset.contacts.length ? '-part' : '';
  return `${dataset.meta.id}${part}.${ending}`;
}
