import { describe, expect, test } from 'vitest';
import { distanceToBox, overlaps } from '../../../src/scene/geometry';
import { sample } from '../../../src/scene/route/curve';
import type { Scene } from '../../../src/scene/types';
import { curated } from '../../scenes/support/curated';
import { graphOf, sceneOf } from '../../scenes/support/scene';
import { contact, tiny } from '../../scenes/support/tiny';

const DATASET = curated();
const SIZES = [
  { width: 872, height: 746 },
  { width: 712, height: 566 },
] as const;
const VIEWS = SIZES.flatMap((size) =>
  (['en', 'ar'] as const).flatMap((lang) =>
    [false, true].map((passing) => ({ size, lang, passing, width: size.width })),
  ),
);

const scenes = new Map<string, Scene>();

/** One of the views, composed once for all the rules that it is held against. */
function viewed({ size, lang, passing }: (typeof VIEWS)[number]): Scene {
  const key = JSON.stringify([size, lang, passing]);
  const known = scenes.get(key);
  if (known) return known;
  const scene = sceneOf(DATASET, { size, lang, graph: graphOf(DATASET, passing) });
  scenes.set(key, scene);
  return scene;
}

/** Lines that touch the ring or halo of an actor that they do not concern. */
function passages({ lines, actors }: Scene): string[] {
  return lines.flatMap((line) => {
    const points = sample(line.curve, 40);
    return actors.flatMap((actor) => {
      if (actor.id === line.source || actor.id === line.target) return [];
      const least = Math.min(...points.map((q) => Math.hypot(q.x - actor.p.x, q.y - actor.p.y)));
      return least < actor.outer ? [`${line.id} under ${actor.id}`] : [];
    });
  });
}

describe('the curated set', () => {
  test.each(VIEWS)(
    'S9: no line passes under an actor that it does not concern ($width, $lang, passing: $passing)',
    (view) => expect(passages(viewed(view))).toEqual([]),
  );

  test('S9: nor does one where every pair is open', () => {
    const open = new Set(sceneOf(DATASET).lines.map((line) => line.pair));
    expect(passages(sceneOf(DATASET, { open }))).toEqual([]);
  });

  test.each(VIEWS)(
    'S3: no label covers a label or an actor ($width, $lang, passing: $passing)',
    (view) => {
      const { actors } = viewed(view);
      for (const [i, { id, label }] of actors.entries()) {
        if (!label) continue;
        for (const other of actors.slice(i + 1)) {
          expect(other.label && overlaps(label.box, other.label.box) ? other.id : null).toBeNull();
        }
        for (const other of actors) {
          if (other.id === id) continue;
          expect(distanceToBox(other.p, label.box)).toBeGreaterThan(other.outer);
        }
      }
    },
  );

  test('S17: every contact is in a line, every actor drawn, every mark on a line', () => {
    const { lines, marks, actors } = sceneOf(DATASET);
    const drawn = new Set(lines.flatMap((line) => line.contacts));
    expect(DATASET.contacts.filter((one) => !drawn.has(one.id)).map((one) => one.id)).toEqual([]);
    const ids = new Set(actors.map((actor) => actor.id));
    expect(lines.every((line) => ids.has(line.source) && ids.has(line.target))).toBe(true);
    const lineIds = new Set(lines.map((line) => line.id));
    expect(marks.every((mark) => lineIds.has(mark.line))).toBe(true);
    expect(new Set(marks.map((mark) => mark.id)).size).toBe(marks.length);
  });
});

describe('a scene', () => {
  const small = tiny(
    ['anna@west', 'carrier@middle', 'boris@east'],
    [contact('m', 'anna > carrier > boris'), contact('d', 'anna > boris', { mutual: true })],
  );

  test('S17: its ids are those of the data', () => {
    const { actors, lines, areas, marks } = sceneOf(small);
    expect(actors.map((actor) => actor.id).sort()).toEqual(['anna', 'boris', 'carrier']);
    expect(lines.map((line) => line.id)).toEqual([
      'anna|boris',
      'anna>carrier>boris:occurred/0/anna/carrier',
      'anna>carrier>boris:occurred/1/carrier/boris',
    ]);
    expect(areas.map((area) => area.camp).sort()).toEqual(['east', 'middle', 'west']);
    expect(marks.map((mark) => mark.id).sort()).toEqual([
      'anna>carrier>boris:occurred/0/anna/carrier#type',
      'anna|boris#type',
    ]);
  });

  test('S12: only the last leg of a channel has a head, each leg a chevron', () => {
    const legs = sceneOf(small).lines.filter((line) => line.channel);
    expect(legs.map((leg) => leg.targetEnd)).toEqual(['none', 'triangle']);
    expect(legs.every((leg) => leg.chevron && leg.ink)).toBe(true);
  });

  test('S11: a mutual contact has heads at both ends', () => {
    const direct = sceneOf(small).lines.find((line) => line.id === 'anna|boris');
    expect([direct?.sourceEnd, direct?.targetEnd]).toEqual(['triangle', 'triangle']);
  });

  test('A12: an actor that was moved stands where the hand put it, and all others where they were', () => {
    const p = { x: 300, y: 200 };
    const before = sceneOf(small);
    const after = sceneOf(small, { moved: new Map([['carrier', p]]) });
    for (const { id, p: now } of after.actors) {
      expect(now).toEqual(id === 'carrier' ? p : before.actors.find((one) => one.id === id)?.p);
    }
  });

  test('S18: only who carried wears a ring', () => {
    const rings = sceneOf(small).actors.filter((actor) => actor.ring > 0);
    expect(rings.map((actor) => actor.id)).toEqual(['carrier']);
  });

  test('S17: composing is pure: the same input gives an equal scene', () => {
    expect(sceneOf(small)).toEqual(sceneOf(small));
  });

  test.each([
    ['no actor', tiny([])],
    ['one actor', tiny(['a'])],
    ['two without a contact', tiny(['a@west', 'b@east'])],
    ['no camps', tiny(['a', 'b'], [contact('x', 'a > b')])],
    ['one camp', tiny(['a@west', 'b@west'], [contact('x', 'a > b')])],
  ])('A1: a set with %s is composed in either arrangement', (_, dataset) => {
    for (const upright of [false, true]) {
      const scene = sceneOf(dataset, { graph: graphOf(dataset, true), upright });
      expect(scene.actors).toHaveLength(dataset.actors.length);
      for (const { p } of scene.actors) expect(Number.isFinite(p.x + p.y)).toBe(true);
    }
  });
});
