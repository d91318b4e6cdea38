import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facetCounts } from '../../../src/analysis/facets';
import { makeIndex } from '../../../src/graph/contact-index';
import { actorsOfEnd, lineOf } from '../../../src/graph/parts';
import { selectContacts } from '../../../src/graph/select';
import type { Dataset } from '../../../src/model/dataset';
import type { End, Filter, Question } from '../../../src/model/filter';
import { isShown, whenOf } from './plainly';
import { anyQuestion, anySet, anyWindow, ask, CURATED, day } from './sets';
import { anyTable, bothWays } from './tables';

const NOVEMBER_2023 = { from: day('2023-11-01'), to: day('2023-11-30') };
const YEAR_2022 = { from: day('2022-01-01'), to: day('2022-12-31') };
const US: End = { kind: 'actor', id: 'united-states' };
const IRAN: End = { kind: 'actor', id: 'iran' };
const MEETINGS_AND_CALLS: Partial<Filter> = { types: ['meeting', 'call'], statuses: ['occurred'] };

/** An answer with its contacts by when they were. */
const apart = (dataset: Dataset, question: Question) => {
  const { shown, anyTime, byTime } = selectContacts(dataset, question);
  return { shown, anyTime, ...byTime() };
};

const shown = (question: Question) =>
  selectContacts(CURATED, question).shown.map((contact) => contact.id);

describe('the curated set', () => {
  test('F1 nothing chosen lets everything through', () => {
    const { certain, possible, undated, shown } = apart(CURATED, ask());
    expect(shown).toEqual(CURATED.contacts);
    expect([certain.length, possible.length, undated.length]).toEqual([71, 0, 0]);
  });

  test.each<[number, string, Partial<Filter>]>([
    [13, 'meetings and calls that occurred', MEETINGS_AND_CALLS],
    [8, 'from the United States to Iran, either way where mutual', { from: US, to: IRAN }],
    [7, 'from Iran to the United States', { from: IRAN, to: US }],
    [6, 'carried by anyone', { roles: ['carried'] }],
    [2, 'carried by the camp of Iran', { roles: ['carried'], camps: ['iran'] }],
    [1, 'carried by Berri', { via: ['nabih-berri'] }],
    [0, 'carried by two who never carried one thing', { via: ['nabih-berri', 'hezbollah'] }],
    [
      3,
      'requests of Qaani for a meeting',
      { actors: ['esmail-qaani'], roles: ['initiated'], types: ['meeting-request'] },
    ],
    [6, 'in Tehran or Geneva', { places: ['Tehran', 'Geneva'] }],
    [71, 'from one origin', { origins: ['one'] }],
    [0, 'what the data lack', { topics: ['no-such-topic'] }],
  ])('F2 F3 F4 %d contacts: %s', (count, _, filter) => {
    expect(shown(ask(filter))).toHaveLength(count);
  });

  test('F5 November 2023 by the bounds of the dates', () => {
    const { certain, possible } = apart(
      CURATED,
      ask(MEETINGS_AND_CALLS, { window: NOVEMBER_2023 }),
    );
    expect(certain.map((contact) => contact.id)).toEqual([
      'geneva-meeting-2023',
      'qaani-nasrallah-meeting-2023',
      'austin-call-gallant-2023',
    ]);
    expect(possible.map((contact) => contact.id)).toEqual(['hochstein-berri-meeting-2023']);
  });

  test('F5 an open interval is possible in any window that it reaches, certain in none', () => {
    const sent = ask({ actors: ['hamas'] });
    expect(shown(sent)).toEqual(['iran-to-hamas-hostages-2023']);
    const later = { from: day('2030-01-01'), to: day('2040-12-31') };
    const { certain, possible } = apart(CURATED, { ...sent, window: later });
    expect([certain.length, possible.length]).toEqual([0, 1]);
  });

  test('F5 seven approaches were declined in 2022, all certainly in it', () => {
    const { certain, possible } = apart(
      CURATED,
      ask({ statuses: ['declined'] }, { window: YEAR_2022 }),
    );
    expect([certain.length, possible.length]).toEqual([7, 0]);
  });

  test('F3 an end is an actor with all that is part of it, or a camp', () => {
    expect(lineOf('esmail-qaani', CURATED)).toEqual(['esmail-qaani', 'quds-force', 'irgc', 'iran']);
    expect([...actorsOfEnd({ kind: 'actor', id: 'irgc' }, CURATED)]).toEqual([
      'irgc',
      'quds-force',
      'esmail-qaani',
    ]);
    expect(actorsOfEnd({ kind: 'camp', id: 'arab-states' }, CURATED)).toEqual(
      new Set(['neighbouring-arab-states-2023']),
    );
    expect(actorsOfEnd({ kind: 'actor', id: 'nobody' }, CURATED).size).toBe(0);
  });
});

