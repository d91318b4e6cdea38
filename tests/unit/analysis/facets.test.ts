import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { egoNetwork } from '../../../src/analysis/ego';
import { emptiedBy, facetCounts, isChosen, without } from '../../../src/analysis/facets';
import { selectContacts } from '../../../src/graph/select';
import { FACETS, type Question } from '../../../src/model/filter';
import { isShown } from '../graph/plainly';
import { anyQuestion, anySet, ask, CURATED, day } from '../graph/sets';

const counts = (question: Question, facet: (typeof FACETS)[number]) =>
  Object.fromEntries(
    facetCounts(CURATED, question)[facet].map(({ value, count }) => [value, count]),
  );

describe('the curated set', () => {
  test('F7 nothing chosen: the number of contacts that have each value', () => {
    expect(counts(ask(), 'types')).toEqual({
      message: 20,
      call: 5,
      meeting: 9,
      visit: 7,
      'meeting-request': 5,
      invitation: 2,
      instruction: 2,
      proposal: 7,
      channel: 1,
      exchange: 13,
    });
    expect(counts(ask(), 'roles')).toEqual({ initiated: 71, received: 71, carried: 6 });
  });

  test('F7 a value shows what it would leave under the other facets, its own aside', () => {
    const question = ask({ types: ['meeting-request'], statuses: ['declined'] });
    expect(counts(question, 'statuses')).toEqual({ declined: 5 });
    expect(counts(question, 'types')).toEqual({
      exchange: 1,
      instruction: 1,
      invitation: 1,
      'meeting-request': 5,
      proposal: 3,
    });
    expect(counts(question, 'actors')).toEqual({
      'esmail-qaani': 3,
      'mohammad-kazem-al-ishaq': 2,
      'muqtada-al-sadr': 5,
    });
  });

  test('F7 actors are counted in the roles chosen', () => {
    const carriers = counts(ask({ roles: ['carried'] }), 'actors');
    expect(carriers).toEqual({
      'amos-hochstein': 1,
      'european-intermediary-2022': 2,
      'iran-foreign-ministry-delegate-2022': 2,
      'iraqi-intermediary-2020': 2,
      'nabih-berri': 1,
      'neighbouring-arab-states-2023': 1,
    });
  });

  test('F7 a chosen value that leaves nothing, or is gone, is still listed', () => {
    const question = ask({ types: ['call'], statuses: ['declined'], topics: ['gone'] });
    expect(counts(question, 'types')).toEqual({ call: 0 });
    expect(counts(question, 'topics')).toEqual({ gone: 0 });
  });

  test('F7 an ego network is a choice like another: what it leaves out is not counted', () => {
    const focus = { actor: 'esmail-qaani', steps: 1, direction: 'any' } as const;
    const { contacts } = egoNetwork(CURATED, CURATED.contacts, focus);
    const among = new Set(contacts);
    const question = ask({ types: ['message'] });
    const told = facetCounts(CURATED, question, among);
    for (const { value, count } of told.types) {
      const left = selectContacts(CURATED, ask({ types: [value as 'message'] })).shown;
      expect(count).toBe(left.filter((one) => among.has(one)).length);
    }
    const messages = contacts.filter(({ type }) => type === 'message').length;
    expect(told.statuses.reduce((sum, { count }) => sum + count, 0)).toBe(messages);
  });

  test('F8 an empty answer says which single choice emptied it', () => {
    const window = { from: day('2022-01-01'), to: day('2022-12-31') };
    const question = ask({ types: ['call'], actors: ['lloyd-austin'] }, { window });
    expect(emptiedBy(CURATED, question)).toEqual([{ choice: 'window', count: 1 }]);
    const refused = ask({ types: ['call'], statuses: ['declined'] });
    expect(emptiedBy(CURATED, refused)).toEqual([
      { choice: 'types', count: 11 },
      { choice: 'statuses', count: 5 },
    ]);
    expect(emptiedBy(CURATED, ask())).toEqual([]);
  });
});

describe('any set', () => {
  test('F7 every count is what that value alone would leave', () => {
    fc.assert(
      fc.property(anySet(), anyQuestion, (dataset, question) => {
        const all = facetCounts(dataset, question);
        for (const facet of FACETS) {
          const told = new Map(all[facet].map(({ value, count }) => [value, count]));
          const offered = new Set([...all[facet].map(({ value }) => value)]);
          for (const { value } of facetCounts(dataset, ask())[facet]) offered.add(value);
          for (const value of offered) {
            const filter = { ...question.filter, [facet]: [value] };
            const left = dataset.contacts.filter((one) =>
              isShown(one, { ...question, filter }, dataset),
            );
            expect(told.get(value) ?? 0).toBe(left.length);
          }
          const zero = all[facet].filter(({ count }) => count === 0);
          const chosen: readonly string[] = question.filter[facet];
          expect(zero.every(({ value }) => chosen.includes(value))).toBe(true);
          expect(chosen.every((value) => told.has(value))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('F8 each blamed choice brings back as many contacts as it says, and no other would', () => {
    fc.assert(
      fc.property(anySet(), anyQuestion, (dataset, question) => {
        const blamed = emptiedBy(dataset, question);
        const empty = selectContacts(dataset, question).shown.length === 0;
        if (!empty) expect(blamed).toEqual([]);
        for (const choice of [
          ...FACETS,
          'from',
          'to',
          'via',
          'hidden',
          'window',
          'undated',
        ] as const) {
          const asked = without(choice, question);
          expect(isChosen(choice, asked)).toBe(false);
          const count = dataset.contacts.filter((one) => isShown(one, asked, dataset)).length;
          const told = blamed.find((one) => one.choice === choice)?.count ?? 0;
          if (empty) expect(told).toBe(count);
        }
      }),
    );
  });
});
