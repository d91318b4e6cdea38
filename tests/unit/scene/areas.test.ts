import { expect, test } from 'vitest';
import { composeAreas } from '../../../src/scene/areas';
import type { CampArea } from '../../../src/scene/arrange/types';
import { overlaps } from '../../../src/scene/geometry';
import { estimate } from '../../../src/scene/text';
import { tiny } from '../../scenes/support/tiny';

const camp = (at: number) => `around-a-long-name-${at}`;
const LONG = /^around-a-long-name-\d$/;

function titles(boxes: readonly { x: number; w: number }[]) {
  const dataset = tiny(boxes.map((_, at) => ({ id: `one-${at}`, camp: camp(at) })));
  const areas = boxes.map(
    ({ x, w }, at): CampArea => ({
      camp: camp(at),
      place: 'stream',
      box: { x, y: 100, w, h: 60 },
    }),
  );
  const drawn = dataset.actors.map((actor, at) => ({
    id: actor.id,
    p: { x: (boxes[at]?.x ?? 0) + 40, y: 130 },
    r: 10,
    outer: 12,
    shape: 'ellipse' as const,
    kind: actor.kind,
    slot: at,
    unnamed: false,
    ring: 0,
    contacts: 1,
    place: 'stream' as const,
    name: actor.name.en,
    wrapped: { lines: [], w: 0, h: 0, size: 12 },
    label: null,
  }));
  const arrangement = { width: 800, height: 600, positions: new Map(), places: new Map(), areas };
  return composeAreas(arrangement, [], drawn, { dataset, lang: 'en', measure: estimate });
}

test('S29: the titles of narrow areas before another are cut, each to its own', () => {
  const areas = titles([0, 90, 180, 270].map((x) => ({ x, w: 84 }))).slice(0, 3);
  areas.forEach(({ title, titleBox, box }, at) => {
    expect(title).toMatch(/^aroun.*…\u200E?$/);
    expect(titleBox.x + titleBox.w).toBeLessThanOrEqual(box.x + box.w);
    expect(areas.slice(at + 1).some((other) => overlaps(other.titleBox, titleBox))).toBe(false);
  });
});

test('S29: a title that reaches over nothing but the sheet stays whole', () => {
  const whole = [
    ...titles([{ x: 0, w: 84 }]),
    ...titles([
      { x: 0, w: 400 },
      { x: 420, w: 300 },
    ]),
  ];
  expect(whole).toHaveLength(3);
  for (const { title } of whole) expect(title).toMatch(LONG);
});
