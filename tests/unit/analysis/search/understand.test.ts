import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuestionPatch } from '../../../../src/analysis/search/question';
import { makeSearch } from '../../../../src/analysis/search/search';
import { MOST_SUGGESTIONS, understand } from '../../../../src/analysis/search/understand';
import { makeTranslator } from '../../../../src/i18n/translate';
import type { Filter } from '../../../../src/model/filter';
import { CONTACT_TYPES, MEDIA, STATUSES } from '../../../../src/model/schema';
import { curated } from './curated';

const dataset = curated();
const search = makeSearch(dataset);
const ask = (query: string) => understand(query, search, dataset, 'en');

const actor = (id: string) => ({ kind: 'actor', id }) as const;
const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const days = (from: string, to: string) => ({ from: day(from), to: day(to) });
const QAANI_TO_SADR: Partial<Filter> = {
  from: actor('esmail-qaani'),
  to: actor('muqtada-al-sadr'),
};
const Y2022 = days('2022-01-01', '2022-12-31');
const NOVEMBER = days('2023-11-01', '2023-11-30');

const CASES: readonly (readonly [string, QuestionPatch])[] = [
  ['Qaani → Sadr', { filter: QAANI_TO_SADR }],
  ['Qaani -> Sadr', { filter: QAANI_TO_SADR }],
  ['Sadr ← Qaani', { filter: QAANI_TO_SADR }],
  ['Qaani to Sadr', { filter: QAANI_TO_SADR }],
  ['from Qaani to Sadr', { filter: QAANI_TO_SADR }],
  ['From Ghaani to al-Sadr', { filter: QAANI_TO_SADR }],
  ['between Qaani and Sadr', { filter: QAANI_TO_SADR }],
  ['Qaani Sadr', { filter: QAANI_TO_SADR }],
  ['Qaani with Sadr', { filter: QAANI_TO_SADR }],
  ['قآني ← الصدر', { filter: QAANI_TO_SADR }],
  ['قآني -> الصدر', { filter: QAANI_TO_SADR }],
  ['الصدر → قآني', { filter: QAANI_TO_SADR }],
  ['من قآني إلى الصدر', { filter: QAANI_TO_SADR }],
  ['من قاني الى الصدر', { filter: QAANI_TO_SADR }],
  ['بين قآني والصدر', { filter: QAANI_TO_SADR }],
  ['بين قآني و الصدر', { filter: QAANI_TO_SADR }],
  ['قآني مع الصدر', { filter: QAANI_TO_SADR }],
  ['via European intermediary', { filter: { via: ['european-intermediary-2022'] } }],
  ['through a European mediator', { filter: { via: ['european-intermediary-2022'] } }],
  ['عبر وسيط أوروبي', { filter: { via: ['european-intermediary-2022'] } }],
  ['عن طريق الوسيط الأوروبي', { filter: { via: ['european-intermediary-2022'] } }],
  ['declined 2022', { filter: { statuses: ['declined'] }, window: Y2022 }],
  ['refused in 2022', { filter: { statuses: ['declined'] }, window: Y2022 }],
  ['مرفوض ٢٠٢٢', { filter: { statuses: ['declined'] }, window: Y2022 }],
  ['المرفوضة عام ٢٠٢٢', { filter: { statuses: ['declined'] }, window: Y2022 }],
  ['meetings in November 2023', { filter: { types: ['meeting'] }, window: NOVEMBER }],
  ['لقاءات تشرين الثاني ٢٠٢٣', { filter: { types: ['meeting'] }, window: NOVEMBER }],
  ['اللقاءات في نوفمبر 2023', { filter: { types: ['meeting'] }, window: NOVEMBER }],
  [
    'meetings and calls, November 2023',
    { filter: { types: ['meeting', 'call'] }, window: NOVEMBER },
  ],
  ['لقاءات ومكالمات', { filter: { types: ['meeting', 'call'] } }],
  ['phone calls from Miller', { filter: { types: ['call'], from: actor('christopher-miller') } }],
  ['رسائل للصدر', { filter: { types: ['message'], to: actor('muqtada-al-sadr') } }],
  ['رسائل لإيران', { filter: { types: ['message'], to: actor('iran') } }],
  ['بين واشنطن وطهران', { filter: { from: actor('united-states'), to: actor('iran') } }],
  ['من طهران إلى واشنطن', { filter: { from: actor('iran'), to: actor('united-states') } }],
  ['War in Gaza', { filter: { topics: ['gaza-war'] } }],
  ['meetings in Beirut', { filter: { types: ['meeting'], places: ['Beirut'] } }],
  ['لقاءات في بيروت', { filter: { types: ['meeting'], places: ['Beirut'] } }],
  ['messages about Syria', { filter: { types: ['message'], topics: ['syria'] } }],
  ['رسائل عن سوريا', { filter: { types: ['message'], topics: ['syria'] } }],
  [
    'Biden administration → European intermediary → Iran',
    {
      filter: {
        from: actor('biden-administration'),
        via: ['european-intermediary-2022'],
        to: actor('iran'),
      },
    },
  ],
  [
    'oral message to Hezbolah via Berri',
    {
      filter: {
        media: ['oral'],
        types: ['message'],
        to: actor('hezbollah'),
        via: ['nabih-berri'],
      },
    },
  ],
];

