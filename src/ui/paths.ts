import { type ChainAnswer, type ChainRoute, findChains } from '../analysis/chains/chains';
import { type Usable, usableContacts } from '../analysis/chains/usable';
import { type ChannelAnswer, channelAnswer } from '../analysis/channel-answer';
import type { ChannelGroup } from '../analysis/channel-answer-group';
import { type ShortestPaths, shortestPaths } from '../analysis/shortest-paths';
import { actorsOfEnd } from '../graph/parts';
import type { Dataset } from '../model/dataset';
import type { End } from '../model/filter';
import type { Contact } from '../model/schema';
import type { ChainQuestion, View } from '../state/store';

/** How many routes are listed. */
const LISTED = 50;

const optionsOf = ({ strict, steps, wait, rank }: ChainQuestion) =>
  ({ strict, maxSteps: steps, maxWait: wait, ranking: rank }) as const;

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
  const { from, to } = view.filter;
  if (!from || !to) return null;
  const ends = { from: actorsOfEnd(from, dataset), to: actorsOfEnd(to, dataset) };
  const usable = usableIn(dataset, view, contacts).contacts;
  return findChains(usable, ends, { ...optionsOf(view.chains), limit: LISTED });
}

/** The chains that pass just these actors, `a>b>c`; null where there are none any more. */
export function chainOf(
  dataset: Dataset,
  view: View,
  contacts: readonly Contact[],
  id: string,
): ChainRoute | null {
  const actors = id.split('>');
  const [first, last] = [actors[0], actors.at(-1)];
  if (first === undefined || last === undefined || actors.length < 3) return null;
  const among = new Set(actors);
  // Whoever else takes part in a contact does not matter: a step needs only its two.
  const between = usableIn(dataset, view, contacts).contacts.filter(
    ({ from, via, to }) => [...from, ...via, ...to].filter((one) => among.has(one)).length > 1,
  );
  const ends = { from: new Set([first]), to: new Set([last]) };
  const options = { ...optionsOf(view.chains), maxSteps: actors.length - 1, limit: 1000 };
  return (
    findChains(between, ends, options).routes.find((route) => route.actors.join('>') === id) ?? null
  );
}

/** All shortest paths between the ends, whatever the times; null where there are not two ends. */
export function pathsOf(
  dataset: Dataset,
  view: View,
  contacts: readonly Contact[],
): ShortestPaths | null {
  const { from, to } = view.filter;
  if (!from || !to) return null;
  const ends = { from: actorsOfEnd(from, dataset), to: actorsOfEnd(to, dataset) };
  return shortestPaths(usableIn(dataset, view, contacts).contacts, ends, { limit: LISTED });
}

const allowed = ({ letIn }: View) => ({ allStatuses: letIn.untaken, unheld: letIn.unheld });

/** The reported channels between the ends; null where the question has not two. */
export function channelsOf(
  dataset: Dataset,
  view: View,
  contacts: readonly Contact[],
): ChannelAnswer | null {
  const { from, to, either } = view.filter;
  if (!from || !to) return null;
  const question = { from, to, direction: either ? 'both' : 'there' } as const;
  return channelAnswer(dataset, contacts, question, allowed(view));
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
  return find(channelAnswer(dataset, contacts, question, allowed(view))) ?? null;
}

/** The contacts of a channel, those listed apart too, by their ids. */
export function contactsOfChannel({ contacts, apart }: ChannelGroup): readonly string[] {
  return [...contacts, ...apart].map(({ contact }) => contact.id);
}
