import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChannelQuestion, channelAnswer } from '../../../../src/analysis/channel-answer';
import { toDataset } from '../../../../src/model/dataset';
import type { End } from '../../../../src/model/filter';
import { type Contact, type Lang, STATUSES, type Status } from '../../../../src/model/schema';
import {
  channelHeadline,
  channelName,
  channelUse,
} from '../../../../src/scene/words/channel-words';
import { textOf } from '../../../../src/scene/words/phrase';
import { besideHeld, contact, tiny } from '../../../scenes/support/tiny';
import { CURATED } from '../../graph/sets';

const end = (id: string): End =>
  id.startsWith('camp:') ? { kind: 'camp', id: id.slice(5) } : { kind: 'actor', id };

type Direction = ChannelQuestion['direction'];

const LET_IN = { allStatuses: true };

function say(from: string, to: string, direction: Direction, lang: Lang, let_in = {}): string[] {
  const question = { from: end(from), to: end(to), direction };
  const answer = channelAnswer(CURATED, CURATED.contacts, question, let_in);
  return [
    textOf(channelHeadline(answer, CURATED, lang)),
    ...[...answer.channels, ...answer.tried].flatMap((group) => [
      textOf(channelName(group, answer, CURATED, lang)),
      channelUse(group, lang),
    ]),
  ];
}

describe('the answer in words', () => {
  test.each<[string, string, Direction, object, string, string]>([
    [
      'united-states',
      'iran',
      'there',
      {},
      'From the United States to Iran: 4 reported channels, 7 contacts; 1 more was only planned',
      'من الولايات المتحدة إلى إيران: ٤ قنوات واردة في التقارير، ٧ اتصالات؛ وثمة اتصال آخر كان مقرراً',
    ],
    [
      'united-states',
      'iran',
      'both',
      {},
      'Between the United States and Iran: 4 reported channels, 9 contacts; 2 more were only planned (1) or attempted (1)',
      'بين الولايات المتحدة وإيران: ٤ قنوات واردة في التقارير، ٩ اتصالات؛ وثمة اتصالان آخران: واحد كان مقرراً وواحد جرت محاولته',
    ],
    [
      'united-states',
      'iran',
      'both',
      LET_IN,
      'Between the United States and Iran: 4 reported channels, 11 contacts, 2 of them only planned (1) or attempted (1)',
      'بين الولايات المتحدة وإيران: ٤ قنوات واردة في التقارير، ١١ اتصالاً، منها واحد كان مقرراً وواحد جرت محاولته',
    ],
    [
      'iran',
      'muqtada-al-sadr',
      'there',
      {},
      'From Iran to Muqtada al-Sadr: no reported channel; 7 contacts were declined',
      'من إيران إلى مقتدى الصدر: لم ترد أي قناة؛ وثمة ٧ اتصالات رُفضت',
    ],
    [
      'iran',
      'muqtada-al-sadr',
      'there',
      LET_IN,
      'From Iran to Muqtada al-Sadr: 1 reported channel, 7 contacts, all declined',
      'من إيران إلى مقتدى الصدر: قناة واحدة واردة في التقارير، ٧ اتصالات رُفضت',
    ],
    [
      'camp:iran',
      'camp:iraq',
      'both',
      {},
      'Between the Iran camp and the Iraq camp: 1 reported channel, 14 contacts; 12 more were only planned (1), attempted (2) or declined (9)',
      'بين معسكر إيران ومعسكر العراق: قناة واحدة واردة في التقارير، ١٤ اتصالاً؛ وثمة ١٢ اتصالاً آخر: واحد كان مقرراً واثنان جرت محاولتهما و٩ رُفضت',
    ],
    [
      'iran',
      'iran',
      'both',
      {},
      'Within Iran: 1 reported channel, 1 contact',
      'داخل إيران: قناة واحدة واردة في التقارير، اتصال واحد',
    ],
    [
      'muqtada-al-sadr',
      'muqtada-al-sadr',
      'there',
      {},
      'Within the circle of Muqtada al-Sadr: no reported channel',
      'ضمن دائرة مقتدى الصدر: لم ترد أي قناة',
    ],
    [
      'gone',
      'camp:gone',
      'both',
      {},
      'Between an unknown party and a camp no longer here: no reported channel',
      'بين جهة غير معروفة ومعسكر لم يعد موجوداً: لم ترد أي قناة',
    ],
  ])('CH14 %s, %s, %s', (from, to, direction, let_in, en, ar) => {
    expect(say(from, to, direction, 'en', let_in)[0]).toBe(en);
    expect(say(from, to, direction, 'ar', let_in)[0]).toBe(ar);
  });

  test('CH14 a channel by its carriers in order, and its use', () => {
    expect(say('united-states', 'iran', 'both', 'en').slice(1)).toEqual([
      'Directly',
      '5 contacts (1 there, 1 back and 3 with no reported initiative), 1 of them only implied, 7 Oct – 14 Nov 2023, 2 reports, 1 independent origin; 1 more was only planned',
      'Through an unnamed European intermediary and then an unnamed Iranian Foreign Ministry delegate',
      '2 contacts (1 there and 1 back), about August 2022, 1 report, 1 independent origin',
      'Through an unnamed Iraqi intermediary',
      '1 contact, about November 2020, 1 report, 1 independent origin; 1 more was only attempted',
      'Through unnamed Arab neighbours of Iran',
      '1 contact, 7 Oct – 14 Nov 2023, 2 reports, 1 independent origin',
    ]);
    expect(say('united-states', 'iran', 'both', 'ar').slice(1)).toEqual([
      'مباشرة',
      '٥ اتصالات (واحد ذهاباً وواحد إياباً و٣ من دون مبادر معروف)، منها واحد ضمني، ٧ تشرين الأول – ١٤ تشرين الثاني ٢٠٢٣، تقريران، أصل مستقل واحد؛ وثمة اتصال آخر كان مقرراً',
      'عبر وسيط أوروبي لم يُسمَّ ثم مندوب الخارجية الإيرانية الذي لم يُسمَّ',
      'اتصالان (واحد ذهاباً وواحد إياباً)، نحو آب ٢٠٢٢، تقرير واحد، أصل مستقل واحد',
      'عبر وسيط عراقي لم يُسمَّ',
      'اتصال واحد، نحو تشرين الثاني ٢٠٢٠، تقرير واحد، أصل مستقل واحد؛ وثمة اتصال آخر جرت محاولته',
      'عبر دول عربية مجاورة لم تُسمَّ',
      'اتصال واحد، ٧ تشرين الأول – ١٤ تشرين الثاني ٢٠٢٣، تقريران، أصل مستقل واحد',
    ]);
  });

  test('CH14 what only came back says from which end, its carriers as they carried', () => {
    expect(say('hezbollah', 'united-states', 'both', 'en').slice(1)).toEqual([
      'From the United States through Amos Hochstein and then Nabih Berri',
      '1 contact (back), 7 Oct – 11 Nov 2023, 1 report, 1 independent origin',
    ]);
    expect(say('hezbollah', 'united-states', 'both', 'ar')[1]).toBe(
      'من الولايات المتحدة عبر أموس هوكشتاين ثم نبيه بري',
    );
    expect(say('hezbollah', 'united-states', 'back', 'en')[1]).toBe(
      'Through Amos Hochstein and then Nabih Berri',
    );
  });

  test('CH14 the names can be followed, their articles stand outside', () => {
    const question = { from: end('united-states'), to: end('iran'), direction: 'both' } as const;
    const answer = channelAnswer(CURATED, CURATED.contacts, question);
    expect(channelHeadline(answer, CURATED, 'en').slice(0, 4)).toEqual([
      { text: 'Between the ' },
      { text: 'United States', actor: 'united-states' },
      { text: ' and ' },
      { text: 'Iran', actor: 'iran' },
    ]);
    const carriers = answer.channels.flatMap((group) =>
      channelName(group, answer, CURATED, 'ar').flatMap(({ actor }) => actor ?? []),
    );
    expect(carriers).toEqual(answer.channels.flatMap(({ via }) => via));
  });
});

