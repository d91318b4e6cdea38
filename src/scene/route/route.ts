import { type Box, dot, lerp, normal, sub, unit } from '../geometry';
import type { LineSpec } from '../lines';
import { SIZE } from '../tokens';
import type { Obstacle } from './avoid';
import { routeChannels } from './channel';
import { type Curve, stations } from './curve';
import { routeDirect, routeFan } from './direct';
import type { Stop } from './types';

/** A direct line bows this far beside a channel leg between the same two, to its other side, px. */
const BESIDE = 22;

/**
 * The course of every line. No course passes under an actor that the line does not concern, as
 * far as its controls allow. Pure: the same stops and lines give the same curves.
 */
export function routeLines(
  specs: readonly LineSpec[],
  stops: ReadonlyMap<string, Stop>,
  labels: ReadonlyMap<string, Box>,
): Map<string, Curve> {
  const all: Obstacle[] = [...stops.values()].map((stop) => ({
    id: stop.id,
    p: stop.p,
    r: Math.max(stop.r + SIZE.clearance, stop.outer + 5),
  }));
  const obstaclesFor = (spec: LineSpec) =>
    all.filter(({ id }) => id !== spec.source && id !== spec.target);
  const channels = specs.filter((spec) => spec.channel);
  const curves = routeChannels(channels, stops, obstaclesFor);
  const beside = (spec: LineSpec): number => {
    const legs = channels.filter((leg) => leg.pair === spec.pair);
    const bows = legs.flatMap((leg) => bowOf(spec, curves.get(leg.id), stops));
    if (bows.length === 0) return 0;
    const mean = bows.reduce((a, b) => a + b, 0) / bows.length;
    return mean > 0.5 ? Math.min(0, ...bows) - BESIDE : Math.max(0, ...bows) + BESIDE;
  };
  for (const spec of specs) {
    const from = stops.get(spec.source);
    const to = stops.get(spec.target);
    if (spec.channel || spec.fan || !from || !to) continue;
    const boxes = [...labels].flatMap(([id, box]) =>
      id === spec.source || id === spec.target ? [] : [box],
    );
    const curve = routeDirect(spec, from, to, obstaclesFor(spec), boxes, beside(spec));
    curves.set(spec.id, curve);
  }
  for (const fan of fans(specs)) {
    const [first] = fan;
    const from = stops.get(first.source);
    const to = stops.get(first.target);
    if (!from || !to) continue;
    const courses = routeFan(fan, from, to, obstaclesFor(first), beside(first));
    for (const [i, spec] of fan.entries()) {
      const curve = courses[i];
      if (curve) curves.set(spec.id, curve);
    }
  }
  return curves;
}

/** How far beside the straight line between a pair the middle of a leg stands, as a bow's px. */
function bowOf(
  { source, target }: LineSpec,
  leg: Curve | undefined,
  stops: ReadonlyMap<string, Stop>,
): number[] {
  const [from, to] = [source, target].sort().map((id) => stops.get(id)?.p);
  const [middle] = leg ? stations(leg, [0.5]) : [];
  if (!from || !to || !middle) return [];
  return [dot(sub(middle.point, lerp(from, to, 0.5)), normal(unit(sub(to, from))))];
}

/** The lines of each opened pair, together. */
function fans(specs: readonly LineSpec[]): [LineSpec, ...LineSpec[]][] {
  const byPair = new Map<string, [LineSpec, ...LineSpec[]]>();
  for (const spec of specs) {
    if (!spec.fan) continue;
    const fan = byPair.get(spec.pair);
    if (fan) fan.push(spec);
    else byPair.set(spec.pair, [spec]);
  }
  return [...byPair.values()];
}
