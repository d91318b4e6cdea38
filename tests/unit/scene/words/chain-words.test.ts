import { describe, expect, test } from 'vitest';
import { findChains } from '../../../../src/analysis/chains/chains';
import type { Lang } from '../../../../src/model/schema';
import { chainSpanWords } from '../../../../src/scene/words/chain-words';
import { contact, tiny } from '../../../scenes/support/tiny';

function told(dates: readonly (string | null)[], lang: Lang): string {
  const [first = null, later = null] = dates;
  const basis = (date: string | null) =>
    ({ date, dateBasis: date === null ? null : 'stated' }) as const;
  const dataset = tiny(
    ['a@west', 'b@middle', 'c@east'],
    [contact('first', 'a > b', basis(first)), contact('later', 'b > c', basis(later))],
  );
  const ends = { from: new Set(['a']), to: new Set(['c']) };
  const [route] = findChains(dataset.contacts, ends).routes;
  if (!route) throw new Error('there is no chain');
  return chainSpanWords(route.best.foremost, lang);
}

describe('a chain in short', () => {
  test('CN5 arrival and duration are said with all that the dates leave open', () => {
    expect(told(['2020-11-02', '2020-11-05'], 'en')).toBe('2 steps · arrives 5 Nov 2020 · 3 days');
    expect(told(['2020-11-02', '2020-11'], 'en')).toBe(
      '2 steps · arrives 3–30 Nov 2020 · 1 to 28 days',
    );
  });

  test('CN5 what has no date arrives nobody knows when', () => {
    expect(told([null, null], 'en')).toMatch(/^2 steps · arrival unknown · at least 1 day$/);
  });

  test('LNG2 Arabic has its own digits and duals', () => {
    const words = told(['2020-11-02', '2020-11-04'], 'ar');
    expect(words).toMatch(/^خطوتان · /);
    expect(words).toMatch(/ · يومان$/);
    expect(words).not.toMatch(/[0-9A-Za-z]/);
  });
});
