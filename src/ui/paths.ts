import { type ChainAnswer, type ChainRoute, findChains } from '../analysis/chains/chains';
import type { Ends } from '../analysis/chains/ends';
import { type Usable, usableContacts } from '../analysis/chains/usable';
import { type ChannelAnswer, channelAnswer } from '../analysis/channel-answer';
import type { ChannelGroup } from '../analysis/channel-answer-group';
import { type ShortestPaths, shortestPaths } from '../analysis/shortest-paths';
import { actorsOfEnd } from '../graph/parts';
import type { Dataset } from '../model/dataset';
import type { End } from '../model/filter';
import type { Contact } from '../model/schema';
import type { ChainQuestion, LetIn, View } from '../state/store';

/** How many routes, and how many shortest paths, are listed. */
export const LISTED = 50;

/** Among more contacts than these, paths are looked for in a worker: the page would stand still. */
export const MOST_AT_ONCE = 5_000;

const optionsOf = ({ strict, steps, wait, rank }: ChainQuestion) =>
  ({ strict, maxSteps: steps, maxWait: wait, ranking: rank }) as const;

/** How the chains of a view are looked for. */
export const chainOptions = ({ chains }: Pick<View, 'chains'>) =>
  ({ ...optionsOf(chains), limit: LISTED }) as const;

/** The actors of both ends of a question; null where it has not two. */
export function endsOf(dataset: Dataset, { filter: { from, to } }: View): Ends | null {
  return from && to ? { from: actorsOfEnd(from, dataset), to: actorsOfEnd(to, dataset) } : null;
}

/** Remembers what was found for the same data and the same question, and only the last of them. */
function remembered<A extends readonly unknown[], R>(find: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly found: R } | null = null;
  return (...args) => {
    if (!last || last.args.some((arg, at) => arg !== args[at]))
      last = { args, found: find(...args) };
    return last.found;
  };
}

/** The contacts that chains and shortest paths may use, with what stays out and why. */
export function usableIn(dataset: Dataset, view: View, contacts: readonly Contact[]): Usable {
  const { untaken, unheld } = view.letIn;
  return usableContacts(contacts, dataset, { allStatuses: untaken, unheld });
}

/** The chains from one end of the question to the other; null where it has not two ends. */
export function chainsOf(
  dataset: Dataset,
  view: View,
  contacts: readonly Contact[],
): ChainAnswer | null {
  const ends = endsOf(dataset, view);
  const usable = usableIn(dataset, view, contacts).contacts;
  return ends && findChains(usable, ends, chainOptions(view));
}

/** How many of some actors take part in a contact. */
function among({ from, via, to }: Contact, actors: ReadonlySet<string>): number {
  let found = 0;
  for (const id of from) if (actors.has(id)) found += 1;
  for (const id of via) if (actors.has(id)) found += 1;
  for (const id of to) if (actors.has(id)) found += 1;
  return found;
}

const findChain = remembered(
  (usable: readonly Contact[], chains: ChainQuestion, id: string): ChainRoute | null => {
    const actors = id.split('>');
    const [first, last] = [actors[0], actors.at(-1)];
    if (first === undefined || last === undefined || actors.length < 3) return null;
    const passed = new Set(actors);
    // Whoever else takes part in a contact does not matter: a step needs only its two.
    const between = usable.filter((contact) => among(contact, passed) > 1);
    const ends = { from: new Set([first]), to: new Set([last]) };
    const options = { ...optionsOf(chains), maxSteps: actors.length - 1, limit: 1000 };
    const { routes } = findChains(between, ends, options);
    return routes.find((route) => route.actors.join('>') === id) ?? null;
  },
);

/** The chains that pass just these actors, `a>b>c`; null where there are none any more. */
export function chainOf(
  dataset: Dataset,
  view: View,
  contacts: readonly Contact[],
  id: string,
): ChainRoute | null {
  return findChain(usableIn(dataset, view, contacts).contacts, view.chains, id);
}

/** All shortest paths between the ends, whatever the times; null where there are not two ends. */
export function pathsOf(
  dataset: Dataset,
  view: View,
  contacts: readonly Contact[],
): ShortestPaths | null {
  const ends = endsOf(dataset, view);
  return ends && shortestPaths(usableIn(dataset, view, contacts).contacts, ends, { limit: LISTED });
}

const allowed = ({ untaken, unheld }: LetIn) => ({ allStatuses: untaken, unheld });

const findChannels = remembered(
  (
    dataset: Dataset,
    contacts: readonly Contact[],
    from: End,
    to: End,
    either: boolean,
    letIn: LetIn,
  ): ChannelAnswer => {
    const question = { from, to, direction: either ? 'both' : 'there' } as const;
    return channelAnswer(dataset, contacts, question, allowed(letIn));
  },
);

/** The reported channels between the ends; null where the question has not two. */
export function channelsOf(
  dataset: Dataset,
  { filter: { from, to, either }, letIn }: View,
  contacts: readonly Contact[],
): ChannelAnswer | null {
  return from && to ? findChannels(dataset, contacts, from, to, either, letIn) : null;
}

const CAMP = 'camp:';

/** An end as it stands in the id of a channel. */
function endOf(stop: string): End {
  return stop.startsWith(CAMP)
    ? { kind: 'camp', id: stop.slice(CAMP.length) }
    : { kind: 'actor', id: stop };
}

/** A channel of an answer by its id: of the present question, else of the one that its ends ask. */
export function channelOf(
  dataset: Dataset,
  view: View,
  contacts: readonly Contact[],
  id: string,
): ChannelGroup | null {
  const find = (answer: ChannelAnswer | null) =>
    [...(answer?.channels ?? []), ...(answer?.tried ?? [])].find((group) => group.id === id);
  const stops = id.split('>');
  const [first, last] = [stops[0], stops.at(-1)];
  const present = find(channelsOf(dataset, view, contacts));
  if (present || first === undefined || last === undefined || stops.length < 2) {
    return present ?? null;
  }
  const question = { from: endOf(first), to: endOf(last), direction: 'both' } as const;
  return find(channelAnswer(dataset, contacts, question, allowed(view.letIn))) ?? null;
}

/** The contacts of a channel, those listed apart too, by their ids. */
export function contactsOfChannel({ contacts, apart }: ChannelGroup): readonly string[] {
  return [...contacts, ...apart].map(({ contact }) => contact.id);
}

/**
 * The contacts, by id, of what is named by its actors: a channel of an answer, or a chain (as it is
 * ranked best). Null for anything else, and for what is not found.
 */
export function contactsOfPath(
  dataset: Dataset,
  view: View,
  contacts: readonly Contact[],
  { kind, id }: { readonly kind: string; readonly id: string },
): ReadonlySet<string> | null {
  if (kind === 'channel') {
    const group = channelOf(dataset, view, contacts, id);
    return group && new Set(contactsOfChannel(group));
  }
  if (kind !== 'chain') return null;
  const route = chainOf(dataset, view, contacts, id);
  return route && new Set(route.best[view.chains.rank].steps.map(({ contact }) => contact));
}
