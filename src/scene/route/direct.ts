import { add, type Box, distance, lerp, normal, type Point, scale, sub, unit } from '../geometry';
import type { LineSpec } from '../lines';
import { STATUS_MARKS } from '../marks';
import { depth, firstClear, isClear, type Obstacle, underLabels } from './avoid';
import { type Curve, sample, stations } from './curve';
import { edgePoint } from './shape';
import type { Stop } from './types';

const GAP = 3.5;
const FAN = 26;
const FAN_STEP = 13;
const NEAR = 110;
const INWARD = 22;
const BOWS = [0, 16, -16, 32, -32, 48, -48, 64, -64, 80, -80, 96, -96];

/** A curve from edge to edge of two actors whose middle stands `bow` px beside the straight line. */
function bowed(spec: LineSpec, from: Stop, to: Stop, bow: number): Curve {
  const chord = sub(to.p, from.p);
  // The side of a bow must not depend on which way the pair is read.
  const side = spec.source < spec.target ? 1 : -1;
  const control = add(lerp(from.p, to.p, 0.5), scale(normal(unit(chord)), 2 * bow * side));
  const short = STATUS_MARKS[spec.status].short;
  const start = edgePoint(
    from.p,
    from.outer,
    from.shape,
    unit(sub(control, from.p)),
    GAP + (spec.both ? short : 0),
  );
  const end = edgePoint(to.p, to.outer, to.shape, unit(sub(control, to.p)), GAP + short);
  return { start, controls: [control], end };
}

/**
 * The course of a closed pair's line: the smallest bow of 0, ±16 … ±96 px that is clear of every
 * actor it does not concern, labels kept clear where it costs little. `beside` shifts the line away
 * from a channel leg between the same actors.
 */
export function routeDirect(
  spec: LineSpec,
  from: Stop,
  to: Stop,
  obstacles: readonly Obstacle[],
  labels: readonly Box[],
  beside: number,
): Curve {
  const base = beside + inward(spec, from, to);
  let best: Curve | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const bow of BOWS) {
    // A greater bow costs at least this much: nothing better can follow.
    if (least <= Math.abs(bow) * 0.35) break;
    const curve = bowed(spec, from, to, base + bow);
    const score =
      depth(curve, obstacles) * 100 + Math.abs(bow) * 0.35 + underLabels(curve, labels) * 4;
    if (score < least - 1e-9) [best, least] = [curve, score];
  }
  const curve = best ?? bowed(spec, from, to, base);
  if (isClear(curve, obstacles)) return curve;
  return swayed(spec, from, to, obstacles) ?? cleared(curve, obstacles);
}

/** How far the two controls of a course that bends twice are tried to either side, px. */
const SWAYS = Array.from({ length: 25 }, (_, i) => (i - 12) * 20);

/** Where the two controls are tried, the least bent about what is wanted first. */
function swaysAbout(wanted: number): readonly { readonly a: number; readonly b: number }[] {
  return SWAYS.flatMap((a) =>
    SWAYS.map((b) => ({
      a,
      b,
      bend: Math.abs(a - wanted) + Math.abs(b - wanted) + Math.abs(a - b),
    })),
  ).sort((p, q) => p.bend - q.bend || p.a - q.a);
}

const ABOUT_STRAIGHT = swaysAbout(0);

/**
 * The course of two bends nearest to a bow that is clear of every obstacle, by trying them all; null
 * where there is none. Only the few lines come here that no single bow takes clear.
 */
function swayed(
  spec: LineSpec,
  from: Stop,
  to: Stop,
  obstacles: readonly Obstacle[],
  bow = 0,
  beside: readonly Curve[] = [],
): Curve | null {
  const chord = sub(to.p, from.p);
  const side = spec.source < spec.target ? 1 : -1;
  const across = scale(normal(unit(chord)), side);
  const short = STATUS_MARKS[spec.status].short;
  // Two controls that bend as far as the one of a bow stand at two thirds of its distance.
  const tries = bow === 0 ? ABOUT_STRAIGHT : swaysAbout((4 / 3) * bow);
  for (const { a, b } of tries) {
    const c1 = add(lerp(from.p, to.p, 0.3), scale(across, a));
    const c2 = add(lerp(from.p, to.p, 0.7), scale(across, b));
    const leaves = unit(sub(c1, from.p));
    const start = edgePoint(from.p, from.outer, from.shape, leaves, GAP + (spec.both ? short : 0));
    const end = edgePoint(to.p, to.outer, to.shape, unit(sub(c2, to.p)), GAP + short);
    const curve = { start, controls: [c1, c2], end };
    if (isClear(curve, obstacles) && isApart(curve, beside)) return curve;
  }
  return null;
}

