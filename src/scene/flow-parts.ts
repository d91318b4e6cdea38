import type { Dataset } from '../model/dataset';
import { labelAt } from './flow-label';
import type { Course, Stop } from './flow-layers';
import { FLOW, laneOf } from './flow-measures';
import type { Placed, Room } from './flow-place';
import {
  BESIDE_MARK,
  campTitle,
  contactsOf,
  roleOf,
  stopTexts,
  type TextsInput,
  textStart,
} from './flow-texts';
import type { FlowCamp, FlowNode, FlowTint } from './flow-types';
import type { Box } from './geometry';
import type { WrappedText } from './text';

/** Between a text and the lanes under it, px. */
const UNDER = 6;
/** Around the text of an actor, above and below, px. */
const INSET = 5;

/** The camp of an actor, where the data set has it. */
export function campOf(actor: string, dataset: Dataset): string | null {
  const camp = dataset.actor.get(actor)?.camp ?? null;
  return camp !== null && dataset.camp.has(camp) ? camp : null;
}

const slotOf = (camp: string | null, dataset: Dataset): number | null =>
  dataset.camp.get(camp ?? '')?.slot ?? null;

export interface FlowParts {
  readonly room: (stop: Stop) => Room;
  /** What stands over the first actor of a camp, px. */
  readonly header: (stop: Stop) => number;
  readonly camps: (column: readonly Stop[], placed: Placed) => FlowCamp[];
  readonly nodes: (column: readonly Stop[], placed: Placed) => FlowNode[];
}

/** On each half of a carrier's box, its height shared among the camps as its contacts are. */
function tintsOf(box: Box, courses: readonly Course[], dataset: Dataset): FlowTint[] {
  return (['from', 'to'] as const).flatMap((side) => {
    const shares = new Map<number | null, number>();
    const contacts = courses.flatMap(({ strand }) => strand.contacts);
    for (const contact of contacts) {
      for (const actor of contact[side]) {
        const slot = slotOf(campOf(actor, dataset), dataset);
        shares.set(slot, (shares.get(slot) ?? 0) + 1 / contact[side].length);
      }
    }
    const x = side === 'from' ? box.x : box.x + box.w / 2;
    let y = box.y;
    return [...shares].map(([slot, share]) => {
      const h = (box.h * share) / contacts.length;
      const tint = { side, slot, box: { x, y, w: box.w / 2, h } };
      y += h;
      return tint;
    });
  });
}

/** What the blocks and boxes of a flow need and look like, reading from left to right. */
export function flowParts(input: TextsInput): FlowParts {
  const { dataset, lang, columns, passing } = input;
  const texts = stopTexts(input);
  const lanesOf = ({ id }: Stop): number =>
    (passing.get(id) ?? []).reduce((sum, { width }) => sum + laneOf(width), 0);
  const role = ({ column }: Stop) => roleOf(column, columns.xs.length);

  const titles = new Map<string, WrappedText>();
  const titleOf = ({ group, column }: Stop): WrappedText => {
    const key = `${column} ${group}`;
    const title = titles.get(key) ?? campTitle(group, column, input);
    titles.set(key, title);
    return title;
  };

  const room = (stop: Stop): Room => {
    const lanes = lanesOf(stop);
    if (stop.actor === null) return { height: lanes, lanesAt: 0 };
    const text = texts.get(stop.id)?.height ?? 0;
    if (role(stop) === 'carrier') {
      const lanesAt = FLOW.pad + text + UNDER;
      return { height: lanesAt + lanes + UNDER, lanesAt };
    }
    const height = Math.max(text, lanes) + 2 * INSET;
    return { height, lanesAt: (height - lanes) / 2 };
  };
  const header = (stop: Stop): number => FLOW.pad + titleOf(stop).h;

  const boxOf = (stop: Stop, placed: Placed): Box => ({
    x: columns.xs[stop.column] ?? 0,
    y: placed.top.get(stop.id) ?? 0,
    w: columns.widths[stop.column] ?? 0,
    h: room(stop).height,
  });

  const barOf = (stop: Stop, box: Box): Box | null => {
    if (role(stop) === 'carrier') return null;
    const x = role(stop) === 'from' ? box.x + box.w - FLOW.bar : box.x;
    return { x, y: box.y + room(stop).lanesAt, w: FLOW.bar, h: lanesOf(stop) };
  };

  const nodeOf = (stop: Stop, placed: Placed): FlowNode[] => {
    const actor = stop.actor === null ? undefined : dataset.actor.get(stop.actor);
    const text = texts.get(stop.id);
    if (!actor || !text) return [];
    const box = boxOf(stop, placed);
    const strands = [...(placed.lanes.get(stop.id)?.keys() ?? [])];
    const own = passing.get(stop.id) ?? [];
    const inOrder = strands.flatMap((id) => own.find((course) => course.id === id) ?? []);
    const carries = role(stop) === 'carrier';
    const x = box.x + textStart(stop.column, columns);
    const y = box.y + (carries ? FLOW.pad : (box.h - text.height) / 2);
    const camp = campOf(actor.id, dataset);
    return [
      {
        id: stop.id,
        actor: actor.id,
        column: stop.column,
        role: role(stop),
        box,
        bar: barOf(stop, box),
        camp,
        slot: slotOf(camp, dataset),
        kind: actor.kind,
        unnamed: actor.unnamed,
        name: actor.name[lang],
        label: labelAt(text.name, x, y),
        count: labelAt(text.count, x + BESIDE_MARK, y + text.name.h),
        mark: { x: x + FLOW.mark, y: y + text.name.h + text.count.h / 2 },
        tints: carries ? tintsOf(box, inOrder, dataset) : [],
        contacts: contactsOf(own),
        strands,
      },
    ];
  };

  const campsOf = (stops: readonly Stop[], placed: Placed): FlowCamp[] => {
    const groups = new Map<string, Stop[]>();
    for (const stop of stops) {
      if (stop.actor === null || stop.group === stop.id) continue;
      groups.set(stop.group, [...(groups.get(stop.group) ?? []), stop]);
    }
    return [...groups].flatMap(([group, members]) => {
      const [first, last] = [members[0], members.at(-1)];
      if (!first || !last) return [];
      const [from, to] = [boxOf(first, placed), boxOf(last, placed)];
      const y = from.y - header(first);
      const camp = group === '' ? null : group;
      return [
        {
          id: `${first.column}:${group}`,
          camp,
          slot: slotOf(camp, dataset),
          role: role(first),
          box: { x: from.x, y, w: from.w, h: to.y + to.h + FLOW.pad - y },
          title: labelAt(titleOf(first), from.x + columns.pad, y + FLOW.pad * 0.75),
        },
      ];
    });
  };

  return {
    room,
    header,
    camps: campsOf,
    nodes: (stops, placed) => stops.flatMap((stop) => nodeOf(stop, placed)),
  };
}
