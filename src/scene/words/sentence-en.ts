import type { Contact, ContactType, Medium } from '../../model/schema';
import {
  answeredOf,
  isHandedOver,
  isLasting,
  partiesOf,
  placeIsAside,
  placeToSay,
  type Telling,
} from './contact-words';
import { dateInSentence } from './date';
import { grammarOf } from './grammar';
import { isPlural, mention, mentions } from './names';
import { listed, type Piece, words } from './phrase';
import { wordingOf } from './wording-en';

const BY: Readonly<Record<Medium, string>> = {
  oral: 'orally',
  written: 'in writing',
  phone: 'by phone',
  'in-person': 'in person',
  unspecified: '',
};

/** How it went, where the type does not say so itself. */
function manner({ type, medium }: Contact): string {
  const told: Partial<Record<ContactType, readonly Medium[]>> = {
    message: ['oral', 'written'],
    call: ['oral', 'phone', 'in-person', 'written'],
    meeting: ['oral', 'in-person', 'written'],
    visit: ['oral', 'in-person', 'written', 'phone'],
    channel: ['oral', 'in-person'],
  };
  return told[type]?.includes(medium) ? '' : BY[medium];
}

/** “at the home of …”, “in Baghdad”. */
export function placePhrase(place: string): string {
  const site = /^(the )?(home|house|residence|office|headquarters|palace|hotel|embassy|airport)\b/i;
  if (!site.test(place)) return `in ${place}`;
  return `at the ${place.replace(/^the /i, '').replace(/^./, (c) => c.toLowerCase())}`;
}

function where(contact: Contact, telling: Telling): string {
  const place = placeToSay(contact, telling, 'en');
  if (place === null) return '';
  return placeIsAside(contact, telling) ? `(${place})` : placePhrase(place);
}

function through(contact: Contact, telling: Telling): Piece {
  const names = contact.via.map((id) => mention(id, telling, 'en'));
  return names.length === 0 ? null : ['through ', listed(names, ', ', ' and then ')];
}

function fill(pattern: string, object: Piece): Piece {
  const [before = '', after = ''] = pattern.split('~');
  return [before, object, after];
}

/** “… carried a message from … to …, who passed it to …” */
function carried(contact: Contact, telling: Telling, rest: Piece): Piece {
  const [first = '', ...others] = contact.via;
  const from = mentions(contact.from, telling, 'en');
  const stops = [...others.map((id) => [id]), contact.to];
  const it = contact.type === 'instruction' ? 'them' : 'it';
  const way = stops.map((stop, at): Piece => {
    const name = mentions(stop, telling, 'en');
    if (at === 0) return ['to ', name];
    const carrier = telling.actor.get(others[at - 1] ?? '');
    const human = carrier?.kind === 'person' || (carrier && grammarOf(carrier).ar.human);
    return [`, ${human ? 'who' : 'which'} passed ${it} to `, name];
  });
  const { noun } = wordingOf(contact);
  return words([mention(first, telling, 'en'), ` carried ${noun} from `, from, ' ', way], rest);
}

/** The main clause of a contact between two sides, one of which took the initiative. */
function oneSided(contact: Contact, telling: Telling, rest: Piece): Piece {
  const wording = wordingOf(contact);
  const from = mentions(contact.from, telling, 'en');
  const to = mentions(contact.to, telling, 'en');
  const plural = isPlural(contact.from, telling);
  const tail = words(through(contact, telling), manner(contact), rest);
  const infinitive = fill(wording.infinitive, to);
  const past = plural ? wording.past.replace(/^was /, 'were ') : wording.past;
  if (contact.status === 'planned') {
    return words(from, plural ? 'were to' : 'was to', infinitive, tail);
  }
  if (contact.status === 'attempted') return words(from, 'tried to', infinitive, tail);
  if (isHandedOver(contact)) {
    if (contact.via.length > 0) return carried(contact, telling, words(manner(contact), rest));
    return words(from, fill(past, to), tail);
  }
  if (contact.status === 'agreed') {
    return words('it was agreed that', from, 'would', infinitive, tail);
  }
  const refusable = contact.status === 'declined' || contact.status === 'unanswered';
  if (refusable && contact.type !== 'call') return words(from, 'sought to', infinitive, tail);
  return words(from, fill(past, to), tail);
}

function mutual(contact: Contact, telling: Telling, rest: Piece): Piece {
  const wording = wordingOf(contact);
  const sides = mentions(partiesOf(contact), telling, 'en');
  const tail = words(through(contact, telling), manner(contact), rest);
  switch (contact.status) {
    case 'planned':
      return words(sides, 'were to', wording.mutualInfinitive, tail);
    case 'attempted':
      return words(sides, 'tried to', wording.mutualInfinitive, tail);
    case 'agreed':
      return words(sides, 'agreed to', wording.mutualInfinitive, tail);
    case 'declined':
    case 'unanswered':
      return words(wording.mutualNoun, 'between', sides, 'was sought', tail);
    default:
      return words(sides, wording.mutualPast, tail);
  }
}

/** What became of it, after the main clause. */
function outcome(contact: Contact): string {
  const { matter, refused } = wordingOf(contact);
  const subject = contact.mutual ? '' : `${matter} `;
  switch (contact.status) {
    case 'agreed':
      return isHandedOver(contact) && !contact.mutual ? `, and ${matter} accepted` : '';
    case 'declined':
      return `, but ${contact.mutual ? 'was ' : subject}${contact.mutual ? 'declined' : refused}`;
    case 'unanswered':
      return `, but ${subject.replace(/ (was|were) $/, ' ')}went unanswered`;
    case 'denied':
      return ', according to an account that has been denied';
    default:
      return '';
  }
}

function reply(contact: Contact, telling: Telling): Piece {
  const answered = answeredOf(contact, telling);
  if (!answered) return null;
  // How the earlier one went is told in its own sentence.
  const { noun } = wordingOf({ ...answered.contact, medium: 'unspecified' });
  const earlier = noun.replace(/^(an?|the) /, '');
  const known = answered.earlier
    ? `${/^(an?|the) /.test(noun) ? 'an ' : ''}earlier ${earlier}`
    : noun;
  const from = mentions(answered.from, telling, 'en');
  if (answered.from.length > 0) return [`in reply to ${noun} from `, from, ','];
  return `in reply to ${known},`;
}

/** The sentence that says a contact in English, without its capital and full stop. */
export function contactEn(contact: Contact, telling: Telling): Piece {
  const date = dateInSentence(contact.date, 'en', isLasting(contact));
  // Behind “who passed it to …” a date would seem to be that of the last leg alone.
  const handed = isHandedOver(contact) && !contact.mutual;
  const told = contact.status !== 'planned' && contact.status !== 'attempted';
  const ahead = handed && told && contact.via.length > 1;
  const rest = words(where(contact, telling), ahead ? '' : date);
  const clause = contact.mutual ? mutual(contact, telling, rest) : oneSided(contact, telling, rest);
  const answer: Piece = contact.answeredBy
    ? ['; the answer came from ', mention(contact.answeredBy, telling, 'en')]
    : null;
  const when = ahead && date !== '' ? `${date},` : '';
  return [words(when, reply(contact, telling), clause), outcome(contact), answer];
}
