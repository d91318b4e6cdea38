import { stations } from '../../graph/build';
import type { Role } from '../../model/filter';
import type { Contact } from '../../model/schema';

/** One step of a chain: a contact walked from one of its stations to a later one. */
export interface Step {
  readonly from: string;
  readonly to: string;
  /** As what the first actor stands in the contact: it began it, or it carried it on. */
  readonly enters: Role;
  /** As what the second stands in it: it was reached, or the message was put into its hands. */
  readonly leaves: Role;
}

/**
 * The steps that a contact lends to chains, one for each ordered pair of different actors: from a
 * sender or carrier to any carrier or receiver behind it. Who stands at several stations is taken
 * at the first one to step from and at the last one to step to. A mutual contact is walked the
 * other way too, and its roles are those of the way it is walked.
 */
export function stepsOf(contact: Pick<Contact, 'from' | 'via' | 'to' | 'mutual'>): Step[] {
  const [sender, receiver] = [contact.from[0], contact.to[0]];
  const isPlain = contact.from.length + contact.via.length + contact.to.length === 2;
  // Most contacts of a large set are between two alone.
  if (isPlain && sender !== undefined && receiver !== undefined) {
    if (sender === receiver) return [];
    const there: Step = { from: sender, to: receiver, enters: 'initiated', leaves: 'received' };
    return contact.mutual ? [there, { ...there, from: receiver, to: sender }] : [there];
  }
  const steps: Step[] = [];
  const seen = new Set<string>();
  const walk = (stops: readonly (readonly string[])[]): void => {
    const last = stops.length - 1;
    for (const [start, senders] of stops.entries()) {
      for (let end = last; end > start; end -= 1) {
        for (const from of senders) {
          for (const to of stops[end] ?? []) {
            const pair = `${from} ${to}`;
            if (from === to || seen.has(pair)) continue;
            seen.add(pair);
            const enters = start === 0 ? 'initiated' : 'carried';
            const leaves = end === last ? 'received' : 'carried';
            steps.push({ from, to, enters, leaves });
          }
        }
      }
    }
  };
  const stops = stations(contact);
  walk(stops);
  if (contact.mutual) walk(stops.toReversed());
  return steps;
}
