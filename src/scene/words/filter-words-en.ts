import { dateInSentence, dateInWords } from './date';
import type { FilterWords } from './filter-words';
import { placePhrase } from './sentence-en';

export const FILTER_EN: FilterWords = {
  all: 'all contacts',
  contacts: 'contacts',
  comma: ', ',
  and: ' and ',
  or: ' or ',
  gone: 'what is no longer here',
  dated: 'with a date',
  types: {
    message: 'messages',
    call: 'calls',
    meeting: 'meetings',
    visit: 'visits',
    'meeting-request': 'meeting requests',
    invitation: 'invitations',
    instruction: 'instructions',
    proposal: 'proposals',
    channel: 'openings of channels',
    exchange: 'exchanges',
  },
  statuses: {
    occurred: 'occurred',
    agreed: 'agreed',
    planned: 'planned',
    attempted: 'attempted',
    declined: 'declined',
    unanswered: 'unanswered',
    denied: 'denied',
  },
  media: {
    oral: 'oral',
    written: 'in writing',
    phone: 'by phone',
    'in-person': 'in person',
    unspecified: 'by a medium not specified',
  },
  readings: { explicit: 'said by the text', implied: 'implied by the text' },
  origins: { one: 'from one origin', several: 'from several independent origins' },
  involving: 'involving',
  inRole: { initiated: 'initiated by', received: 'addressed to', carried: 'carried by' },
  as: 'as',
  roles: { initiated: 'initiator', received: 'receiver', carried: 'carrier' },
  anyone: { initiated: 'from a sender', received: 'to a receiver', carried: 'through a carrier' },
  camp: (name) => `the ${name} camp`,
  unknownCamp: 'a camp no longer here',
  between: (a, b) => ['between ', a, ' and ', b],
  from: 'from',
  to: 'to',
  through: 'through',
  places: '',
  place: placePhrase,
  about: 'about',
  topic: (name) => `“${name}”`,
  reportedBy: 'reported by',
  source: (outlet, published) => `${outlet ?? 'an outlet not named'} (${published})`,
  accordingTo: 'according to',
  // A description begins as a sentence does; a name in its place keeps its capital.
  informant: (description) =>
    description.replace(/^(An?|The|Unnamed|Some|Several) /, (word) => word.toLowerCase()),
  // An open end has its own preposition, which tells it from a bare date.
  time: (edtf) =>
    edtf.includes('..') ? dateInSentence(edtf, 'en', true) : dateInWords(edtf, 'en'),
};
