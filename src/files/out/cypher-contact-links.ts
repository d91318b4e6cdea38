import type { Contact, Evidence } from '../../model/schema';
import { both } from './cypher-nodes';
import { type LinkRow, type LinksOut, link, links } from './cypher-statements';

function evidenceLinks(id: string, evidence: readonly Evidence[]): LinkRow[] {
  return evidence.flatMap((item, at) =>
    link(id, item.source, {
      number: at + 1,
      paragraphs: item.paragraphs,
      stance: item.stance,
      informant: item.informant,
      ...both('outlet', item.outlet),
      ...both('note', item.note),
    }),
  );
}

/** A contact with its senders, its carriers in order, its receivers, and what it belongs to. */
export function contactLinks(contacts: readonly Contact[]): LinksOut[] {
  const each = (of: (contact: Contact) => LinkRow[]): LinkRow[] => contacts.flatMap(of);
  return [
    links(
      'SENT',
      'Actor',
      'Contact',
      each(({ id, from }) => from.flatMap((actor) => link(actor, id))),
    ),
    links(
      'CARRIED',
      'Actor',
      'Contact',
      each(({ id, via }) => via.flatMap((actor, at) => link(actor, id, { order: at + 1 }))),
      'order',
    ),
    links(
      'RECEIVED_BY',
      'Contact',
      'Actor',
      each(({ id, to }) => to.flatMap((actor) => link(id, actor))),
    ),
    links(
      'ANSWERED_BY',
      'Contact',
      'Actor',
      each(({ id, answeredBy }) => link(id, answeredBy)),
    ),
    links(
      'REPLIES_TO',
      'Contact',
      'Contact',
      each(({ id, inReplyTo }) => link(id, inReplyTo)),
    ),
    links(
      'WITHIN',
      'Contact',
      'Contact',
      each(({ id, partOf }) => link(id, partOf)),
    ),
    links(
      'ABOUT',
      'Contact',
      'Topic',
      each(({ id, topics }) => topics.flatMap((topic) => link(id, topic))),
    ),
    links(
      'REPORTED_IN',
      'Contact',
      'Source',
      each(({ id, evidence }) => evidenceLinks(id, evidence)),
      'number',
    ),
  ];
}

/** What was said within a contact: by whom, to whom, and by which report. */
export function pointLinks(contacts: readonly Contact[]): LinksOut[] {
  const points = contacts.flatMap((contact) =>
    contact.points.map((point, at) => ({ ...point, contact, id: `${contact.id}/${at + 1}`, at })),
  );
  return [
    links(
      'SAID_IN',
      'Point',
      'Contact',
      points.flatMap(({ id, contact, at }) => link(id, contact.id, { order: at + 1 })),
    ),
    links(
      'SAID',
      'Actor',
      'Point',
      points.flatMap(({ id, by }) => by.flatMap((actor) => link(actor, id))),
    ),
    links(
      'SAID_TO',
      'Point',
      'Actor',
      points.flatMap(({ id, to }) => to.flatMap((actor) => link(id, actor))),
    ),
    links(
      'REPORTED_IN',
      'Point',
      'Source',
      points.flatMap(({ id, evidence }) => evidenceLinks(id, evidence)),
      'number',
    ),
  ];
}
