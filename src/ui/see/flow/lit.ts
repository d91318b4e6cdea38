import { routeOf } from '../../../analysis/channels';
import { askedAt, type Told } from '../../../analysis/rolled-dataset';
import type { Dataset } from '../../../model/dataset';
import type { Contact } from '../../../model/schema';
import type { FlowAsked } from '../../../scene/flow-light';
import type { Hover, Selection, View } from '../../../state/store';
import { channelOf, contactsOfChannel } from '../../paths';

export interface Asking {
  readonly dataset: Dataset;
  readonly told: Told;
  readonly view: View;
  /** What the question lets through, as the data have it. */
  readonly shown: readonly Contact[];
}

/** What is pointed at or selected, as the flow can light it. */
export function flowAsked(
  asked: Hover | Selection | null,
  { dataset, told, view, shown }: Asking,
): FlowAsked | null {
  if (!asked) return null;
  const contacts = (is: (contact: Contact) => boolean): FlowAsked => ({
    kind: 'contacts',
    contacts: new Set(shown.filter(is).map(({ id }) => id)),
  });
  switch (asked.kind) {
    case 'channel': {
      const group = channelOf(dataset, view, shown, asked.id);
      if (group) return { kind: 'contacts', contacts: new Set(contactsOfChannel(group)) };
      // By the route as the data have it, or as it is told at the level.
      return contacts((contact) => {
        const as = told.dataset.contact.get(contact.id);
        const routes = [contact, ...(as ? [as] : [])].filter(({ via }) => via.length > 0);
        return routes.some((one) => routeOf(one) === asked.id);
      });
    }
    case 'carriers':
      return contacts(({ via }) => via.length > 0);
    case 'source':
      return contacts(({ evidence }) => evidence.some(({ source }) => source === asked.id));
    default:
      return askedAt(told, { kind: asked.kind, id: asked.id });
  }
}
