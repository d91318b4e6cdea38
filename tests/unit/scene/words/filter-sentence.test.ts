import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectContacts } from '../../../../src/graph/select';
import { FACETS, type Filter, type Question } from '../../../../src/model/filter';
import { CONTACT_TYPES, type Lang, MEDIA, READINGS, STATUSES } from '../../../../src/model/schema';
import { filterSentence } from '../../../../src/scene/words/filter-sentence';
import { windowToEdtf } from '../../../../src/scene/words/window-words';
import { ask, CURATED, day } from '../../graph/sets';

const span = (from: string, to: string) => ({ window: { from: day(from), to: day(to) } });
const US = { kind: 'actor', id: 'united-states' } as const;
const IRAN = { kind: 'actor', id: 'iran' } as const;
const NOVEMBER_2023 = span('2023-11-01', '2023-11-30');
const MEETINGS_AND_CALLS: Partial<Filter> = { types: ['meeting', 'call'], statuses: ['occurred'] };

function say(question: Question, lang: Lang): string {
  return filterSentence(question, selectContacts(CURATED, question), CURATED, lang);
}

describe('the present filter in words', () => {
  test.each<[Question, string, string]>([
    [ask(), 'All contacts: 71 contacts', 'كل الاتصالات: ٧١ اتصالاً'],
    [
      ask({ ...MEETINGS_AND_CALLS, from: US, to: IRAN }, NOVEMBER_2023),
      'Meetings and calls, occurred, November 2023, between the United States and Iran: 1 contact',
      'لقاءات ومكالمات، حصلت، في تشرين الثاني/نوفمبر ٢٠٢٣، بين الولايات المتحدة وإيران: اتصال واحد',
    ],
    [
      ask(MEETINGS_AND_CALLS, NOVEMBER_2023),
      'Meetings and calls, occurred, November 2023: 4 contacts (3 certainly, 1 possibly in the window)',
      'لقاءات ومكالمات، حصلت، في تشرين الثاني/نوفمبر ٢٠٢٣: ٤ اتصالات (ضمن المدة: ٣ يقيناً و١ احتمالاً)',
    ],
    [
      ask({ types: ['message'], from: US, to: IRAN, via: ['european-intermediary-2022'] }),
      'Messages, from the United States to Iran through an unnamed European intermediary: 1 contact',
      'رسائل، من الولايات المتحدة إلى إيران عبر وسيط أوروبي لم يُسمَّ: اتصال واحد',
    ],
    [
      ask(
        { to: { kind: 'camp', id: 'iraq' }, statuses: ['declined', 'unanswered'] },
        span('2022-01-01', '2022-12-31'),
      ),
      'Contacts, declined or unanswered, 2022, to the Iraq camp: 7 contacts',
      'اتصالات، رُفضت أو بقيت بلا رد، في عام ٢٠٢٢، إلى معسكر العراق: ٧ اتصالات',
    ],
    [
      ask({ actors: ['esmail-qaani'], roles: ['received'] }),
      'Contacts, addressed to Esmail Qaani: 8 contacts',
      'اتصالات، موجهة إلى إسماعيل قآني: ٨ اتصالات',
    ],
    [
      ask({ actors: ['amos-hochstein', 'iran'], roles: ['initiated', 'carried'] }),
      'Contacts, involving Amos Hochstein or Iran as initiator or carrier: 16 contacts',
      'اتصالات، بمشاركة أموس هوكشتاين أو إيران بصفة مبادر أو ناقل: ١٦ اتصالاً',
    ],
    [
      ask({ places: ['Tehran', 'Home of Hadi al-Amiri'], topics: ['arms'] }),
      'Contacts, in Tehran or at the home of Hadi al-Amiri, about “Arms supplies”: 2 contacts',
      'اتصالات، في طهران أو منزل هادي العامري، حول «التسلح وصفقاته»: اتصالان',
    ],
    [
      ask({ sources: ['geneva-republished'], informants: ['inf-irgc-2023-11'] }),
      'Contacts, reported by an outlet not named (14 Nov 2023), according to an informed source in the Revolutionary Guard: 2 contacts',
      'اتصالات، بحسب تقرير جهة غير مسمّاة (١٤ تشرين الثاني ٢٠٢٣)، نقلاً عن مصدر مطلع في الحرس الثوري: اتصالان',
    ],
    [
      ask({ types: ['call'], media: ['oral'], origins: ['several'] }, { undated: false }),
      'Calls, oral, with a date, from several independent origins: no contacts',
      'مكالمات، شفهية، معروفة التاريخ، من عدة أصول مستقلة: لا اتصالات',
    ],
    [
      ask({ topics: ['gone'], actors: ['gone'] }),
      'Contacts, involving an unknown party, about what is no longer here: no contacts',
      'اتصالات، بمشاركة جهة غير معروفة، حول ما لم يعد موجوداً: لا اتصالات',
    ],
  ])('F13 %#', (question, en, ar) => {
    expect(say(question, 'en')).toBe(en);
    expect(say(question, 'ar')).toBe(ar);
  });

  test('F13 a direction is said unless nobody is reported to have begun any of it', () => {
    expect(say(ask({ from: US, to: IRAN }), 'en')).toBe(
      'Contacts, from the United States to Iran: 8 contacts',
    );
  });

  test('F13 undated contacts that are let in are told apart', () => {
    const contacts = CURATED.contacts.slice(0, 3);
    const parted = { certain: [], possible: contacts.slice(0, 2), undated: contacts.slice(2) };
    const counts = { certain: 0, possible: 2, undated: 1 };
    const answer = { shown: contacts, anyTime: contacts, counts, byTime: () => parted };
    const question = ask({}, NOVEMBER_2023);
    expect(filterSentence(question, answer, CURATED, 'en')).toBe(
      'Contacts, November 2023: 3 contacts (0 certainly, 2 possibly in the window; 1 undated)',
    );
  });
});

