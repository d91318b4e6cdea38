import { timeExtent } from '../analysis/time';
import { participants } from '../graph/build';
import type { Dataset } from '../model/dataset';
import { type DateBounds, parseDate } from '../model/edtf';
import type { Contact } from '../model/schema';
import { roomyScale, type TimeScale } from './time-scale';
import { extraLanes, LANE, linkCourse } from './timeline-link';
import { spread } from './timeline-spread';
import { threadCurves } from './timeline-thread';
import type {
  Timeline,
  TimelineCamp,
  TimelineLink,
  TimelineRow,
  TimelineSpan,
} from './timeline-types';

export const TIMELINE = {
  row: 24,
  /** Between two camps, above the first row and below the last. */
  campGap: 10,
  /** No two links are nearer, px. */
  gap: 12,
  /** What a month without a contact gets, px. */
  month: 7,
  /** Before the first and after the last link, px. */
  margin: 10,
  undatedLeast: 64,
} as const;

interface Dated {
  readonly contact: Contact;
  readonly order: number;
  readonly bounds: DateBounds | null;
  /** Where on the axis it wants to stand; null where it has no date. */
  readonly day: number | null;
}

/** The middle of a date as written; of one with an open end, the end that is known. */
function middleOf({ earliest, latest }: DateBounds): number | null {
  if (Number.isFinite(earliest) && Number.isFinite(latest)) return (earliest + latest + 1) / 2;
  if (Number.isFinite(earliest)) return earliest + 0.5;
  return Number.isFinite(latest) ? latest + 0.5 : null;
}

/** Contacts in time; an answer never before what it answers where their dates leave that open. */
function inTime(contacts: readonly Contact[]): Dated[] {
  const place = new Map(contacts.map((contact, at) => [contact.id, at]));
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  const order = (contact: Contact, seen = 0): number => {
    const own = place.get(contact.id) ?? 0;
    const answered = contact.inReplyTo === null ? undefined : byId.get(contact.inReplyTo);
    if (!answered || seen > contacts.length) return own;
    return Math.max(own, order(answered, seen + 1) + 1e-6);
  };
  const dated = contacts.map((contact) => {
    const bounds = contact.date === null ? null : parseDate(contact.date);
    return { contact, order: order(contact), bounds, day: bounds && middleOf(bounds) };
  });
  const day = (entry: Dated) => entry.day ?? Number.POSITIVE_INFINITY;
  return dated.sort((a, b) => (day(a) === day(b) ? a.order - b.order : day(a) - day(b)));
}

interface Rows {
  readonly rows: readonly TimelineRow[];
  readonly camps: readonly TimelineCamp[];
  readonly height: number;
  readonly y: (actor: string) => number;
}

/** A row for each actor of the contacts, by camp, then by the first contact. */
function rowsOf(entries: readonly Dated[], dataset: Dataset, pitch: number): Rows {
  const contacts = new Map<string, string[]>();
  for (const { contact } of entries) {
    for (const id of participants(contact)) {
      const own = contacts.get(id);
      if (own) own.push(contact.id);
      else contacts.set(id, [contact.id]);
    }
  }
  const rows: TimelineRow[] = [];
  const camps: TimelineCamp[] = [];
  let y = 0;
  for (const camp of [...dataset.meta.camps, null]) {
    // A map keeps the order of insertion: that of the first contact.
    const members = [...contacts.keys()].filter((id) => {
      const of = dataset.actor.get(id)?.camp ?? null;
      return camp === null ? of === null || !dataset.camp.has(of) : of === camp.id;
    });
    if (members.length === 0) continue;
    const slot = camp?.slot ?? null;
    const height = members.length * pitch + TIMELINE.campGap;
    camps.push({ camp: camp?.id ?? null, slot, y, height });
    members.forEach((actor, at) => {
      const middle = y + TIMELINE.campGap / 2 + (at + 0.5) * pitch;
      rows.push({ actor, slot, y: middle, contacts: contacts.get(actor) ?? [] });
    });
    y += height;
  }
  const middles = new Map(rows.map((row) => [row.actor, row.y]));
  return { rows, camps, height: y, y: (actor) => middles.get(actor) ?? 0 };
}