describe('numbers and dates', () => {
  const made = (contacts: readonly Contact[], let_in = {}) => {
    const dataset = besideHeld(tiny(['a', 'b', 'c'], contacts));
    const question = { from: end('a'), to: end('b'), direction: 'both' } as const;
    return channelAnswer(dataset, dataset.contacts, question, { unheld: true, ...let_in });
  };
  const many = (n: number, more: Partial<Contact> = {}, name = 'n') =>
    Array.from({ length: n }, (_, at) => contact(`${name}${at}`, 'a > b', more));
  const use = (contacts: readonly Contact[], lang: Lang) => {
    const { channels, tried } = made(contacts);
    const [group] = [...channels, ...tried];
    return group ? channelUse(group, lang) : '';
  };
  const headline = (contacts: readonly Contact[], lang: Lang, let_in = {}) => {
    const answer = made(contacts, let_in);
    return textOf(channelHeadline(answer, tiny(['a', 'b', 'c']), lang)).replace(/^[^:]*: /, '');
  };

  test.each([
    [1, 'واتصال واحد', 'وثمة اتصال آخر رُفض'],
    [2, 'واتصالان', 'وثمة اتصالان آخران رُفضا'],
    [3, 'و٣ اتصالات', 'وثمة ٣ اتصالات أخرى رُفضت'],
    [11, 'و١١ اتصالاً', 'وثمة ١١ اتصالاً آخر رُفضت'],
    [100, 'و١٠٠ اتصال', 'وثمة ١٠٠ اتصال آخر رُفضت'],
    [102, 'و١٠٢ اتصال', 'وثمة ١٠٢ اتصال آخر رُفضت'],
  ])('CH14 %i in each of the forms that Arabic has', (n, counted, others) => {
    const declined = many(n, { status: 'declined' }, 'd');
    const text = headline([contact('x', 'a > b'), ...declined], 'ar');
    expect(text).toBe(`قناة واحدة واردة في التقارير، اتصال واحد؛ ${others}`);
    expect(`و${use(many(n), 'ar')}`.startsWith(`${counted}،`)).toBe(true);
  });

  test('CH14 what is not held is told apart, in the answer and where it is let in', () => {
    const contacts = [...many(2), ...many(1, { status: 'declined' }, 'd')];
    expect(headline(contacts, 'en', { unheld: false })).toBe(
      'no reported channel; 3 contacts are known only through reports not held',
    );
    expect(headline(contacts, 'ar', { unheld: false })).toBe(
      'لم ترد أي قناة؛ وثمة ٣ اتصالات لا تُعرف إلا من تقارير غير محفوظة',
    );
    expect(use(many(1), 'en')).toBe(
      '1 contact, known only through reports not held, undated, 1 report, 1 independent origin',
    );
    expect(use(many(2), 'ar')).toBe(
      'اتصالان، لا يُعرفان إلا من تقارير غير محفوظة، بلا تاريخ، تقرير واحد، أصل مستقل واحد',
    );
  });

  test.each<[string, (string | null)[], string, string]>([
    ['one date', ['2020-05-07'], '7 May 2020', '٧ أيار ٢٠٢٠'],
    ['two', ['2020-11', '2022-08'], 'Nov 2020–Aug 2022', 'تشرين الثاني ٢٠٢٠–آب ٢٠٢٢'],
    ['spans', ['2020-03/2020-05', '2020-04/2020-06'], 'Mar–Jun 2020', 'آذار–حزيران ٢٠٢٠'],
    ['sets', ['[2020-02-03,2020-08-09]', '2020-08-09'], '3 Feb – 9 Aug 2020', '٣ شباط – ٩ آب ٢٠٢٠'],
    ['open', ['../2020-04', '2021-01'], 'by Jan 2021', 'حتى كانون الثاني ٢٠٢١'],
    ['open both ways', ['../2020-04', '2021/..'], 'at a time not known', 'في وقت غير معروف'],
    ['some undated', ['2020', null], '2020 (1 undated)', '٢٠٢٠ (١ بلا تاريخ)'],
    ['undated', [null, null], 'undated', 'بلا تاريخ'],
  ])('CH14 when it was used: %s', (_, dates, en, ar) => {
    const contacts = dates.map((date, at) => contact(`c${at}`, 'a > b', { date }));
    expect(use(contacts, 'en')).toContain(`, ${en}, 1 report`);
    expect(use(contacts, 'ar')).toContain(`، ${ar}، تقرير واحد`);
  });
});