describe('any filter', () => {
  const few = <T>(values: readonly T[]) =>
    fc.subarray([...values], { maxLength: Math.min(3, values.length) });
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  const end = fc.option(
    fc.oneof(
      fc.constantFrom(...ids(CURATED.actors)).map((id) => ({ kind: 'actor' as const, id })),
      fc.constantFrom(...ids(CURATED.meta.camps)).map((id) => ({ kind: 'camp' as const, id })),
    ),
  );
  const anyQuestion: fc.Arbitrary<Question> = fc.record({
    filter: fc.record({
      types: few(CONTACT_TYPES),
      statuses: few(STATUSES),
      media: few(MEDIA),
      camps: few([...ids(CURATED.meta.camps), 'gone-camp']),
      actors: few([...ids(CURATED.actors), 'gone-actor']),
      roles: few(['initiated', 'received', 'carried'] as const),
      topics: few([...ids(CURATED.meta.topics), 'gone-topic']),
      places: few(['Tehran', 'Geneva', 'Home of Hadi al-Amiri', 'gone-place']),
      sources: few([...ids(CURATED.sources), 'gone-source']),
      informants: few([...CURATED.informant.keys(), 'gone-informant']),
      readings: few(READINGS),
      origins: few(['one', 'several'] as const),
      attributes: few(['النبرة=هادئة', 'القسم=الأخبار']),
      from: end,
      to: end,
      via: few(ids(CURATED.actors)),
      either: fc.boolean(),
      hidden: few(ids(CURATED.actors)),
      added: few(ids(CURATED.actors)),
    }),
    window: fc.option(
      fc
        .tuple(fc.integer({ min: 18_000, max: 20_000 }), fc.nat(900))
        .map(([from, length]) => ({ from, to: from + length })),
    ),
    undated: fc.boolean(),
  });

  test('F13 is one line in either language: no gaps, no ids, no Latin in Arabic', () => {
    fc.assert(
      fc.property(anyQuestion, fc.constantFrom('en' as const, 'ar' as const), (question, lang) => {
        const text = say(question, lang);
        expect(text).not.toMatch(/ {2}|, ,|، ،|\( | \)|: :|undefined|null|gone|\.$|\n| ,| ،/);
        expect(text).toMatch(lang === 'ar' ? /^[^A-Za-z0-9]+$/ : /^[A-Z]/);
        const counted = lang === 'ar' ? /(اتصال|اتصالات|اتصالاً|اتصالان)/ : /: (no|\d+) contact/;
        expect(text).toMatch(counted);
      }),
    );
  });

  test('F13 whatever is chosen is said: each choice changes the sentence', () => {
    fc.assert(
      fc.property(
        anyQuestion,
        fc.constantFrom(...FACETS),
        fc.constantFrom('en' as const, 'ar' as const),
        (question, facet, lang) => {
          const everyRole = facet === 'roles' && question.filter.roles.length === 3;
          if (question.filter[facet].length === 0 || everyRole) return;
          const without = { ...question, filter: { ...question.filter, [facet]: [] } };
          const [said, unsaid] = [question, without].map((one) => say(one, lang).split(': ')[0]);
          expect(said).not.toBe(unsaid);
        },
      ),
    );
  });
});

describe('an ego network in words', () => {
  const focus = (steps: number, direction: 'any' | 'out' | 'in') =>
    (['en', 'ar'] as const).map((lang) => {
      const asked = { ...ask(), focus: { actor: 'esmail-qaani', steps, direction } };
      return filterSentence(asked, selectContacts(CURATED, ask()), CURATED, lang);
    });

  test('F13 an ego network is part of what is chosen', () => {
    expect(focus(1, 'any')).toEqual([
      'Contacts, in the ego network of Esmail Qaani (1 step): 71 contacts',
      'اتصالات، في شبكة إسماعيل قآني (خطوة واحدة): ٧١ اتصالاً',
    ]);
  });

  test('F13 the way in which it is walked is said where it is one way', () => {
    expect(focus(2, 'out')).toEqual([
      'Contacts, in the ego network of Esmail Qaani (2 steps, of those it reached): 71 contacts',
      'اتصالات، في شبكة إسماعيل قآني (خطوتان، من وصل إليهم): ٧١ اتصالاً',
    ]);
  });
});

describe('a window as a date', () => {
  test.each([
    ['2023-01-01', '2023-12-31', '2023'],
    ['2020-01-01', '2023-12-31', '2020/2023'],
    ['2024-02-01', '2024-02-29', '2024-02'],
    ['2020-11-01', '2022-08-31', '2020-11/2022-08'],
    ['2023-11-14', '2023-11-14', '2023-11-14'],
    ['2023-11-01', '2023-11-29', '2023-11-01/2023-11-29'],
  ])('F13 %s to %s is %s', (from, to, edtf) => {
    expect(windowToEdtf(span(from, to).window)).toBe(edtf);
  });

  test('F13 an end without limit is open, and all of time is not a window', () => {
    const at = day('2023-11-14');
    expect(windowToEdtf({ from: at, to: Number.POSITIVE_INFINITY })).toBe('2023-11-14/..');
    expect(windowToEdtf({ from: Number.NEGATIVE_INFINITY, to: at })).toBe('../2023-11-14');
    const all = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    expect(windowToEdtf(all)).toBeNull();
  });
});
