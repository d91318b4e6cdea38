import { describe, expect, test } from 'vitest';
import { actorRadius, KIND_MARKS, sizedRadius } from '../../../src/scene/marks';
import { curated } from '../../scenes/support/curated';
import { sceneOf } from '../../scenes/support/scene';

const DATASET = curated();

describe('sizes by a measure', () => {
  test('BV11 area grows evenly from the smallest actor to the largest', () => {
    const area = (share: number) => sizedRadius(share, 'person') ** 2;
    expect(sizedRadius(0, 'person')).toBeCloseTo(actorRadius(0, 'person'));
    expect(sizedRadius(1, 'person')).toBeCloseTo(actorRadius(1000, 'person'));
    expect(area(0.5) - area(0)).toBeCloseTo(area(1) - area(0.5));
  });

  test('BV11 who has the largest figure is the largest, who has none the smallest; rings stay', () => {
    const plain = sceneOf(DATASET);
    const [first, second] = plain.actors.filter(({ kind }) => kind === 'person');
    const sizes = new Map([
      [first?.id ?? '', 1],
      [second?.id ?? '', 0.25],
    ]);
    const sized = sceneOf(DATASET, { sizes });
    for (const { id, r, kind } of sized.actors) {
      expect(r).toBeCloseTo(sizedRadius(sizes.get(id) ?? 0, kind));
    }
    const radii = sized.actors.map(({ r, kind }) => r / KIND_MARKS[kind].scale);
    expect(Math.max(...radii)).toBeCloseTo(22);
    expect(Math.min(...radii)).toBeCloseTo(11);
    expect(sized.actors.map(({ id, ring }) => [id, ring])).toEqual(
      plain.actors.map(({ id, ring }) => [id, ring]),
    );
  });
});
