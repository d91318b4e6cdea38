import { add, distance, dot, lerp, normal, type Point, scale, sub, unit } from '../geometry';
import type { LineSpec } from '../lines';
import { STATUS_MARKS } from '../marks';
import { depth, firstClear, type Obstacle } from './avoid';
import { type Curve, evened } from './curve';
import { edgePoint } from './shape';
import type { Stop } from './types';

const LANE = 9;
const GAP = 3.5;
/** How far aside a leg is bent where its handles do not take it clear, px. */
const DETOURS = [30, -30, 60, -60, 100, -100];

/** How a channel passes through a carrier: where, and in which direction it travels there. */
interface Pass {
  readonly point: Point;
  readonly tangent: Point;
}

interface Through {
  readonly key: string;
  readonly before: Point;
  readonly after: Point;
  readonly tangent: Point;
}

const mean = (points: readonly Point[]): Point =>
  scale(points.reduce(add, { x: 0, y: 0 }), 1 / Math.max(1, points.length));

/** The tangent of one channel at a carrier, nearer to the shorter leg. */
function tangentAt(before: Point, at: Point, after: Point): Point {
  const [u, v] = [sub(at, before), sub(after, at)];
  const [lu, lv] = [Math.max(1, Math.hypot(u.x, u.y)), Math.max(1, Math.hypot(v.x, v.y))];
  const t = add(scale(unit(u), 1 / Math.sqrt(lu)), scale(unit(v), 1 / Math.sqrt(lv)));
  return Math.hypot(t.x, t.y) < 1e-3 ? normal(unit(u)) : unit(t);
}

/**
 * The order of two channels that come from and go to the same places: the same side of the same
 * one of them at every carrier, whichever way the axis points there, so that they do not cross.
 */
function beside(
  a: { readonly one: Through; readonly sign: number },
  b: { readonly one: Through; readonly sign: number },
): number {
  return a.one.key < b.one.key ? -a.sign : b.sign;
}

/** Lanes through one carrier: parallel, in the order of where each channel comes from and goes to. */
function lanes(at: Point, through: readonly Through[]): Map<string, Pass> {
  const first = through[0];
  if (!first) return new Map();
  const signs = through.map((one) => (dot(one.tangent, first.tangent) < 0 ? -1 : 1));
  const axis = unit(mean(through.map((one, i) => scale(one.tangent, signs[i] ?? 1))));
  const across = normal(axis);
  const sorted = through
    .map((one, i) => ({
      one,
      sign: signs[i] ?? 1,
      place: dot(sub(lerp(one.before, one.after, 0.5), at), across),
    }))
    .sort((a, b) => Math.round(a.place) - Math.round(b.place) || beside(a, b));
  return new Map(
    sorted.map(({ one, sign }, j) => [
      one.key,
      {
        point: add(at, scale(across, (j - (sorted.length - 1) / 2) * LANE)),
        tangent: scale(axis, sign),
      },
    ]),
  );
}

function passes(specs: readonly LineSpec[], stops: ReadonlyMap<string, Stop>): Map<string, Pass> {
  const byChannel = new Map<string, LineSpec[]>();
  for (const spec of specs) {
    if (spec.channel)
      byChannel.set(spec.channel.id, [...(byChannel.get(spec.channel.id) ?? []), spec]);
  }
  const through = new Map<string, Through[]>();
  const at = (id: string): Point => stops.get(id)?.p ?? { x: 0, y: 0 };
  for (const [id, legs] of byChannel) {
    const count = legs[0]?.channel?.legs ?? 1;
    for (let leg = 0; leg + 1 < count; leg++) {
      const before = legs.filter((spec) => spec.channel?.leg === leg);
      const after = legs.filter((spec) => spec.channel?.leg === leg + 1);
      const carrier = before[0]?.target;
      if (carrier === undefined || after.length === 0) continue;
      const [b, a] = [mean(before.map((s) => at(s.source))), mean(after.map((s) => at(s.target)))];
      const entry = {
        key: `${id}@${carrier}`,
        before: b,
        after: a,
        tangent: tangentAt(b, at(carrier), a),
      };
      through.set(carrier, [...(through.get(carrier) ?? []), entry]);
    }
  }
  const result = new Map<string, Pass>();
  for (const [carrier, list] of through) {
    for (const [key, pass] of lanes(at(carrier), list)) result.set(key, pass);
  }
  return result;
}

/**
 * Legs of several channels between the same two actors run side by side at their free ends too, in
 * the order of their lanes at the carrier, so that they do not cross on the way.
 */
function endOffsets(
  specs: readonly LineSpec[],
  stops: ReadonlyMap<string, Stop>,
  carried: ReadonlyMap<string, Pass>,
): Map<string, number> {
  const byPair = new Map<string, LineSpec[]>();
  for (const spec of specs) byPair.set(spec.pair, [...(byPair.get(spec.pair) ?? []), spec]);
  const offsets = new Map<string, number>();
  for (const group of byPair.values()) {
    const place = (spec: LineSpec): number => {
      const [from, to] = [stops.get(spec.source), stops.get(spec.target)];
      if (!from || !to || !spec.channel) return 0;
      const across = acrossFrom(from.p, to.p);
      const at = (stop: Stop) => {
        const pass = carried.get(`${spec.channel?.id}@${stop.id}`);
        return pass ? dot(sub(pass.point, stop.p), across) : 0;
      };
      return at(from) + at(to);
    };
    const sorted = [...group].sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
    for (const [j, spec] of sorted.entries()) {
      offsets.set(spec.id, (j - (sorted.length - 1) / 2) * LANE);
    }
  }
  return offsets;
}

