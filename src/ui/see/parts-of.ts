import type { Scene } from '../../scene/types';

/** How many actors, lines or marks more each part has: what Cytoscape works out within a frame. */
const STEP = 14;

/**
 * A scene as it grows to its whole: first its areas and actors, then lines, then what stands on
 * these. Each part holds the part before it; the last is the scene.
 */
export function partsOf(scene: Scene): Scene[] {
  const { actors, lines, marks } = scene;
  const steps = (list: readonly unknown[]) => Math.ceil(list.length / STEP);
  const upTo = (step: number) => Math.max(0, step) * STEP;
  const [a, l, m] = [steps(actors), steps(lines), steps(marks)];
  return Array.from({ length: Math.max(1, a + l + m) }, (_, i) => ({
    ...scene,
    actors: actors.slice(0, upTo(i + 1)),
    lines: lines.slice(0, upTo(i + 1 - a)),
    marks: marks.slice(0, upTo(i + 1 - a - l)),
  }));
}
