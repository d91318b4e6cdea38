import type { ChannelAnswer } from '../../analysis/channel-answer';
import {
  type ChannelGroup,
  type StatusCounts,
  statusCounts,
} from '../../analysis/channel-answer-group';
import type { Period } from '../../analysis/channel-answer-time';
import { isolateForeign } from '../../i18n/format';
import { makeTranslator } from '../../i18n/translate';
import type { Dataset } from '../../model/dataset';
import { parseDate } from '../../model/edtf';
import type { End } from '../../model/filter';
import { type Lang, STATUSES } from '../../model/schema';
import { CHANNEL_AR } from './channel-words-ar';
import { CHANNEL_EN } from './channel-words-en';
import type { ChannelWords, UntakenCounts } from './channel-words-shape';
import { dateShort } from './date';
import { shapeOf } from './date-shape';
import { FILTER_AR } from './filter-words-ar';
import { FILTER_EN } from './filter-words-en';
import { mention } from './names';
import { joined, listed, type Piece, type SentencePart, toParts, words } from './phrase';
import { windowToEdtf } from './window-words';

const WORDS: Readonly<Record<Lang, ChannelWords>> = { en: CHANNEL_EN, ar: CHANNEL_AR };

function endPiece(end: End, dataset: Dataset, lang: Lang): Piece {
  if (end.kind === 'actor') return mention(end.id, dataset, lang, 'oblique');
  const say = lang === 'ar' ? FILTER_AR : FILTER_EN;
  const camp = dataset.camp.get(end.id);
  return camp ? say.camp(isolateForeign(camp.name[lang], lang)) : say.unknownCamp;
}

function endsPiece(
  { from, to, both, overlap }: ChannelAnswer,
  dataset: Dataset,
  lang: Lang,
): Piece {
  const say = WORDS[lang];
  const [a, b] = [from, to].map((end) => endPiece(end, dataset, lang));
  if (overlap === 'same') {
    const person = from.kind === 'actor' && dataset.actor.get(from.id)?.kind === 'person';
    return say.within(a ?? null, person);
  }
  return (both ? say.bothWays : say.oneWay)(a ?? null, b ?? null);
}

function untakenOf(statuses: StatusCounts): UntakenCounts {
  return STATUSES.flatMap((status) => {
    const n = statuses[status] ?? 0;
    return status === 'occurred' || status === 'agreed' || n === 0 ? [] : [[status, n] as const];
  });
}

/** “9 contacts”, and how many of them did not take place, where such are counted. */
function contactsWords(n: number, statuses: StatusCounts, lang: Lang): string[] {
  const say = WORDS[lang];
  const contacts = makeTranslator(lang)('count.contacts', { n });
  const untaken = untakenOf(statuses);
  if (untaken.length === 0) return [contacts];
  const taken = (statuses.occurred ?? 0) + (statuses.agreed ?? 0);
  return taken === 0 ? [say.noneTaken(contacts, untaken)] : [contacts, say.amongUntaken(untaken)];
}

/**
 * The answer in one line, in parts: “From the United States to Iran: 4 reported channels, 7 contacts;
 * 1 more was only planned”. What stayed out is told with its number, by status.
 */
export function channelHeadline(
  answer: ChannelAnswer,
  dataset: Dataset,
  lang: Lang,
): SentencePart[] {
  const say = WORDS[lang];
  const { channels, contacts, statuses, out } = answer;
  const untaken = untakenOf(out.statuses);
  const found = [
    say.channels(channels.length),
    ...(contacts === 0 ? [] : contactsWords(contacts, statuses, lang)),
  ];
  const told = contacts > 0;
  const clauses = [
    joined(found, say.comma),
    untaken.length === 0 ? null : say.untaken(untaken, told),
    out.unheld === 0 ? null : say.unheld(out.unheld, told || untaken.length > 0),
  ];
  const line: Piece = [endsPiece(answer, dataset, lang), ': ', joined(clauses, say.semicolon)];
  return toParts(line, lang === 'en');
}

/**
 * A channel by its carriers in the order in which they carried, in parts: “Through an unnamed
 * European intermediary and then the Swiss embassy”, “Directly”. What only came back says from
 * which end.
 */
export function channelName(
  group: ChannelGroup,
  answer: Pick<ChannelAnswer, 'to'>,
  dataset: Dataset,
  lang: Lang,
): SentencePart[] {
  const say = WORDS[lang];
  const { there, back, mutual } = group.ways;
  const onlyBack = back > 0 && there + mutual === 0;
  const via = onlyBack ? group.via.toReversed() : group.via;
  const names = via.map((id) => mention(id, dataset, lang, 'oblique'));
  const onward = ` ${say.onward} `;
  return toParts(
    words(
      onlyBack ? words(say.from, endPiece(answer.to, dataset, lang)) : null,
      names.length === 0 ? say.direct : words(say.through, listed(names, onward, onward)),
    ),
    lang === 'en',
  );
}

/** One side of a date as EDTF: of an interval its beginning or end; of a set the outermost day. */
function sideOf(date: string, side: 'from' | 'to'): string {
  const shape = shapeOf(date);
  if (date.includes('/')) return date.split('/')[side === 'from' ? 0 : 1] || '..';
  if (shape?.kind === 'moment') return date;
  const bounds = parseDate(date);
  const day = side === 'from' ? bounds?.earliest : bounds?.latest;
  if (day === undefined || !Number.isFinite(day)) return '..';
  return windowToEdtf({ from: day, to: day }) ?? '..';
}

/** From the beginning of the first date to the end of the last: “Nov 2020–Aug 2022”. */
function periodWords({ from, to }: Period, lang: Lang): string {
  if (from === to) return dateShort(from, lang);
  const [start, end] = [sideOf(from, 'from'), sideOf(to, 'to')];
  if (start === '..' && end === '..') return WORDS[lang].anyTime;
  return dateShort(start === end ? start : `${start}/${end}`, lang);
}

function whenWords({ period, undated }: ChannelGroup, lang: Lang): string {
  if (!period) return dateShort(null, lang);
  const when = periodWords(period, lang);
  return undated === 0 ? when : `${when} (${WORDS[lang].undated(undated)})`;
}

/**
 * The use of a channel in one line: “3 contacts (1 there and 2 back), Nov 2020–Aug 2022, 2 reports,
 * 1 independent origin; 1 more was only attempted”.
 */
export function channelUse(group: ChannelGroup, lang: Lang): string {
  const say = WORDS[lang];
  const { origins, implied, unheld } = group;
  const n = group.contacts.length;
  const [contacts = '', ...untaken] = contactsWords(n, group.statuses, lang);
  const ways = say.ways(group.ways);
  const counted = [
    ways === null ? contacts : `${contacts} (${ways})`,
    ...untaken,
    implied === 0 ? '' : say.amongImplied(implied, implied === n),
    unheld === 0 ? '' : say.amongUnheld(unheld, unheld === n),
    whenWords(group, lang),
    makeTranslator(lang)('count.reportsOrigins', {
      reports: origins.reports,
      origins: origins.origins,
    }),
  ];
  const apart = untakenOf(statusCounts(group.apart.map(({ contact }) => contact)));
  const line = counted.filter(Boolean).join(say.comma);
  return apart.length === 0 ? line : `${line}${say.semicolon}${say.untaken(apart, true)}`;
}
