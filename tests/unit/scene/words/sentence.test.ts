import { describe, expect, test } from 'vitest';
import {
  CONTACT_TYPES,
  type Contact,
  type Lang,
  MEDIA,
  STATUSES,
  TIE_KINDS,
} from '../../../../src/model/schema';
import { contactLine } from '../../../../src/scene/words/line';
import { actorName } from '../../../../src/scene/words/names';
import {
  channelTitle,
  channelTitleParts,
  contactSentence,
  contactSentenceParts,
  pointSentence,
  pointSentenceParts,
  roleLine,
  tieSentence,
  tieSentenceParts,
} from '../../../../src/scene/words/sentence';
import { CONTACT_CASES } from './contact-cases';
import { ACTORS, contact, point, route, TELLING, tie } from './people';

const LANGS: readonly Lang[] = ['en', 'ar'];

test.each(CONTACT_CASES)(
  'WRD4 WRD5 a contact is said by grammar: %s %j',
  (text, fields, en, ar) => {
    const one = contact({ ...route(text), ...fields });
    expect(contactSentence(one, TELLING, 'en')).toBe(en);
    expect(contactSentence(one, TELLING, 'ar')).toBe(ar);
  },
);

const SIDES = [
  'biden > iran',
  'officials + sadr > envoys + us-side',
  'us > european > iran',
  'iran > delegate > swiss > factions',
  'qaani > iraqi > officials > neighbours > pmf',
  'us = iran',
  'qaani + layla = hezbollah',
  'leaders = envoys = qatar',
  'tribes > courier > berri',
];
const MORE: readonly Partial<Contact>[] = [
  {},
  { date: '2022-08-14', place: { en: 'Baghdad', ar: 'بغداد' } },
  { date: '2022-07/2022-08', answeredBy: 'office', inReplyTo: 'request' },
  {
    date: '2023-11~',
    inReplyTo: 'invitation',
    place: { en: 'Hotel in Doha', ar: 'فندق في الدوحة' },
  },
];

function everyContact(): Contact[] {
  return SIDES.flatMap((sides) =>
    CONTACT_TYPES.flatMap((type) =>
      STATUSES.flatMap((status) =>
        MEDIA.flatMap((medium) =>
          MORE.map((more) => contact({ ...route(sides), type, status, medium, ...more })),
        ),
      ),
    ),
  );
}

