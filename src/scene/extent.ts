import { type Box, bounds } from './geometry';
import { sample } from './route/curve';
import type { Scene } from './types';

const EMPTY: Box = { x: 0, y: 0, w: 1, h: 1 };

/** The box that everything drawn takes, labels and curves included, px on the sheet. */
export function extentOf(scene: Scene): Box {
  const actors = scene.actors.flatMap(({ p, outer, label }): Box[] => [
    { x: p.x - outer, y: p.y - outer, w: 2 * outer, h: 2 * outer },
    ...(label ? [label.box] : []),
  ]);
  const areas = scene.areas.flatMap((area) => [area.box, area.titleBox]);
  const lines = scene.lines.map((line): Box => {
    const points = sample(line.curve, 8).map(({ x, y }) => ({ x, y, w: 0, h: 0 }));
    return bounds(points) ?? EMPTY;
  });
  return bounds([...actors, ...areas, ...lines]) ?? EMPTY;
}
