import { describe, expect, test } from 'vitest';
import { exchangeOf } from '../../../src/analysis/exchange';
import { CURATED } from '../graph/sets';

describe('an exchange', () => {
  test('F19 an answer stands under what it answers, and each contact once, in time', () => {
    const entries = exchangeOf([...CURATED.contacts].reverse());
    expect(entries).toHaveLength(CURATED.contacts.length);
    expect(new Set(entries.map(({ contact }) => contact.id)).size).toBe(entries.length);
    for (const [at, { contact, depth }] of entries.entries()) {
      if (contact.inReplyTo === null) expect(depth).toBe(0);
      else {
        const before = entries.slice(0, at).findLast((one) => one.depth === depth - 1);
        expect(before?.contact.id).toBe(contact.inReplyTo);
      }
    }
    const roots = entries.filter(({ depth }) => depth === 0).map(({ contact }) => contact.date);
    const dated = roots.indexOf(null);
    if (dated >= 0) expect(roots.slice(dated).every((date) => date === null)).toBe(true);
  });

  test('F19 an answer to what is not among them stands by itself', () => {
    const answers = CURATED.contacts.filter((contact) => contact.inReplyTo !== null);
    expect(exchangeOf(answers.slice(0, 1))).toEqual([{ contact: answers[0], depth: 0 }]);
  });
});
