import type { Box } from '../geometry';
import type { LineSpec } from '../lines';
import { SIZE } from '../tokens';
import type { Obstacle } from './avoid';
import { routeChannels } from './channel';
import type { Curve } from './curve';
import { routeDirect } from './direct';
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
  for (const spec of specs) {
    const from = stops.get(spec.source);
    const to = stops.get(spec.target);
    if (spec.channel || !from || !to) continue;
    const boxes = [...labels].flatMap(([id, box]) =>
      id === spec.source || id === spec.target ? [] : [box],
    );
    const beside = withChannel.has(spec.pair) ? BESIDE : 0;
    curves.set(spec.id, routeDirect(spec, from, to, obstaclesFor(spec), boxes, beside));
  }
  return curves;
}
