import { extentOf } from '../scene/extent';
import { type Box, bounds, overlaps } from '../scene/geometry';
import { sample } from '../scene/route/curve';
import type { Scene } from '../scene/types';
import type { Picture } from './figure';
import { marksInUse } from './legend-marks';
import { type SvgOptions, sceneLayers } from './svg';

/** Room around the whole graph, px on its sheet. */
const MARGIN = 8;
/** A graph is shown at most so much larger than it was arranged, as on the screen. */
const MOST = 1.3;

/** What of a scene is seen through a box; a line is as soon as its course is. */
export function seenThrough(scene: Scene, view: Box): Scene {
  const lines = scene.lines.filter((line) => {
    const points = sample(line.curve, 12).map(({ x, y }) => ({ x, y, w: 0, h: 0 }));
    const box = bounds(points);
    return box !== null && overlaps(box, view);
  });
  const drawn = new Set(lines.map((line) => line.id));
  return {
    ...scene,
    lines,
    areas: scene.areas.filter((area) => overlaps(area.box, view)),
    actors: scene.actors.filter(
      ({ p, outer, label }) =>
        overlaps({ x: p.x - outer, y: p.y - outer, w: 2 * outer, h: 2 * outer }, view) ||
        (label !== null && overlaps(label.box, view)),
    ),
    marks: scene.marks.filter(
      ({ p, line }) => drawn.has(line) && overlaps({ x: p.x - 8, y: p.y - 8, w: 16, h: 16 }, view),
    ),
  };
}

/** A box of the given proportions (width by height) about the same middle, with all of `box` in it. */
export function widened(box: Box, proportion: number): Box {
  const w = Math.max(box.w, box.h * proportion);
  const h = Math.max(box.h, box.w / proportion);
  return { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h };
}

export interface GraphPictureOptions extends SvgOptions {
  /** What is to be seen, px on the sheet; null for all of it. */
  readonly view: Box | null;
  /** Whether an icon stands on each line. */
  readonly types: boolean;
}

/** A scene as the picture of a figure, for room of the proportions given. */
export function graphPicture(
  scene: Scene,
  proportion: number,
  { view, types, ...options }: GraphPictureOptions,
): Picture {
  const dressed = types ? scene : { ...scene, marks: scene.marks.filter((m) => m.kind !== 'type') };
  const extent = extentOf(dressed);
  const box = view
    ? widened(view, proportion)
    : {
        x: extent.x - MARGIN,
        y: extent.y - MARGIN,
        w: extent.w + 2 * MARGIN,
        h: extent.h + 2 * MARGIN,
      };
  const seen = view ? seenThrough(dressed, box) : dressed;
  const sizes = seen.actors.flatMap(({ label }) => (label ? [label.text.size] : []));
  return {
    box,
    clipped: view !== null,
    most: view ? Number.POSITIVE_INFINITY : MOST,
    layers: sceneLayers(seen, options),
    marks: marksInUse(seen),
    smallest: Math.min(11.5, ...sizes),
  };
}
