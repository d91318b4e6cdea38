import { actorsOfEnd } from '../graph/parts';
import type { Dataset } from '../model/dataset';
import type { End } from '../model/filter';
import type { Contact } from '../model/schema';
import {
  type AnswerPair,
  type ChannelGroup,
  groupOf,
  isUnheld,
  type StatusCounts,
  statusCounts,
  tookPlace,
} from './channel-answer-group';
import {
  type EndSets,
  type Overlap,
  overlapOf,
  type Passage,
  passageOf,
  passagesBetween,
  type Replies,
  repliesAround,
} from './channel-answer-pick';
import { byFirst } from './channel-answer-time';

/** Between whom, and which way: from the first end to the second, from it, or either. */
export interface ChannelQuestion {
  readonly from: End;
  readonly to: End;
  readonly direction: 'there' | 'back' | 'both';
}

/** What is let in beside what took place by a report that is held. */
export interface ChannelAllowance {
  /** Count what did not take place, or not yet: all but `occurred` and `agreed`. */
  readonly allStatuses?: boolean;
  /** Let in what is told only by reports that nobody here holds. */
  readonly unheld?: boolean;
}

/** The reported channels between two ends. */
export interface ChannelAnswer {
  /** Where one reads from: of the direction `back` it is the second end of the question. */
  readonly from: End;
  readonly to: End;
  /** Whether both directions were asked for; else all goes from the first end or is mutual. */
  readonly both: boolean;
  readonly overlap: Overlap;
  /** Those with a contact that is counted: by contacts, then by first use, then by id. */
  readonly channels: readonly ChannelGroup[];
  /**
   * Those of which nothing took place, in the same order; empty where every status is let in. Their
   * figures are of these contacts.
   */
  readonly tried: readonly ChannelGroup[];
  /** How many contacts the channels count. */
  readonly contacts: number;
  /** What the channels count, by status. */
  readonly statuses: StatusCounts;
  /** What stayed out of the count: what is listed apart or tried, and what is not listed at all. */
  readonly out: {
    readonly statuses: StatusCounts;
    /** Told only by reports that are not held, whatever their status. */
    readonly unheld: number;
  };
}

/** A camp and an actor may have the same id. */
function keyOf(end: End): string {
  return end.kind === 'camp' ? `camp:${end.id}` : end.id;
}

function byImportance(a: ChannelGroup, b: ChannelGroup): number {
  const size = b.contacts.length - a.contacts.length;
  return size || byFirst(a.period, b.period) || (a.id < b.id ? -1 : 1);
}

/** Pairs contacts with what they answer and with what answers them, each pair once. */
function answerPairs(
  members: readonly Contact[],
  { answered, answers }: Replies,
  admits: (contact: Contact) => boolean,
  channelOf: (contact: Contact) => string | null,
): AnswerPair[] {
  const pairs = new Map<string, AnswerPair>();
  const pair = (first: Contact, answer: Contact): void => {
    if (pairs.has(answer.id) || !admits(first) || !admits(answer)) return;
    const [through, back] = [channelOf(first), channelOf(answer)];
    pairs.set(answer.id, { answered: first.id, answer: answer.id, through, back });
  };
  for (const contact of members) {
    const first = contact.inReplyTo === null ? undefined : answered.get(contact.inReplyTo);
    if (first) pair(first, contact);
    for (const answer of answers.get(contact.id) ?? []) pair(contact, answer);
  }
  return [...pairs.values()];
}

/**
 * Through whom one end is reported to have reached the other: the contacts of a list (what a filter
 * leaves) between an actor with its parts or a camp and another, grouped by their carriers in order,
 * nothing inferred. What did not take place stands apart unless let in. Rules CH1–CH12.
 */
export function channelAnswer(
  dataset: Dataset,
  contacts: readonly Contact[],
  question: ChannelQuestion,
  { allStatuses = false, unheld = false }: ChannelAllowance = {},
): ChannelAnswer {
  const both = question.direction === 'both';
  const [from, to] =
    question.direction === 'back' ? [question.to, question.from] : [question.from, question.to];
  const ends: EndSets = { from: actorsOfEnd(from, dataset), to: actorsOfEnd(to, dataset) };
  const idOf = ({ via }: Passage) => [keyOf(from), ...via, keyOf(to)].join('>');
  const channelOf = (contact: Contact) => {
    const passage = passageOf(contact, ends, true);
    return passage && idOf(passage);
  };

  const found = passagesBetween(contacts, ends, both);
  const admits = (contact: Contact) => unheld || !isUnheld(contact, dataset);
  const listed = found.filter(({ contact }) => admits(contact));
  const isCounted = (contact: Contact) => allStatuses || tookPlace(contact);
  const members = listed.map(({ contact }) => contact);
  const replies = repliesAround(members, contacts);
  const pairsOf = (some: readonly Contact[]) => answerPairs(some, replies, admits, channelOf);
  const groups = new Map<string, { counted: Passage[]; apart: Passage[] }>();
  for (const passage of listed) {
    const id = idOf(passage);
    const group = groups.get(id) ?? { counted: [], apart: [] };
    group[isCounted(passage.contact) ? 'counted' : 'apart'].push(passage);
    groups.set(id, group);
  }

  const channels: ChannelGroup[] = [];
  const tried: ChannelGroup[] = [];
  for (const [id, group] of groups) {
    if (group.counted.length > 0) channels.push(groupOf(id, group, pairsOf, dataset));
    else tried.push(groupOf(id, { counted: group.apart, apart: [] }, pairsOf, dataset));
  }
  const counted = members.filter(isCounted);
  const others = members.filter((contact) => !isCounted(contact));
  return {
    from,
    to,
    both,
    overlap: overlapOf(ends),
    channels: channels.sort(byImportance),
    tried: tried.sort(byImportance),
    contacts: counted.length,
    statuses: statusCounts(counted),
    out: { statuses: statusCounts(others), unheld: found.length - listed.length },
  };
}
