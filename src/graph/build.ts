import { MultiDirectedGraph } from 'graphology';
import type { Dataset } from '../model/dataset';
import type { Actor, Contact, Status } from '../model/schema';

export interface ActorNode {
  readonly actor: Actor;
  /** Contacts in which the actor is a sender, a receiver or a carrier. */
  readonly contacts: number;
  /** Contacts that the actor carried. */
  readonly carried: number;
}

/** One leg of a contact: `from → via₁`, `via₁ → via₂`, …, `viaₙ → to`. */
export interface Leg {
  readonly contact: string;
  /** Its place in the contact, from 0. */
  readonly leg: number;
  /** How many legs the contact has: one for a direct contact. */
  readonly legs: number;
  readonly status: Status;
  readonly mutual: boolean;
}

export type ContactGraph = MultiDirectedGraph<ActorNode, Leg>;

/** Everyone whom a contact involves, each once: senders, carriers in order, receivers. */
export function participants(contact: Contact): string[] {
  return [...new Set([...contact.from, ...contact.via, ...contact.to])];
}

/**
 * The stations of a contact in order: its senders, each carrier, its receivers. Consecutive
 * stations are joined by a leg; several endpoints multiply the first and last legs, never the
 * contact.
 */
export function stations(contact: Pick<Contact, 'from' | 'via' | 'to'>): string[][] {
  return [contact.from, ...contact.via.map((carrier) => [carrier]), contact.to];
}

/** The ends of every leg of a contact, with the leg's number. */
export function legsOf(contact: Contact): { leg: number; source: string; target: string }[] {
  const stops = stations(contact);
  const legs: { leg: number; source: string; target: string }[] = [];
  const seen = new Set<string>();
  for (let leg = 0; leg + 1 < stops.length; leg++) {
    for (const source of stops[leg] ?? []) {
      for (const target of stops[leg + 1] ?? []) {
        // A mutual contact may list both sides on both ends: one line a pair is enough.
        const ends = contact.mutual ? [source, target].sort().join(' ') : `${source} ${target}`;
        const key = `${leg} ${ends}`;
        if (source === target || seen.has(key)) continue;
        seen.add(key);
        legs.push({ leg, source, target });
      }
    }
  }
  return legs;
}

/**
 * The directed multigraph of a data set, or of some of its contacts: a node for every actor, an
 * edge for every leg. Node counts are of contacts, not of legs.
 */
export function buildGraph(dataset: Dataset, contacts = dataset.contacts): ContactGraph {
  const involved = new Map<string, number>();
  const carried = new Map<string, number>();
  for (const contact of contacts) {
    const weight = dataset.weights?.get(contact.id) ?? 1;
    for (const id of participants(contact)) involved.set(id, (involved.get(id) ?? 0) + weight);
    for (const id of new Set(contact.via)) carried.set(id, (carried.get(id) ?? 0) + weight);
  }
  const graph: ContactGraph = new MultiDirectedGraph<ActorNode, Leg>();
  for (const actor of dataset.actors) {
    graph.addNode(actor.id, {
      actor,
      contacts: involved.get(actor.id) ?? 0,
      carried: carried.get(actor.id) ?? 0,
    });
  }
  for (const contact of contacts) {
    const legs = contact.via.length + 1;
    for (const { leg, source, target } of legsOf(contact)) {
      graph.addEdgeWithKey(`${contact.id}/${leg}/${source}/${target}`, source, target, {
        contact: contact.id,
        leg,
        legs,
        status: contact.status,
        mutual: contact.mutual,
      });
    }
  }
  return graph;
}
