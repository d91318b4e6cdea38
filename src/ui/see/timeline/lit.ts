import { routeOf } from '../../../analysis/channels';
import { participants } from '../../../graph/build';
import type { Contact } from '../../../model/schema';
import { pairKey } from '../../../scene/lines';
import type { Hover, Selection } from '../../../state/store';

function concerns(asked: Hover | Selection, contact: Contact): boolean {
  switch (asked.kind) {
    case 'actor':
      return participants(contact).includes(asked.id);
    case 'contact':
      return contact.id === asked.id;
    case 'channel':
      return contact.via.length > 0 && routeOf(contact) === asked.id;
    case 'pair':
      return (
        contact.via.length === 0 &&
        contact.from.some((a) => contact.to.some((b) => pairKey(a, b) === asked.id))
      );
    case 'carriers':
      return contact.via.length > 0;
    case 'source':
      return contact.evidence.some((evidence) => evidence.source === asked.id);
    default:
      return false;
  }
}

export interface TimelineLight {
  readonly contacts: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
}

/**
 * The contacts and actors that stay lit for what is pointed at or selected; null for all of them.
 * `along` are the contacts of a channel of an answer or of a chain, where that is asked for.
 */
export function timelineLight(
  asked: Hover | Selection | null,
  contacts: readonly Contact[],
  along: ReadonlySet<string> | null = null,
): TimelineLight | null {
  if (!asked) return null;
  const meant = contacts.filter((contact) =>
    along ? along.has(contact.id) : concerns(asked, contact),
  );
  // What has nothing here (a tie, a line of the graph) leaves everything as it is.
  if (meant.length === 0) return null;
  const ends = asked.kind === 'actor' ? [asked.id] : meant.flatMap(participants);
  return { contacts: new Set(meant.map((contact) => contact.id)), actors: new Set(ends) };
}