/** Whether the middle of a course keeps a step of the fan off every other. */
function isApart(curve: Curve, others: readonly Curve[]): boolean {
  const middle = stations(curve, [0.35, 0.5, 0.65]);
  return others.every((other) =>
    sample(other, 16).every((p) => middle.every(({ point }) => distance(point, p) >= FAN_STEP)),
  );
}

/** A course pushed clear where it is not. */
function cleared(curve: Curve, obstacles: readonly Obstacle[]): Curve {
  if (isClear(curve, obstacles)) return curve;
  return firstClear([split(curve)], obstacles, () => [null, null]) ?? curve;
}

/**
 * The courses of an opened pair's lines, in the order given: bows that are clear of other actors,
 * each a fan's width from the next, as near to the straight line as there is room.
 */
export function routeFan(
  specs: readonly LineSpec[],
  from: Stop,
  to: Stop,
  obstacles: readonly Obstacle[],
  beside: number,
): Curve[] {
  const first = specs[0];
  if (!first) return [];
  const side = (spec: LineSpec) =>
    (spec.source === first.source ? [from, to] : [to, from]) as [Stop, Stop];
  const even = specs.length % 2 === 0 ? FAN / 2 : 0;
  // Farther out a line would leave the window before it went clear.
  const reach = FAN * (specs.length / 2 + 5);
  const ranked = Array.from({ length: Math.ceil((2 * reach) / FAN_STEP) + 1 }, (_, i) => {
    const bow = beside + even + i * FAN_STEP - Math.floor(reach / FAN_STEP) * FAN_STEP;
    return { bow, cut: depth(bowed(first, from, to, bow), obstacles) };
  }).sort((a, b) => a.cut - b.cut || Math.abs(a.bow) - Math.abs(b.bow) || a.bow - b.bow);
  const bows: number[] = [];
  for (const { bow } of ranked) {
    if (bows.length === specs.length) break;
    if (bows.every((other) => Math.abs(other - bow) >= FAN - 1e-9)) bows.push(bow);
  }
  bows.sort((a, b) => a - b);
  const plain = specs.map((spec, i) => bowed(spec, ...side(spec), bows[i] ?? 0));
  const laid = plain.filter((curve) => isClear(curve, obstacles));
  return specs.map((spec, i) => {
    const bow = bows[i] ?? 0;
    const curve = plain[i] ?? bowed(spec, ...side(spec), bow);
    if (isClear(curve, obstacles)) return curve;
    // Bent round what stands in its way, beside the others of the pair where there is room.
    const round =
      swayed(spec, ...side(spec), obstacles, bow, laid) ??
      swayed(spec, ...side(spec), obstacles, bow) ??
      cleared(curve, obstacles);
    laid.push(round);
    return round;
  });
}

/**
 * Two neighbours on a bank stand too close for a straight line to show its end: theirs bows out
 * into the stream. Signed px; 0 for any other pair.
 */
function inward(spec: LineSpec, from: Stop, to: Stop): number {
  const chord = sub(to.p, from.p);
  if (from.bank === 0 || from.bank !== to.bank || Math.hypot(chord.x, chord.y) > NEAR) return 0;
  const side = spec.source < spec.target ? 1 : -1;
  return Math.sign(normal(chord).x * side * from.bank) * INWARD;
}

/** The same course with two controls, so that it can bend twice. */
function split(curve: Curve): Curve {
  const c: Point = curve.controls[0] ?? lerp(curve.start, curve.end, 0.5);
  return { ...curve, controls: [lerp(curve.start, c, 0.75), lerp(curve.end, c, 0.75)] };
}
