import type { Course, Stop } from './flow-layers';
import { FLOW, laneOf } from './flow-measures';
import { spread } from './timeline-spread';

/** What a stop needs, px: its height, and from its top to its first lane. */
export interface Room {
  readonly height: number;
  readonly lanesAt: number;
}

export interface Placed {
  /** Of each stop its top, px. */
  readonly top: ReadonlyMap<string, number>;
  /** Of each stop its strands from the top, with the middle of the lane of each. */
  readonly lanes: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly height: number;
}

export interface PlaceInput {
  /** From the top, as ordered. */
  readonly columns: readonly (readonly Stop[])[];
  readonly courses: readonly Course[];
  readonly room: (stop: Stop) => Room;
  /** What stands over the first actor of a group, px: the title of its camp. */
  readonly header: (stop: Stop) => number;
  /** The height there is; some of it is used where less is needed, px. */
  readonly free: number;
  /** Whether it is used as a sheet of paper is: what stands in a column is set farther apart. */
  readonly filling?: boolean;
}

/** Rounds at most, and how little has moved, px, when all stands well enough. */
const ROUNDS = 80;
const STILL = 0.1;
/** How much more height is taken than is needed, where there is any. */
const LOOSE = 1.2;
/** How many times farther apart than need be stops stand at most. */
const FARTHEST = 3;

/** The free space between a stop and the next. */
function gapBetween(one: Stop, next: Stop, header: PlaceInput['header']): number {
  if (one.actor === null || next.actor === null) return FLOW.gap.past;
  if (one.id === one.group || next.id === next.group) return FLOW.gap.carriers;
  if (one.group === next.group) return FLOW.gap.actors;
  return FLOW.pad + FLOW.gap.camps + header(next);
}

/** A column of stops as a chain of wishes: heights, gaps, and what stands over and under them. */
interface Stack {
  readonly stops: readonly Stop[];
  readonly above: number;
  readonly below: number;
  readonly heights: readonly number[];
  /** From top to top. */
  readonly steps: readonly number[];
  readonly height: number;
}

function stackOf(stops: readonly Stop[], { room, header }: PlaceInput, apart = 1): Stack {
  const heights = stops.map((stop) => room(stop).height);
  const steps = stops.map((stop, i) => {
    const next = stops[i + 1];
    return (heights[i] ?? 0) + (next ? apart * gapBetween(stop, next, header) : 0);
  });
  const [first] = stops;
  const sides = first !== undefined && first.actor !== null && first.id !== first.group;
  const above = sides ? header(first) : 0;
  const below = sides ? FLOW.pad : 0;
  const height = above + below + steps.reduce((sum, step) => sum + step, 0);
  return { stops, above, below, heights, steps, height };
}

const mean = (list: readonly number[]): number =>
  list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);

/** How many times farther apart stops can stand so that no stack is higher than the room. */
function farthestApart(stacks: readonly Stack[], free: number): number {
  const most = stacks.map(({ height, heights, above, below }) => {
    const gaps = height - above - below - heights.reduce((sum, own) => sum + own, 0);
    return gaps > 0 ? 1 + (free - height) / gaps : FARTHEST;
  });
  return Math.max(1, Math.min(FARTHEST, ...most));
}

/** All places, moved until each stop stands as level with its neighbours as their order allows. */
class Places {
  readonly top = new Map<string, number>();
  readonly lanes = new Map<string, Map<string, number>>();
  private readonly passing = new Map<string, { course: Course; at: number }[]>();

  constructor(private readonly input: PlaceInput) {
    for (const course of input.courses) {
      course.stops.forEach((stops, at) => {
        for (const id of stops) {
          const list = this.passing.get(id);
          if (list) list.push({ course, at });
          else this.passing.set(id, [{ course, at }]);
        }
      });
    }
  }

  /** Where a strand runs in a column beside, the mean of its stops there. */
  private beside(course: Course, at: number): number | null {
    const stops = course.stops[at];
    if (!stops) return null;
    let sum = 0;
    for (const id of stops) sum += this.lanes.get(id)?.get(course.id) ?? this.top.get(id) ?? 0;
    return sum / stops.length;
  }

