import type { FlowScene, FlowStrand } from './flow-types';
import { pairKey } from './lines';

/**
 * What asks for light: something pointed at or selected, or whatever these contacts are drawn as and,
 * of an inferred chain, its actors as well.
 */
export type FlowAsked =
  | {
      readonly kind: 'contacts';
      readonly contacts: ReadonlySet<string>;
      readonly actors?: ReadonlySet<string>;
    }
  | { readonly kind: string; readonly id: string };

export interface FlowLight {
  readonly strands: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
}

function joins({ from, to }: FlowStrand, pair: string): boolean {
  return from.some((a) => to.some((b) => pairKey(a, b) === pair));
}

function concerns(asked: FlowAsked, strand: FlowStrand): boolean {
  if ('contacts' in asked) return strand.contacts.some((id) => asked.contacts.has(id));
  const { kind, id } = asked;
  switch (kind) {
    case 'actor':
      return [strand.from, strand.via, strand.to].some((stops) => stops.includes(id));
    case 'contact':
      return strand.contacts.includes(id);
    case 'channel':
      return !strand.direct && strand.routes.includes(id);
    case 'pair':
      return joins(strand, id);
    default:
      return false;
  }
}

/**
 * What is lit: of an actor all its strands, end to end, with everyone on them; of a contact, a
 * channel or a pair (direct or through others) its strands likewise. Null where nothing here has to
 * do with what is asked, so that all stays as it is.
 */
export function flowLight(asked: FlowAsked | null, scene: FlowScene): FlowLight | null {
  if (!asked) return null;
  const strands = scene.strands.filter((strand) => concerns(asked, strand));
  const actors = 'contacts' in asked ? asked.actors : undefined;
  const own = scene.nodes.filter(({ actor }) => actors?.has(actor) ?? false).map(({ id }) => id);
  if (strands.length === 0 && own.length === 0) return null;
  return {
    strands: new Set(strands.map((strand) => strand.id)),
    nodes: new Set([...strands.flatMap((strand) => strand.nodes), ...own]),
  };
}
