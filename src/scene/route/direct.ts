import { add, type Box, lerp, normal, type Point, scale, sub, unit } from '../geometry';
import type { LineSpec } from '../lines';
import { STATUS_MARKS } from '../marks';
import { depth, type Obstacle, pushClear, underLabels } from './avoid';
import type { Curve } from './curve';
import { edgePoint } from './shape';
import type { Stop } from './types';

const GAP = 3.5;
const FAN = 26;
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
    from.r,
    from.shape,
    unit(sub(control, from.p)),
    GAP + (spec.both ? short : 0),
  );
  const end = edgePoint(to.p, to.r, to.shape, unit(sub(control, to.p)), GAP + short);
  return { start, controls: [control], end };
}

/**
 * The course of a direct line: the smallest bow of 0, ±16 … ±96 px that is clear of every actor it
 * does not concern, labels kept clear where it costs little; a line of an opened pair starts from
 * its place in the fan. `beside` shifts the line away from a channel leg between the same actors.
 */
export function routeDirect(
  spec: LineSpec,
  from: Stop,
  to: Stop,
  obstacles: readonly Obstacle[],
  labels: readonly Box[],
  beside: number,
): Curve {
  const base = spec.fan
    ? (spec.fan.index - (spec.fan.count - 1) / 2) * FAN +
      (beside ? beside + Math.sign(beside) * FAN * (spec.fan.count / 2) : 0)
    : beside + inward(spec, from, to);
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
  if (depth(curve, obstacles) === 0) return curve;
  return pushClear(split(curve), obstacles, [null, null]);
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
