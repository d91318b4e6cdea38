import type { Dataset } from '../../model/dataset';
import { countOrigins, type OriginCount } from '../../model/origins';
import type { Actor, Camp } from '../../model/schema';
import { type TimeOut, timeOf } from './gexf-time';
import { type LegOut, legsOf } from './legs';
import { subset } from './subset';
import type { Exported, Place } from './types';

/** A colour by its parts, each 0 to 255. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** A node: an actor with what the file's contacts make of it. */
export interface ActorRow {
  readonly actor: Actor;
  readonly camp: Camp | null;
  /** Contacts of the file in which it is a sender, a receiver or a carrier. */
  readonly contacts: number;
  /** Contacts of the file that it carried. */
  readonly carried: number;
  /** Where it stands, y upwards: readers of these formats draw upwards, the screen downwards. */
  readonly place: Place | null;
  readonly colour: Rgb | null;
  /** What stands beside the node, in the language of the file. */
  readonly label: string;
}

/** An edge: a leg of a contact with what all legs of the contact say alike. */
export interface LegRow {
  readonly leg: LegOut;
  readonly time: TimeOut;
  readonly counts: OriginCount;
  readonly label: string;
}

/** A graph of nodes and edges, as GEXF and GraphML know one. */
export interface GraphRows {
  readonly dataset: Dataset;
  readonly actors: readonly ActorRow[];
  readonly legs: readonly LegRow[];
}

function rgb(colour: string | undefined): Rgb | null {
  if (colour === undefined || !/^#[0-9a-f]{6}$/i.test(colour)) return null;
  const channel = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  return { r: channel(1), g: channel(3), b: channel(5) };
}

function upwards(place: Place | undefined): Place | null {
  // Not `-0`, which some would write.
  return place ? { x: place.x, y: 0 - place.y } : null;
}

/** The actors that the contacts need, and every leg of every contact, in the order of the data. */
export function graphRows(exported: Exported): GraphRows {
  const { dataset } = subset(exported.dataset, exported.contacts);
  const lang = exported.lang ?? 'en';
  const involved = new Map<string, number>();
  const carried = new Map<string, number>();
  const count = (counts: Map<string, number>, ids: readonly string[]): void => {
    for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const { from, via, to } of dataset.contacts) {
    count(involved, [...from, ...via, ...to]);
    count(carried, via);
  }
  const actors = dataset.actors.map((actor) => ({
    actor,
    camp: (actor.camp === null ? undefined : dataset.camp.get(actor.camp)) ?? null,
    contacts: involved.get(actor.id) ?? 0,
    carried: carried.get(actor.id) ?? 0,
    place: upwards(exported.positions?.get(actor.id)),
    colour: actor.camp === null ? null : rgb(exported.colours?.get(actor.camp)),
    label: (actor.short ?? actor.name)[lang],
  }));
  const legs = dataset.contacts.flatMap((contact) => {
    const time = timeOf(contact.date);
    const counts = countOrigins(contact.evidence, dataset);
    const label = contact.title[lang];
    return legsOf(contact).map((leg) => ({ leg, time, counts, label }));
  });
  return { dataset, actors, legs };
}
