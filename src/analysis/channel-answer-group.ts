import type { Dataset } from '../model/dataset';
import { countOrigins, type OriginCount, outletKey } from '../model/origins';
import { type Contact, type Evidence, STATUSES, type Status } from '../model/schema';
import type { Passage, Way } from './channel-answer-pick';
import { inTime, type Period, periodOf, undatedAmong } from './channel-answer-time';

/** How many contacts have each status; those that none has are left out. */
export type StatusCounts = Readonly<Partial<Record<Status, number>>>;

/** The actors of the two ends that a channel joined, and the contacts that joined just these. */
export interface ChannelRoute {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly way: Way;
  /** Ids, in time. */
  readonly contacts: readonly string[];
}

/** An answer and what it answers, with the channel between the ends that each of them took. */
export interface AnswerPair {
  readonly answered: string;
  readonly answer: string;
  /** The id of the channel that the answered contact took; null where it ran between others. */
  readonly through: string | null;
  /** The id of the channel through which the answer came, as `through`. */
  readonly back: string | null;
}

/** A reported channel of an answer: what the same carriers took, in order, between the two ends. */
export interface ChannelGroup {
  /**
   * The first end, its carriers and the second end: stable in any data set and order, and whether
   * one direction is asked for or both.
   */
  readonly id: string;
  /** From the first end to the second; empty where direct. */
  readonly via: readonly string[];
  /** What is counted, in time. */
  readonly contacts: readonly Passage[];
  /** What did not take place, or not yet, and is not let in, in time. Counted nowhere below. */
  readonly apart: readonly Passage[];
  /** In order of first use. */
  readonly routes: readonly ChannelRoute[];
  readonly ways: Readonly<Record<Way, number>>;
  readonly statuses: StatusCounts;
  /** Over the union of the evidence of its contacts. */
  readonly origins: OriginCount;
  /** Null where none is dated. */
  readonly period: Period | null;
  readonly undated: number;
  /** How many are reported as part of another contact. */
  readonly parts: number;
  /** How many a reader of the report must infer. */
  readonly implied: number;
  /** How many are told only by reports that nobody here holds. */
  readonly unheld: number;
  /** The pairs of which its contacts are one side or both, those listed apart too. */
  readonly answers: readonly AnswerPair[];
}

/** Whether a contact took place or was agreed; else it did not take place, or not yet. */
export function tookPlace({ status }: Contact): boolean {
  return status === 'occurred' || status === 'agreed';
}

const holding = new WeakMap<Dataset['source'], boolean>();

/** Whether any source of a data set is held; of a table of events, say, none is. */
export function holdsAny({ source: sources }: Pick<Dataset, 'source'>): boolean {
  const known = holding.get(sources);
  if (known !== undefined) return known;
  let any = false;
  for (const source of sources.values()) any ||= source.held;
  holding.set(sources, any);
  return any;
}

/**
 * Whether no report that tells of a contact is held, though others are: where none is at all, that
 * tells no contact from another.
 */
export function isUnheld({ evidence }: Contact, dataset: Dataset): boolean {
  if (!holdsAny(dataset)) return false;
  return !evidence.some(({ source }) => dataset.source.get(source)?.held === true);
}

/** How many of some contacts have each status, in the order of the schema. */
export function statusCounts(contacts: readonly Contact[]): StatusCounts {
  const counts = new Map<Status, number>();
  for (const { status } of contacts) counts.set(status, (counts.get(status) ?? 0) + 1);
  return Object.fromEntries(
    STATUSES.flatMap((status) => {
      const count = counts.get(status);
      return count === undefined ? [] : [[status, count]];
    }),
  );
}

/** The evidence of contacts taken together: each source, and each outlet that it credits, once. */
function unionOfEvidence(contacts: readonly Contact[]): Evidence[] {
  const union = new Map<string, Evidence>();
  for (const item of contacts.flatMap(({ evidence }) => evidence)) {
    const key = `${item.source} ${item.outlet ? outletKey(item.outlet) : ''}`;
    if (!union.has(key)) union.set(key, item);
  }
  return [...union.values()];
}

function routesOf(passages: readonly Passage[]): ChannelRoute[] {
  const routes = new Map<string, Omit<ChannelRoute, 'contacts'> & { contacts: string[] }>();
  for (const { contact, way, ...ends } of passages) {
    const [from, to] = [[...ends.from].sort(), [...ends.to].sort()];
    const key = `${way} ${from.join('+')}>${to.join('+')}`;
    const route = routes.get(key);
    if (route) route.contacts.push(contact.id);
    else routes.set(key, { from, to, way, contacts: [contact.id] });
  }
  return [...routes.values()];
}

/**
 * A channel of these passages, of which only some may be counted. They have the same carriers.
 * `pairsOf` gives the pairs of which some contacts are a side.
 */
export function groupOf(
  id: string,
  given: { readonly counted: readonly Passage[]; readonly apart: readonly Passage[] },
  pairsOf: (contacts: readonly Contact[]) => readonly AnswerPair[],
  dataset: Dataset,
): ChannelGroup {
  const passages = inTime(given.counted);
  const apart = inTime(given.apart);
  const contacts = passages.map(({ contact }) => contact);
  const others = apart.map(({ contact }) => contact);
  const going = (way: Way) => passages.filter((passage) => passage.way === way).length;
  const having = (test: (contact: Contact) => boolean) => contacts.filter(test).length;
  return {
    id,
    via: passages[0]?.via ?? [],
    contacts: passages,
    apart,
    routes: routesOf(passages),
    ways: { there: going('there'), back: going('back'), mutual: going('mutual') },
    statuses: statusCounts(contacts),
    origins: countOrigins(unionOfEvidence(contacts), dataset),
    period: periodOf(contacts),
    undated: undatedAmong(contacts),
    parts: having(({ partOf }) => partOf !== null),
    implied: having(({ reading }) => reading === 'implied'),
    unheld: having((contact) => isUnheld(contact, dataset)),
    answers: pairsOf([...contacts, ...others]),
  };
}