  private around(course: Course, at: number): number {
    const [before, after] = [this.beside(course, at - 1), this.beside(course, at + 1)];
    if (before === null) return after ?? 0;
    return after === null ? before : (before + after) / 2;
  }

  /** Gives each strand of a stop its lane, in the order of where it comes from and goes to. */
  seat(stop: Stop): void {
    const { lanesAt } = this.input.room(stop);
    const passing = this.passing.get(stop.id) ?? [];
    const wish = new Map<number, { sum: number; count: number }>();
    for (const { course, at } of passing) {
      const own = wish.get(course.band) ?? { sum: 0, count: 0 };
      own.sum += this.around(course, at);
      own.count += 1;
      wish.set(course.band, own);
    }
    const of = (band: number) => {
      const { sum, count } = wish.get(band) ?? { sum: 0, count: 1 };
      return sum / count;
    };
    const sorted = passing
      .map(({ course }) => course)
      .sort((a, b) => (a.band === b.band ? 0 : of(a.band) - of(b.band) || a.band - b.band));
    let y = (this.top.get(stop.id) ?? 0) + lanesAt;
    const lanes = new Map<string, number>();
    for (const course of sorted) {
      const lane = laneOf(course.width);
      lanes.set(course.id, y + lane / 2);
      y += lane;
    }
    this.lanes.set(stop.id, lanes);
  }

  /** Where the top of a stop would have to be for its strands to run level. */
  private wish(stop: Stop): number {
    const lanes = this.lanes.get(stop.id);
    const top = this.top.get(stop.id) ?? 0;
    const offs = (this.passing.get(stop.id) ?? []).map(
      ({ course, at }) => this.around(course, at) - (lanes?.get(course.id) ?? top),
    );
    return top + mean(offs);
  }

  /** Returns how far the stop went that was moved the farthest, px. */
  move({ stops, above, below, steps, heights }: Stack, height: number): number {
    const wishes = stops.map((stop, i) => ({ at: this.wish(stop) - above, gap: steps[i] ?? 0 }));
    const last = heights.at(-1) ?? 0;
    const tops = spread(wishes, height - above - below - last);
    let farthest = 0;
    stops.forEach((stop, i) => {
      const top = above + (tops[i] ?? 0);
      farthest = Math.max(farthest, Math.abs(top - (this.top.get(stop.id) ?? 0)));
      this.top.set(stop.id, top);
    });
    for (const stop of stops) this.seat(stop);
    return farthest;
  }

  start({ stops, above, steps, height: own }: Stack, height: number): void {
    let y = above + (height - own) / 2;
    stops.forEach((stop, i) => {
      this.top.set(stop.id, y);
      y += steps[i] ?? 0;
    });
  }
}

/**
 * Where everything stands across the reading direction. Columns are moved in turn, each stop to the
 * mean of what its strands come from and go to, as near as its column lets it (Gansner et al. 1993,
 * here with the whole column at once); within a stop the strands lie in the order of their ways.
 */
export function placeStops(input: PlaceInput): Placed {
  const close = input.columns.map((stops) => stackOf(stops, input));
  const apart = input.filling ? farthestApart(close, input.free) : 1;
  const stacks = apart > 1 ? input.columns.map((stops) => stackOf(stops, input, apart)) : close;
  const needed = Math.max(0, ...stacks.map((stack) => stack.height));
  const height = Math.max(needed, Math.min(input.free, needed * LOOSE));
  const places = new Places(input);
  for (const stack of stacks) places.start(stack, height);
  for (const stack of stacks) for (const stop of stack.stops) places.seat(stop);
  for (let round = 0; round < ROUNDS; round += 1) {
    const turn = round % 2 === 0 ? stacks : [...stacks].reverse();
    if (Math.max(0, ...turn.map((stack) => places.move(stack, height))) < STILL) break;
  }
  return { top: places.top, lanes: places.lanes, height };
}
