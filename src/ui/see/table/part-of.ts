import { routeOf } from '../../../analysis/channels';
import { participants } from '../../../graph/build';
import type { Contact } from '../../../model/schema';
import { pairKey } from '../../../scene/lines';
import { cellsOf } from '../../../scene/matrix';
import type { Selection } from '../../../state/store';

/** Whether a contact belongs to what is selected: the actor's, the channel's, the pair's, the report's. */
export function isPartOf(contact: Contact, selection: Selection | null): boolean {
  if (!selection) return false;
  const { kind, id } = selection;
  switch (kind) {
    case 'actor':
      return participants(contact).includes(id);
    case 'channel':
      return contact.via.length > 0 && routeOf(contact) === id;
    case 'pair':
      return cellsOf(contact).some((key) => {
        const [from = '', to = ''] = key.split('>');
        return pairKey(from, to) === id;
      });
    case 'source':
      return contact.evidence.some(({ source }) => source === id);
    default:
      return false;
  }
}
