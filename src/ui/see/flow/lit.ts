import { routeOf } from '../../../analysis/channels';
import { askedAt, type Told } from '../../../analysis/rolled-dataset';
import type { Dataset } from '../../../model/dataset';
import type { Contact } from '../../../model/schema';
import type { FlowAsked } from '../../../scene/flow-light';
import type { Hover, Selection, View } from '../../../state/store';
import { contactsOfPath } from '../../paths';

export interface Asking {
  readonly dataset: Dataset;
  readonly told: Told;
  readonly view: View;
  /** What the question lets through, as the data have it. */
  readonly shown: readonly Contact[];
  /** The same whoever its ends: what channels and chains are found among; else what is shown. */
  readonly unended?: readonly Contact[];
}

/** What is pointed at or selected, as the flow can light it. */
export function flowAsked(
  asked: Hover | Selection | null,
  { dataset, told, view, shown, unended = shown }: Asking,
): FlowAsked | null {
  if (!asked) return null;
  const contacts = (is: (contact: Contact) => boolean): FlowAsked => ({
    kind: 'contacts',
    contacts: new Set(shown.filter(is).map(({ id }) => id)),
  });
  switch (asked.kind) {
    case 'channel': {
      const isAsked = view.filter.from !== null && view.filter.to !== null;
      const isRoute = shown.some((contact) => routeOf(contact) === asked.id);
      // With no question asked a route is what a report says, and its answer is another.
      const along = isAsked || !isRoute ? contactsOfPath(dataset, view, unended, asked) : null;
      if (along) return { kind: 'contacts', contacts: along };
      // By the route as the data have it, or as it is told at the level.
      return contacts((contact) => {
        const as = told.dataset.contact.get(contact.id);
        const routes = [contact, ...(as ? [as] : [])].filter(({ via }) => via.length > 0);
        return routes.some((one) => routeOf(one) === asked.id);
      });
    }
    case 'chain': {
      // It is an inference, and here stands what is reported: of it there are its actors.
      const along = contactsOfPath(dataset, view, unended, asked) ?? new Set();
      const actors = new Set(asked.id.split('>').map(told.groupOf));
      return { kind: 'contacts', contacts: along, actors };
    }
    case 'carriers':
      return contacts(({ via }) => via.length > 0);
    case 'source':
      return contacts(({ evidence }) => evidence.some(({ source }) => source === asked.id));
    default:
      return askedAt(told, { kind: asked.kind, id: asked.id });
  }
}
