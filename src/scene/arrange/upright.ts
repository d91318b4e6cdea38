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
const TOP = 40;
const BOTTOM = 64;
const LEAST_ROW = 104;

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
      const carries = actor.carried > 0;
      if (actor.camp === banks[0] && !carries) return [actor.id, 0];
      if (actor.camp === banks[1] && !carries) return [actor.id, 1];
      return [actor.id, Math.min(0.85, Math.max(0.15, sum / n))];
    }),
  );
}

/** Actors in rows by depth, none wider than the sheet. */
function rowsOf(input: UprightInput, most: number): ArrangeActor[][] {
  const depth = depths(input);
  const sorted = [...input.actors].sort(
    (a, b) => (depth.get(a.id) ?? 0) - (depth.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const rows: ArrangeActor[][] = [];
  let at = Number.NaN;
  for (const actor of sorted) {
    const d = depth.get(actor.id) ?? 0;
    const last = rows.at(-1);
    if (last && last.length < most && Math.abs(d - at) < 0.09) last.push(actor);
    else {
      rows.push([actor]);
      at = d;
    }
  }
  return rows;
}

/** Orders each row by the mean place of its neighbours, eight sweeps down and up. */
function order(
  rows: ArrangeActor[][],
  near: ReadonlyMap<string, readonly string[]>,
  width: number,
): Map<string, number> {
  const x = new Map<string, number>();
  const spread = (row: readonly ArrangeActor[]) => {
    for (const [i, actor] of row.entries()) x.set(actor.id, ((i + 0.5) * width) / row.length);
  };
  for (const row of rows) spread(row);
  for (let sweep = 0; sweep < 8; sweep++) {
    for (const row of sweep % 2 ? [...rows].reverse() : rows) {
      const mean = (actor: ArrangeActor): number => {
        const xs = (near.get(actor.id) ?? []).flatMap((id) => x.get(id) ?? []);
        return xs.length ? xs.reduce((a, b) => a + b, 0) / xs.length : (x.get(actor.id) ?? 0);
      };
      const wanted = new Map(row.map((actor) => [actor.id, mean(actor)]));
      row.sort(
        (a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1),
      );
      spread(row);
    }
  }
  return x;
}

/**
 * The arrangement of a narrow screen: the banks above and below, carriers in rows between them.
 * Only what takes part in channels has room there.
 */
export function arrangeUpright(input: UprightInput, size: Size): Arrangement {
  const most = Math.max(2, Math.floor(size.width / COLUMN));
  const rows = rowsOf(input, most);
  const near = new Map<string, string[]>();
  for (const course of input.courses) {
    for (const [i, stop] of course.entries()) {
      for (const a of stop) {
        for (const b of course[i + 1] ?? []) {
          near.set(a, [...(near.get(a) ?? []), b]);
          near.set(b, [...(near.get(b) ?? []), a]);
        }
      }
    }
  }
  const x = order(rows, near, size.width);
  const gap = Math.max(LEAST_ROW, (size.height - TOP - BOTTOM) / Math.max(1, rows.length - 1));
  const height = Math.max(size.height, TOP + BOTTOM + gap * (rows.length - 1));
  const positions = new Map<string, Point>();
  for (const [row, actors] of rows.entries()) {
    for (const [i, actor] of actors.entries()) {
      // Neighbours stand a little higher and lower, so that their labels and lines keep apart.
      const lift = actors.length > 2 && i % 2 === 1 ? 16 : 0;
      positions.set(actor.id, { x: x.get(actor.id) ?? 0, y: TOP + row * gap + lift });
    }
  }
  const places = new Map(input.actors.map((actor): [string, Place] => [actor.id, 'stream']));
  return { width: size.width, height, positions, places, areas: [] };
}
