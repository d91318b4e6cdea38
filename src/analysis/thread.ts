import { EventContact } from '../model/event-dataset';
import type { Contact } from '../model/schema';

/** A contact in its thread: how deep it answers, 0 for what began it. */
export interface ThreadEntry {
  readonly contact: Contact;
  readonly depth: number;
}

/**
 * The whole thread that a contact belongs to, from what began it, each answer under what it
 * answers. A thread of one is only the contact itself. Cycles, which the check refuses, end here.
 */
export function threadOf(contact: Contact, contacts: readonly Contact[]): ThreadEntry[] {
  // Rows of a table answer nothing, and there may be half a million of them.
  if (contact instanceof EventContact) return [{ contact, depth: 0 }];
  const byId = new Map(contacts.map((one) => [one.id, one]));
  let root = contact;
  const climbed = new Set([root.id]);
  while (root.inReplyTo) {
    const before = byId.get(root.inReplyTo);
    if (!before || climbed.has(before.id)) break;
    climbed.add(before.id);
    root = before;
  }
  const entries: ThreadEntry[] = [];
  const seen = new Set<string>();
  const walk = (one: Contact, depth: number): void => {
    if (seen.has(one.id)) return;
    seen.add(one.id);
    entries.push({ contact: one, depth });
    for (const answer of contacts) if (answer.inReplyTo === one.id) walk(answer, depth + 1);
  };
  walk(root, 0);
  return entries;
}

/** The contacts reported to have taken place within a contact, in the order of the data. */
export function partsOf(contact: Contact, contacts: readonly Contact[]): Contact[] {
  if (contact instanceof EventContact) return [];
  return contacts.filter((one) => one.partOf === contact.id);
}
