import {
  ACTOR_KINDS,
  type ActorKind,
  CONTACT_TYPES,
  type ContactType,
  STATUSES,
  type Status,
} from '../../model/schema';

/**
 * Words that stand in other tools' files for values of the model. A word of several meanings is
 * left out: it stays an attribute, and the reader may choose.
 */
const KINDS: Readonly<Record<ActorKind, string>> = {
  person: 'person people individual human man woman per politician diplomat character شخص فرد',
  office: 'office position role post منصب مكتب',
  government: 'government state country nation gov ministry publicbody حكومة دولة وزارة',
  organisation:
    'organisation organization org company business institution ngo legalentity corporation bank agency charity منظمة مؤسسة شركة',
  military: 'military army navy force forces unit جيش وحدة',
  'armed-group': 'armed-group militia rebel rebels insurgents faction فصيل ميليشيا',
  party: 'party political-party حزب',
  media: 'media newspaper outlet broadcaster channel إعلام صحيفة قناة',
  community: 'community population tribe people-group ethnic-group جماعة قبيلة طائفة',
};
const TYPES: Readonly<Record<ContactType, string>> = {
  message: 'message messages letter email e-mail mail text sms note cable رسالة خطاب برقية',
  call: 'call calls phone telephone phone-call مكالمة هاتف',
  meeting: 'meeting meetings meet met meets talks summit negotiation لقاء اجتماع محادثات',
  visit: 'visit visits visited trip travel زيارة',
  'meeting-request': 'meeting-request طلب-لقاء',
  invitation: 'invitation invite invited invites دعوة',
  instruction: 'instruction order orders command directive تعليمات أمر توجيه',
  proposal: 'proposal offer proposes مقترح عرض',
  channel: 'channel hotline backchannel back-channel قناة',
  exchange: 'exchange contact contacts communication communicates تواصل اتصال تبادل',
  event: 'event حدث',
};
const STATUS_WORDS: Readonly<Record<Status, string>> = {
  occurred: 'occurred happened done completed took-place confirmed جرى تم حدث',
  agreed: 'agreed accepted متفق-عليه',
  planned: 'planned scheduled upcoming intended مقرر مخطط',
  attempted: 'attempted tried failed محاولة',
  declined: 'declined refused rejected مرفوض رفض',
  unanswered: 'unanswered no-answer no-reply ignored بلا-رد',
  denied: 'denied disputed منفي',
};

const spelt = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

/** A reader of words: the value that a text stands for, or null. */
function readerOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): (text: string) => Value | null {
  const known = new Map<string, Value>();
  for (const value of values) {
    for (const word of words[value].split(' ')) known.set(word, value);
  }
  // Our own word last: it outdoes any other meaning.
  for (const value of values) known.set(value, value);
  return (text) => (text.length > 40 ? null : (known.get(spelt(text)) ?? null));
}

export const kindOf = readerOf(ACTOR_KINDS, KINDS);
export const typeOf = readerOf(CONTACT_TYPES, TYPES);
export const statusOf = readerOf(STATUSES, STATUS_WORDS);

/**
 * The words of ours that stand among the names of columns in the choices of a graph. Those of
 * `kind`, `type` and `status` are the values of the model: everything in the file is one such.
 */
export const GRAPH_WORDS = {
  label: ['as-labelled', 'by-id'],
  camps: ['by-country', 'communities', 'none'],
  date: ['spells', 'none'],
  carrier: ['as-given', 'none'],
  directed: ['as-given', 'directed', 'undirected'],
} as const;

/** What the columns are usually called, the likeliest first. */
export const LIKELY = {
  label: [
    /^(label|name)$/i,
    /^(title|full.?name|display.?name|screen.?name|shared name)$/i,
    /^(ال)?اسم$/,
  ],
  kind: [
    /^kind$/i,
    /^(actor|node|entity).?(kind|type)$/i,
    /^(type|schema|category|class)$/i,
    /^(ال)?نوع$/,
  ],
  camps: [
    /^camp$/i,
    /^(faction|party|bloc|alliance|side|team|club|affiliation)$/i,
    /^(group|community|cluster)s?$/i,
    /^modularity.?class$/i,
    /^(category|sector|class|type|kind)$/i,
  ],
  country: [/^(country|country.?code|iso.?(2|3166)?|nationality|cc)$/i, /^(الدولة|البلد)$/],
  type: [
    /^type$/i,
    /^(contact|edge|relation|event|interaction).?type$/i,
    /^(relation(ship)?|interaction|kind|predicate|label|action)$/i,
    /^(ال)?نوع$/,
  ],
  status: [/^(status|state|outcome)$/i, /^(ال)?حالة$/],
  date: [
    /^date$/i,
    /^(event.?date|day|time|timestamp|datetime|when|start|start.?date|year|earliest)$/i,
    /^(ال)?تاريخ$/,
  ],
  carrier: [
    /^(via|through|carriers?)$/i,
    /^(mediators?|intermediar(y|ies)|brokers?|go.?betweens?)$/i,
    /^(ال)?(وسيط|وسطاء)$/,
    /^عبر$/,
  ],
  wikidata: [/^wikidata(.?id)?$/i],
} as const satisfies Record<string, readonly RegExp[]>;
