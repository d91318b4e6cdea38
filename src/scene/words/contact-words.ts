import type { Contact } from '../../model/schema';
import type { Cast } from './names';

/** What a sentence may say of contacts needs the contact that is answered too. */
export interface Telling extends Cast {
  readonly contact: ReadonlyMap<string, Contact>;
}

/** Both sides of a contact without an initiative, each actor once. */
export function partiesOf(contact: Contact): string[] {
  return [...new Set([...contact.from, ...contact.to])];
}

/** Something that is handed over, and so may be carried; the other types are events. */
export function isHandedOver(contact: Contact): boolean {
  return ['message', 'proposal', 'invitation', 'meeting-request', 'instruction'].includes(
    contact.type,
  );
}

/** What may go on through the whole of its span, and not only at some point in it. */
export function isLasting(contact: Contact): boolean {
  return contact.type === 'exchange' || contact.type === 'visit';
}

/** Where it was said to be, unless a name in the sentence says so already or it would mislead. */
export function placeToSay(contact: Contact, cast: Cast, lang: 'en' | 'ar'): string | null {
  // Where one is invited to is not where the invitation was made.
  if (!contact.place || contact.type === 'invitation' || contact.type === 'meeting-request') {
    return null;
  }
  const place = contact.place[lang];
  const ids = [...contact.from, ...contact.via, ...contact.to];
  return ids.some((id) => cast.actor.get(id)?.name[lang].includes(place)) ? null : place;
}

/** A visit to a state in its capital: the place is then an aside to the name of the state. */
export function placeIsAside(contact: Contact, cast: Cast): boolean {
  const [host] = contact.to;
  const alone = contact.to.length === 1 && !contact.mutual && contact.type === 'visit';
  return alone && host !== undefined && cast.actor.get(host)?.kind === 'government';
}

export interface Answered {
  readonly contact: Contact;
  /** Who it came from, where the sentence does not name them anyway. */
  readonly from: readonly string[];
  /** Of the same type: “an earlier message”. */
  readonly earlier: boolean;
}

/** The contact that this one answers, as far as the sentence must say it; null where it answers none. */
export function answeredOf(contact: Contact, telling: Telling): Answered | null {
  const answered = contact.inReplyTo ? telling.contact.get(contact.inReplyTo) : undefined;
  if (!answered) return null;
  const said = new Set(partiesOf(contact));
  const from = answered.from.filter((id) => !said.has(id));
  return { contact: answered, from, earlier: answered.type === contact.type };
}
