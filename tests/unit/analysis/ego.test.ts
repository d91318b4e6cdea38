import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EgoQuestion, egoNetwork } from '../../../src/analysis/ego';
import type { Contact } from '../../../src/model/schema';
import { anySet, CURATED } from '../graph/sets';
import { anyTable, bothWays } from '../graph/tables';

const around = (actor: string, steps: number, direction: EgoQuestion['direction']) =>
  egoNetwork(CURATED, CURATED.contacts, { actor, steps, direction });

describe('the curated set', () => {
  test.each<[string, number, EgoQuestion['direction'], number, number]>([
    ['iran', 1, 'out', 10, 13],
    ['iran', 1, 'in', 8, 12],
    ['iran', 1, 'any', 14, 21],
    ['esmail-qaani', 1, 'out', 8, 11],
    ['esmail-qaani', 1, 'in', 6, 8],
    ['esmail-qaani', 2, 'any', 18, 33],
    ['esmail-qaani', 3, 'any', 28, 56],
    ['united-states', 2, 'out', 13, 21],
  ])('F12 %s, %d steps %s: %d actors, %d contacts', (actor, steps, direction, actors, contacts) => {
    const found = around(actor, steps, direction);
    expect([found.actors.length, found.contacts.length]).toEqual([actors, contacts]);
  });

  test('F12 a carrier is a step: whom it was carried to lies beyond', () => {
    const one = around('biden-administration', 1, 'out');
    expect(one.contacts.map((contact) => contact.id)).toContain('us-message-to-iran-2022');
    expect(one.actors).toContain('european-intermediary-2022');
    expect(one.beyond).toEqual(['iran', 'iran-foreign-ministry-delegate-2022']);
    const three = around('biden-administration', 3, 'out');
    expect(three.distance.get('iran')).toBe(3);
  });

  test('F12 an actor without contacts is alone, and nobody has no network', () => {
    expect(around('mark-esper', 3, 'any')).toMatchObject({ actors: ['mark-esper'], contacts: [] });
    expect(around('nobody', 3, 'any').actors).toEqual([]);
  });
});

/** The legs of contacts as a walker meets them, with the contact's place in the list. */
function legs(contacts: readonly Contact[], direction: EgoQuestion['direction']) {
  return contacts.flatMap(({ from, via, to, mutual }, at) => {
    const stops = [from, ...via.map((carrier) => [carrier]), to];
    return stops
      .slice(1)
      .flatMap((next, leg) =>
        (stops[leg] ?? []).flatMap((a) =>
          next.flatMap((b) => [
            ...(direction !== 'in' || mutual ? [[a, b, at] as const] : []),
            ...(direction !== 'out' || mutual ? [[b, a, at] as const] : []),
          ]),
        ),
      );
  });
}

describe('any set', () => {
  const any = fc.record({
    actor: fc.constantFrom('state-e', 'general-e', 'broker', 'minister-w'),
    steps: fc.constantFrom(1, 2, 3),
    direction: fc.constantFrom('any' as const, 'out' as const, 'in' as const),
  });

  test('F12 the network is what walks of so many legs take in', () => {
    fc.assert(
      fc.property(anySet(), any, (dataset, question) => {
        let reached = new Set<string>([question.actor]);
        const walked = new Set<number>();
        for (let step = 0; step < question.steps; step += 1) {
          const next = new Set(reached);
          for (const [a, b, at] of legs(dataset.contacts, question.direction)) {
            if (!reached.has(a)) continue;
            next.add(b);
            walked.add(at);
          }
          reached = next;
        }
        const found = egoNetwork(dataset, dataset.contacts, question);
        expect(new Set(found.actors)).toEqual(reached);
        expect(found.contacts).toEqual(dataset.contacts.filter((_, at) => walked.has(at)));
      }),
    );
  });

  test('F12 more steps never lose anyone, and outwards and inwards are part of either way', () => {
    fc.assert(
      fc.property(anySet(), any, (dataset, question) => {
        const actors = (patch: Partial<EgoQuestion>) =>
          new Set(egoNetwork(dataset, dataset.contacts, { ...question, ...patch }).actors);
        const own = actors({});
        const more = actors({ steps: question.steps + 1 });
        const either = actors({ direction: 'any' });
        expect([...own].every((id) => more.has(id) && either.has(id))).toBe(true);
      }),
    );
  });

  test('EV6 the network over a table is that of the same contacts', () => {
    fc.assert(
      fc.property(anyTable(), any, (made, question) => {
        const { table, plain } = bothWays(made);
        const found = egoNetwork(table, table.contacts, question);
        const expected = egoNetwork(plain, plain.contacts, question);
        expect({ ...found, distance: [...found.distance].sort(), contacts: null }).toEqual({
          ...expected,
          distance: [...expected.distance].sort(),
          contacts: null,
        });
        expect(found.contacts.map(({ id }) => id)).toEqual(expected.contacts.map(({ id }) => id));
      }),
    );
  });
});
