import type { Said } from './check/said';
import type { EventTable } from './event-table';
import type { Actor, Bundle, Camp, Contact, Informant, Meta, Source, Tie, Topic } from './schema';

/** A checked, frozen data set with its entries by id. It stands outside the store. */
export interface Dataset {
  readonly meta: Meta;
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  readonly ties: readonly Tie[];
  readonly contacts: readonly Contact[];
  readonly camp: ReadonlyMap<string, Camp>;
  readonly topic: ReadonlyMap<string, Topic>;
  readonly source: ReadonlyMap<string, Source>;
  readonly informant: ReadonlyMap<string, Informant>;
  readonly actor: ReadonlyMap<string, Actor>;
  readonly tie: ReadonlyMap<string, Tie>;
  readonly contact: ReadonlyMap<string, Contact>;
  /** The columns that its contacts are read from, where it is a table of events. */
  readonly table?: EventTable;
  /**
   * How many contacts an entry of `contacts` stands for, by its id, where some stand for many; left
   * out where each stands for itself.
   */
  readonly weights?: ReadonlyMap<string, number>;
}

/** What was wrong with an entry: where it stands, what is wrong, and how to mend it. */
export interface Fault {
  /** `contacts.json`, or the bundle's name. */
  readonly file: string;
  /** The entry's id, or `#3` for the third entry where it has none; null for the file as a whole. */
  readonly entry: string | null;
  /** A path within the entry, `evidence[0].paragraphs[1]`; null for the whole of it. */
  readonly field: string | null;
  /** The rule broken, by its number in `docs/rules.md`. */
  readonly rule: string;
  readonly problem: Said;
  readonly mend: Said;
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) freeze(child);
  }
  return value;
}

/** Freezes a bundle that has passed its check and indexes its entries. */
export function toDataset(bundle: Bundle): Dataset {
  freeze(bundle);
  return Object.freeze({
    meta: bundle.dataset,
    sources: bundle.sources,
    actors: bundle.actors,
    ties: bundle.ties,
    contacts: bundle.contacts,
    camp: byId(bundle.dataset.camps),
    topic: byId(bundle.dataset.topics),
    source: byId(bundle.sources),
    informant: byId(bundle.sources.flatMap((source) => source.informants)),
    actor: byId(bundle.actors),
    tie: byId(bundle.ties),
    contact: byId(bundle.contacts),
  });
}
