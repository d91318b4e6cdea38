import { parseDate } from '../model/edtf';
import type { Contact } from '../model/schema';
import { type ThreadEntry, threadOf } from './thread';

/** The first day that a date leaves open, in days since 1970; what has none comes last. */
function firstDay({ date }: Contact): number {
  const bounds = date === null ? null : parseDate(date);
  return bounds ? bounds.earliest : Number.POSITIVE_INFINITY;
}

/**
 * An exchange as one thread: contacts in time, each answer under what it answers where that is
 * among them. Undated ones come last, in their order.
 */
export function exchangeOf(contacts: readonly Contact[]): ThreadEntry[] {
  const sorted = [...contacts].sort((a, b) => {
    const [x, y] = [firstDay(a), firstDay(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });
  const seen = new Set<string>();
  return sorted.flatMap((contact) => {
    if (seen.has(contact.id)) return [];
    const thread = threadOf(contact, sorted);
    for (const entry of thread) seen.add(entry.contact.id);
    return thread;
  });
}
