import { endOf, type Strand } from './flow-band';
import { FLOW } from './flow-measures';
import type { FlowHead } from './flow-types';
import { lerp, type Point } from './geometry';
import { STATUS_MARKS } from './marks';

/** Where a strand runs in a column: from where to where along x, and how far down. */
export interface Lane {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** How many lanes the strand lies below the middle of those it turns together with. */
  readonly aside: number;
}

/** The lanes of a strand by column; several only at the two ends. */
export type Lanes = readonly (readonly Lane[])[];

export interface StrandCourse {
  readonly runs: readonly (readonly Point[])[];
  readonly heads: readonly FlowHead[];
  readonly middle: Point;
}

/** How far a line stops short of where it ends, for the mark that stands there, px. */
export function stopShort(strand: Strand, width: number): number {
  const { short } = STATUS_MARKS[strand.status];
  const head = Math.max(0, width - FLOW.strand);
  return { triangle: 6 + head, vee: 0.5, bar: 0, circle: 6, none: 0 }[endOf(strand)] + short;
}

/** How far along x a strand turns after the one beside it, px. */
const ASIDE = 6;

const line = (from: Point, to: Point): Point[] => [
  lerp(from, to, 1 / 3),
  lerp(from, to, 2 / 3),
  to,
];

/** A turn from one lane into the next, level at both ends. */
function turn(from: Point, to: Point, aside: number): Point[] {
  const room = to.x - from.x;
  // Strands that turn the same way turn one after another, so that they keep apart on the slope.
  const sign = Math.sign(to.y - from.y);
  const most = Math.min(room * 0.22, Math.abs(to.y - from.y) * 0.3);
  const shift = -sign * Math.max(-most, Math.min(most, aside * ASIDE));
  const x = (from.x + to.x) / 2 + shift;
  return [{ x, y: from.y }, { x, y: to.y }, to];
}

const level = (a: Point, b: Point): boolean => Math.abs(a.y - b.y) < 0.01;

/** From where one lane ends to where the next begins, with `straight` px at the end on the level. */
function step(from: Point, to: Point, aside: number, straight: number): Point[] {
  if (level(from, to)) return line(from, to);
  const end = { x: to.x - Math.min(straight, (to.x - from.x) / 3), y: to.y };
  return straight > 0 ? [...turn(from, end, aside), ...line(end, to)] : turn(from, to, aside);
}

/** The middle of the first piece of a run. */
function middleOf([a, b, c, d]: readonly Point[]): Point {
  if (!a || !b || !c || !d) return a ?? { x: 0, y: 0 };
  return { x: (a.x + 3 * b.x + 3 * c.x + d.x) / 8, y: (a.y + 3 * b.y + 3 * c.y + d.y) / 8 };
}

/**
 * The course of a strand, reading from left to right: the trunk from its first sender through every
 * column to its first receiver in one run, then a run for each other sender and receiver.
 */
export function strandCourse(strand: Strand, width: number, lanes: Lanes): StrandCourse {
  const short = stopShort(strand, width);
  const straight = Math.max(FLOW.straight, short + 4);
  const last = lanes.length - 1;
  const start = (lane: Lane): Point => ({ x: lane.to, y: lane.y });
  const stop = (lane: Lane): Point => ({ x: lane.from - short, y: lane.y });
  const join = (before: Lane, lane: Lane, at: number): Point[] =>
    at === last
      ? step(start(before), stop(lane), lane.aside, straight - short)
      : step(start(before), { x: lane.from, y: lane.y }, lane.aside, 0);

  const trunk = lanes.flatMap((column) => column.slice(0, 1));
  const [first, next] = trunk;
  if (!first || !next) return { runs: [], heads: [], middle: { x: 0, y: 0 } };
  const run: Point[] = [start(first)];
  trunk.forEach((lane, at) => {
    const before = trunk[at - 1];
    if (!before) return;
    run.push(...join(before, lane, at));
    if (at < last && lane.to > lane.from) {
      run.push(...line({ x: lane.from, y: lane.y }, { x: lane.to, y: lane.y }));
    }
  });
  const others = (lanes[0] ?? []).slice(1).map((lane) => [start(lane), ...join(lane, next, 1)]);
  const before = trunk.at(-2) ?? first;
  const branches = (lanes[last] ?? [])
    .slice(1)
    .map((lane) => [start(before), ...join(before, lane, last)]);
  return {
    runs: [run, ...others, ...branches],
    heads: (lanes[last] ?? []).map((lane) => ({
      p: { x: lane.from, y: lane.y },
      direction: 1,
    })),
    middle: middleOf(run),
  };
}

/** Runs as the `d` of one path. */
export function flowPath(runs: StrandCourse['runs']): string {
  const at = ({ x, y }: Point) => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
  return runs
    .map(([first, ...rest]) => {
      if (!first) return '';
      const pieces = rest.flatMap((p, i) => {
        if (i % 3 !== 2) return [];
        return `C${at(rest[i - 2] ?? p)} ${at(rest[i - 1] ?? p)} ${at(p)}`;
      });
      return `M${at(first)}${pieces.join('')}`;
    })
    .join('');
}
