import type { Contact } from '../model/schema';

/**
 * Which way a contact went between two ends: from the first to the second, from the second to the
 * first, or `mutual` where nobody is reported to have begun it.
 */
export type Way = 'there' | 'back' | 'mutual';

/** The actors that the two ends stand for. */
export interface EndSets {
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
}

/** How the actors of two ends lie: `within` where those of one are some of the other's. */
export type Overlap = 'none' | 'partial' | 'within' | 'same';

/** A contact between two ends, read from the first to the second whichever way it went. */
export interface Passage {
  readonly contact: Contact;
  readonly way: Way;
  /** Its carriers as one meets them from the first end to the second. */
  readonly via: readonly string[];
  /** Whether that is against the order in which they are reported. */
  readonly reversed: boolean;
  /** The actors of the first end that it joins to others of the second. */
  readonly from: readonly string[];
  /** These others. */
  readonly to: readonly string[];
}

/** How two sets of actors lie to one another; nobody lies in nothing. */
export function overlapOf({ from, to }: EndSets): Overlap {
  const [few, many] = from.size < to.size ? [from, to] : [to, from];
  const shared = [...few].filter((id) => many.has(id)).length;
  if (shared === 0) return 'none';
  if (shared < few.size) return 'partial';
  return few.size === many.size ? 'same' : 'within';
}

/** Without a closure: it is asked several times of every contact of a list. */
function anyIn(ids: readonly string[], set: ReadonlySet<string>): boolean {
  for (const id of ids) if (set.has(id)) return true;
  return false;
}

/** Whom of the ends these senders and receivers join: those who have another than themselves. */
function joined(
  senders: readonly string[],
  receivers: readonly string[],
  ends: EndSets,
): Pick<Passage, 'from' | 'to'> | null {
  if (!anyIn(senders, ends.from) || !anyIn(receivers, ends.to)) return null;
  if (senders.length === 1 && receivers.length === 1) {
    return senders[0] === receivers[0] ? null : { from: senders, to: receivers };
  }
  const from = [...new Set(senders)].filter((id) => ends.from.has(id));
  const to = [...new Set(receivers)].filter((id) => ends.to.has(id));
  const joins = (id: string, others: readonly string[]) => others.some((other) => other !== id);
  const first = from.filter((id) => joins(id, to));
  return first.length === 0 ? null : { from: first, to: to.filter((id) => joins(id, from)) };
}

function carriersOf({ via }: Contact, reversed: boolean): Pick<Passage, 'via' | 'reversed'> {
  return { via: reversed ? via.toReversed() : via, reversed };
}

function mutualPassage(contact: Contact, ends: EndSets): Passage | null {
  const along = joined(contact.from, contact.to, ends);
  const against = joined(contact.to, contact.from, ends);
  if (!along && !against) return null;
  const both = (side: 'from' | 'to') =>
    along && against
      ? [...new Set([...along[side], ...against[side]])]
      : (along?.[side] ?? against?.[side] ?? []);
  const carriers = carriersOf(contact, !along);
  return { contact, way: 'mutual', ...carriers, from: both('from'), to: both('to') };
}

/**
 * A contact read from the first end to the second; null where it does not join an actor of one to
 * another of the other, or goes back where that is not asked for. Of ends that share actors, what
 * goes both ways is told as going there.
 */
export function passageOf(contact: Contact, ends: EndSets, back: boolean): Passage | null {
  if (contact.mutual) return mutualPassage(contact, ends);
  const there = joined(contact.from, contact.to, ends);
  if (there) return { contact, way: 'there', ...carriersOf(contact, false), ...there };
  const against = back ? joined(contact.to, contact.from, ends) : null;
  return against && { contact, way: 'back', ...carriersOf(contact, true), ...against };
}

/**
 * The contacts of a list between two ends, in its order, each once. Every contact is looked at: a
 * filter makes another list each time, and to index one takes longer than to read it.
 */
export function passagesBetween(
  contacts: readonly Contact[],
  ends: EndSets,
  back: boolean,
): Passage[] {
  const passages: Passage[] = [];
  for (const contact of contacts) {
    const passage = passageOf(contact, ends, back);
    if (passage) passages.push(passage);
  }
  return passages;
}

/** What some contacts of a list answer, and what answers them. */
export interface Replies {
  /** By id, those of the list that they answer. */
  readonly answered: ReadonlyMap<string, Contact>;
  /** By the id of what they answer, in the order of the list. */
  readonly answers: ReadonlyMap<string, readonly Contact[]>;
}

/** The contacts of a list that others of it, the members, answer or are answered by. */
export function repliesAround(members: readonly Contact[], contacts: readonly Contact[]): Replies {
  const wanted = new Set(members.map(({ inReplyTo }) => inReplyTo).filter((id) => id !== null));
  const known = new Set(members.map(({ id }) => id));
  const answered = new Map<string, Contact>();
  const answers = new Map<string, Contact[]>();
  for (const contact of contacts) {
    // Of many contacts the ids are the costliest to read.
    if (wanted.size > 0 && wanted.has(contact.id)) answered.set(contact.id, contact);
    const { inReplyTo } = contact;
    if (inReplyTo === null || !known.has(inReplyTo)) continue;
    const list = answers.get(inReplyTo);
    if (list) list.push(contact);
    else answers.set(inReplyTo, [contact]);
  }
  return { answered, answers };
}
