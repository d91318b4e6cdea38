import type { Dataset } from '../model/dataset';
import { badgeSize } from './badges';
import { type Box, contains, distance, distanceToBox, overlaps, type Point } from './geometry';
import { STATUS_MARKS } from './marks';
import { type Station, stations } from './route/curve';
import type { SceneActor, SceneLine, SceneMark } from './types';

/** Room a mark takes that is no wider than it is high, px from its middle. */
const RADIUS = 11;
const SHARES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74];
/** A wide mark tries more places, and goes further out. */
const MORE = [0.47, 0.53, 0.41, 0.59, 0.35, 0.65, 0.29, 0.71, 0.23, 0.77, 0.2, 0.8];
const OF_WIDE = [...SHARES, ...MORE].sort((a, b) => Math.abs(a - 0.5) - Math.abs(b - 0.5));
/** How far a wide mark may reach into the box of a label, whose lines do not fill it, px. */
const INTO = 3;

/** A mark's middle, and half of what it takes each way, px. */
interface Room {
  readonly p: Point;
  readonly x: number;
  readonly y: number;
}

const isWide = ({ x }: Room): boolean => x > RADIUS;

function roomOf({ inferred, count, statuses }: SceneLine, p: Point): Room {
  if (inferred || count < 2) return { p, x: RADIUS, y: RADIUS };
  const { w, h } = badgeSize(count, statuses);
  return { p, x: Math.max(RADIUS, w / 2), y: Math.max(RADIUS, h / 2) };
}

function boxOf({ p, x, y }: Room): Box {
  return { x: p.x - x, y: p.y - y, w: 2 * x, h: 2 * y };
}

function meets(a: Room, b: Room): boolean {
  if (!isWide(a) && !isWide(b)) return distance(a.p, b.p) < 2 * RADIUS;
  return overlaps(boxOf(a), boxOf(b));
}

function meetsActor(room: Room, { p, outer }: SceneActor): boolean {
  if (!isWide(room)) return distance(p, room.p) < outer + RADIUS;
  return distanceToBox(p, boxOf(room)) < outer;
}

function meetsLabel(room: Room, label: Box): boolean {
  if (isWide(room)) return overlaps(boxOf(room), label, -INTO);
  return contains(label, room.p, 0) || distanceToBox(room.p, label) < RADIUS - INTO;
}

/** A mark stands as near to the middle of its line as actors, labels and other marks let it. */
function findRoom(
  line: SceneLine,
  actors: readonly SceneActor[],
  labels: readonly Box[],
  taken: readonly Room[],
): Station {
  const all = isWide(roomOf(line, line.curve.start)) ? OF_WIDE : SHARES;
  // The middle belongs to a channel's chevron, and to the double bar of what is denied.
  const middle = line.chevron || STATUS_MARKS[line.status].struck;
  const shares = middle ? all.filter((share) => Math.abs(share - 0.5) > 0.1) : all;
  const options = stations(line.curve, shares);
  const cost = ({ point }: { point: Point }): number => {
    const room = roomOf(line, point);
    return (
      actors.filter((actor) => meetsActor(room, actor)).length * 4 +
      labels.filter((box) => meetsLabel(room, box)).length * 2 +
      taken.filter((other) => meets(other, room)).length * 3
    );
  };
  const [first = { point: line.curve.start, direction: { x: 1, y: 0 } }] = options;
  let best = first;
  let least = cost(first);
  for (const option of options) {
    if (least === 0) break;
    const now = cost(option);
    if (now < least) [best, least] = [option, now];
  }
  return best;
}

/**
 * The marks on lines: a count where a line stands for several contacts, with a tick for each
 * status where they differ; the icon of its type where it stands for one; a double bar where the
 * contact is denied; the word for an inference on a chain. A channel wears its mark on its first leg only.
 * They keep off `words`, the boxes of labels and titles.
 */
export function composeMarks(
  lines: readonly SceneLine[],
  actors: readonly SceneActor[],
  words: readonly Box[],
  dataset: Dataset,
  inferred = '',
): SceneMark[] {
  const taken: Room[] = [];
  const marks: SceneMark[] = [];
  const ranked = [...lines].sort((a, b) => b.count - a.count);
  for (const line of ranked) {
    if (line.channel && line.channel.leg > 0) continue;
    const { count } = line;
    const { point, direction } = findRoom(line, actors, words, taken);
    taken.push(roomOf(line, point));
    const angle = (Math.atan2(direction.y, direction.x) * 180) / Math.PI;
    const base = { line: line.id, p: point, angle, count, statuses: line.statuses, words: '' };
    if (line.inferred) {
      marks.push({
        ...base,
        id: `${line.id}#inferred`,
        kind: 'inferred',
        type: null,
        words: inferred,
      });
      continue;
    }
    const type = dataset.contact.get(line.contacts[0] ?? '')?.type ?? null;
    if (count > 1) marks.push({ ...base, id: `${line.id}#count`, kind: 'count', type: null });
    else marks.push({ ...base, id: `${line.id}#type`, kind: 'type', type });
    if (STATUS_MARKS[line.status].struck) {
      const [middle] = stations(line.curve, [0.5]);
      marks.push({
        ...base,
        id: `${line.id}#struck`,
        p: middle?.point ?? point,
        kind: 'struck',
        type: null,
      });
    }
  }
  return marks;
}
