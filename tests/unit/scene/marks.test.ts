import { describe, expect, test } from 'vitest';
import { ACTOR_KINDS, CONTACT_TYPES, STATUSES } from '../../../src/model/schema';
import { badgeImage, badgeSize, tick } from '../../../src/scene/badges';
import { KIND_GLYPHS, TYPE_GLYPHS } from '../../../src/scene/glyphs';
import {
  actorRadius,
  channelWidth,
  directWidth,
  KIND_MARKS,
  ringWidth,
  STATUS_MARKS,
  STATUS_RANK,
} from '../../../src/scene/marks';
import { PALETTES } from '../../../src/scene/tokens';

const distinct = (values: readonly unknown[]): number =>
  new Set(values.map((value) => JSON.stringify(value))).size;

describe('marks, without colour', () => {
  test('S8: every status has its mark, and no two the same', () => {
    expect(Object.keys(STATUS_MARKS).sort()).toEqual([...STATUSES].sort());
    expect(distinct(Object.values(STATUS_MARKS))).toBe(STATUSES.length);
  });

  test('S8: every kind of actor has a shape and a glyph of its own', () => {
    expect(Object.keys(KIND_MARKS).sort()).toEqual([...ACTOR_KINDS].sort());
    expect(distinct(Object.values(KIND_MARKS).map((mark) => mark.shape))).toBe(ACTOR_KINDS.length);
    expect(distinct(ACTOR_KINDS.map((kind) => KIND_GLYPHS[kind]))).toBe(ACTOR_KINDS.length);
  });

  test('S8: every type of contact has an icon of its own', () => {
    expect(distinct(CONTACT_TYPES.map((type) => TYPE_GLYPHS[type]))).toBe(CONTACT_TYPES.length);
  });

  test('S8: the tick of each status on a count is told from every other', () => {
    expect(distinct(STATUSES.map((status) => tick(status, 0, 0, '#000')))).toBe(STATUSES.length);
  });

  test('S5: the rank of statuses names each once, what happened first, a denial last', () => {
    expect([...STATUS_RANK].sort()).toEqual([...STATUSES].sort());
    expect([STATUS_RANK[0], STATUS_RANK.at(-1)]).toEqual(['occurred', 'denied']);
  });

  test('S8: eight camps have eight hues in either theme', () => {
    for (const palette of Object.values(PALETTES)) expect(distinct(palette.camps)).toBe(8);
  });
});

describe('sizes', () => {
  const grows = (of: (n: number) => number) =>
    [1, 2, 3, 5, 8, 13, 40].every((n, i, all) => i === 0 || of(n) >= of(all[i - 1] ?? 0));

  test('S18: radius, ring and widths grow with contacts and never shrink', () => {
    expect(grows((n) => actorRadius(n, 'person'))).toBe(true);
    expect(grows(ringWidth)).toBe(true);
    expect(grows(directWidth)).toBe(true);
    expect(grows(channelWidth)).toBe(true);
  });

  test('S18: a radius stays between 11 and 22 px, before its kind’s scale', () => {
    expect(actorRadius(0, 'person')).toBe(11);
    expect(actorRadius(1000, 'person')).toBe(22);
    expect(actorRadius(1000, 'government')).toBeCloseTo(22 * 1.12);
  });

  test('S18: who carried nothing wears no ring; a channel is heavier than a direct line', () => {
    expect(ringWidth(0)).toBe(0);
    expect(ringWidth(1)).toBeCloseTo(2.75);
    for (const n of [1, 4, 20]) expect(channelWidth(n)).toBeGreaterThan(directWidth(n));
  });
});

describe('badges', () => {
  test('S8: a pair of one status wears its count alone; a mixed one a tick for each', () => {
    expect(badgeImage(3, ['occurred'], '#000')).toBe('');
    expect(badgeSize(3, ['occurred']).numberX).toBe(0);
    const image = decodeURIComponent(badgeImage(3, ['occurred', 'declined', 'denied'], '#123456'));
    expect(image.match(/<path[^>]*H/g)).toHaveLength(3);
  });

  test('S8: a badge has room for its number and for every tick', () => {
    for (let count = 2; count < 1200; count += 83) {
      for (let n = 1; n <= STATUSES.length; n++) {
        const { w, h, numberX } = badgeSize(count, STATUSES.slice(0, n));
        const half = (String(count).length * 7) / 2;
        expect(numberX - half).toBeGreaterThanOrEqual(-w / 2);
        expect(h).toBeGreaterThanOrEqual(n > 1 ? n * 7 : 17);
        if (n > 1) expect(numberX + half).toBeLessThanOrEqual(w / 2 - 16);
      }
    }
  });
});
