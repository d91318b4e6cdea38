import type { Box } from '../geometry';
import type { LineSpec } from '../lines';
import { SIZE } from '../tokens';
import type { Obstacle } from './avoid';
import { routeChannels } from './channel';
import type { Curve } from './curve';
import { routeDirect, routeFan } from './direct';
import type { Stop } from './types';

/** A direct line stands this far beside a channel leg between the same two actors, px. */
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
  const withChannel = new Set(channels.map((spec) => spec.pair));
  const beside = (spec: LineSpec) => (withChannel.has(spec.pair) ? BESIDE : 0);
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
