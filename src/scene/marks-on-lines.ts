import type { Dataset } from '../model/dataset';
import { type Box, contains, distance, distanceToBox, type Point } from './geometry';
import { STATUS_MARKS } from './marks';
import { type Station, stations } from './route/curve';
import type { SceneActor, SceneLine, SceneMark } from './types';

/** Room a mark takes, px. */
const RADIUS = 11;
const SHARES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74];

/** A mark stands as near to the middle of its line as actors, labels and other marks let it. */
function findRoom(
  line: SceneLine,
  actors: readonly SceneActor[],
  labels: readonly Box[],
  taken: readonly Point[],
): Station {
  // The middle belongs to a channel's chevron, and to the double bar of what is denied.
  const middle = line.chevron || STATUS_MARKS[line.status].struck;
  const shares = middle ? SHARES.filter((share) => Math.abs(share - 0.5) > 0.1) : SHARES;
  const options = stations(line.curve, shares);
  const cost = ({ point }: { point: Point }): number =>
    actors.filter((actor) => distance(actor.p, point) < actor.outer + RADIUS).length * 4 +
    labels.filter((box) => contains(box, point, 0) || distanceToBox(point, box) < RADIUS - 3)
      .length *
      2 +
    taken.filter((other) => distance(other, point) < 2 * RADIUS).length * 3;
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
 */
export function composeMarks(
  lines: readonly SceneLine[],
  actors: readonly SceneActor[],
  labels: ReadonlyMap<string, Box>,
  dataset: Dataset,
  inferred = '',
): SceneMark[] {
  const boxes = [...labels.values()];
  const taken: Point[] = [];
  const marks: SceneMark[] = [];
  const ranked = [...lines].sort((a, b) => b.count - a.count);
  for (const line of ranked) {
    if (line.channel && line.channel.leg > 0) continue;
    const { count } = line;
    const { point, direction } = findRoom(line, actors, boxes, taken);
    taken.push(point);
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
