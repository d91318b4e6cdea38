import type { Point } from '../geometry';
import type { ArrangeActor, Arrangement, Place, Size } from './types';

/** A channel as the stations it passes, ends included. */
export type Course = readonly (readonly string[])[];

export interface UprightInput {
  readonly actors: readonly ArrangeActor[];
  readonly courses: readonly Course[];
  /** Camps that stand above and below. */
  readonly banks: readonly [string | null, string | null];
}

const COLUMN = 92;
const TOP = 58;
const BOTTOM = 62;
const LEAST_HEIGHT = 480;

/** How far down its channels each actor stands: 0 at the upper bank, 1 at the lower. */
function depths({ actors, courses, banks }: UprightInput): Map<string, number> {
  const camp = new Map(actors.map((actor) => [actor.id, actor.camp]));
  const sums = new Map<string, { sum: number; n: number }>();
  for (const course of courses) {
    const last = course.length - 1;
    const ends = (stop: readonly string[] | undefined, side: string | null) =>
      stop?.some((id) => camp.get(id) === side) ?? false;
    const upwards = ends(course[0], banks[1]) || ends(course[last], banks[0]);
    for (const [i, stop] of course.entries()) {
      const share = upwards ? 1 - i / last : i / last;
      for (const id of stop) {
        const entry = sums.get(id) ?? { sum: 0, n: 0 };
        sums.set(id, { sum: entry.sum + share, n: entry.n + 1 });
      }
    }
  }
  return new Map(
    actors.map((actor) => {
      const { sum, n } = sums.get(actor.id) ?? { sum: 0.5, n: 1 };
      if (actor.carried === 0 && actor.camp === banks[0]) return [actor.id, 0];
      if (actor.carried === 0 && actor.camp === banks[1]) return [actor.id, 1];
      return [actor.id, Math.min(0.84, Math.max(0.16, sum / n))];
    }),
  );
}

/** Carriers that share a channel, together: each such group stands in a column of its own. */
function carrierGroups(courses: readonly Course[]): string[][] {
  let groups: string[][] = [];
  for (const course of courses) {
    const carriers = course.slice(1, -1).flat();
    const touched = groups.filter((group) => group.some((id) => carriers.includes(id)));
    const merged = [...new Set([...touched.flat(), ...carriers])];
    groups = [...groups.filter((group) => !touched.includes(group)), merged];
  }
  return groups;
}

/** Every order of at most six columns; beyond that, the order given. */
function orders<T>(list: readonly T[]): T[][] {
  if (list.length <= 1 || list.length > 6) return [[...list]];
  return list.flatMap((head, i) =>
    orders([...list.slice(0, i), ...list.slice(i + 1)]).map((rest) => [head, ...rest]),
  );
}

/** x for the actors of one row: near the mean of their columns, a column's width apart, within the sheet. */
function spread(
  row: readonly ArrangeActor[],
  wanted: (id: string) => number,
  width: number,
): Map<string, number> {
  const sorted = [...row].sort((a, b) => wanted(a.id) - wanted(b.id) || (a.id < b.id ? -1 : 1));
  const pitch = Math.min(COLUMN + 8, width / Math.max(1, sorted.length));
  const xs: number[] = [];
  for (const [i, actor] of sorted.entries()) {
    const least = i === 0 ? pitch / 2 : (xs[i - 1] ?? 0) + pitch;
    const most = width - pitch * (sorted.length - i - 0.5);
    xs.push(Math.min(Math.max(least, wanted(actor.id)), most));
  }
  return new Map(sorted.map((actor, i) => [actor.id, xs[i] ?? 0]));
}

/** Columns of every channel that an actor takes part in. */
function columnsOf(
  courses: readonly Course[],
  columns: readonly (readonly string[])[],
): Map<string, number[]> {
  const map = new Map<string, number[]>();
  for (const course of courses) {
    const carrier = course[1]?.[0] ?? '';
    const column = columns.findIndex((group) => group.includes(carrier));
    for (const id of course.flat()) map.set(id, [...(map.get(id) ?? []), column]);
  }
  return map;
}

const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

/**
 * The arrangement of a narrow screen: the banks above and below, and between them a column for
 * each group of carriers that share channels. Only what takes part in channels has room there.
 */
export function arrangeUpright(input: UprightInput, size: Size): Arrangement {
  const { actors, courses } = input;
  const depth = depths(input);
  const groups = carrierGroups(courses);
  const width = Math.max(size.width, groups.length * COLUMN);
  const height = Math.max(size.height, LEAST_HEIGHT);
  const at = (column: number) => ((column + 0.5) * width) / Math.max(1, groups.length);
  const y = (id: string) => TOP + (depth.get(id) ?? 0.5) * (height - TOP - BOTTOM);
  const of = (d: number) => actors.filter((actor) => depth.get(actor.id) === d);

  const placeAll = (columns: readonly (readonly string[])[]): Map<string, Point> => {
    const known = columnsOf(courses, columns);
    const wanted = (id: string) => at(mean(known.get(id) ?? [0]));
    const rows = [spread(of(0), wanted, width), spread(of(1), wanted, width)];
    return new Map(
      actors.map((actor) => {
        const x = rows[0]?.get(actor.id) ?? rows[1]?.get(actor.id) ?? wanted(actor.id);
        return [actor.id, { x, y: y(actor.id) }];
      }),
    );
  };
  const sway = (positions: ReadonlyMap<string, Point>): number =>
    courses.reduce((sum, course) => {
      const xs = course.flat().map((id) => positions.get(id)?.x ?? 0);
      return sum + Math.max(...xs) - Math.min(...xs);
    }, 0);

  let positions = placeAll(groups);
  for (const columns of orders(groups)) {
    const candidate = placeAll(columns);
    if (sway(candidate) < sway(positions) - 1e-6) positions = candidate;
  }
  const places = new Map(
    actors.map((actor): [string, Place] => [
      actor.id,
      depth.get(actor.id) === 0 ? 'first' : 'stream',
    ]),
  );
  return { width, height, positions, places, areas: [] };
}
