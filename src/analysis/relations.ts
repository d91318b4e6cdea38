import type { Contact } from '../model/schema';

/** Contacts that an actor shares with the same counterpart, in the order of the data. */
export interface Group {
  /** Ids of the counterparts: one for a pair; sender and receiver for what was carried. */
  readonly with: readonly string[];
  readonly contacts: readonly Contact[];
}

export interface Relations {
  /** By receiver: contacts that the actor sent or asked for. */
  readonly reached: readonly Group[];
  /** By sender: contacts that were addressed to the actor. */
  readonly reachedBy: readonly Group[];
  /** By sender and receiver: contacts that the actor carried. */
  readonly carriedFor: readonly Group[];
}

class Groups {
  private readonly byKey = new Map<string, { with: string[]; contacts: Contact[] }>();

  put(counterparts: string[], contact: Contact): void {
    const key = counterparts.join('>');
    const group = this.byKey.get(key);
    if (!group) this.byKey.set(key, { with: counterparts, contacts: [contact] });
    // Contacts come one after the other: what is put twice is put twice in a row.
    else if (group.contacts.at(-1) !== contact) group.contacts.push(contact);
  }

  /** The largest first. */
  list(): Group[] {
    return [...this.byKey.values()].sort((a, b) => b.contacts.length - a.contacts.length);
  }
}

/**
 * Whom an actor reached, by whom it was reached and for whom it carried. A contact without a
 * reported initiative counts on both sides. Each contact counts once for each counterpart.
 */
export function relationsOf(id: string, contacts: readonly Contact[]): Relations {
  const [reached, reachedBy, carriedFor] = [new Groups(), new Groups(), new Groups()];
  for (const contact of contacts) {
    const { from, to, via } = contact;
    if (!from.includes(id) && !to.includes(id) && !via.includes(id)) continue;
    const sends = contact.from.includes(id) || (contact.mutual && contact.to.includes(id));
    const receives = contact.to.includes(id) || (contact.mutual && contact.from.includes(id));
    const others = (ids: readonly string[]) => ids.filter((other) => other !== id);
    if (sends) {
      const ends = contact.mutual ? [...contact.from, ...contact.to] : contact.to;
      for (const other of others(ends)) reached.put([other], contact);
    }
    if (receives) {
      const ends = contact.mutual ? [...contact.from, ...contact.to] : contact.from;
      for (const other of others(ends)) reachedBy.put([other], contact);
    }
    if (contact.via.includes(id)) {
      for (const from of contact.from) {
        for (const to of contact.to) carriedFor.put([from, to], contact);
      }
    }
  }
  return { reached: reached.list(), reachedBy: reachedBy.list(), carriedFor: carriedFor.list() };
}