describe('questions', () => {
  test.each(CASES)('Q8 “%s” is understood', (query, patch) => {
    const [first] = ask(query);
    expect(first?.patch).toEqual(patch);
    expect(first?.rest).toEqual([]);
  });

  test.each([['between Qaani and Sadr'], ['بين قآني والصدر'], ['Qaani Sadr']])(
    'Q9 “%s” names no sender: the other way is offered too',
    (query) => {
      expect(ask(query).map(({ patch }) => patch.filter.from?.id)).toEqual([
        'esmail-qaani',
        'muqtada-al-sadr',
      ]);
    },
  );

  test('Q9 an actor alone may be anyone in it, its sender or its receiver', () => {
    expect(ask('قآني').map(({ patch }) => Object.keys(patch.filter))).toEqual([
      ['actors'],
      ['from'],
      ['to'],
    ]);
  });

  test.each([
    ['decl', { statuses: ['declined'] }],
    ['Qaani →', { from: actor('esmail-qaani') }],
    ['from Qaa', { from: actor('esmail-qaani') }],
    ['via Eur', { via: ['european-intermediary-2022'] }],
    ['عبر وسيط أور', { via: ['european-intermediary-2022'] }],
    ['لقاء', { types: ['meeting'] }],
    ['مرفو', { statuses: ['declined'] }],
  ])('Q10 “%s”, half typed, is already suggested', (query, filter) => {
    expect(ask(query).map(({ patch }) => patch.filter)).toContainEqual(filter);
  });

  test('Q10 a month without a year is offered for each year', () => {
    const years = ask('meetings in November').map(({ patch }) => patch.window?.from);
    expect(years).toEqual([day('2023-11-01'), day('2022-11-01'), day('2020-11-01')]);
  });

  test('Q11 each suggestion says which words it understood, as typed, and which it did not', () => {
    const [first] = ask('Qaani → Sadr xyzzy 2022');
    expect(first?.parts.map(({ as, typed }) => [as, typed])).toEqual([
      ['from', 'Qaani'],
      ['to', 'Sadr'],
      ['time', '2022'],
    ]);
    expect(first?.rest).toEqual(['xyzzy']);
    expect(ask('xyzzy')).toEqual([]);
    expect(ask('')).toEqual([]);
  });

  test('Q12 every label of a type, status and medium is understood, in both languages', () => {
    const missed: string[] = [];
    for (const lang of ['en', 'ar'] as const) {
      const t = makeTranslator(lang);
      for (const gender of ['m', 'f']) {
        const labels = [
          ...CONTACT_TYPES.map((id) => [t(`type.${id}`), 'types', id] as const),
          ...STATUSES.map((id) => [t(`status.${id}`, { gender }), 'statuses', id] as const),
          ...MEDIA.map((id) => [t(`medium.${id}`), 'media', id] as const),
        ];
        for (const [label, facet, id] of labels) {
          const values: readonly string[] = ask(`${label} `)[0]?.patch.filter[facet] ?? [];
          if (values.join() !== id) missed.push(`${label}: ${values.join()}`);
        }
      }
    }
    expect(missed).toEqual([]);
  });

  test('Q12 every actor, camp, place and topic is understood by its name in both languages', () => {
    const missed: string[] = [];
    const entries = [
      ...dataset.actors.map(({ id, name }) => ({ id, name })),
      ...dataset.meta.camps.map(({ id, name }) => ({ id, name })),
      ...dataset.meta.topics.map(({ id, name }) => ({ id, name })),
      ...dataset.contacts.flatMap(({ place }) => (place ? [{ id: place.en, name: place }] : [])),
    ];
    for (const { id, name } of entries) {
      for (const text of [name.en, name.ar]) {
        const found = ask(text).some(({ parts, rest }) =>
          parts.some((part) => 'kind' in part && part.id === id && rest.length === 0),
        );
        if (!found) missed.push(`${text} (${id})`);
      }
    }
    expect(missed).toEqual([]);
  });

  test('Q11 whatever is typed, it never throws, and offers few and different suggestions', () => {
    const word = fc.constantFrom(
      ...['Qaani', 'to', 'from', '→', '←', 'between', 'and', 'via', '2022', 'November', '14', '-'],
      ...['قآني', 'من', 'إلى', 'بين', 'والصدر', 'عبر', 'في', '٢٠٢٣', 'تشرين', 'الثاني', 'و', 'ل'],
      ...['declined', 'meet', 'xyzzy', '..', '/', 'US', 'War', 'in', 'Gaza', '', '«', "'"],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), (words) => {
        const suggestions = ask(words.join(' '));
        expect(suggestions.length).toBeLessThanOrEqual(MOST_SUGGESTIONS);
        const keys = suggestions.map(({ patch }) => JSON.stringify(patch));
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void ask(text)));
  });
});
