import type { ActorKind, ContactType, TieKind } from '../../model/schema';

/**
 * What the schemata of FollowTheMoney (4.5) are here. Its model tells things from intervals, which
 * join two things; the names of the two ends are the schema's own.
 */

/** Who can act. */
export const ACTORS: ReadonlyMap<string, ActorKind> = new Map<string, ActorKind>([
  ['Person', 'person'],
  ['Organization', 'organisation'],
  ['Company', 'organisation'],
  ['PublicBody', 'government'],
  // Either a person or a body, and the file does not say which.
  ['LegalEntity', 'organisation'],
  ['Position', 'office'],
]);

/** Topics that say more of an organisation than its schema. */
export const KIND_BY_TOPIC: readonly (readonly [RegExp, ActorKind])[] = [
  [/^mil(\.|$)/, 'military'],
  [/^pol\.party$/, 'party'],
  [/^gov(\.|$)/, 'government'],
];

export const DOCUMENTS: ReadonlySet<string> = new Set([
  ...['Document', 'Article', 'PlainText', 'HyperText', 'Page', 'Pages', 'Folder', 'Package'],
  ...['Image', 'Audio', 'Video', 'Table', 'Workbook'],
]);

/** What happened between two sides. */
export interface ContactSchema {
  readonly type: ContactType;
  /** Properties that name the sides, of which each counts. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly title: readonly string[];
  readonly summary: readonly string[];
}
export const CONTACTS: ReadonlyMap<string, ContactSchema> = new Map<string, ContactSchema>([
  [
    'Message',
    {
      type: 'message',
      from: ['sender'],
      to: ['recipients'],
      title: ['subject'],
      summary: ['bodyText', 'summary'],
    },
  ],
  [
    'Email',
    {
      type: 'message',
      from: ['emitters'],
      to: ['recipients'],
      title: ['subject', 'title'],
      summary: ['bodyText', 'summary'],
    },
  ],
  ['Call', { type: 'call', from: ['caller'], to: ['receiver'], title: [], summary: ['summary'] }],
  [
    'Event',
    {
      type: 'meeting',
      from: ['organizer'],
      to: ['involved'],
      title: ['name'],
      summary: ['summary', 'description'],
    },
  ],
  [
    'Payment',
    {
      type: 'exchange',
      from: ['payer'],
      to: ['beneficiary'],
      title: ['purpose'],
      summary: ['summary', 'description'],
    },
  ],
]);

/** What lasts between two: a tie where one of our kinds says the same, else a link. */
export interface LinkSchema {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly tie: TieKind | null;
}
const link = (from: string, to: string, tie: TieKind | null = null): LinkSchema => ({
  from: from.split(' '),
  to: to.split(' '),
  tie,
});
export const LINKS: ReadonlyMap<string, LinkSchema> = new Map<string, LinkSchema>([
  ['Membership', link('member', 'organization', 'member-of')],
  ['Employment', link('employee', 'employer', 'member-of')],
  ['Directorship', link('director', 'organization', 'holds-office')],
  ['Occupancy', link('holder', 'post', 'holds-office')],
  ['Representation', link('agent', 'client', 'envoy-of')],
  ['UnknownLink', link('subject', 'object')],
  ['Ownership', link('owner', 'asset')],
  ['Family', link('person', 'relative')],
  ['Associate', link('person', 'associate')],
  ['Succession', link('predecessor', 'successor')],
  ['Debt', link('debtor', 'creditor')],
  ['ProjectParticipant', link('participant', 'project')],
  ['CourtCaseParty', link('party', 'case')],
  ['ContractAward', link('supplier', 'contract')],
  ['Similar', link('candidate', 'match')],
]);

/** Entities that only say more of another, and are told with it. */
export const DETAILS: ReadonlySet<string> = new Set([
  ...['Address', 'Identification', 'Passport', 'Sanction', 'Mention', 'Note', 'Documentation'],
]);

/** What a link is called; its own name where it is not here. */
export const LINK_NAMES: ReadonlyMap<string, { readonly en: string; readonly ar: string }> =
  new Map([
    ['Payment', { en: 'Payment', ar: 'دفعة مالية' }],
    ['Message', { en: 'Message', ar: 'رسالة' }],
    ['Email', { en: 'E-mail', ar: 'بريد إلكتروني' }],
    ['Call', { en: 'Call', ar: 'مكالمة' }],
    ['Event', { en: 'Event', ar: 'حدث' }],
    ['Ownership', { en: 'Ownership', ar: 'ملكية' }],
    ['Family', { en: 'Family', ar: 'قرابة' }],
    ['Associate', { en: 'Associate', ar: 'صلة شخصية' }],
    ['Succession', { en: 'Succession', ar: 'خلافة' }],
    ['Debt', { en: 'Debt', ar: 'دَين' }],
    ['ProjectParticipant', { en: 'Part in a project', ar: 'مشاركة في مشروع' }],
    ['CourtCaseParty', { en: 'Party to a case', ar: 'طرف في قضية' }],
    ['ContractAward', { en: 'Award of a contract', ar: 'إسناد عقد' }],
  ]);
export const ANY_LINK = { en: 'Link', ar: 'صلة' };
