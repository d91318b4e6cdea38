import { formatList, formatNumber } from '../../i18n/format';
import {
  type ChannelWords,
  plural,
  sumOf,
  type Untaken,
  type UntakenCounts,
} from './channel-words-shape';

const UNTAKEN: Readonly<Record<Untaken, string>> = {
  planned: 'planned',
  attempted: 'attempted',
  declined: 'declined',
  unanswered: 'left unanswered',
  denied: 'denied',
};

/** What is only foreseen or tried is less than what came of it. */
const isOnly = (counts: UntakenCounts) =>
  counts.some(([status]) => status === 'planned' || status === 'attempted');

/** “only planned”, “declined”, “only planned (1) or declined (2)”. */
function told(counts: UntakenCounts): string {
  const [one, ...others] = counts.map(([status, count]) =>
    counts.length === 1 ? UNTAKEN[status] : `${UNTAKEN[status]} (${formatNumber(count, 'en')})`,
  );
  const last = others.pop();
  const list = [[one, ...others].join(', '), last].filter(Boolean).join(' or ');
  return isOnly(counts) ? `only ${list}` : list;
}

const counted = (n: number, others: boolean) =>
  others
    ? plural(n, 'en', { other: '# more' })
    : plural(n, 'en', { one: '# contact', other: '# contacts' });

export const CHANNEL_EN: ChannelWords = {
  comma: ', ',
  semicolon: '; ',
  oneWay: (a, b) => ['from ', a, ' to ', b],
  bothWays: (a, b) => ['between ', a, ' and ', b],
  within: (end, isPerson) => [isPerson ? 'within the circle of ' : 'within ', end],
  from: 'from',
  direct: 'directly',
  through: 'through',
  onward: 'and then',
  channels: (n) =>
    n === 0
      ? 'no reported channel'
      : plural(n, 'en', { one: '# reported channel', other: '# reported channels' }),
  untaken: (counts, others) => {
    const n = sumOf(counts);
    return `${counted(n, others)} ${n === 1 ? 'was' : 'were'} ${told(counts)}`;
  },
  unheld: (n, others) =>
    `${counted(n, others)} ${n === 1 ? 'is' : 'are'} known only through reports not held`,
  noneTaken: (contacts, counts) => {
    const all = counts.length === 1 && sumOf(counts) > 1 && !isOnly(counts);
    return `${contacts}, ${all ? 'all ' : ''}${told(counts)}`;
  },
  amongUntaken: (counts) => `${formatNumber(sumOf(counts), 'en')} of them ${told(counts)}`,
  amongImplied: (n, all) => `${all ? '' : `${formatNumber(n, 'en')} of them `}only implied`,
  amongUnheld: (n, all) =>
    `${all ? '' : `${formatNumber(n, 'en')} of them `}known only through reports not held`,
  ways: ({ there, back, mutual }) => {
    const ways = [
      [there, 'there'],
      [back, 'back'],
      [mutual, 'with no reported initiative'],
    ] as const;
    const taken = ways.filter(([n]) => n > 0);
    if (taken.length > 1) {
      return formatList(
        taken.map(([n, way]) => `${formatNumber(n, 'en')} ${way}`),
        'en',
      );
    }
    return there > 0 ? null : (taken[0]?.[1] ?? null);
  },
  undated: (n) => `${formatNumber(n, 'en')} undated`,
  anyTime: 'at a time not known',
};