function spanOf(bounds: DateBounds, scale: TimeScale, shift: number): TimelineSpan {
  const reach = ({ earliest, latest }: DateBounds['widest']) => {
    const [a, b] = [scale.x(earliest), scale.x(latest + 1)];
    return { x: Math.min(a, b) + shift, width: Math.abs(b - a) };
  };
  const [written, widest] = [reach(bounds), reach(bounds.widest)];
  const exact = bounds.widest.earliest === bounds.widest.latest;
  return { ...written, widestX: widest.x, widestWidth: widest.width, exact };
}

/**
 * Lays out contacts as links between the rows of their actors, at their time, fanned out so that
 * no two are nearer than `TIMELINE.gap`. Days take the room that their contacts need, so that a link
 * stands on its day. `least` is the width to fill, px; `row` how far it is from row to row.
 */
export function layoutTimeline(
  contacts: readonly Contact[],
  dataset: Dataset,
  {
    least,
    rtl,
    row = TIMELINE.row,
  }: { readonly least: number; readonly rtl: boolean; readonly row?: number },
): Timeline {
  const entries = inTime(contacts);
  const { rows, camps, height, y } = rowsOf(entries, dataset, row);
  const known = entries.flatMap((entry) =>
    entry.day === null ? [] : [{ ...entry, day: entry.day }],
  );
  const unknown = entries.filter((entry) => entry.day === null);
  const room = (entry: Dated) => TIMELINE.gap + LANE * extraLanes(entry.contact, y);

  const undatedNeeds = unknown.reduce<number>((sum, entry) => sum + room(entry), TIMELINE.gap);
  const undatedWidth = unknown.length === 0 ? 0 : Math.max(TIMELINE.undatedLeast, undatedNeeds);
  const extent = timeExtent(known.map((entry) => entry.contact));
  const marks = known.map((entry) => ({ day: Math.floor(entry.day), width: room(entry) }));
  const scale =
    extent &&
    roomyScale(
      extent,
      marks,
      { base: TIMELINE.month, least: least - undatedWidth - 2 * TIMELINE.margin },
      rtl,
    );
  const axis = scale ? scale.width + 2 * TIMELINE.margin : 0;
  const width = axis + undatedWidth;
  // All is placed from where time begins, and only then mirrored.
  const mirrored = (at: number) => (rtl ? width - at : at);
  const along = (day: number) => (scale ? (rtl ? scale.width - scale.x(day) : scale.x(day)) : 0);
  const wishes = known.map((entry) => ({
    at: along(Math.floor(entry.day) + 0.5),
    gap: room(entry),
  }));
  const first = undatedWidth === 0 ? 0 : (undatedWidth - undatedNeeds) / 2 + TIMELINE.gap;
  let next = axis + first;
  const places = [
    ...spread(wishes, scale?.width ?? 0).map((at) => at + TIMELINE.margin),
    ...unknown.map((entry) => {
      const at = next;
      next += room(entry);
      return at;
    }),
  ];
  const axisX = (rtl ? width - axis : 0) + TIMELINE.margin;
  const links = [...known, ...unknown].map(({ contact, bounds }, at): TimelineLink => {
    const x = mirrored(places[at] ?? 0);
    return {
      ...linkCourse(contact, x, rtl ? -LANE : LANE, y),
      contact: contact.id,
      x,
      status: contact.status,
      channel: contact.via.length > 0,
      rows: [...new Set(participants(contact).map(y))],
      span: bounds && scale && at < known.length ? spanOf(bounds, scale, axisX) : null,
    };
  });
  return {
    width,
    height,
    rows,
    camps,
    links,
    threads: threadCurves(links, dataset, y),
    scale,
    axisX,
    undated: undatedWidth === 0 ? null : { x: rtl ? 0 : axis, width: undatedWidth },
  };
}