/** The normal of a pair, the same whichever way it is travelled. */
function acrossFrom(from: Point, to: Point): Point {
  const chord = unit(sub(to, from));
  // Straight up and straight down have the same x: y must tell them apart.
  const forwards = Math.abs(chord.x) > 1e-9 ? chord.x > 0 : chord.y > 0;
  return normal(forwards ? chord : scale(chord, -1));
}

/**
 * The curves of all channels: one for each leg, continuous in place and direction through every
 * carrier, so that the eye follows a message from its sender to its receiver. The handles at a
 * carrier move along the tangent only when the curve is pushed clear of other actors.
 */
export function routeChannels(
  specs: readonly LineSpec[],
  stops: ReadonlyMap<string, Stop>,
  obstaclesFor: (spec: LineSpec) => readonly Obstacle[],
): Map<string, Curve> {
  const carried = passes(specs, stops);
  const offsets = endOffsets(specs, stops, carried);
  const curves = new Map<string, Curve>();
  // Lanes that go round the same actor keep their places: the outer one keeps farther off.
  const around = (spec: LineSpec, from: Stop, to: Stop): Obstacle[] => {
    const lane = offsets.get(spec.id) ?? 0;
    const lanesHere = specs.flatMap((other) =>
      other.pair === spec.pair ? [offsets.get(other.id) ?? 0] : [],
    );
    const across = acrossFrom(from.p, to.p);
    return obstaclesFor(spec).map((obstacle) => {
      const beside = dot(sub(obstacle.p, from.p), across) > 0;
      const inner = beside ? Math.max(...lanesHere) : Math.min(...lanesHere);
      return { ...obstacle, r: obstacle.r + Math.abs(lane - inner) };
    });
  };
  for (const spec of specs) {
    const from = stops.get(spec.source);
    const to = stops.get(spec.target);
    if (!from || !to || !spec.channel) continue;
    const into = carried.get(`${spec.channel.id}@${spec.target}`);
    const out = carried.get(`${spec.channel.id}@${spec.source}`);
    const leaves = spec.channel.leg > 0 ? out : undefined;
    const arrives = spec.channel.leg + 1 < spec.channel.legs ? into : undefined;
    curves.set(
      spec.id,
      routeLeg(spec, from, to, leaves, arrives, offsets.get(spec.id) ?? 0, around(spec, from, to)),
    );
  }
  return curves;
}

function freeEnd(stop: Stop, towards: Point, offset: number): Pass {
  const chord = unit(sub(towards, stop.p));
  const tangent = unit(add(chord, { x: 0.8 * stop.bank, y: 0 }));
  const across = acrossFrom(stop.p, towards);
  return { point: add(stop.p, scale(across, offset)), tangent };
}

function routeLeg(
  spec: LineSpec,
  from: Stop,
  to: Stop,
  leaves: Pass | undefined,
  arrives: Pass | undefined,
  offset: number,
  obstacles: readonly Obstacle[],
): Curve {
  const one = leaves ?? freeEnd(from, to.p, offset);
  const back = freeEnd(to, from.p, offset);
  const two = arrives ?? { point: back.point, tangent: scale(back.tangent, -1) };
  const D = distance(one.point, two.point);
  const chord = unit(sub(two.point, one.point));
  const handle = (pass: Pass, carrier: boolean) =>
    carrier
      ? Math.min(0.44 * D, 110) * (0.5 + 0.5 * Math.max(0, dot(pass.tangent, chord)))
      : Math.min(0.36 * D, 110);
  const c1 = add(one.point, scale(one.tangent, handle(one, leaves !== undefined)));
  const c2 = sub(two.point, scale(two.tangent, handle(two, arrives !== undefined)));
  const short = STATUS_MARKS[spec.status].short;
  const trim = (controls: readonly Point[]): Curve => {
    const first = controls[0] ?? c1;
    const last = controls.at(-1) ?? c2;
    const start = leaves
      ? one.point
      : shifted(
          edgePoint(from.p, from.outer, from.shape, unit(sub(first, one.point)), 1),
          one.point,
          from.p,
        );
    const end = arrives
      ? two.point
      : shifted(
          edgePoint(to.p, to.outer, to.shape, unit(sub(last, two.point)), GAP + short),
          two.point,
          to.p,
        );
    return { start, controls, end };
  };
  const ends = [leaves ? leaves.tangent : null, arrives ? arrives.tangent : null];
  // Where its two handles cannot take it clear, a leg may bend once more on the way.
  const bent = DETOURS.map((by) => {
    const middle = add(lerp(c1, c2, 0.5), scale(normal(chord), by));
    return trim([c1, middle, c2]);
  });
  const clear = firstClear([trim([c1, c2]), ...bent], obstacles, ({ controls }) =>
    controls.length === 2 ? ends : [ends[0] ?? null, null, ends[1] ?? null],
  );
  const course = clear ? trim(clear.controls) : trim([c1, c2]);
  const even = evened(course);
  return depth(even, obstacles) <= depth(course, obstacles) ? even : course;
}

/** An edge point of an actor moved by the lane that its line runs in. */
const shifted = (edge: Point, lane: Point, centre: Point): Point => add(edge, sub(lane, centre));
