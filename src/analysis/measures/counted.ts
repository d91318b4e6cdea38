import type { Contact, Status } from '../../model/schema';

/** How many contacts were left out, by status. */
export type LeftOut = Readonly<Partial<Record<Status, number>>>;

/** What did not take place, or not yet: it stays out of every measure unless let in. */
const UNHELD: ReadonlySet<Status> = new Set<Status>([
  'planned',
  'attempted',
  'declined',
  'unanswered',
  'denied',
]);

/**
 * The contacts that a measure counts, in their order: those that occurred or were agreed, or all
 * where every status is let in; with how many were left out, by status.
 */
export function countedContacts(
  contacts: readonly Contact[],
  { allStatuses = false }: { readonly allStatuses?: boolean } = {},
): { counted: readonly Contact[]; leftOut: LeftOut } {
  const leftOut: Partial<Record<Status, number>> = {};
  const counted = contacts.filter(({ status }) => {
    if (allStatuses || !UNHELD.has(status)) return true;
    leftOut[status] = (leftOut[status] ?? 0) + 1;
    return false;
  });
  return { counted, leftOut };
}
