import { stations } from '../graph/build';
import type { Contact } from '../model/schema';
import { STATUS_MARKS } from './marks';

/** Where a link ends: the place of its mark, and which way it points. */
export interface LinkHead {
  readonly x: number;
  readonly y: number;
  readonly down: boolean;
}

export interface LinkDot {
  readonly actor: string;
  readonly x: number;
  readonly y: number;
  readonly carrier: boolean;
}

/** A contact's course over the rows of a timeline. */
export interface LinkCourse {
  /** The whole course as the `d` of one path, ends shortened for their marks. */
  readonly d: string;
  readonly heads: readonly LinkHead[];
  /** A dot for each sender and a ring for each carrier, in order. */
  readonly dots: readonly LinkDot[];
  /** The middle of the last leg, where a denied contact is struck. */
  readonly middle: { readonly x: number; readonly y: number };
  readonly top: number;
  readonly bottom: number;
}

/** From one leg to the next that turns back, px. */
export const LANE = 7;
const TURN = 6;
/** How far above its row a loop is drawn from, and how far it then reaches, px. */
const LOOP = 18;
const LOOP_REACH = (3 / 4) * LOOP;

/** How far short of the row the line itself stops for the mark at its end, px. */
function stopShort({ status }: Contact): number {
  const { end, short } = STATUS_MARKS[status];
  return { triangle: 6, vee: 0.5, bar: 0, circle: 6, none: 0 }[end] + short;
}

const mean = (ys: readonly number[]): number => ys.reduce((sum, y) => sum + y, 0) / ys.length;

interface Stage {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly lane: number;
  readonly down: boolean;
}

function stagesOf(contact: Contact, y: (actor: string) => number): Stage[] {
  const stops = stations(contact);
  const stages: Stage[] = [];
  for (let at = 0; at + 1 < stops.length; at += 1) {
    const [from = [], to = []] = [stops[at], stops[at + 1]];
    const down = mean(to.map(y)) > mean(from.map(y));
    const before = stages.at(-1);
    // A leg that turns back runs beside the one before, never on it.
    const lane = before ? before.lane + (before.down === down ? 0 : 1) : 0;
    stages.push({ from, to, lane, down });
  }
  return stages;
}

/** Receivers whose only senders, or last carriers, are on their own row: within one group. */
function receivedAtHome({ from, to }: Stage, y: (actor: string) => number): string[] {
  return to.filter((target) => from.every((source) => y(source) === y(target)));
}

/** How many lanes beside the first a contact takes up; a loop comes back in one of its own. */
export function extraLanes(contact: Contact, y: (actor: string) => number): number {
  const last = stagesOf(contact, y).at(-1);
  return last ? last.lane + (receivedAtHome(last, y).length > 0 ? 1 : 0) : 0;
}

/** The turn through a carrier's row into the next lane; the pen stands `TURN` before the row. */
function turn(x: number, next: number, row: number, down: boolean): string {
  const [before, beyond] = down ? [row - TURN, row + TURN / 3] : [row + TURN, row - TURN / 3];
  return `C${x} ${beyond} ${next} ${beyond} ${next} ${before}`;
}

/** A head at each receiver, as it comes from the nearest sender on another row. */
function headsOf({ from, to }: Stage, x: number, y: (actor: string) => number): LinkHead[] {
  return to.flatMap((target) => {
    const end = y(target);
    const [first, ...rest] = from.map(y).filter((source) => source !== end);
    if (first === undefined) return [];
    const nearest = rest.reduce((a, b) => (Math.abs(b - end) < Math.abs(a - end) ? b : a), first);
    return [{ x, y: end, down: end > nearest }];
  });
}

/** A loop over a row, from one lane into the next: what stays with whom it comes from. */
function loopOver(
  row: number,
  [x, next]: readonly [number, number],
  [short, back]: readonly [number, number],
): string {
  const top = row - LOOP;
  return `M${x} ${row - back}C${x} ${top} ${next} ${top} ${next} ${row - short}`;
}

