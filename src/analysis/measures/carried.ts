import { type DateBounds, parseDate } from '../../model/edtf';
import type { Contact } from '../../model/schema';
import { routeOf } from '../channels';
import { classesApart } from './brokerage';
import type { Network } from './network';
import { rowOf } from './rows';
import { countedIn, type Measure, settled } from './types';

/** The contacts that an actor carried from a camp to a camp; null is no camp. */
export interface CarriedCell {
  readonly from: string | null;
  readonly to: string | null;
  /** Ids, in the order given. */
  readonly contacts: readonly string[];
}

/** A use of an intermediary, and when it was. */
export interface Use {
  readonly contact: string;
  readonly date: DateBounds;
}

/** What an intermediary carried, by the contacts' own account: nothing of it is inferred. */
export interface Carried {
  readonly actor: string;
  /** Ids of the contacts carried, in the order given, each once. */
  readonly contacts: readonly string[];
  /**
   * The same by the sender's and the receiver's camp, the largest first. One with ends in several
   * camps stands in several cells, and one that nobody is reported to have initiated stands in the
   * cells of both directions.
   */
  readonly cells: readonly CarriedCell[];
  /** The routes that these contacts took, as `reportedChannels` names them. */
  readonly channels: readonly string[];
  /** The contact whose span starts first, and the one whose span ends last; null where none is dated. */
  readonly first: Use | null;
  readonly last: Use | null;
  /** How many of the contacts say nothing of when. */
  readonly undated: number;
}

type Pair<End> = readonly [from: End, to: End];

/**
 * The pairs of ends for whom a carrier carried a contact: a sender and a receiver, neither of them
 * the carrier nor one the other. Who carries their own message, or one back to where it came from,
 * stands between nobody.
 */
function endsJoined<End>(from: Iterable<End>, to: Iterable<End>, carrier: End): Pair<End>[] {
  const receivers = [...to].filter((end) => end !== carrier);
  return [...from].flatMap((sender) =>
    sender === carrier
      ? []
      : receivers.flatMap((receiver): Pair<End>[] =>
          receiver === sender ? [] : [[sender, receiver]],
        ),
  );
}

/** What each intermediary among some contacts carried, by its id, whoever carried most first. */
export function carriedBy(
  contacts: readonly Contact[],
  campOf: (actor: string) => string | null,
): Map<string, Carried> {
  const found = new Map<string, Contact[]>();
  for (const contact of contacts) {
    for (const carrier of new Set(contact.via)) {
      if (endsJoined(contact.from, contact.to, carrier).length === 0) continue;
      const carried = found.get(carrier);
      if (carried) carried.push(contact);
      else found.set(carrier, [contact]);
    }
  }
  const most = [...found].sort(([a, of], [b, others]) => others.length - of.length || order(a, b));
  return new Map(most.map(([actor, carried]) => [actor, summary(actor, carried, campOf)]));
}

function summary(
  actor: string,
  contacts: readonly Contact[],
  campOf: (actor: string) => string | null,
): Carried {
  const uses = contacts.flatMap(useOf);
  return {
    actor,
    contacts: contacts.map(({ id }) => id),
    cells: cellsOf(actor, contacts, campOf),
    channels: [...new Set(contacts.map(routeOf))],
    first: foremost(uses, (a, b) => startOf(a.date) - startOf(b.date)),
    last: foremost(uses, (a, b) => endOf(b.date) - endOf(a.date)),
    undated: contacts.length - uses.length,
  };
}

function cellsOf(
  actor: string,
  contacts: readonly Contact[],
  campOf: (actor: string) => string | null,
): CarriedCell[] {
  const cells = new Map<string, { from: string | null; to: string | null; ids: Set<string> }>();
  const put = (from: string | null, to: string | null, id: string): void => {
    const key = JSON.stringify([from, to]);
    const cell = cells.get(key) ?? { from, to, ids: new Set() };
    cell.ids.add(id);
    cells.set(key, cell);
  };
  for (const { id, from, to, mutual } of contacts) {
    for (const [sender, receiver] of endsJoined(from, to, actor)) {
      put(campOf(sender), campOf(receiver), id);
      if (mutual) put(campOf(receiver), campOf(sender), id);
    }
  }
  return [...cells.values()]
    .map(({ from, to, ids }) => ({ from, to, contacts: [...ids] }))
    .sort(
      (a, b) =>
        b.contacts.length - a.contacts.length ||
        order(a.from ?? '', b.from ?? '') ||
        order(a.to ?? '', b.to ?? ''),
    );
}

function useOf({ id, date }: Contact): Use[] {
  const bounds = date === null ? null : parseDate(date);
  const dated = bounds && (Number.isFinite(bounds.earliest) || Number.isFinite(bounds.latest));
  return dated ? [{ contact: id, date: bounds }] : [];
}

/** The first day of a span as written; of one whose start is open, its last. */
const startOf = ({ earliest, latest }: DateBounds): number =>
  Number.isFinite(earliest) ? earliest : latest;

/** The last day of a span as written; of one whose end is open, its first. */
const endOf = ({ earliest, latest }: DateBounds): number =>
  Number.isFinite(latest) ? latest : earliest;

/** The first by an order, and of equals the one that comes first. */
function foremost(uses: readonly Use[], by: (a: Use, b: Use) => number): Use | null {
  return uses.reduce<Use | null>((best, use) => (best && by(best, use) <= 0 ? best : use), null);
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Contacts between two reports of progress. */
const STRIDE = 4096;

/**
 * How many contacts each actor carried; `channels` on how many routes, and `between-camps` how many
 * of them between two different camps, where an actor without one is a camp of its own. As a whole:
 * how many contacts anybody carried (`mediated`).
 */
export const carriedMeasure = {
  id: 'carried',
  params: [],
  source: 'Qanat',
  *compute(network, given, context) {
    settled([], given);
    const classes = classesApart(context.classes);
    const size = network.actors.length;
    const [values, across] = [new Float64Array(size), new Float64Array(size)];
    const routes = new Map<number, Set<string>>();
    let mediated = 0;
    for (let contact = 0; contact < network.contacts.length; contact++) {
      let carriers = 0;
      for (const carrier of rowOf(network.via, contact)) {
        const ends = endsJoined(rowOf(network.from, contact), rowOf(network.to, contact), carrier);
        if (ends.length === 0) continue;
        carriers++;
        values[carrier] = (values[carrier] ?? 0) + 1;
        if (ends.some(([from, to]) => classes[from] !== classes[to])) {
          across[carrier] = (across[carrier] ?? 0) + 1;
        }
        const known = routes.get(carrier);
        if (known) known.add(routeIn(network, contact));
        else routes.set(carrier, new Set([routeIn(network, contact)]));
      }
      if (carriers > 0) mediated++;
      if (contact % STRIDE === STRIDE - 1) yield contact / network.contacts.length;
    }
    return {
      values,
      columns: [
        { id: 'channels', values: values.map((_, actor) => routes.get(actor)?.size ?? 0) },
        { id: 'between-camps', values: across },
      ],
      whole: { mediated },
      counted: countedIn(network, context),
    };
  },
} as const satisfies Measure;

/** The route of a contact by its actors' numbers, the same for the same channel: see `routeOf`. */
function routeIn({ from, via, to }: Network, contact: number): string {
  const ends = (numbers: Int32Array): string => [...numbers].sort((a, b) => a - b).join('+');
  return [ends(rowOf(from, contact)), ...rowOf(via, contact), ends(rowOf(to, contact))].join('>');
}
