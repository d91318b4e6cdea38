import { legsOf } from '../graph/build';
import type { Dataset } from '../model/dataset';
import type { ChannelGroup } from './channel-answer-group';
import type { Passage } from './channel-answer-pick';

/** One line of a channel: a leg of a contact between two actors, as it went. */
export interface ChannelEdge {
  readonly contact: string;
  /** Its place in the contact, from 0. */
  readonly leg: number;
  readonly source: string;
  readonly target: string;
}

/** Where one stands on a channel: at actors, or on the lines from them to the next. */
export type ChannelStep =
  | {
      readonly kind: 'station';
      /** One, but for an end that is its own carrier. */
      readonly roles: readonly ('first' | 'carrier' | 'second')[];
      /** One carrier, or those of the end whom the channel joins, in the order of the data. */
      readonly actors: readonly string[];
      /** Ids of the contacts that these actors take part in here, in time. */
      readonly contacts: readonly string[];
    }
  | {
      readonly kind: 'leg';
      /** From the first end, from 0. */
      readonly number: number;
      readonly edges: readonly ChannelEdge[];
      /** Ids of the contacts that have such a line, in time. */
      readonly contacts: readonly string[];
    };

type Station = Extract<ChannelStep, { kind: 'station' }>;

/** The lines of a contact on one leg of its channel, between those whom the channel joins. */
function edgesOn(number: number, passage: Passage): ChannelEdge[] {
  const { contact, from, to, via, reversed } = passage;
  const own = reversed ? via.length - number : number;
  const isEnd = number === 0 || number === via.length;
  // Where nobody began it, those of one end may stand on both sides of the contact.
  const both = contact.mutual && isEnd;
  const carriers = (at: number) => (both ? [via.at(0), via.at(-1)] : [via[at]]);
  const near: readonly (string | undefined)[] = number === 0 ? from : carriers(number - 1);
  const far: readonly (string | undefined)[] = number === via.length ? to : carriers(number);
  return legsOf(contact)
    .filter(({ leg }) => leg === own || (both && (leg === 0 || leg === via.length)))
    .filter(({ source, target }) => {
      const along = near.includes(source) && far.includes(target);
      const against = near.includes(target) && far.includes(source);
      return along || against;
    })
    .map((edge) => ({ contact: contact.id, ...edge }));
}

/**
 * What a channel counts as a walk from the first end to the second: a station, a leg, a station, and
 * so on, whichever way its contacts went. A leg that nothing has, as from an actor to itself, is
 * left out, and its two stations are one.
 */
export function channelSteps(
  group: ChannelGroup,
  { actors }: Pick<Dataset, 'actors'>,
): ChannelStep[] {
  const { contacts: passages, via } = group;
  const inOrder = (ids: ReadonlySet<string>) =>
    actors.map(({ id }) => id).filter((id) => ids.has(id));
  const end = (role: 'first' | 'second'): Station => {
    const side = role === 'first' ? 'from' : 'to';
    return {
      kind: 'station',
      roles: [role],
      actors: inOrder(new Set(passages.flatMap((passage) => passage[side]))),
      contacts: passages.map(({ contact }) => contact.id),
    };
  };
  const carriers = via.map(
    (carrier): Station => ({
      ...end('first'),
      roles: ['carrier'],
      actors: [carrier],
    }),
  );
  const [start, ...others] = [end('first'), ...carriers, end('second')];
  const steps: ChannelStep[] = start ? [start] : [];
  let before = start;
  const walked = new Set<string>();
  const isNew = (edge: ChannelEdge): boolean => {
    const key = Object.values(edge).join(' ');
    return !walked.has(key) && walked.add(key) !== undefined;
  };
  others.forEach((station, number) => {
    const edges = passages.flatMap((passage) => edgesOn(number, passage)).filter(isNew);
    if (edges.length > 0) {
      const having = [...new Set(edges.map(({ contact }) => contact))];
      steps.push({ kind: 'leg', number, edges, contacts: having }, station);
      before = station;
    } else if (before) {
      before = {
        ...before,
        roles: [...before.roles, ...station.roles],
        actors: inOrder(new Set([...before.actors, ...station.actors])),
      };
      steps[steps.length - 1] = before;
    }
  });
  return steps;
}