describe('any set', () => {
  test('F1–F6 an answer is what the rules say, one contact at a time, in the order of the data', () => {
    fc.assert(
      fc.property(anySet(), anyQuestion, (dataset, question) => {
        const expected = dataset.contacts.filter((one) => isShown(one, question, dataset));
        const { shown, certain, possible, undated } = apart(dataset, question);
        expect(shown).toEqual(expected);
        const split = (when: string) => expected.filter((one) => whenOf(one, question) === when);
        expect(certain).toEqual(split('certain'));
        expect(possible).toEqual(split('possible'));
        if (question.undated) expect(undated).toEqual(split('undated'));
        expect(selectContacts(dataset, question).counts).toMatchObject({
          certain: certain.length,
          possible: possible.length,
          undated: undated.length,
        });
        const letIn = question.undated ? undated.length : 0;
        expect(shown).toHaveLength(certain.length + possible.length + letIn);
      }),
      { numRuns: 400 },
    );
  });

  test('F6 undated contacts are counted whether they are let in or not', () => {
    fc.assert(
      fc.property(anySet(), anyQuestion, (dataset, question) => {
        const undated = [true, false].map(
          (letIn) => apart(dataset, { ...question, undated: letIn }).undated,
        );
        expect(undated[0]).toEqual(undated[1]);
      }),
    );
  });

  test('F2 more values in a facet widen the answer, another facet narrows it', () => {
    fc.assert(
      fc.property(anySet(), anyQuestion, anyQuestion, (dataset, a, b) => {
        const ids = (filter: Filter) =>
          new Set(selectContacts(dataset, { ...a, filter }).shown.map((one) => one.id));
        const types = [...a.filter.types, ...b.filter.types];
        const before = ids(a.filter);
        if (a.filter.types.length > 0) {
          const widened = ids({ ...a.filter, types });
          expect([...before].every((id) => widened.has(id))).toBe(true);
        }
        if (a.filter.topics.length === 0) {
          const narrowed = ids({ ...a.filter, topics: b.filter.topics });
          expect([...narrowed].every((id) => before.has(id))).toBe(true);
        }
      }),
    );
  });

  test('F5 a wider window keeps what was certain and what was possible', () => {
    fc.assert(
      fc.property(anySet(), anyWindow, fc.nat(60), fc.nat(60), (dataset, window, a, b) => {
        const wider = { from: window.from - a, to: window.to + b };
        const inner = apart(dataset, ask({}, { window }));
        const outer = apart(dataset, ask({}, { window: wider }));
        const certain = new Set(outer.certain);
        const any = new Set([...outer.certain, ...outer.possible]);
        expect(inner.certain.every((one) => certain.has(one))).toBe(true);
        expect(inner.possible.every((one) => any.has(one))).toBe(true);
      }),
    );
  });

  test('EV5 a table answers every question as the same contacts would', () => {
    fc.assert(
      fc.property(anyTable(), anyQuestion, (made, question) => {
        const { table, plain } = bothWays(made);
        const ids = (of: Dataset) => {
          const { shown, certain, possible, undated } = apart(of, question);
          return [shown, certain, possible, undated].map((list) => list.map(({ id }) => id));
        };
        expect(ids(table)).toEqual(ids(plain));
        const counts = (of: Dataset) =>
          Object.entries(facetCounts(of, question)).map(([facet, values]) => [
            facet,
            // Values that no schema orders come as they occur, which is by column in a table.
            values.map(({ value, count }) => `${value} ${count}`).sort(),
          ]);
        expect(counts(table)).toEqual(counts(plain));
      }),
      { numRuns: 300 },
    );
  });

  test('F1 the index of a data set is made once', () => {
    expect(makeIndex(CURATED)).toBe(makeIndex(CURATED));
  });
});
