import { describe, expect, it } from 'vitest';
import { makeForce } from '../../../../src/canvas/force/force-layout';
import { type ForceScene, sceneForce } from '../../../../src/canvas/force/scene-layout';

const actor = (id: string, slot: number) => ({ id, slot, outer: 12, wrapped: { w: 70, h: 15 } });
const line = (source: string, target: string) => ({ source, target, contacts: ['one'] });

function ring(size: number): ForceScene {
  const actors = Array.from({ length: size }, (_, at) => actor(`a${at}`, at % 4));
  const lines = actors.flatMap(({ id }, at) =>
    [1, 4].map((on) => line(id, `a${(at + on) % size}`)),
  );
  return {
    width: 900,
    height: 700,
    actors,
    lines,
  };
}

function laid(scene: ForceScene, pinned: Record<string, { x: number; y: number }>, steps = 120) {
  const { input, read } = sceneForce(scene, pinned);
  const force = makeForce(input);
  force.step(steps);
  return read(force.places());
}

describe('ForceAtlas2 of a scene', () => {
  it('OV1: everyone of the scene has a place in px, the same twice', () => {
    const scene = ring(320);
    const places = laid(scene, {});
    expect([...places.keys()]).toEqual(scene.actors.map(({ id }) => id));
    expect(places).toEqual(laid(scene, {}));
  });

  it('OV2: nobody covers anybody, label included', () => {
    const points = [...laid(ring(320), {}).values()];
    const covered = points.filter((a, at) =>
      points.slice(0, at).some((b) => Math.abs(a.x - b.x) < 70 && Math.abs(a.y - b.y) < 39),
    );
    expect(covered).toEqual([]);
  });

  it('OV2: who is pinned stays where they were put, and the others gather around', () => {
    const pinned = { a3: { x: 5_000, y: -40 }, a9: { x: 5_060, y: 30 } };
    const places = laid(ring(320), pinned);
    expect(places.get('a3')).toEqual(pinned.a3);
    expect(places.get('a9')).toEqual(pinned.a9);
    const middle = [...places.values()].reduce((sum, { x }) => sum + x / places.size, 0);
    expect(Math.abs(middle - 5_030)).toBeLessThan(1_500);
  });
});
