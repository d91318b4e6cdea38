import type { Contact } from '../../model/schema';
import { type Carried, carriedBy } from './carried';

/** What an actor carried, or null where it carried nothing for others: see `carriedBy`. */
export function whyCarried(
  contacts: readonly Contact[],
  campOf: (actor: string) => string | null,
  actor: string,
): Carried | null {
  const through = contacts.filter(({ via }) => via.includes(actor));
  return carriedBy(through, campOf).get(actor) ?? null;
}
