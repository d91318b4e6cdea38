import type { Point } from '../../scene/geometry';
import type { SceneActor, SceneLine } from '../../scene/types';

/** How far from its direction a neighbour may stand, as a cosine. */
const ASIDE = 0.25;

/** What of a scene is walked: where its actors stand, and whom a line joins. */
interface Walked {
  readonly actors: readonly Pick<SceneActor, 'id' | 'p'>[];
  readonly lines: readonly Pick<SceneLine, 'source' | 'target'>[];
}

/** The nearest actor that a line joins to `from` in a direction on the screen; null for none. */
export function neighbourIn(scene: Walked, from: string, direction: Point): string | null {
  const here = scene.actors.find((actor) => actor.id === from);
  if (!here) return null;
  const joined = new Set(
    scene.lines.flatMap((line) =>
      line.source === from ? [line.target] : line.target === from ? [line.source] : [],
    ),
  );
  const ranked = scene.actors
    .filter((actor) => joined.has(actor.id))
    .map((actor) => {
      const v = { x: actor.p.x - here.p.x, y: actor.p.y - here.p.y };
      const d = Math.hypot(v.x, v.y) || 1;
      return { id: actor.id, d, cosine: (v.x * direction.x + v.y * direction.y) / d };
    })
    .filter(({ cosine }) => cosine > ASIDE)
    .sort((a, b) => a.d / a.cosine ** 2 - b.d / b.cosine ** 2);
  return ranked[0]?.id ?? null;
}
