import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Actor, Bundle, Contact, Lang } from '../../../src/model/schema';

const SERVED = resolve(import.meta.dirname, '../../../dist/curated.json');

let served: Bundle | null = null;

/** The data set that the build under test serves; a copy, so that a test may break it. */
export function curated(): Bundle {
  served ??= JSON.parse(readFileSync(SERVED, 'utf8')) as Bundle;
  return structuredClone(served);
}

/** The served data set after a change, as the text of a bundle. */
export function changed(change: (bundle: Bundle) => void): string {
  const bundle = curated();
  change(bundle);
  return JSON.stringify(bundle);
}

/** The entry with this id; throws where the data set has none, so that a test says what it lacks. */
export function entry<T extends { readonly id: string }>(entries: readonly T[], id: string): T {
  const found = entries.find((one) => one.id === id);
  if (!found) throw new Error(`The data set has no “${id}”.`);
  return found;
}

/** The first entry that fits; throws where none does. */
export function some<T>(entries: readonly T[], fits: (one: T) => boolean, what: string): T {
  const found = entries.find(fits);
  if (found === undefined) throw new Error(`The data set has no ${what}.`);
  return found;
}

export const nameOf = (id: string, lang: Lang): string => entry(curated().actors, id).name[lang];

export const takesPart = (contact: Contact, actor: Pick<Actor, 'id'>): boolean =>
  [...contact.from, ...contact.via, ...contact.to].includes(actor.id);

export const contactsOf = (actor: string): Contact[] =>
  curated().contacts.filter((contact) => takesPart(contact, { id: actor }));

/** The legs of a contact as `from>to`: each sender to the first carrier, and so on to the ends. */
export function legs(contact: Contact): string[] {
  const stops = [contact.from, ...contact.via.map((one) => [one]), contact.to];
  return stops
    .slice(1)
    .flatMap((to, i) => (stops[i] ?? []).flatMap((from) => to.map((end) => `${from}>${end}`)));
}

/** The mediated contacts by route, in the order of the data: what a report says was carried. */
export function channels(): Contact[][] {
  const routes = new Map<string, Contact[]>();
  for (const contact of curated().contacts) {
    if (contact.via.length === 0) continue;
    const route = JSON.stringify([contact.from, contact.via, contact.to]);
    routes.set(route, [...(routes.get(route) ?? []), contact]);
  }
  return [...routes.values()];
}
