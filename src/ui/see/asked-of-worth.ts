import { routeOf } from '../../analysis/channels';
import type { Told } from '../../analysis/rolled-dataset';
import type { Worth } from '../../analysis/worth-seeing';
import type { Asked } from '../../scene/emphasis';

/**
 * What asks for light in a large answer, by the bundles and rests that stand for it. `plain` is the
 * same among the contacts themselves; it is asked only where single contacts are meant.
 */
export function askedOfWorth(
  worth: Worth,
  told: Told,
  of: {
    readonly kind: Asked['kind'] | 'chain' | 'carriers' | 'leg';
    readonly id: string;
  },
  plain: () => Asked | null,
): Asked | null {
  const group = (id: string) => worth.groupOf(told.groupOf(id));
  const bundles = (ids: Iterable<string>): Asked => ({
    kind: 'contacts',
    id: of.id,
    contacts: new Set(
      [...ids].flatMap((id) => {
        const contact = told.dataset.contact.get(id);
        return (contact && worth.bundleOf(contact)) ?? [];
      }),
    ),
  });
  switch (of.kind) {
    case 'actor': {
      const id = group(of.id);
      return id === null ? null : { kind: 'actor', id };
    }
    case 'pair': {
      const ends = of.id.split('|').map(group);
      return { kind: 'pair', id: ends.map(String).sort().join('|') };
    }
    case 'line':
      return { kind: 'line', id: of.id };
    case 'contact':
      return bundles([of.id]);
    case 'carriers':
      return {
        kind: 'contacts',
        id: of.id,
        contacts: new Set(
          worth.dataset.contacts.filter(({ via }) => via.length > 0).map(({ id }) => id),
        ),
      };
    case 'channel': {
      const drawn = worth.dataset.contacts.filter((contact) => routeOf(contact) === of.id);
      if (drawn.length > 0) {
        return { kind: 'contacts', id: of.id, contacts: new Set(drawn.map(({ id }) => id)) };
      }
      const asked = plain();
      return asked?.kind === 'contacts' ? bundles(asked.contacts) : asked;
    }
    default: {
      const asked = plain();
      return asked?.kind === 'contacts' ? bundles(asked.contacts) : asked;
    }
  }
}
