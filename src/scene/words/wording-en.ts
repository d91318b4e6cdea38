import type { Contact, ContactType, Medium } from '../../model/schema';

export interface Wording {
  /** With the object in place of the tilde. */
  readonly past: string;
  readonly infinitive: string;
  /** What is carried, or what the contact is called as an earlier one. */
  readonly noun: string;
  /** Of both sides together. */
  readonly mutualPast: string;
  readonly mutualInfinitive: string;
  readonly mutualNoun: string;
  /** What was accepted, refused or left: a request, or the attempt at an event. */
  readonly matter: string;
  readonly refused: string;
}

function both(noun: string): Pick<Wording, 'mutualPast' | 'mutualInfinitive' | 'mutualNoun'> {
  return {
    mutualPast: `exchanged ${noun}`,
    mutualInfinitive: `exchange ${noun}`,
    mutualNoun: `an exchange of ${noun}`,
  };
}

const approach = { matter: 'the approach was', refused: 'turned down' };

const WORDING: Readonly<Record<Exclude<ContactType, 'message'>, Wording>> = {
  proposal: {
    past: 'put a proposal to ~',
    infinitive: 'put a proposal to ~',
    noun: 'a proposal',
    ...both('proposals'),
    matter: 'the proposal was',
    refused: 'turned down',
  },
  invitation: {
    past: 'invited ~',
    infinitive: 'invite ~',
    noun: 'an invitation',
    ...both('invitations'),
    matter: 'the invitation was',
    refused: 'declined',
  },
  'meeting-request': {
    past: 'asked ~ for a meeting',
    infinitive: 'ask ~ for a meeting',
    noun: 'a request for a meeting',
    ...both('requests for a meeting'),
    matter: 'the request was',
    refused: 'refused',
  },
  instruction: {
    past: 'gave instructions to ~',
    infinitive: 'give instructions to ~',
    noun: 'instructions',
    ...both('instructions'),
    matter: 'the instructions were',
    refused: 'refused',
  },
  call: {
    past: 'telephoned ~',
    infinitive: 'telephone ~',
    noun: 'a call',
    mutualPast: 'spoke by phone',
    mutualInfinitive: 'speak by phone',
    mutualNoun: 'a phone call',
    matter: 'the call was',
    refused: 'refused',
  },
  meeting: {
    past: 'met ~',
    infinitive: 'meet ~',
    noun: 'a meeting',
    mutualPast: 'met',
    mutualInfinitive: 'meet',
    mutualNoun: 'a meeting',
    ...approach,
  },
  visit: {
    past: 'visited ~',
    infinitive: 'visit ~',
    noun: 'a visit',
    mutualPast: 'visited each other',
    mutualInfinitive: 'visit each other',
    mutualNoun: 'an exchange of visits',
    ...approach,
  },
  channel: {
    past: 'opened a channel of communication with ~',
    infinitive: 'open a channel of communication with ~',
    noun: 'the opening of a channel',
    mutualPast: 'opened a channel of communication',
    mutualInfinitive: 'open a channel of communication',
    mutualNoun: 'a channel of communication',
    ...approach,
  },
  exchange: {
    past: 'was in contact with ~',
    infinitive: 'make contact with ~',
    noun: 'a contact',
    mutualPast: 'were in contact',
    mutualInfinitive: 'make contact',
    mutualNoun: 'contact',
    ...approach,
  },
  event: {
    past: 'acted towards ~',
    infinitive: 'act towards ~',
    noun: 'an event',
    mutualPast: 'acted towards each other',
    mutualInfinitive: 'act towards each other',
    mutualNoun: 'an event',
    ...approach,
  },
};

function messageWording(medium: Medium): Wording {
  const kind = medium === 'oral' || medium === 'written' ? `${medium} ` : '';
  const article = medium === 'oral' ? 'an' : 'a';
  // A message by phone or face to face is given; it is not sent.
  const given = medium === 'phone' || medium === 'in-person';
  return {
    past: `${given ? 'gave' : 'sent'} ${article} ${kind}message to ~`,
    infinitive: `${given ? 'give' : 'send'} ${article} ${kind}message to ~`,
    noun: `${article} ${kind}message`,
    ...both(`${kind}messages`),
    matter: 'the message was',
    refused: 'rejected',
  };
}

/** The words for a contact of its type; a message has its medium in its noun. */
export function wordingOf(contact: Contact): Wording {
  return contact.type === 'message' ? messageWording(contact.medium) : WORDING[contact.type];
}
