import { participants } from '../graph/build';
import { LOCALE } from '../i18n/format';
import type { Dataset } from '../model/dataset';
import type { MatrixOrder } from '../model/orders';
import type { Contact, Lang, Status } from '../model/schema';
import { STATUS_RANK } from './marks';

/** An actor at the side of a matrix. */
export interface MatrixActor {
  readonly id: string;
  /** The short label that a header has room for. */
  readonly label: string;
  readonly name: string;
  readonly camp: string | null;
  /** The colour slot of the camp; null for an actor of none. */
  readonly slot: number | null;
  /** Contacts of the answer in which the actor sends, receives or carries. */
  readonly contacts: number;
  /** Whether another camp begins here; only where camps stand together. */
  readonly first: boolean;
}

/** All that is reported of one actor to another. */
export interface MatrixCell {
  /** `from>to`. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Ids, in the order of the answer. */
  readonly contacts: readonly string[];
  /** How many took place or were agreed. */
  readonly held: number;
  /** The rest: planned, attempted, declined, unanswered, denied. */
  readonly unheld: number;
  /** How many went through a carrier. */
  readonly carried: number;
  /** How many have no reported initiative, and so stand on both sides. */
  readonly mutual: number;
  /** Each status there is with its count, in rank order. */
  readonly statuses: readonly (readonly [status: Status, count: number])[];
  /** Depth of shade, 0 (nothing held) to 5. */
  readonly shade: number;
}

/** Who reached whom: senders as rows, receivers as columns. */
export interface Matrix {
  readonly rows: readonly MatrixActor[];
  readonly columns: readonly MatrixActor[];
  /** By `from>to`; what is not here is empty. */
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

const HELD: ReadonlySet<Status> = new Set<Status>(['occurred', 'agreed']);

/**
 * The least number of held contacts of each shade, 1 to 5. Fixed, so that a shade means the same
 * under every filter.
 */
export const SHADE_STEPS = [1, 2, 3, 5, 9] as const;

export const cellKey = (from: string, to: string): string => `${from}>${to}`;

/** The shade of a number of held contacts: 0 for none, to 5 for nine and more. */
export function shadeOf(held: number): number {
  return SHADE_STEPS.filter((least) => held >= least).length;
}

/**
 * The cells that a contact stands in: each of its senders to each of its receivers; without a
 * reported initiative the way back too. Where somebody stands on both sides with others, nobody is
 * said to have reached themselves; what is wholly within one actor stands on the diagonal.
 */
export function cellsOf(contact: Contact): string[] {
  const ends = new Set([...contact.from, ...contact.to]);
  const keys = new Set<string>();
  for (const from of contact.from) {
    for (const to of contact.to) {
      if (from === to && contact.mutual && ends.size > 1) continue;
      keys.add(cellKey(from, to));
      if (contact.mutual) keys.add(cellKey(to, from));
    }
  }
  return [...keys];
}

function toCell(id: string, contacts: readonly Contact[]): MatrixCell {
  const [from = '', to = ''] = id.split('>');
  const statuses = STATUS_RANK.flatMap((status) => {
    const n = contacts.filter((contact) => contact.status === status).length;
    return n > 0 ? [[status, n] as const] : [];
  });
  const held = contacts.filter((contact) => HELD.has(contact.status)).length;
  return {
    id,
    from,
    to,
    contacts: contacts.map((contact) => contact.id),
    held,
    unheld: contacts.length - held,
    carried: contacts.filter((contact) => contact.via.length > 0).length,
    mutual: contacts.filter((contact) => contact.mutual).length,
    statuses,
    shade: shadeOf(held),
  };
}

function campRank(dataset: Dataset): (actor: MatrixActor) => number {
  const rank = new Map(dataset.meta.camps.map((camp, index) => [camp.id, index]));
  return ({ camp }) => (camp === null ? rank.size : (rank.get(camp) ?? rank.size));
}

function sorted(
  actors: readonly MatrixActor[],
  order: MatrixOrder,
  dataset: Dataset,
  lang: Lang,
): MatrixActor[] {
  const { compare } = new Intl.Collator(LOCALE[lang], { numeric: true });
  const rank = campRank(dataset);
  const byName = (a: MatrixActor, b: MatrixActor) =>
    compare(a.label, b.label) || (a.id < b.id ? -1 : 1);
  const byDegree = (a: MatrixActor, b: MatrixActor) => b.contacts - a.contacts || byName(a, b);
  const byCamp = (a: MatrixActor, b: MatrixActor) => rank(a) - rank(b) || byDegree(a, b);
  return [...actors].sort({ camp: byCamp, degree: byDegree, name: byName }[order]);
}

/** Marks where another camp begins, which differs between rows and columns. */
function withBreaks(actors: readonly MatrixActor[], order: MatrixOrder): MatrixActor[] {
  return actors.map((actor, index) => {
    const before = actors[index - 1];
    return { ...actor, first: order === 'camp' && before?.camp !== actor.camp && index > 0 };
  });
}

/**
 * The matrix of an answer's contacts. Rows are those who sent and columns those who received in any
 * of them, both in the same order: by camp (as the data set lists its camps, actors of none last;
 * within one by degree), by degree, or by name as the language sorts. Who only carried has neither
 * row nor column, but a ring on what was carried.
 */
export function composeMatrix(
  contacts: readonly Contact[],
  dataset: Dataset,
  lang: Lang,
  order: MatrixOrder,
): Matrix {
  const groups = new Map<string, Contact[]>();
  const degree = new Map<string, number>();
  for (const contact of contacts) {
    for (const id of participants(contact)) degree.set(id, (degree.get(id) ?? 0) + 1);
    for (const key of cellsOf(contact)) {
      const group = groups.get(key);
      if (group) group.push(contact);
      else groups.set(key, [contact]);
    }
  }
  const cells = new Map([...groups].map(([id, group]) => [id, toCell(id, group)]));
  const actors = [...degree].map(([id, n]): MatrixActor => {
    const actor = dataset.actor.get(id);
    const camp = actor?.camp ?? null;
    return {
      id,
      label: (actor?.short ?? actor?.name)?.[lang] ?? id,
      name: actor?.name[lang] ?? id,
      camp,
      slot: camp === null ? null : (dataset.camp.get(camp)?.slot ?? null),
      contacts: n,
      first: false,
    };
  });
  const list = sorted(actors, order, dataset, lang);
  const senders = new Set([...cells.values()].map((cell) => cell.from));
  const receivers = new Set([...cells.values()].map((cell) => cell.to));
  return {
    rows: withBreaks(
      list.filter(({ id }) => senders.has(id)),
      order,
    ),
    columns: withBreaks(
      list.filter(({ id }) => receivers.has(id)),
      order,
    ),
    cells,
  };
}