/** The line of the last leg: from its source to the farthest receiver on either side. */
function lastLeg(
  x: number,
  sources: readonly number[],
  targets: readonly number[],
  [short, back]: readonly [number, number],
  begun: { readonly down: boolean } | null,
): string {
  const [low, high] = [Math.min(...sources), Math.max(...sources)];
  const [up, down] = [Math.min(...targets), Math.max(...targets)];
  const runs: string[] = [];
  if (down > high)
    runs.push(`${begun?.down === true ? '' : `M${x} ${low + back}`}V${down - short}`);
  if (up < low) runs.push(`${begun?.down === false ? '' : `M${x} ${high - back}`}V${up + short}`);
  if (runs.length === 0) runs.push(`M${x} ${low}V${high}`);
  // The pen goes on where it stands before it is lifted.
  return runs.sort((a) => (a.startsWith('V') ? -1 : 0)).join('');
}

/**
 * The course of a contact over rows: one path from its senders through each carrier's row, in
 * order, to its receivers; to those on its own row as a loop over it. `x` is that of its first leg; `step` leads to the next lane, later in time.
 */
export function linkCourse(
  contact: Contact,
  x: number,
  step: number,
  y: (actor: string) => number,
): LinkCourse {
  const stages = stagesOf(contact, y);
  const laneX = (stage: Stage) => x + stage.lane * step;
  const short = stopShort(contact);
  const last = stages.at(-1);
  const home = last ? receivedAtHome(last, y) : [];
  let d = '';
  let pen: { down: boolean } | null = null;
  const dots: LinkDot[] = contact.mutual
    ? []
    : contact.from.map((actor) => ({ actor, x, y: y(actor), carrier: false }));
  stages.forEach((stage, at) => {
    const here = laneX(stage);
    const next = stages[at + 1];
    if (!next) {
      const back = contact.mutual && at === 0 ? short : 0;
      const abroad = stage.to.filter((target) => !home.includes(target));
      if (abroad.length > 0)
        d += lastLeg(here, stage.from.map(y), abroad.map(y), [short, back], pen);
      for (const row of home.map(y)) d += loopOver(row, [here, here + step], [short, back]);
      return;
    }
    const [carrier = ''] = stage.to;
    const row = y(carrier);
    const there = laneX(next);
    if (at === 0) {
      const starts = stage.from.map(y);
      const [low, high] = [Math.min(...starts), Math.max(...starts)];
      if (row > high) d += `M${here} ${low}`;
      else if (row < low) d += `M${here} ${high}`;
      else d += `M${here} ${low}V${high}M${here} ${stage.down ? low : high}`;
    }
    if (there === here) d += `V${row}`;
    else d += `V${row + (stage.down ? -TURN : TURN)}${turn(here, there, row, stage.down)}`;
    pen = { down: next.down };
    dots.push({ actor: carrier, x: (here + there) / 2, y: row, carrier: true });
  });
  const first = stages[0];
  const lastX = last ? laneX(last) : x;
  const ends = last ? last.to.map(y) : [];
  const heads = last ? headsOf(last, lastX, y) : [];
  if (contact.mutual && first)
    heads.push(...headsOf({ ...first, from: first.to, to: first.from }, x, y));
  for (const row of home.map(y)) {
    heads.push({ x: lastX + step, y: row, down: true });
    if (contact.mutual) heads.push({ x: lastX, y: row, down: true });
  }
  const rows = stages.flatMap((stage) => [...stage.from, ...stage.to].map(y));
  const from = last ? last.from.map(y) : [];
  const isLoop = last !== undefined && home.length === last.to.length;
  const middle = isLoop
    ? { x: lastX + step / 2, y: mean(ends) - LOOP_REACH }
    : { x: lastX, y: (mean(from) + mean(ends)) / 2 };
  return {
    d,
    heads,
    dots,
    middle,
    top: Math.min(...rows, ...home.map((id) => y(id) - LOOP_REACH)),
    bottom: Math.max(...rows),
  };
}
