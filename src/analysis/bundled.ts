import type { PairIndex } from '../graph/pair-index';
import type { Dataset } from '../model/dataset';
import type { Contact, Status } from '../model/schema';
import { routeOf } from './channels';
import type { Drawn } from './choose-drawn';
import type { PairCounts } from './count-pairs';
import { directCounts } from './direct-counts';
import type { Rests } from './rest-actors';

export interface Bundles {
  /** One for each pair, direction and status, and for each route of carriers and status. */
  readonly contacts: readonly Contact[];
  /** How many contacts each stands for, by its id. */
  readonly weights: ReadonlyMap<string, number>;
  /** How many contacts between drawn actors are drawn. */
  readonly drawn: number;
  /** The id of the bundle that a contact is in; null where it is not drawn. */
  readonly of: (contact: Contact) => string | null;
}

/** Two that are joined, and by how much. */
interface Joined {
  readonly ends: readonly [string, string];
  readonly weight: number;
}

interface Bundle {
  readonly from: readonly string[];
  readonly via: readonly string[];
  readonly to: readonly string[];
  readonly status: Status;
  readonly mutual: boolean;
  /** One of its contacts. */
  readonly only?: Contact | undefined;
}

const idOf = ({ from, via, to, status }: Omit<Bundle, 'only'>): string =>
  `${routeOf({ from, via, to })}:${status}`;

/** A contact that stands for many: it has what a drawing needs of one. */
function asContact(bundle: Bundle): Contact {
  const nothing = { en: '', ar: '' };
  return {
    id: idOf(bundle),
    type: 'exchange',
    cameo: null,
    from: [...bundle.from],
    to: [...bundle.to],
    mutual: bundle.mutual,
    via: [...bundle.via],
    status: bundle.status,
    answeredBy: null,
    medium: 'unspecified',
    date: null,
    dateBasis: null,
    dateNote: null,
    place: null,
    placeCountry: null,
    inReplyTo: null,
    partOf: null,
    title: nothing,
    summary: nothing,
    points: [],
    topics: [],
    reading: 'explicit',
    evidence: [],
    note: null,
  };
}

/** What is summed up on the way to bundles. */
class Sums {
  private readonly byId = new Map<string, { bundle: Bundle; weight: number }>();

  add(bundle: Bundle, weight: number): void {
    const id = idOf(bundle);
    const known = this.byId.get(id);
    if (!known) this.byId.set(id, { bundle, weight });
    else {
      known.weight += weight;
      if (bundle.mutual && !known.bundle.mutual) known.bundle = bundle;
    }
  }

  list(): { bundle: Bundle; weight: number }[] {
    return [...this.byId.values()];
  }
}

/**
 * The contacts of an answer as they are drawn: bundled by pair, direction and status between drawn
 * actors, by route where they were carried; and the strongest lines that lead to a rest or join two.
 */
export function bundleContacts(
  dataset: Dataset,
  pairs: PairIndex,
  contacts: readonly Contact[],
  counts: PairCounts,
  drawn: Drawn,
  rests: Rests,
  restLines: number,
): Bundles {
  const { source, target } = pairs;
  const idAt = (at: number | undefined): string => dataset.actors[at ?? -1]?.id ?? '';
  const own = new Sums();
  const direct = directCounts(pairs, dataset, contacts, drawn.pairs);
  for (const { pair, status, count, mutual, last } of direct.counts) {
    const [from, to] = [idAt(source[pair]), idAt(target[pair])];
    own.add({ from: [from], via: [], to: [to], status, mutual, only: last }, count);
  }
  let between = direct.contacts;
  const known = new Set(drawn.actors.map(idAt));
  for (const contact of counts.mediated) {
    const everyone = [...contact.from, ...contact.via, ...contact.to];
    if (!everyone.every((id) => known.has(id))) continue;
    const { from, via, to, status, mutual } = contact;
    own.add({ from, via, to, status, mutual, only: contact }, 1);
    between += 1;
  }
  const lines = restLinesOf(dataset, { source, target }, counts, drawn, rests);
  for (const { ends, weight } of kept(lines, rests, restLines)) {
    const [from, to] = ends;
    own.add({ from: [from], via: [], to: [to], status: 'occurred', mutual: true }, weight);
  }
  const list = own.list();
  // One contact is drawn as itself, so that it can be read; one of several ends has several lines.
  const bundles = list.map(({ bundle, weight }) =>
    weight === 1 && bundle.only && isSingle(bundle.only) ? bundle.only : asContact(bundle),
  );
  const weights = new Map(bundles.map(({ id }, at) => [id, list[at]?.weight ?? 1]));
  return {
    contacts: bundles,
    weights,
    drawn: between,
    of: (contact) => {
      if (weights.has(contact.id)) return contact.id;
      const { from, via, to, status, mutual } = contact;
      const id = idOf({ from, via, to, status, mutual });
      return weights.has(id) ? id : null;
    },
  };
}

const isSingle = ({ from, to }: Contact): boolean => from.length === 1 && to.length === 1;

/** Drawn actors and rests by number, and for each actor that of itself or of its rest; -1 for none. */
interface Places {
  readonly ids: readonly string[];
  readonly of: Int32Array;
}

// The window of time moves among the same ones: of many thousands of actors this is made but once.
const placed = new WeakMap<Drawn, { readonly rests: Rests; readonly places: Places }>();

function placesOf({ actors }: Dataset, drawn: Drawn, rests: Rests): Places {
  const known = placed.get(drawn);
  if (known?.rests === rests) return known.places;
  const ids = [
    ...drawn.actors.map((at) => actors[at]?.id ?? ''),
    ...rests.actors.map(({ id }) => id),
  ];
  const own = drawn.actors.length;
  const of = rests.of.map((rest) => (rest < 0 ? -1 : own + rest));
  for (const [place, at] of drawn.actors.entries()) of[at] = place;
  const places = { ids, of };
  placed.set(drawn, { rests, places });
  return places;
}

/** The sums of all legs between a drawn actor and a rest, or two rests, the largest first. */
function restLinesOf(
  dataset: Dataset,
  { source, target }: Pick<PairIndex, 'source' | 'target'>,
  counts: PairCounts,
  drawn: Drawn,
  rests: Rests,
): Joined[] {
  const { ids, of: code } = placesOf(dataset, drawn, rests);
  const width = ids.length;
  const sums = new Float64Array(width * width);
  for (const pair of counts.touched) {
    const weight = counts.legs[pair] ?? 0;
    const [a, b] = [code[source[pair] ?? 0] ?? -1, code[target[pair] ?? 0] ?? -1];
    const isOwn = a < drawn.actors.length && b < drawn.actors.length;
    if (a < 0 || b < 0 || a === b || isOwn) continue;
    const cell = Math.min(a, b) * width + Math.max(a, b);
    sums[cell] = (sums[cell] ?? 0) + weight;
  }
  const lines: Joined[] = [];
  sums.forEach((weight, cell) => {
    if (weight === 0) return;
    const ends: [string, string] = [ids[Math.floor(cell / width)] ?? '', ids[cell % width] ?? ''];
    lines.push({ ends, weight });
  });
  return lines.sort((a, b) => b.weight - a.weight);
}

/** The strongest lines of rests, and for each rest the strongest of its own, so that none floats. */
function kept(lines: readonly Joined[], rests: Rests, most: number): Joined[] {
  const own = rests.actors.flatMap(({ id }) => lines.find(({ ends }) => ends.includes(id)) ?? []);
  return [...new Set([...own, ...lines.slice(0, most)])];
}
