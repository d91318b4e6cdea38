import type { FlowNode, FlowScene, FlowStrand } from '../../../scene/flow-types';
import { pairKey } from '../../../scene/lines';
import type { Selection } from '../../../state/store';

/** Where the keyboard stands: on an actor in its column, and on one of its strands or none. */
export interface Standing {
  readonly node: string;
  readonly strand: string | null;
}

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
}

function step<T>(list: readonly T[], at: number, by: number): T | undefined {
  return list[Math.min(list.length - 1, Math.max(0, at + by))];
}

/** The next of some nodes in one direction over the columns: those of the nearest column there. */
function nearest(nodes: readonly FlowNode[], from: FlowNode, by: number): FlowNode[] {
  const ahead = nodes.filter(({ column }) => (column - from.column) * by > 0);
  const column = ahead.reduce(
    (best, node) =>
      Math.abs(node.column - from.column) < Math.abs(best - from.column) ? node.column : best,
    ahead[0]?.column ?? 0,
  );
  return ahead.filter((node) => node.column === column);
}

/** Over a strand to the actor that is next on it, else over the middle one of the actor's strands. */
function across(
  node: FlowNode,
  strand: string | null,
  by: number,
  scene: FlowScene,
): FlowNode | null {
  const byId = new Map(scene.nodes.map((one) => [one.id, one]));
  const ahead = node.strands
    .filter((id) => strand === null || id === strand)
    .flatMap((id) => {
      const nodes = scene.strands.find((one) => one.id === id)?.nodes ?? [];
      return nearest(
        nodes.flatMap((one) => byId.get(one) ?? []),
        node,
        by,
      ).slice(0, 1);
    });
  return ahead[Math.floor((ahead.length - 1) / 2)] ?? null;
}

/**
 * Where a key leads: up and down among the actors of a column; left and right, as they look, to the
 * actor beside; with Shift up and down among the strands of the actor, which left and right then
 * follow. Home and End go to the first and the last of all. Null where it leads nowhere.
 */
export function walk(
  { key, shiftKey }: Pressed,
  here: Standing | null,
  scene: FlowScene,
): Standing | null {
  const [first, last] = [scene.nodes[0], scene.nodes.at(-1)];
  const on = (node: FlowNode | null | undefined, strand: string | null = null) =>
    node ? { node: node.id, strand } : null;
  if (key === 'Home') return on(first);
  if (key === 'End') return on(last);
  const vertical = key === 'ArrowUp' || key === 'ArrowDown';
  if (!vertical && key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const node = scene.nodes.find(({ id }) => id === here?.node);
  if (!here || !node) return on(first);
  if (!vertical) {
    const by = (key === 'ArrowRight') !== scene.rtl ? 1 : -1;
    return on(across(node, here.strand, by, scene), here.strand);
  }
  const by = key === 'ArrowDown' ? 1 : -1;
  if (!shiftKey) {
    const column = scene.nodes.filter((one) => one.column === node.column);
    return on(step(column, column.indexOf(node), by));
  }
  if (here.strand !== null) {
    return on(node, step(node.strands, node.strands.indexOf(here.strand), by) ?? null);
  }
  return on(node, (by > 0 ? node.strands[0] : node.strands.at(-1)) ?? null);
}

/** What a strand opens: its only contact, the channel that its contacts took, else the pair. */
export function strandTarget({ contacts, direct, routes, from, to }: FlowStrand): Selection {
  const [[only = ''], [route = '']] = [contacts, routes];
  if (contacts.length === 1) return { kind: 'contact', id: only };
  if (!direct) return { kind: 'channel', id: route };
  return { kind: 'pair', id: pairKey(from[0] ?? '', to[0] ?? '') };
}

/** Where a contact, or else an actor, that was selected elsewhere is met; null where it is not here. */
export function standOn(selection: Selection | null, scene: FlowScene): Standing | null {
  if (selection?.kind === 'contact') {
    const strand = scene.strands.find(({ contacts }) => contacts.includes(selection.id));
    const [node] = strand?.nodes ?? [];
    return strand && node !== undefined ? { node, strand: strand.id } : null;
  }
  if (selection?.kind !== 'actor') return null;
  const all = scene.nodes.filter(({ actor }) => actor === selection.id);
  const node = all.find(({ role }) => role === 'carrier') ?? all[0];
  return node ? { node: node.id, strand: null } : null;
}

/** Whether there is still such a place in the flow. */
export function stands({ node, strand }: Standing, scene: FlowScene): boolean {
  const found = scene.nodes.find(({ id }) => id === node);
  return found !== undefined && (strand === null || found.strands.includes(strand));
}

/** Where the keyboard stands once something was chosen: where it stood, if that is the same thing. */
export function stayed(before: Standing | null, chosen: Standing, scene: FlowScene): Standing {
  if (!before || !stands(before, scene)) return chosen;
  const actor = (id: string) => scene.nodes.find((node) => node.id === id)?.actor;
  const same =
    chosen.strand === null
      ? before.strand === null && actor(before.node) === actor(chosen.node)
      : before.strand === chosen.strand;
  return same ? before : chosen;
}
