import type { Dataset } from '../../model/dataset';
import { type Contact, STATUSES, type Status } from '../../model/schema';
import { isUnheld } from '../channel-answer-group';

/** What of an answer chains, paths and measures may use. */
export interface Allowance {
  /** Let in what did not take place, or not yet: all but `occurred` and `agreed`. */
  readonly allStatuses: boolean;
  /** Let in what is told only by reports that nobody here holds. */
  readonly unheld: boolean;
}

/** Why a contact stays out: its status or, where that would let it in, that no report is held. */
export type OutReason = Exclude<Status, 'occurred' | 'agreed'> | 'unheld';

export interface Usable {
  readonly contacts: readonly Contact[];
  /** How many stayed out, each counted under one reason; only reasons that kept some out. */
  readonly out: readonly { readonly reason: OutReason; readonly contacts: number }[];
}

function outReason(contact: Contact, dataset: Dataset, allowance: Allowance): OutReason | null {
  const { status } = contact;
  if (!allowance.allStatuses && status !== 'occurred' && status !== 'agreed') return status;
  return allowance.unheld || !isUnheld(contact, dataset) ? null : 'unheld';
}

function divide(contacts: readonly Contact[], dataset: Dataset, allowance: Allowance): Usable {
  const counts = new Map<OutReason, number>();
  const used = contacts.filter((contact) => {
    const reason = outReason(contact, dataset, allowance);
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return reason === null;
  });
  const reasons = [...STATUSES.filter((one) => one !== 'occurred' && one !== 'agreed'), 'unheld'];
  const order = new Map<string, number>(reasons.map((reason, at) => [reason, at]));
  return {
    contacts: used,
    out: [...counts]
      .map(([reason, number]) => ({ reason, contacts: number }))
      .sort((a, b) => (order.get(a.reason) ?? 0) - (order.get(b.reason) ?? 0)),
  };
}

const made = new WeakMap<Dataset, WeakMap<readonly Contact[], Map<string, Usable>>>();

/**
 * The contacts that are used, in their order, and how many stayed out and why. The same question
 * gives the same list again, so that what is indexed by it is indexed once.
 */
export function usableContacts(
  contacts: readonly Contact[],
  dataset: Dataset,
  allowance: Allowance,
): Usable {
  const lists = made.get(dataset) ?? new WeakMap<readonly Contact[], Map<string, Usable>>();
  made.set(dataset, lists);
  const answers = lists.get(contacts) ?? new Map<string, Usable>();
  lists.set(contacts, answers);
  const key = `${allowance.allStatuses} ${allowance.unheld}`;
  const usable = answers.get(key) ?? divide(contacts, dataset, allowance);
  answers.set(key, usable);
  return usable;
}
