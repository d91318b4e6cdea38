import { formatNumber } from '../../i18n/format';
import { makeTranslator } from '../../i18n/translate';
import {
  type ChannelWords,
  type Forms,
  plural,
  sumOf,
  type Untaken,
  type UntakenCounts,
} from './channel-words-shape';

/** Verbs behind an indefinite noun: one contact, two, and more, which is feminine singular. */
const UNTAKEN: Readonly<Record<Untaken, Forms>> = {
  planned: { one: 'كان مقرراً', two: 'كانا مقررين', other: 'كانت مقررة' },
  attempted: { one: 'جرت محاولته', two: 'جرت محاولتهما', other: 'جرت محاولتها' },
  declined: { one: 'رُفض', two: 'رُفضا', other: 'رُفضت' },
  unanswered: { one: 'بقي بلا رد', two: 'بقيا بلا رد', other: 'بقيت بلا رد' },
  denied: { one: 'نُفي', two: 'نُفيا', other: 'نُفيت' },
};
const NUMBER: Forms = { one: 'واحد', two: 'اثنان', other: '#' };
const OTHERS: Forms = {
  one: 'اتصال آخر',
  two: 'اتصالان آخران',
  few: '# اتصالات أخرى',
  many: '# اتصالاً آخر',
  other: '# اتصال آخر',
};
const CONTACTS: Forms = {
  one: 'اتصال واحد',
  two: 'اتصالان',
  few: '# اتصالات',
  many: '# اتصالاً',
  other: '# اتصال',
};
const UNKNOWN_BUT: Forms = {
  one: 'لا يُعرف إلا من تقارير غير محفوظة',
  two: 'لا يُعرفان إلا من تقارير غير محفوظة',
  other: 'لا تُعرف إلا من تقارير غير محفوظة',
};
const IMPLIED: Forms = { one: 'ضمني', two: 'ضمنيان', other: 'ضمنية' };

/** Before a digit the conjunction keeps its place: «و٧». */
const listed = (items: readonly string[]) => items.join(' و');

const verb = (status: Untaken, n: number) => plural(n, 'ar', UNTAKEN[status]);

/** «واحد كان مقرراً و٧ رُفضت». */
function each(counts: UntakenCounts): string {
  return listed(counts.map(([status, n]) => `${plural(n, 'ar', NUMBER)} ${verb(status, n)}`));
}

function counted(n: number, others: boolean): string {
  return plural(n, 'ar', others ? OTHERS : CONTACTS);
}

/** Behind a noun: «رُفضت», or of several statuses a list of its own. */
function told(noun: string, counts: UntakenCounts): string {
  const [only, ...others] = counts;
  if (only && others.length === 0) return `${noun} ${verb(...only)}`;
  return `${noun}: ${each(counts)}`;
}

export const CHANNEL_AR: ChannelWords = {
  comma: '، ',
  semicolon: '؛ ',
  oneWay: (a, b) => ['من ', a, ' إلى ', b],
  bothWays: (a, b) => ['بين ', a, ' و', b],
  within: (end, isPerson) => [isPerson ? 'ضمن دائرة ' : 'داخل ', end],
  from: 'من',
  direct: 'مباشرة',
  through: 'عبر',
  onward: 'ثم',
  channels: (n) => makeTranslator('ar')('channels.count', { n }),
  untaken: (counts, others) => `وثمة ${told(counted(sumOf(counts), others), counts)}`,
  unheld: (n, others) => `وثمة ${counted(n, others)} ${plural(n, 'ar', UNKNOWN_BUT)}`,
  noneTaken: (contacts, counts) => {
    const [only, ...others] = counts;
    return only && others.length === 0
      ? `${contacts} ${verb(...only)}`
      : `${contacts} (${each(counts)})`;
  },
  amongUntaken: (counts) => `منها ${each(counts)}`,
  amongImplied: (n, all) =>
    `${all ? '' : `منها ${plural(n, 'ar', NUMBER)} `}${plural(n, 'ar', IMPLIED)}`,
  amongUnheld: (n, all) =>
    `${all ? '' : `منها ${plural(n, 'ar', NUMBER)} `}${plural(n, 'ar', UNKNOWN_BUT)}`,
  ways: ({ there, back, mutual }) => {
    const ways = [
      [there, 'ذهاباً'],
      [back, 'إياباً'],
      [mutual, 'من دون مبادر معروف'],
    ] as const;
    const taken = ways.filter(([n]) => n > 0);
    if (taken.length > 1) {
      return listed(taken.map(([n, way]) => `${plural(n, 'ar', NUMBER)} ${way}`));
    }
    return there > 0 ? null : (taken[0]?.[1] ?? null);
  },
  undated: (n) => `${formatNumber(n, 'ar')} بلا تاريخ`,
  anyTime: 'في وقت غير معروف',
};
