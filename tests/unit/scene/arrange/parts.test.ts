import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOnBank, type Wish } from '../../../../src/scene/arrange/bank';
import { chooseBanks } from '../../../../src/scene/arrange/banks';
import { rowPlans, type Share } from '../../../../src/scene/arrange/rows';
import { contact } from '../../../scenes/support/tiny';

const EFFORT = { permuted: 6, partitions: 400 };

describe('rows', () => {
  const members = fc
    .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 })
    .map((counts) => counts.map((count, i) => ({ camp: `c${i}`, count })));

  const soundRow = (row: readonly Share[], columns: number): boolean => {
    const ends = row.map((share) => share.from + share.columns);
    return (
      row.every((share, i) => share.from === (ends[i - 1] ?? 0)) &&
      row.every((share) => share.columns >= Math.min(share.count, columns)) &&
      ends.at(-1) === columns
    );
  };

  test('A9: every plan holds every camp once, side by side, within the columns', () => {
    fc.assert(
      fc.property(members, fc.integer({ min: 1, max: 8 }), (list, columns) => {
        const wanted = list.map((one) => one.camp).sort();
        const plans = rowPlans(list, columns, EFFORT, 20).flatMap((group) => group.plans());
        expect(plans.length).toBeGreaterThan(0);
        for (const rows of plans) {
          expect(rows.flatMap((row) => row.map((share) => share.camp)).sort()).toEqual(wanted);
          expect(rows.filter((row) => !soundRow(row, columns))).toEqual([]);
        }
      }),
    );
  });

  test('A9: plans come by their number of rows, the most first, no more of each than asked for', () => {
    fc.assert(
      fc.property(members, fc.integer({ min: 1, max: 8 }), (list, columns) => {
        const groups = rowPlans(list, columns, EFFORT, 20).map((group) => group.plans());
        const counts = groups.map((plans) => [...new Set(plans.map((rows) => rows.length))]);
        expect(counts.every((one) => one.length === 1)).toBe(true);
        const sizes = counts.flat();
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        expect(groups.every((plans) => plans.length <= 20)).toBe(true);
        const again = rowPlans(list, columns, EFFORT, 20).map((group) => group.plans());
        expect(again).toEqual(groups);
      }),
    );
  });
});

describe('a bank', () => {
  const wish = fc.record({
    y: fc.integer({ min: 0, max: 700 }),
    weight: fc.integer({ min: 1, max: 9 }),
    room: fc.integer({ min: 18, max: 34 }),
  });
  const bank = fc
    .array(wish, { maxLength: 9 })
    .map((list) => list.map((one): Wish => ({ ...one, level: false })).sort((a, b) => a.y - b.y));

  test('A10: neighbours keep their room and their order, inside the bank', () => {
    fc.assert(
      fc.property(bank, (wishes) => {
        const ys = placeOnBank(wishes, 40, 700);
        for (const [i, y] of ys.entries()) {
          expect(y).toBeGreaterThanOrEqual(40 - 1e-6);
          expect(y).toBeLessThanOrEqual(700 + 1e-6);
          const next = ys[i + 1];
          const gap = (wishes[i]?.room ?? 0) + (wishes[i + 1]?.room ?? 0);
          if (next !== undefined) expect(next - y).toBeGreaterThanOrEqual(gap - 1e-6);
        }
      }),
    );
  });

  test('A10: who has room where it would stand, stands there', () => {
    const wishes = [100, 300, 500].map((y): Wish => ({ y, weight: 1, room: 25, level: false }));
    expect(placeOnBank(wishes, 40, 700)).toEqual([100, 300, 500]);
  });

  test('A10: who stands level stands exactly there, and the others keep clear of it', () => {
    const level = fc.integer({ min: 340, max: 400 });
    fc.assert(
      fc.property(bank, level, (others, y) => {
        const fixed: Wish = { y, weight: 1, room: 25, level: true };
        const wishes = [...others.slice(0, 4), fixed].sort((a, b) => a.y - b.y);
        const ys = placeOnBank(wishes, 40, 700);
        const at = wishes.indexOf(fixed);
        expect(ys[at]).toBe(y);
        for (const [i, other] of wishes.entries()) {
          if (i === at) continue;
          expect(Math.abs((ys[i] ?? 0) - y)).toBeGreaterThanOrEqual(other.room + 25 - 1e-6);
        }
      }),
    );
  });

  // The stretch above counts 30 px that `top` does not leave, so that nobody is passed on below.
  test('A10: three who wish to stand above a level pair, where two have room', () => {
    const above: Wish = { y: 0, weight: 1, room: 18, level: false };
    const fixed: Wish = { y: 143, weight: 1, room: 25, level: true };
    const ys = placeOnBank([above, above, above, fixed], 40, 700);
    for (const y of ys.slice(0, 3)) expect(Math.abs(y - 143)).toBeGreaterThanOrEqual(43);
  });

  test('A10: where those that stand level leave the others no room, one gives way and none overlap', () => {
    const other: Wish = { y: 200, weight: 1, room: 20, level: false };
    const level = (y: number): Wish => ({ y, weight: 9, room: 20, level: true });
    // Each stretch is too narrow for one more, and together they have the room.
    const wishes = [level(95), level(170), other, level(245), level(320)];
    const ys = placeOnBank(wishes, 40, 345);
    for (const [i, y] of ys.entries()) {
      expect(y - (ys[i - 1] ?? y - 40)).toBeGreaterThanOrEqual(40 - 1e-6);
    }
    expect(wishes.filter(({ y }, i) => y === ys[i]).length).toBeGreaterThan(0);
  });

  test('A10: an empty bank is empty', () => expect(placeOnBank([], 0, 100)).toEqual([]));
});

describe('the choice of banks', () => {
  const campOf = (id: string): string | null => (id === 'x' ? null : (id[0] ?? null));
  const order = ['a', 'b', 'c', 'd'];

  test('A11: the two camps with most mediated contacts between them, in the order of the camps', () => {
    const contacts = [
      ...[1, 2, 3].map((i) => contact(`direct${i}`, 'a1 > c1')),
      contact('m1', 'd1 > c1 > b1'),
      contact('m2', 'b1 > c1 > d2'),
      contact('m3', 'a1 > c1 > b1'),
    ];
    expect(chooseBanks(contacts, campOf, order)).toEqual(['b', 'd']);
  });

  test('A11: with nothing mediated between camps, those with most contacts', () => {
    const contacts = [
      contact('1', 'c1 > a1'),
      contact('2', 'a1 > c2'),
      contact('3', 'a1 > b1'),
      contact('within', 'a1 > b1 > a2'),
    ];
    expect(chooseBanks(contacts, campOf, order)).toEqual(['a', 'c']);
  });

  test('A11: several ends of one camp count a contact once; who has no camp counts for none', () => {
    const contacts = [
      contact('1', 'a1+a2+a3 > b1+b2'),
      contact('2', 'c1 > d1'),
      contact('3', 'c1 > d1'),
      contact('4', 'x > a1'),
    ];
    expect(chooseBanks(contacts, campOf, order)).toEqual(['c', 'd']);
  });

  test('A11: without contacts the first camps, and none where there is none', () => {
    expect(chooseBanks([], campOf, order)).toEqual(['a', 'b']);
    expect(chooseBanks([], campOf, ['a'])).toEqual(['a', null]);
    expect(chooseBanks([], campOf, [])).toEqual([null, null]);
  });
});
