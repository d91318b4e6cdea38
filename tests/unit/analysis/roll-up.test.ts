import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RolledUp, rollUp } from '../../../src/analysis/roll-up';
import type { Dataset } from '../../../src/model/dataset';
import { LEVELS, type Level } from '../../../src/model/filter';
import { anySet, CURATED } from '../graph/sets';

const sizes = (lists: Iterable<readonly unknown[]>) =>
  [...lists].reduce((sum, list) => sum + list.length, 0);

function counted({ between, inner }: RolledUp): [number, number] {
  return [sizes(inner.values()), sizes([...between.values()].map((one) => one.contacts))];
}

describe('the curated set', () => {
  test.each<[Level, number, number, number, number]>([
    ['persons', 48, 51, 0, 71],
    ['bodies', 32, 43, 0, 71],
    ['states', 25, 33, 2, 69],
    ['camps', 12, 21, 6, 65],
  ])('F11 %s: %d groups, %d pairs of them, %d contacts within and %d between', (level, ...is) => {
    const rolled = rollUp(CURATED, CURATED.contacts, level);
    const [within, outside] = counted(rolled);
    expect([rolled.groups.length, rolled.between.size, within, outside]).toEqual(is);
  });

  test('F11 what passes within a state becomes its inner contacts', () => {
    const { inner } = rollUp(CURATED, CURATED.contacts, 'states');
    expect([...inner].map(([id, contacts]) => [id, contacts.map((one) => one.id)])).toEqual([
      ['iran', ['khamenei-order-meet-sadr-2022']],
      ['united-states', ['pentagon-options-biden-2023']],
    ]);
  });

  test('F11 an actor climbs to its body, its state and its camp', () => {
    const group = (level: Level, id: string) => rollUp(CURATED, [], level).groupOf.get(id);
    const of = (id: string) => LEVELS.map((level) => group(level, id));
    expect(of('esmail-qaani')).toEqual(['esmail-qaani', 'quds-force', 'iran', 'camp:iran']);
    expect(of('office-of-muqtada-al-sadr')).toEqual([
      'office-of-muqtada-al-sadr',
      'sadrist-movement',
      'sadrist-movement',
      'camp:iraq',
    ]);
    // An intermediary of whom nothing more is said stands for itself.
    expect(of('european-intermediary-2022').slice(0, 3)).toEqual(
      Array(3).fill('european-intermediary-2022'),
    );
    expect(of('defense-one')).toEqual(Array(4).fill('defense-one'));
  });

  test('F11 a joint contact is one contact between all that it joins', () => {
    const { between } = rollUp(CURATED, CURATED.contacts, 'states');
    const joint = [...between.values()].find((one) => one.to.length > 1);
    expect(joint).toMatchObject({ from: ['iran'], to: ['iraqi-kurds', 'iraqi-tribes', 'pmf'] });
    expect(joint?.contacts.map((one) => one.id)).toEqual([
      'qaani-stay-iraq-2020',
      'qaani-coordination-iraq-2020',
    ]);
    expect(between.get('iran=united-states')?.contacts).toHaveLength(4);
    expect(between.get('united-states>iran')?.contacts).toHaveLength(4);
  });
});

describe('any set', () => {
  const everyLevel = (dataset: Dataset) =>
    LEVELS.map((level) => rollUp(dataset, dataset.contacts, level));

  test('F11 no contact is lost or counted twice at any level', () => {
    fc.assert(
      fc.property(anySet(), (dataset) => {
        for (const { between, inner } of everyLevel(dataset)) {
          const all = [...inner.values(), ...[...between.values()].map((one) => one.contacts)];
          expect(
            all
              .flat()
              .map((one) => one.id)
              .sort(),
          ).toEqual(dataset.contacts.map((one) => one.id).sort());
        }
      }),
    );
  });

  test('F11 what is within a body is within its state; persons have nothing within', () => {
    fc.assert(
      fc.property(anySet(), (dataset) => {
        const [persons = 0, bodies = 0, states = 0] = everyLevel(dataset).map(
          (rolled) => counted(rolled)[0],
        );
        expect(persons).toBe(0);
        expect(bodies).toBeLessThanOrEqual(states);
      }),
    );
  });

  test('F11 groups are disjoint, hold whom they are said to hold, and are only those involved', () => {
    fc.assert(
      fc.property(anySet(), (dataset) => {
        for (const { groups, groupOf } of everyLevel(dataset)) {
          const members = groups.flatMap((group) => group.members);
          expect(new Set(members).size).toBe(members.length);
          expect(groupOf.size).toBe(dataset.actors.length);
          for (const { id, members } of groups) {
            expect(members.every((member) => groupOf.get(member) === id)).toBe(true);
          }
          const involved = new Set(
            dataset.contacts
              .flatMap(({ from, via, to }) => [...from, ...via, ...to])
              .map((id) => groupOf.get(id)),
          );
          expect(new Set(groups.map(({ id }) => id))).toEqual(involved);
        }
      }),
    );
  });

  test('F11 the sides of a group of contacts are those of each of them', () => {
    fc.assert(
      fc.property(anySet(), (dataset) => {
        for (const { between, groupOf } of everyLevel(dataset)) {
          const of = (ids: readonly string[]) =>
            [...new Set(ids.map((id) => groupOf.get(id)))].sort().join();
          for (const { from, to, mutual, contacts } of between.values()) {
            for (const one of contacts) {
              const sides = [of(one.from), of(one.to)];
              expect(one.mutual).toBe(mutual);
              if (mutual) sides.sort();
              expect(mutual ? [from.join(), to.join()].sort() : [from.join(), to.join()]).toEqual(
                sides,
              );
            }
          }
        }
      }),
    );
  });
});
