import type { Contact } from '../../model/schema';

/** One leg of a contact between two actors: `from → via₁`, …, `viaₙ → to`. */
export interface LegOut {
  /** `contact/leg/source/target`, the id that the leg's line has on the screen. */
  readonly id: string;
  readonly contact: Contact;
  /** Its place in the contact, from 0. */
  readonly leg: number;
  /** How many legs the contact has: one for a direct contact. */
  readonly legs: number;
  readonly source: string;
  readonly target: string;
}

/**
 * The legs of a contact, for formats that know edges between two nodes only. Several senders or
 * receivers multiply the first and last legs, never the contact; of a mutual contact each pair has
 * one leg. The same as `graph/build` draws, told here anew because files know the model alone.
 */
export function legsOf(contact: Contact): LegOut[] {
  const stops = [contact.from, ...contact.via.map((carrier) => [carrier]), contact.to];
  const found = new Map<string, LegOut>();
  for (let leg = 0; leg + 1 < stops.length; leg++) {
    for (const source of stops[leg] ?? []) {
      for (const target of stops[leg + 1] ?? []) {
        const ends = contact.mutual ? [source, target].sort() : [source, target];
        const key = [leg, ...ends].join(' ');
        if (source === target || found.has(key)) continue;
        const id = `${contact.id}/${leg}/${source}/${target}`;
        found.set(key, { id, contact, leg, legs: stops.length - 1, source, target });
      }
    }
  }
  return [...found.values()];
}
