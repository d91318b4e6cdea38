import type { Dataset } from '../../model/dataset';
import type { Contact, ContactType } from '../../model/schema';
import {
  both,
  deniers,
  entity,
  type FtmEntity,
  type IdOf,
  inWords,
  ownWords,
  proof,
  when,
} from './ftm-entity';

/** What was said is a message, a call is a call, and whatever else brought two sides together an event. */
const SCHEMATA: Readonly<Record<ContactType, 'Message' | 'Call' | 'Event'>> = {
  message: 'Message',
  instruction: 'Message',
  proposal: 'Message',
  invitation: 'Message',
  'meeting-request': 'Message',
  call: 'Call',
  meeting: 'Event',
  visit: 'Event',
  channel: 'Event',
  exchange: 'Event',
  event: 'Event',
};

/** There is no place for a status, and what was refused must not look as if it had been held. */
function marked({ title, status }: Contact): string[] {
  return both(title).map((text) => (status === 'occurred' ? text : `[${status}] ${text}`));
}

function words(contact: Contact, dataset: Dataset): string | null {
  const names = (ids: readonly string[]): string =>
    ids.map((id) => dataset.actor.get(id)?.name.en ?? id).join(', ');
  const { answeredBy, inReplyTo, partOf, date, dateBasis } = contact;
  return inWords({
    contact: contact.type,
    status: contact.status,
    from: names(contact.from),
    'carried, in order, by': names(contact.via),
    to: names(contact.to),
    mutual: contact.mutual ? 'yes' : null,
    'answered by': answeredBy && names([answeredBy]),
    medium: contact.medium,
    date: date && `${date}${dateBasis ? ` (${dateBasis})` : ''}`,
    'in reply to': inReplyTo,
    'part of': partOf,
    reading: contact.reading,
    'denied in': deniers(contact.evidence),
  });
}

/** What entities of every schema say of a contact; `recordId` joins those of one contact. */
function shared(contact: Contact, id: IdOf) {
  return {
    ...when(contact.date),
    recordId: [contact.id],
    proof: proof(contact.evidence, id),
  };
}

function itself(contact: Contact, dataset: Dataset, id: IdOf): FtmEntity {
  const schema = SCHEMATA[contact.type];
  const actors = (ids: readonly string[]): string[] => ids.map((one) => id('actor', one));
  const { from, to, summary, inReplyTo } = contact;
  const common = {
    ...shared(contact, id),
    description: [words(contact, dataset), ...both(contact.note), ownWords(contact.attributes)],
  };
  const topics = contact.topics.flatMap((topic) => both(dataset.topic.get(topic)?.name ?? null));
  const self = id('contact', contact.id);
  if (schema === 'Call') {
    const told = both(summary);
    return entity(self, schema, {
      ...common,
      caller: actors(from),
      receiver: actors(to),
      summary: marked(contact).map((name, at) => `${name}: ${told[at]}`),
    });
  }
  if (schema === 'Event') {
    return entity(self, schema, {
      ...common,
      name: marked(contact),
      involved: actors([...from, ...to]),
      location: both(contact.place),
      country: [contact.placeCountry?.toLowerCase() ?? null],
      summary: both(summary),
      keywords: topics,
    });
  }
  const answered = inReplyTo === null ? undefined : dataset.contact.get(inReplyTo);
  const isMessage = answered && SCHEMATA[answered.type] === 'Message';
  return entity(self, schema, {
    ...common,
    subject: marked(contact),
    sender: actors(from),
    recipients: actors(to),
    bodyText: both(summary),
    messageId: [contact.id],
    inReplyTo: [inReplyTo],
    inReplyToMessage: [isMessage ? id('contact', answered.id) : null],
    keywords: topics,
  });
}

/** A carrier stands for whoever sent it; between two sides without a sender, for both. */
function carriers(contact: Contact, id: IdOf): FtmEntity[] {
  const clients = contact.mutual ? [...contact.from, ...contact.to] : contact.from;
  return contact.via.map((carrier, at) =>
    entity(id('contact', contact.id, 'carrier', at + 1), 'Representation', {
      ...shared(contact, id),
      agent: [id('actor', carrier)],
      client: clients.map((one) => id('actor', one)),
      role: [`carrier ${at + 1} of ${contact.via.length}`],
      status: [contact.status],
      summary: marked(contact),
    }),
  );
}

/** Each contact as a message, a call or an event, followed by its carriers in their order. */
export function contactEntities(dataset: Dataset, id: IdOf): FtmEntity[] {
  return dataset.contacts.flatMap((contact) => [
    itself(contact, dataset, id),
    ...carriers(contact, id),
  ]);
}