/** What is wrong with a sentence; null for nothing. */
function flaw(text: string, lang: Lang): string | null {
  if (!text.endsWith('.') || text.endsWith('..')) return 'does not end with one full stop';
  if (/ {2}|^ | [.,،;]/.test(text)) return 'a space too many';
  if (/undefined|null|~|\[object/.test(text)) return 'shows its machinery';
  if (/,,|،،|,\.|،\./.test(text)) return 'punctuation doubled';
  if (lang === 'ar' && /[A-Za-z0-9]/.test(text)) return 'Latin in Arabic';
  if (lang === 'en' && !/^[A-Z«]/.test(text)) return 'does not begin with a capital';
  return null;
}

describe('every combination', () => {
  test.each(LANGS)('WRD4 gives a whole sentence (%s)', (lang) => {
    const flaws = everyContact().flatMap((one) => {
      const text = contactSentence(one, TELLING, lang);
      const wrong = flaw(text, lang);
      return wrong ? [`${wrong}: ${text}`] : [];
    });
    expect(flaws).toEqual([]);
  });

  test.each(LANGS)('WRD6 names every actor of the contact, as a part to follow (%s)', (lang) => {
    const missing = everyContact().flatMap((one) => {
      const said = new Set(contactSentenceParts(one, TELLING, lang).map((part) => part.actor));
      const ids = [...one.from, ...one.via, ...one.to, ...(one.answeredBy ? [one.answeredBy] : [])];
      return ids.filter((id) => !said.has(id)).map((id) => `${id} in ${one.type} ${one.status}`);
    });
    expect(missing).toEqual([]);
  });

  test.each(LANGS)('WRD6 the parts joined are the sentence (%s)', (lang) => {
    for (const one of everyContact().slice(0, 400)) {
      const parts = contactSentenceParts(one, TELLING, lang);
      expect(parts.map((part) => part.text).join('')).toBe(contactSentence(one, TELLING, lang));
    }
  });

  test.each(LANGS)(
    'WRD7 a denied contact says that it is denied, and no other does (%s)',
    (lang) => {
      const mark = lang === 'en' ? 'has been denied' : 'جرى نفيها';
      const wrong = everyContact().flatMap((one) => {
        const text = contactSentence(one, TELLING, lang);
        return text.includes(mark) === (one.status === 'denied') ? [] : [`${one.status}: ${text}`];
      });
      expect(wrong).toEqual([]);
    },
  );
});

test('WRD6 articles and «لم يُسمَّ» stand outside the link', () => {
  const one = contact({ ...route('us > european > iran') });
  const [first, second] = contactSentenceParts(one, TELLING, 'en');
  expect(first).toEqual({ text: 'An unnamed ' });
  expect(second).toEqual({ text: 'European intermediary', actor: 'european' });
  expect(contactSentenceParts(one, TELLING, 'ar')[1]).toEqual({
    text: 'وسيط أوروبي',
    actor: 'european',
  });
});

test('WRD6 an id that resolves to nothing is never shown', () => {
  const one = contact({ ...route('nobody-at-all > iran') });
  expect(contactSentence(one, TELLING, 'en')).toBe('An unknown party sent a message to Iran.');
  expect(contactSentence(one, TELLING, 'ar')).not.toContain('nobody');
});

const TIES = [
  [
    'qaani',
    'commands',
    'factions',
    undefined,
    'Esmail Qaani commands the Iraqi factions.',
    'يقود إسماعيل قآني الفصائل العراقية.',
  ],
  [
    'iran',
    'commands',
    'qaani',
    undefined,
    'Iran commands Esmail Qaani.',
    'يأتمر إسماعيل قآني بأمر إيران.',
  ],
  [
    'layla',
    'commands',
    'leaders',
    '2020/..',
    'Layla Haddad has commanded unnamed faction leaders since 2020.',
    'تتولى ليلى حداد قيادة مفاوضين فلسطينيين لم يُسمَّوا منذ عام ٢٠٢٠.',
  ],
  [
    'factions',
    'part-of',
    'pmf',
    undefined,
    'The Iraqi factions are part of the Popular Mobilisation Forces.',
    'تتبع الفصائل العراقية الحشد الشعبي.',
  ],
  [
    'office',
    'part-of',
    'sadr',
    undefined,
    'The Office of Muqtada al-Sadr belongs to Muqtada al-Sadr.',
    'يتبع مكتب مقتدى الصدر مقتدى الصدر.',
  ],
  [
    'hochstein',
    'holds-office',
    'us',
    '2010/2012',
    'Amos Hochstein held office in the United States from 2010 to 2012.',
    'تولى أموس هوكشتاين منصباً في الولايات المتحدة من عام ٢٠١٠ إلى عام ٢٠١٢.',
  ],
  [
    'layla',
    'adviser-to',
    'iraq',
    '../2020-11~',
    'Layla Haddad was an adviser to the Iraqi government until about November 2020.',
    'قدّمت ليلى حداد المشورة إلى الحكومة العراقية حتى نحو تشرين الثاني/نوفمبر ٢٠٢٠.',
  ],
  [
    'delegation',
    'envoy-of',
    'iran',
    undefined,
    'The Iranian delegation at Geneva represents Iran.',
    'ينوب الوفد الإيراني في جنيف عن إيران.',
  ],
  [
    'delegate',
    'envoy-of',
    'iran',
    undefined,
    'An unnamed Foreign Ministry delegate is an envoy of Iran.',
    'يعمل مندوب الخارجية الإيرانية الذي لم يُسمَّ بصفة مبعوث عن إيران.',
  ],
  [
    'us',
    'backs',
    'neighbours',
    undefined,
    'The United States backs the Arab neighbours.',
    'تقدّم الولايات المتحدة الدعم إلى دول عربية مجاورة لم تُسمَّ.',
  ],
  [
    'hezbollah',
    'allied-with',
    'iran',
    undefined,
    'Hezbollah is allied with Iran.',
    'يتحالف «حزب الله» مع إيران.',
  ],
  [
    'republicans',
    'opposes',
    'biden',
    undefined,
    'Republicans oppose the Biden administration.',
    'يعارض الجمهوريون إدارة بايدن.',
  ],
  [
    'republicans',
    'member-of',
    'us',
    undefined,
    'Republicans are members of the United States.',
    'ينتمي الجمهوريون إلى الولايات المتحدة.',
  ],
] as const;

test.each(TIES)('WRD8 a tie is said in its tense: %s %s %s', (from, kind, to, valid, en, ar) => {
  const one = tie({ from, kind, to, ...(valid === undefined ? {} : { valid }) });
  expect(tieSentence(one, TELLING, 'en')).toBe(en);
  expect(tieSentence(one, TELLING, 'ar')).toBe(ar);
});

test.each(LANGS)('WRD8 every kind of tie between any two gives a whole sentence (%s)', (lang) => {
  const flaws: string[] = [];
  for (const kind of TIE_KINDS) {
    for (const { id: from } of ACTORS) {
      for (const to of ['iran', 'european', 'sadr']) {
        const parts = tieSentenceParts(tie({ from, kind, to }), TELLING, lang);
        const text = parts.map((part) => part.text).join('');
        const wrong = flaw(text, lang);
        if (wrong) flaws.push(`${wrong}: ${text}`);
        expect(parts.filter((part) => part.actor).length).toBe(2);
      }
    }
  }
  expect(flaws).toEqual([]);
});

const POINTS = [
  [
    ['us-side'],
    'warns',
    ['delegation'],
    'The US side at Geneva warned the Iranian delegation at Geneva:',
    'حذّر الجانب الأميركي في جنيف الوفد الإيراني في جنيف:',
  ],
  [['iran'], 'informs', ['us'], 'Iran told the United States:', 'أبلغت إيران الولايات المتحدة:'],
  [['iran'], 'asks', ['us'], 'Iran asked the United States:', 'طلبت إيران من الولايات المتحدة:'],
  [
    ['iran'],
    'offers',
    ['officials'],
    'Iran made an offer to unnamed Iranian officials:',
    'عرضت إيران على مسؤولين إيرانيين لم يُسمَّوا:',
  ],
  [
    ['iran'],
    'refuses',
    ['us'],
    'Iran answered the United States with a refusal:',
    'ردت إيران بالرفض على الولايات المتحدة:',
  ],
  [
    ['delegate'],
    'demands',
    ['european'],
    'An unnamed Foreign Ministry delegate demanded of an unnamed European intermediary:',
    'تقدّم مندوب الخارجية الإيرانية الذي لم يُسمَّ بمطالب إلى وسيط أوروبي لم يُسمَّ:',
  ],
  [
    ['us', 'iran'],
    'agrees',
    ['us', 'iran'],
    'The United States and Iran agreed:',
    'اتفقت الولايات المتحدة وإيران:',
  ],
  [
    ['iran'],
    'agrees',
    ['us'],
    'Iran agreed with the United States:',
    'اتفقت إيران مع الولايات المتحدة:',
  ],
  [
    ['layla'],
    'promises',
    ['hezbollah'],
    'Layla Haddad promised Hezbollah:',
    'وعدت ليلى حداد «حزب الله»:',
  ],
] as const;

test.each(POINTS)('WRD9 a point says who said it to whom: %j %s %j', (by, act, to, en, ar) => {
  const one = point([...by], act, [...to]);
  expect(pointSentence(one, TELLING, 'en')).toBe(en);
  expect(pointSentence(one, TELLING, 'ar')).toBe(ar);
  const named = pointSentenceParts(one, TELLING, 'ar').filter((part) => part.actor);
  expect(named.length).toBe(new Set<string>([...by, ...to]).size);
});

test('WRD10 a contact in short is its type, status and date, the status agreeing in Arabic', () => {
  const message = contact({ date: '2022-08' });
  expect(contactLine(message, 'en')).toBe('Message · occurred · August 2022');
  expect(contactLine(message, 'ar')).toBe('رسالة · حصلت · آب ٢٠٢٢');
  const proposal = contact({ type: 'proposal', status: 'declined' });
  expect(contactLine(proposal, 'en')).toBe('Proposal · declined · undated');
  expect(contactLine(proposal, 'ar')).toBe('اقتراح · مرفوض · بلا تاريخ');
  const invitation = contact({
    type: 'invitation',
    status: 'declined',
    date: '2023-11-03/2023-11-14',
  });
  expect(contactLine(invitation, 'ar')).toBe('دعوة · مرفوضة · ٣–١٤ تشرين الثاني ٢٠٢٣');
});

test('WRD10 a channel is its stops in order', () => {
  const channel = route('biden > european > iran');
  expect(channelTitle(channel, TELLING, 'en')).toBe(
    'Biden administration → European intermediary → Iran',
  );
  expect(channelTitle(channel, TELLING, 'ar')).toBe('إدارة بايدن ← وسيط أوروبي ← إيران');
  const ids = channelTitleParts(channel, TELLING, 'en').flatMap((part) => part.actor ?? []);
  expect(ids).toEqual(['biden', 'european', 'iran']);
});

test('WRD10 a role is its title and its time', () => {
  const role = {
    title: { en: 'US ambassador to Iraq', ar: 'السفير الأميركي في العراق' },
    from: '2010',
    to: '2012',
    source: 's',
    paragraphs: [1],
  };
  expect(roleLine(role, 'en')).toBe('US ambassador to Iraq, from 2010 to 2012');
  expect(roleLine(role, 'ar')).toBe('السفير الأميركي في العراق، من عام ٢٠١٠ إلى عام ٢٠١٢');
  expect(roleLine({ ...role, from: null, to: null }, 'en')).toBe('US ambassador to Iraq');
});

test('WRD5 a bare name for a message has its case', () => {
  expect(actorName('officials', TELLING, 'ar')).toBe('مسؤولون إيرانيون');
  expect(actorName('officials', TELLING, 'ar', { as: 'oblique' })).toBe('مسؤولين إيرانيين');
  expect(actorName('officials', TELLING, 'en', { as: 'oblique' })).toBe('Iranian officials');
  expect(actorName('nobody', TELLING, 'en')).toBe('');
});
