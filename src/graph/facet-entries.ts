import type { Dataset } from '../model/dataset';
import { type FacetName, ROLES } from '../model/filter';
import { countOrigins } from '../model/origins';
import type { Contact } from '../model/schema';

/** A value with the roles it stands in, as bits in the order of `ROLES`. */
type Entry = readonly [value: string, roles: number];

export const [INITIATED, RECEIVED, CARRIED] = [1, 2, 4] as const;
export const ANY_ROLE = INITIATED | RECEIVED | CARRIED;

/**
 * The roles of everyone in a contact. Where nobody is reported to have taken the initiative, each
 * side both reached and was reached, as everywhere in the app.
 */
export function standings(contact: Contact): Map<string, number> {
  const roles = new Map<string, number>();
  const put = (ids: readonly string[], role: number): void => {
    for (const id of ids) roles.set(id, (roles.get(id) ?? 0) | role);
  };
  put(contact.from, contact.mutual ? INITIATED | RECEIVED : INITIATED);
  put(contact.to, contact.mutual ? INITIATED | RECEIVED : RECEIVED);
  put(contact.via, CARRIED);
  return roles;
}

/** The values of a contact in a facet, each with the roles it stands in. */
export function entriesOf(
  facet: FacetName,
  contact: Contact,
  dataset: Dataset,
  attributes: (contact: Contact) => string[],
): Entry[] {
  const plain = (values: readonly (string | null)[]): Entry[] =>
    values.filter((value) => value !== null).map((value): Entry => [value, ANY_ROLE]);
  switch (facet) {
    case 'types':
      return plain([contact.type]);
    case 'statuses':
      return plain([contact.status]);
    case 'media':
      return plain([contact.medium]);
    case 'actors':
      return [...standings(contact)];
    case 'camps':
      return [...standings(contact)].flatMap(([id, roles]): Entry[] => {
        const camp = dataset.actor.get(id)?.camp ?? null;
        return camp === null ? [] : [[camp, roles]];
      });
    case 'roles': {
      const all = [...standings(contact).values()].reduce((a, b) => a | b, 0);
      return plain(ROLES.filter((_, at) => all & (1 << at)));
    }
    case 'topics':
      return plain(contact.topics);
    case 'places':
      return plain([contact.place?.en ?? null]);
    case 'sources':
      return plain(contact.evidence.map((item) => item.source));
    case 'informants':
      return plain(contact.evidence.map((item) => item.informant));
    case 'readings':
      return plain([contact.reading]);
    case 'origins':
      return plain([countOrigins(contact.evidence, dataset).origins > 1 ? 'several' : 'one']);
    case 'attributes':
      return plain(attributes(contact));
  }
}
