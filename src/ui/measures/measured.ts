import { countedContacts } from '../../analysis/measures/counted';
import { makeNetwork } from '../../analysis/measures/make-network';
import type { Dataset } from '../../model/dataset';
import type { Contact } from '../../model/schema';
import type { Measured } from './measure-runner';

/** What a measure is asked of, with the contacts that are in it. */
export interface MeasuredContacts extends Measured {
  readonly contacts: readonly Contact[];
}

/**
 * The network of some contacts with the camps of its actors as classes: without what did not take
 * place, or not yet, unless that is let in.
 */
export function measuredOf(
  dataset: Dataset,
  shown: readonly Contact[],
  untaken: boolean,
): MeasuredContacts {
  const { counted, leftOut } = countedContacts(shown, { allStatuses: untaken });
  const network = makeNetwork(counted);
  const numbers = new Map(dataset.meta.camps.map(({ id }, at) => [id, at]));
  const classes = Int32Array.from(network.actors, (id) => {
    const camp = dataset.actor.get(id)?.camp ?? null;
    return camp === null ? -1 : (numbers.get(camp) ?? -1);
  });
  return { network, context: { classes, leftOut }, contacts: counted };
}
