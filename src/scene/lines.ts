import { routeOf } from '../analysis/channels';
import { legsOf } from '../graph/build';
import type { Contact, Status } from '../model/schema';
import { STATUS_RANK } from './marks';

/** A line to be drawn between two actors, before it has a course. */
export interface LineSpec {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** The contacts it stands for, in the order of the data. */
  readonly contacts: readonly string[];
  /** How many that are: an entry may stand for many. */
  readonly count: number;
  /** The status it is drawn with, and each that it stands for, once, in rank order. */
  readonly status: Status;
  readonly statuses: readonly Status[];
  /** Whether an end stands at the source too: contacts both ways, or no initiative reported. */
  readonly both: boolean;
  /** For a leg of a channel: the curve it belongs to, its place there, and how many legs. */
  readonly channel: { readonly id: string; readonly leg: number; readonly legs: number } | null;
  /** For one line of an opened pair: its place among the others. */
  readonly fan: { readonly index: number; readonly count: number } | null;
  /** The unordered pair, `a|b`; what opening and closing is asked of. */
  readonly pair: string;
  /** A step of a chain: nobody reports it as one way, so it is drawn as an inference. */
  readonly inferred: boolean;
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** How many contacts an entry stands for, by its id, where some stand for many. */
type Weights = ReadonlyMap<string, number> | undefined;

function countOf(contacts: readonly Contact[], weights: Weights): number {
  if (!weights) return contacts.length;
  return contacts.reduce((sum, { id }) => sum + (weights.get(id) ?? 1), 0);
}

function statusesOf(contacts: readonly Contact[]): Status[] {
  return STATUS_RANK.filter((status) => contacts.some((contact) => contact.status === status));
}

/** Same route, direction and status more than once is one curve with a count. */
function channelLines(contacts: readonly Contact[], weights: Weights): LineSpec[] {
  const curves = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const key = `${routeOf(contact)}:${contact.status}${contact.mutual ? ':mutual' : ''}`;
    curves.set(key, [...(curves.get(key) ?? []), contact]);
  }
  return [...curves].flatMap(([id, group]) => {
    const first = group[0];
    if (!first) return [];
    return legsOf(first).map(({ leg, source, target }) => ({
      id: `${id}/${leg}/${source}/${target}`,
      source,
      target,
      contacts: group.map((contact) => contact.id),
      count: countOf(group, weights),
      status: first.status,
      statuses: [first.status],
      both: false,
      channel: { id, leg, legs: first.via.length + 1 },
      fan: null,
      pair: pairKey(source, target),
      inferred: false,
    }));
  });
}

function openPair(
  pair: string,
  group: readonly { contact: Contact; source: string; target: string }[],
): LineSpec[] {
  return group.map(({ contact, source, target }, index) => ({
    id: `${pair}/${contact.id}`,
    source,
    target,
    contacts: [contact.id],
    count: 1,
    status: contact.status,
    statuses: [contact.status],
    both: contact.mutual,
    channel: null,
    fan: { index, count: group.length },
    pair,
    inferred: false,
  }));
}

function closedPair(
  pair: string,
  group: readonly { contact: Contact; source: string; target: string }[],
  weights: Weights,
): LineSpec[] {
  const first = group[0];
  if (!first) return [];
  const contacts = group.map((entry) => entry.contact);
  const statuses = statusesOf(contacts);
  return [
    {
      id: pair,
      source: first.source,
      target: first.target,
      contacts: contacts.map((contact) => contact.id),
      count: countOf(contacts, weights),
      status: statuses[0] ?? first.contact.status,
      statuses,
      both:
        contacts.some((contact) => contact.mutual) ||
        group.some((entry) => entry.source !== first.source),
      channel: null,
      fan: null,
      pair,
      inferred: false,
    },
  ];
}

/** A chain to be drawn: who reached whom, one after the other, and by which contacts. */
export interface DrawnChain {
  readonly id: string;
  readonly actors: readonly string[];
  /** One for each step. */
  readonly contacts: readonly string[];
  /** That it is an inference, in the reader's language. */
  readonly words: string;
}

/** A chain as one curve through its actors, beside the contacts that it is made of. */
export function chainLines({ id, actors, contacts }: DrawnChain): LineSpec[] {
  return contacts.flatMap((contact, leg) => {
    const [source, target] = [actors[leg], actors[leg + 1]];
    if (source === undefined || target === undefined || source === target) return [];
    return [
      {
        id: `chain:${id}/${leg}`,
        source,
        target,
        contacts: [contact],
        count: 1,
        status: 'occurred' as const,
        statuses: ['occurred' as const],
        both: false,
        channel: { id: `chain:${id}`, leg, legs: contacts.length },
        fan: null,
        pair: pairKey(source, target),
        inferred: true,
      },
    ];
  });
}

/**
 * The lines that a set of contacts is drawn with: each mediated contact's legs, and for direct
 * ones a line for each pair of actors, or one for each contact of a pair that is opened.
 */
export function lineSpecs(
  contacts: readonly Contact[],
  open: ReadonlySet<string>,
  weights?: Weights,
): LineSpec[] {
  const pairs = new Map<string, { contact: Contact; source: string; target: string }[]>();
  const mediated = contacts.filter((contact) => contact.via.length > 0);
  for (const contact of contacts) {
    if (contact.via.length > 0) continue;
    for (const { source, target } of legsOf(contact)) {
      const key = pairKey(source, target);
      const entry = { contact, source, target };
      const group = pairs.get(key);
      if (group) group.push(entry);
      else pairs.set(key, [entry]);
    }
  }
  const direct = [...pairs].flatMap(([pair, group]) =>
    open.has(pair) && group.length > 1 && !weights
      ? openPair(pair, group)
      : closedPair(pair, group, weights),
  );
  return [...direct, ...channelLines(mediated, weights)];
}