describe('any answer', () => {
  const actors = CURATED.actors.map(({ id }) => id);
  const camps = CURATED.meta.camps.map(({ id }) => `camp:${id}`);
  const anyEnd = fc.oneof(fc.constantFrom(...actors), fc.constantFrom(...camps)).map(end);
  const question = fc.record({
    from: anyEnd,
    to: anyEnd,
    direction: fc.constantFrom<Direction>('there', 'back', 'both'),
  });
  /** The curated contacts with other statuses and sources not held. */
  const anySet = fc
    .record({
      statuses: fc.array(fc.constantFrom<Status>(...STATUSES), { minLength: 71, maxLength: 71 }),
      held: fc.boolean(),
    })
    .map(({ statuses, held }) =>
      toDataset({
        dataset: CURATED.meta,
        sources: CURATED.sources.map((one, at) => ({ ...one, held: held || at % 2 === 0 })),
        actors: [...CURATED.actors],
        ties: [],
        contacts: CURATED.contacts.map((one, at) => ({ ...one, status: statuses[at] ?? 'agreed' })),
      }),
    );
  const allowance = fc.record({ allStatuses: fc.boolean(), unheld: fc.boolean() });

  test('CH14 is one line in either language: no gaps, no ids, no Latin in Arabic', () => {
    fc.assert(
      fc.property(anySet, question, allowance, (dataset, asked, let_in) => {
        const answer = channelAnswer(dataset, dataset.contacts, asked, let_in);
        for (const lang of ['en', 'ar'] as const) {
          const lines = [...answer.channels, ...answer.tried].flatMap((group) => [
            textOf(channelName(group, answer, dataset, lang)),
            channelUse(group, lang),
          ]);
          for (const line of [textOf(channelHeadline(answer, dataset, lang)), ...lines]) {
            expect(line).not.toMatch(
              / {2}|, ,|، ،|\( | \)|: ?$|[,;،؛] ?$|#|undefined|null|\n| [,،;؛]/,
            );
            expect(line).toMatch(lang === 'ar' ? /^[^A-Za-z0-9]+$/ : /^[A-Z0-9]/);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
