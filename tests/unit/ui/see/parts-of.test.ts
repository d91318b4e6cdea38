import { expect, test } from 'vitest';
import type { Scene } from '../../../../src/scene/types';
import { partsOf } from '../../../../src/ui/see/parts-of';
import * as scenes from '../../../scenes/scenes';

const count = ({ actors, lines, marks }: Scene) => actors.length + lines.length + marks.length;

/** Ids of all that a scene holds. */
const ids = ({ actors, lines, marks }: Scene): Set<string> =>
  new Set([...actors, ...lines, ...marks].map(({ id }) => id));

test.each(Object.entries(scenes))(
  'W13 the scene %s grows to its whole, a little with each frame',
  (_, make) => {
    const scene = make();
    const parts = partsOf(scene);
    expect(parts.at(-1)).toEqual(scene);
    let before: Scene = { ...scene, actors: [], lines: [], marks: [] };
    for (const part of parts) {
      expect([...ids(before)].filter((id) => !ids(part).has(id))).toEqual([]);
      expect(count(part) - count(before)).toBeLessThanOrEqual(14);
      const there = new Set(part.actors.map(({ id }) => id));
      const loose = part.lines.filter(
        ({ source, target }) => !there.has(source) || !there.has(target),
      );
      expect(loose).toEqual([]);
      before = part;
    }
  },
);

test('W13 a scene without anyone in it is one part', () => {
  const empty: Scene = { width: 1, height: 1, areas: [], actors: [], lines: [], marks: [] };
  expect(partsOf(empty)).toEqual([empty]);
});
