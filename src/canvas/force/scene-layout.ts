import type { Point } from '../../scene/geometry';
import type { Scene, SceneActor, SceneLine } from '../../scene/types';
import { type ForceInput, massOf, radiusOf } from './force-layout';
import { partBoxes } from './part';
import { startPlaces } from './start';

/** How much more room all actors have together than their boxes take. */
const ROOM = 3.5;
/** Space between an actor with its label and the next, px. */
const GAP = 8;

/** What a layout reads of a scene. */
export interface ForceScene extends Pick<Scene, 'width' | 'height'> {
  readonly actors: readonly (Pick<SceneActor, 'id' | 'slot' | 'outer'> & {
    readonly wrapped: Pick<SceneActor['wrapped'], 'w' | 'h'>;
  })[];
  readonly lines: readonly Pick<SceneLine, 'source' | 'target' | 'contacts'>[];
}

/** A scene made ready to be laid out, and how its places are read as px again. */
export interface SceneForce {
  readonly input: ForceInput;
  /** Px of the sheet by actor, from places as `ForceInput` has them; nobody overlaps. */
  readonly read: (places: Float32Array) => Map<string, Point>;
}

function middleOf(points: readonly Point[], scene: ForceScene): Point {
  if (points.length === 0) return { x: scene.width / 2, y: scene.height / 2 };
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Each pair of actors that lines join, with how strongly: by the logarithm of its contacts. */
function pairsOf(scene: ForceScene, at: ReadonlyMap<string, number>) {
  const order = scene.actors.length;
  const contacts = new Map<number, number>();
  for (const line of scene.lines) {
    const [a, b] = [at.get(line.source), at.get(line.target)];
    if (a === undefined || b === undefined || a === b) continue;
    const key = Math.min(a, b) * order + Math.max(a, b);
    contacts.set(key, (contacts.get(key) ?? 0) + Math.max(1, line.contacts.length));
  }
  const keys = [...contacts.keys()];
  return {
    from: Uint32Array.from(keys, (key) => Math.floor(key / order)),
    to: Uint32Array.from(keys, (key) => key % order),
    weight: Float32Array.from(contacts.values(), (n) => 1 + Math.log2(n)),
  };
}

/**
 * What ForceAtlas2 is given of a scene: a disc as wide as its actors with their labels need, in px
 * around the middle of who is pinned, in the unit in which the forces are in balance there.
 */
export function sceneForce(scene: ForceScene, pinned: Readonly<Record<string, Point>>): SceneForce {
  const { actors } = scene;
  const at = new Map(actors.map(({ id }, place) => [id, place]));
  const width = Float32Array.from(actors, (a) => Math.max(a.outer * 2, a.wrapped.w) + GAP);
  const height = Float32Array.from(actors, (a) => a.outer * 2 + a.wrapped.h + GAP);
  const area = actors.reduce(
    (sum, _, place) => sum + (width[place] ?? 0) * (height[place] ?? 0),
    0,
  );
  const pairs = pairsOf(scene, at);
  const groups = Uint32Array.from(actors, ({ slot }) => (slot ?? -1) + 1);
  const radius = Math.sqrt((ROOM * area) / Math.PI);
  const start = startPlaces(groups, radius);
  const unit = radius / radiusOf(actors.length, massOf({ start, weight: pairs.weight }));
  const fixed = Uint8Array.from(actors, ({ id }) => (pinned[id] ? 1 : 0));
  const middle = middleOf(
    actors.flatMap(({ id }) => pinned[id] ?? []),
    scene,
  );
  actors.forEach(({ id }, place) => {
    const pin = pinned[id];
    if (pin) start.set([pin.x - middle.x, pin.y - middle.y], place * 2);
  });
  const read = (places: Float32Array): Map<string, Point> => {
    const px = places.map((one) => one * unit);
    const parted = partBoxes({ places: px, width, height, fixed });
    return new Map(
      actors.map(({ id }, place) => [
        id,
        pinned[id] ?? {
          x: (parted[place * 2] ?? 0) + middle.x,
          y: (parted[place * 2 + 1] ?? 0) + middle.y,
        },
      ]),
    );
  };
  return { input: { start: start.map((one) => one / unit), ...pairs, fixed }, read };
}
