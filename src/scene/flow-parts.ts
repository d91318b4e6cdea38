import { formatNumber } from '../i18n/format';
import { makeTranslator } from '../i18n/translate';
import type { Dataset } from '../model/dataset';
import type { Lang } from '../model/schema';
import { fitText, labelAt } from './flow-label';
import { type Course, coursesAt, type Stop } from './flow-layers';
import { type Columns, FLOW, FLOW_TEXT, laneOf } from './flow-measures';
import type { Placed, Room } from './flow-place';
import type { FlowCamp, FlowNode, FlowRole, FlowTint } from './flow-types';
import type { Box } from './geometry';
import type { Measure, WrappedText } from './text';
import { actorName } from './words/names';

/** The titles of camps are bolder than the text that is measured. */
const BOLD = 1.06;
/** Between a bar and the text beside it, between a text and the lanes under it, px. */
const BESIDE = 6;
const UNDER = 6;
/** Around the text of an actor, above and below, px. */
const INSET = 5;

/** The camp of an actor, where the data set has it. */
export function campOf(actor: string, dataset: Dataset): string | null {
  const camp = dataset.actor.get(actor)?.camp ?? null;
  return camp !== null && dataset.camp.has(camp) ? camp : null;
}

export interface PartsInput {
  readonly dataset: Dataset;
  readonly lang: Lang;
  readonly measure: Measure;
  readonly courses: readonly Course[];
  readonly columns: Columns;
  /** How many columns there are. */
  readonly count: number;
}

interface Texts {
  readonly name: WrappedText;
  readonly count: WrappedText;
  readonly contacts: readonly string[];
  readonly lanes: number;
}

export interface FlowParts {
  readonly room: (stop: Stop) => Room;
  readonly header: (stop: Stop) => number;
  readonly camps: (ordered: readonly (readonly Stop[])[], placed: Placed) => FlowCamp[];
  readonly nodes: (ordered: readonly (readonly Stop[])[], placed: Placed) => FlowNode[];
}

