import type { Dataset } from '../model/dataset';
import type { Attributes, Contact } from '../model/schema';
import { participants } from './build';

/** An attribute with more values than this tells things apart rather than sorts them. */
export const MOST_VALUES = 60;

function pairsOf(attributes: Attributes | undefined): [name: string, value: string][] {
  return Object.entries(attributes ?? {}).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
  );
}

/**
 * How the attributes of contacts, and of everyone in them, sort the contacts: gives for a contact
 * its `name=value` texts. Attributes of more than `MOST_VALUES` values are left aside.
 */
export function attributeFacets(dataset: Dataset): (contact: Contact) => string[] {
  const values = new Map<string, Set<string>>();
  const note = (attributes: Attributes | undefined) => {
    for (const [name, value] of pairsOf(attributes)) {
      const known = values.get(name) ?? new Set();
      values.set(name, known);
      if (known.size <= MOST_VALUES) known.add(value);
    }
  };
  for (const contact of dataset.contacts) note(contact.attributes);
  for (const actor of dataset.actors) note(actor.attributes);
  const sorts = (name: string) => (values.get(name)?.size ?? 0) <= MOST_VALUES;
  const texts = (attributes: Attributes | undefined) =>
    pairsOf(attributes)
      .filter(([name]) => sorts(name))
      .map(([name, value]) => `${name}=${value}`);
  const ofActor = new Map(dataset.actors.map((actor) => [actor.id, texts(actor.attributes)]));
  return (contact) => [
    ...texts(contact.attributes),
    ...participants(contact).flatMap((id) => ofActor.get(id) ?? []),
  ];
}
