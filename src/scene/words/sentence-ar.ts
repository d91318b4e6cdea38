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
import { agreementOf, grammarOf } from './grammar';
import { isFeminine, isIndefinite, mention, mentions } from './names';
import { listed, type Piece, words } from './phrase';
import { PAY_VISIT, type Verb, wordingOf } from './wording-ar';

const BY: Readonly<Record<Medium, string>> = {
  oral: 'شفهياً',
  written: 'خطياً',
  phone: 'هاتفياً',
  'in-person': 'وجهاً لوجه',
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

function where(contact: Contact, telling: Telling): string {
  const place = placeToSay(contact, telling, 'ar');
  if (place === null) return '';
  return placeIsAside(contact, telling) ? `(${place})` : `في ${place}`;
}

function through(contact: Contact, telling: Telling): Piece {
  const names = contact.via.map((id) => mention(id, telling, 'ar', 'oblique'));
  return names.length === 0 ? null : ['عبر ', listed(names, ' ثم ', ' ثم ')];
}

function agreeing(verb: Verb, feminine: boolean): string {
  return verb[feminine ? 1 : 0];
}

/** «ومنه إلى …», as the carrier who handed it on demands. */
function onward(id: string, telling: Telling): string {
  const actor = telling.actor.get(id);
  if (!actor) return '، ومنها إلى ';
  if (grammarOf(actor).ar.number === 'dual') return '، ومنهما إلى ';
  return { m: '، ومنه إلى ', f: '، ومنها إلى ', p: '، ومنهم إلى ' }[agreementOf(actor)];
}

/** «نقل … رسالة من … إلى …، ومنه إلى …» */
function carried(contact: Contact, telling: Telling, rest: Piece): Piece {
  const [first = '', ...others] = contact.via;
  const verb = isFeminine([first], telling) ? 'نقلت' : 'نقل';
  const stops = [...others.map((id) => [id]), contact.to];
  const way = stops.map((stop, at): Piece => {
    const name = mentions(stop, telling, 'ar', 'oblique');
    return [at === 0 ? 'إلى ' : onward(others[at - 1] ?? '', telling), name];
  });
  return words(
    verb,
    mention(first, telling, 'ar'),
    wordingOf(contact).carriedNoun,
    'من',
    mentions(contact.from, telling, 'ar', 'oblique'),
    way,
    rest,
  );
}

/** The main clause of a contact between two sides, one of which took the initiative. */
function oneSided(contact: Contact, telling: Telling, rest: Piece): Piece {
  const hosts = contact.type === 'visit' && isIndefinite(contact.to, telling);
  const wording = { ...wordingOf(contact), ...(hosts ? PAY_VISIT : {}) };
  const from = mentions(contact.from, telling, 'ar');
  const to = mentions(contact.to, telling, 'ar', 'oblique');
  const feminine = isFeminine(contact.from, telling);
  const tail = words(through(contact, telling), manner(contact), rest);
  const effort = words(wording.masdar, wording.objectGenitive, to, tail);
  const that = words(agreeing(wording.subjunctive, feminine), from, wording.object, to, tail);
  if (contact.status === 'planned') return words('كان من المقرر أن', that);
  if (contact.status === 'attempted') {
    return words(agreeing(['حاول', 'حاولت'], feminine), from, effort);
  }
  if (isHandedOver(contact) && contact.via.length > 0) {
    return carried(contact, telling, words(manner(contact), rest));
  }
  const event = !isHandedOver(contact);
  if (event && contact.status === 'agreed') return words('اتُّفق على أن', that);
  if (event && (contact.status === 'declined' || contact.status === 'unanswered')) {
    return words(agreeing(['سعى', 'سعت'], feminine), from, 'إلى', effort);
  }
  return words(agreeing(wording.past, feminine), from, wording.object, to, tail);
}

function mutual(contact: Contact, telling: Telling, rest: Piece): Piece {
  const wording = wordingOf(contact).mutual;
  const ids = partiesOf(contact);
  const feminine = isFeminine(ids, telling);
  const sides = mentions(ids, telling, 'ar');
  const tail = words(through(contact, telling), manner(contact), rest);
  switch (contact.status) {
    case 'planned':
      return words(
        'كان من المقرر أن',
        agreeing(wording.subjunctive, feminine),
        sides,
        wording.object,
        tail,
      );
    case 'attempted': {
      const verb = agreeing(['حاول', 'حاولت'], feminine);
      return words(verb, sides, wording.masdar, wording.object, tail);
    }
    case 'agreed': {
      const verb = agreeing(['اتفق', 'اتفقت'], feminine);
      return words(verb, sides, 'على', wording.masdar, wording.object, tail);
    }
    case 'declined':
    case 'unanswered':
      return words('طُرح', wording.noun, 'بين', mentions(ids, telling, 'ar', 'oblique'), tail);
    default:
      return words(agreeing(wording.past, feminine), sides, wording.object, tail);
  }
}

/** What became of it, after the main clause. */
function outcome(contact: Contact): string {
  const wording = wordingOf(contact);
  const matter = contact.mutual ? 'الطرح' : wording.matter;
  const feminine = contact.mutual ? false : wording.matterFeminine;
  switch (contact.status) {
    case 'agreed':
      return isHandedOver(contact) && !contact.mutual
        ? `، و${agreeing(['قوبل', 'قوبلت'], feminine)} ${matter} بالقبول`
        : '';
    case 'declined':
      return `، لكن ${matter} ${agreeing(['قوبل', 'قوبلت'], feminine)} بالرفض`;
    case 'unanswered':
      return `، و${agreeing(['بقي', 'بقيت'], feminine)} ${matter} بلا رد`;
    case 'denied':
      return '، بحسب رواية جرى نفيها';
    default:
      return '';
  }
}

function reply(contact: Contact, telling: Telling): Piece {
  const answered = answeredOf(contact, telling);
  if (!answered) return null;
  // How the earlier one went is told in its own sentence.
  const { noun, nounFeminine } = wordingOf({ ...answered.contact, medium: 'unspecified' });
  if (answered.from.length > 0) {
    return [`رداً على ${noun} من `, mentions(answered.from, telling, 'ar', 'oblique'), '،'];
  }
  const earlier = answered.earlier ? ` ${agreeing(['سابق', 'سابقة'], nounFeminine)}` : '';
  return `رداً على ${noun}${earlier}،`;
}

/** The sentence that says a contact in Arabic, without its full stop. */
export function contactAr(contact: Contact, telling: Telling): Piece {
  const date = dateInSentence(contact.date, 'ar', isLasting(contact));
  // Behind «ومنه إلى …» a date would seem to be that of the last leg alone.
  const handed = isHandedOver(contact) && !contact.mutual;
  const told = contact.status !== 'planned' && contact.status !== 'attempted';
  const ahead = handed && told && contact.via.length > 1;
  const rest = words(where(contact, telling), ahead ? '' : date);
  const clause = contact.mutual ? mutual(contact, telling, rest) : oneSided(contact, telling, rest);
  const answer: Piece = contact.answeredBy
    ? ['، وجاء الرد من ', mention(contact.answeredBy, telling, 'ar', 'oblique')]
    : null;
  const when = ahead && date !== '' ? `${date}،` : '';
  return [words(when, reply(contact, telling), clause), outcome(contact), answer];
}