/** What the blocks and boxes of a flow need and look like, reading from left to right. */
export function flowParts(input: PartsInput): FlowParts {
  const { dataset, lang, measure, courses, columns, count } = input;
  const t = makeTranslator(lang);
  const sizes = FLOW_TEXT[lang];
  const passing = coursesAt(courses);
  const slotOf = (camp: string | null) => dataset.camp.get(camp ?? '')?.slot ?? null;
  const roleOf = ({ column }: Stop): FlowRole => {
    if (column === 0) return 'from';
    return column === count - 1 ? 'to' : 'carrier';
  };
  const textWidth = (stop: Stop): number =>
    (columns.widths[stop.column] ?? 0) -
    2 * FLOW.pad -
    (roleOf(stop) === 'carrier' ? 0 : FLOW.bar + BESIDE - FLOW.pad);

  const known = new Map<string, Texts>();
  const textsOf = (stop: Stop): Texts => {
    const before = known.get(stop.id);
    if (before) return before;
    const own = passing.get(stop.id) ?? [];
    const contacts = own.flatMap(({ strand }) => strand.contacts.map((contact) => contact.id));
    const width = textWidth(stop);
    const n = contacts.length;
    const words = t('count.contacts', { n });
    const beside = width - 3 * FLOW.mark;
    const fits = measure(words, sizes.small) <= beside;
    const texts = {
      name: fitText(nameOf(stop), width, sizes.name, measure),
      count: fitText(fits ? words : formatNumber(n, lang), beside, sizes.small, measure),
      contacts,
      lanes: own.reduce((sum, course) => sum + laneOf(course.width), 0),
    };
    known.set(stop.id, texts);
    return texts;
  };
  const nameOf = ({ actor }: Stop): string =>
    (actor && actorName(actor, dataset, lang, { short: true })) || (actor ?? '');

  const titles = new Map<string, WrappedText>();
  const titleOf = ({ group, column }: Stop): WrappedText => {
    const key = `${column} ${group}`;
    const words = dataset.camp.get(group)?.name[lang] ?? t('actors.noCamp');
    const width = (columns.widths[column] ?? 0) - 2 * FLOW.pad;
    const bold: Measure = (text, size) => measure(text, size) * BOLD;
    const title = titles.get(key) ?? fitText(words, width, sizes.title, bold);
    titles.set(key, title);
    return title;
  };

  const room = (stop: Stop): Room => {
    const { name, count: number, lanes } = textsOf(stop);
    if (stop.actor === null) return { height: lanes, lanesAt: 0 };
    const text = name.h + number.h;
    if (roleOf(stop) === 'carrier') {
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
    const role = roleOf(stop);
    if (role === 'carrier') return null;
    const x = role === 'from' ? box.x + box.w - FLOW.bar : box.x;
    return { x, y: box.y + room(stop).lanesAt, w: FLOW.bar, h: textsOf(stop).lanes };
  };

  /** On each half of a carrier's box, its height shared among the camps as its contacts are. */
  const tintsOf = (stop: Stop, box: Box, placed: Placed): FlowTint[] => {
    const order = [...(placed.lanes.get(stop.id)?.keys() ?? [])];
    const own = [...(passing.get(stop.id) ?? [])].sort(
      (a, b) => order.indexOf(a.id) - order.indexOf(b.id),
    );
    return (['from', 'to'] as const).flatMap((side) => {
      const shares = new Map<number | null, number>();
      let total = 0;
      for (const { strand } of own) {
        for (const contact of strand.contacts) {
          for (const actor of contact[side]) {
            const slot = slotOf(campOf(actor, dataset));
            const share = 1 / contact[side].length;
            shares.set(slot, (shares.get(slot) ?? 0) + share);
            total += share;
          }
        }
      }
      let y = box.y;
      return [...shares].map(([slot, share]) => {
        const h = (box.h * share) / total;
        const x = side === 'from' ? box.x : box.x + box.w / 2;
        const tint = { side, slot, box: { x, y, w: box.w / 2, h } };
        y += h;
        return tint;
      });
    });
  };

  const nodeOf = (stop: Stop, placed: Placed): FlowNode[] => {
    const actor = stop.actor === null ? undefined : dataset.actor.get(stop.actor);
    if (!actor) return [];
    const role = roleOf(stop);
    const box = boxOf(stop, placed);
    const { name, count: number, contacts } = textsOf(stop);
    const x = box.x + (role === 'to' ? FLOW.bar + BESIDE : FLOW.pad);
    const text = name.h + number.h;
    const y = role === 'carrier' ? box.y + FLOW.pad : box.y + (box.h - text) / 2;
    const camp = campOf(actor.id, dataset);
    return [
      {
        id: stop.id,
        actor: actor.id,
        column: stop.column,
        role,
        box,
        bar: barOf(stop, box),
        camp,
        slot: slotOf(camp),
        kind: actor.kind,
        unnamed: actor.unnamed,
        name: actor.name[lang],
        label: labelAt(name, x, y),
        count: labelAt(number, x + 3 * FLOW.mark, y + name.h),
        mark: { x: x + FLOW.mark, y: y + name.h + number.h / 2 },
        tints: role === 'carrier' ? tintsOf(stop, box, placed) : [],
        contacts,
        strands: [...(placed.lanes.get(stop.id)?.keys() ?? [])],
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
          slot: slotOf(camp),
          role: roleOf(first),
          box: { x: from.x, y, w: from.w, h: to.y + to.h + FLOW.pad - y },
          title: labelAt(titleOf(first), from.x + FLOW.pad, y + FLOW.pad * 0.75),
        },
      ];
    });
  };

  return {
    room,
    header,
    camps: (ordered, placed) => ordered.flatMap((stops) => campsOf(stops, placed)),
    nodes: (ordered, placed) => ordered.flat().flatMap((stop) => nodeOf(stop, placed)),
  };
}
