import type { Actor, ActorKind, Contact, Grammar, Point, Tie } from '../../../../src/model/schema';

/** `the sg` and `f pl` say article and number in English, gender, number and humanity in Arabic. */
function grammar(en: string, ar: string, oblique: string | null): Grammar {
  const [article, plural] = en.split(' ');
  const [gender, number, human] = ar.split(' ');
  return {
    en: {
      article: article === 'the' || article === 'a' || article === 'an' ? article : 'none',
      plural: plural === 'pl',
    },
    ar: {
      gender: gender === 'f' ? 'f' : 'm',
      number: number === 'pl' ? 'plural' : number === 'du' ? 'dual' : 'singular',
      human: human === 'human',
      oblique,
    },
  };
}

function actor(
  id: string,
  kind: ActorKind,
  en: string,
  ar: string,
  words: Grammar | null,
  unnamed = false,
): Actor {
  return {
    id,
    kind,
    name: { en, ar },
    short: null,
    aliases: { en: [], ar: [] },
    unnamed,
    country: null,
    camp: null,
    roles: [],
    partOf: null,
    possiblySame: [],
    grammar: words,
    mentions: [],
    note: null,
    wikidata: null,
  };
}

const PERSON = grammar('none', 'm sg human', null);

/** A small cast in which every shape of name occurs. */
export const ACTORS: readonly Actor[] = [
  actor('biden', 'government', 'Biden administration', 'إدارة بايدن', grammar('the', 'f sg', null)),
  actor('us', 'government', 'United States', 'الولايات المتحدة', grammar('the', 'f pl', null)),
  actor('iran', 'government', 'Iran', 'إيران', grammar('none', 'f sg', null)),
  actor('iraq', 'government', 'Iraqi government', 'الحكومة العراقية', grammar('the', 'f sg', null)),
  actor('qaani', 'person', 'Esmail Qaani', 'إسماعيل قآني', PERSON),
  actor('sadr', 'person', 'Muqtada al-Sadr', 'مقتدى الصدر', PERSON),
  actor('kadhimi', 'person', 'Mustafa al-Kadhimi', 'مصطفى الكاظمي', PERSON),
  actor('hochstein', 'person', 'Amos Hochstein', 'أموس هوكشتاين', PERSON),
  actor('berri', 'person', 'Nabih Berri', 'نبيه بري', null),
  actor('layla', 'person', 'Layla Haddad', 'ليلى حداد', grammar('none', 'f sg human', null)),
  actor(
    'office',
    'office',
    'Office of Muqtada al-Sadr',
    'مكتب مقتدى الصدر',
    grammar('the', 'm sg', null),
  ),
  actor('hezbollah', 'armed-group', 'Hezbollah', '«حزب الله»', grammar('none', 'm sg', null)),
  actor(
    'pmf',
    'armed-group',
    'Popular Mobilisation Forces',
    'الحشد الشعبي',
    grammar('the pl', 'm sg', null),
  ),
  actor(
    'factions',
    'armed-group',
    'Iraqi factions',
    'الفصائل العراقية',
    grammar('the pl', 'f pl', null),
  ),
  actor(
    'republicans',
    'party',
    'Republicans',
    'الجمهوريون',
    grammar('none pl', 'm pl human', 'الجمهوريين'),
  ),
  actor(
    'european',
    'office',
    'European intermediary',
    'وسيط أوروبي',
    grammar('a', 'm sg human', null),
    true,
  ),
  actor(
    'iraqi',
    'office',
    'Iraqi intermediary',
    'وسيط عراقي',
    grammar('an', 'm sg human', null),
    true,
  ),
  actor(
    'delegate',
    'office',
    'Foreign Ministry delegate',
    'مندوب الخارجية الإيرانية',
    grammar('a', 'm sg human', null),
    true,
  ),
  actor(
    'swiss',
    'office',
    'Swiss ambassador',
    'سفيرة سويسرية',
    grammar('a', 'f sg human', null),
    true,
  ),
  actor(
    'officials',
    'office',
    'Iranian officials',
    'مسؤولون إيرانيون',
    grammar('none pl', 'm pl human', 'مسؤولين إيرانيين'),
    true,
  ),
  actor(
    'envoys',
    'office',
    'Omani envoys',
    'مبعوثان عُمانيان',
    grammar('none pl', 'm du human', 'مبعوثَين عُمانيين'),
    true,
  ),
  actor(
    'neighbours',
    'government',
    'Arab neighbours',
    'دول عربية مجاورة',
    grammar('the pl', 'f pl', null),
    true,
  ),
  actor(
    'delegation',
    'office',
    'Iranian delegation at Geneva',
    'الوفد الإيراني في جنيف',
    grammar('the', 'm sg human', null),
    true,
  ),
  actor(
    'us-side',
    'office',
    'US side at Geneva',
    'الجانب الأميركي في جنيف',
    grammar('the', 'm sg human', null),
    true,
  ),
  // From somebody else's file, without a grammar
  actor('courier', 'office', 'Omani courier', 'رسول عُماني', null, true),
  actor('tribes', 'community', 'Iraqi tribes', 'العشائر العراقية', null),
  actor('leaders', 'office', 'faction leaders', 'مفاوضون فلسطينيون', null, true),
  actor('qatar', 'government', 'Qatar', 'قطر', null),
];

const BASE: Contact = {
  id: 'c',
  type: 'message',
  cameo: null,
  from: ['biden'],
  to: ['iran'],
  mutual: false,
  via: [],
  status: 'occurred',
  answeredBy: null,
  medium: 'unspecified',
  date: null,
  dateBasis: null,
  dateNote: null,
  place: null,
  placeCountry: null,
  inReplyTo: null,
  partOf: null,
  title: { en: 't', ar: 't' },
  summary: { en: 's', ar: 's' },
  points: [],
  topics: [],
  reading: 'explicit',
  evidence: [],
  note: null,
};

export function contact(fields: Partial<Contact>): Contact {
  return { ...BASE, ...fields };
}

/** A contact in short: `biden > european > iran`, `us = iran`; ids of one side joined by `+`. */
export function route(text: string): Pick<Contact, 'from' | 'via' | 'to' | 'mutual'> {
  const mutual = text.includes('=');
  const stops = text.split(/[>=]/).map((stop) => stop.trim());
  const ids = (stop: string | undefined) => (stop ?? '').split('+').map((id) => id.trim());
  return { from: ids(stops[0]), via: stops.slice(1, -1), to: ids(stops.at(-1)), mutual };
}

const EARLIER: readonly Contact[] = [
  contact({ id: 'message', medium: 'oral' }),
  contact({ id: 'request', type: 'meeting-request', from: ['qaani'], to: ['sadr'] }),
  contact({ id: 'invitation', type: 'invitation', from: ['us'], to: ['iran'] }),
];

export const TELLING = {
  actor: new Map(ACTORS.map((one) => [one.id, one])),
  contact: new Map(EARLIER.map((one) => [one.id, one])),
};

export function tie(fields: Pick<Tie, 'from' | 'to' | 'kind'> & { valid?: string }): Tie {
  return { id: 't', valid: null, evidence: [], note: null, ...fields };
}

export function point(by: string[], act: Point['act'], to: string[]): Point {
  return { by, act, to, text: { en: 't', ar: 't' }, evidence: [] };
}
