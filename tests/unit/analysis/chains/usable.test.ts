import { expect, test } from 'vitest';
import { usableContacts } from '../../../../src/analysis/chains/usable';
import { channelAnswer } from '../../../../src/analysis/channel-answer';
import type { Dataset } from '../../../../src/model/dataset';
import { STATUSES } from '../../../../src/model/schema';
import { contact, tiny } from '../../../scenes/support/tiny';
import { CURATED } from '../../graph/sets';

const told = contact('x', 'a > b').evidence;
const by = (source: string) => told.map((one) => ({ ...one, source }));
const contacts = [
  ...STATUSES.map((status) => contact(status, 'a > b', { status })),
  contact('unheld', 'a > b', { evidence: by('wire') }),
  contact('unheld-declined', 'a > b', { evidence: by('wire'), status: 'declined' }),
  contact('both', 'a > b', { evidence: [...by('wire'), ...by('post')] }),
];
const set = tiny(['a', 'b'], contacts);
const dataset = {
  ...set,
  source: new Map(
    set.sources.flatMap((source) => [
      ['post', { ...source, held: true }],
      ['wire', { ...source, id: 'wire', held: false }],
    ]),
  ),
};
const ask = (allStatuses: boolean, unheld: boolean) =>
  usableContacts(contacts, dataset, { allStatuses, unheld });
const idsOf = ({ contacts: used }: ReturnType<typeof ask>) => used.map(({ id }) => id);

test('CN13 what did not take place, or not yet, stays out, and so does what no held report tells', () => {
  const usable = ask(false, false);
  expect(idsOf(usable)).toEqual(['occurred', 'agreed', 'both']);
  expect(usable.out).toEqual([
    { reason: 'planned', contacts: 1 },
    { reason: 'attempted', contacts: 1 },
    { reason: 'declined', contacts: 2 },
    { reason: 'unanswered', contacts: 1 },
    { reason: 'denied', contacts: 1 },
    { reason: 'unheld', contacts: 1 },
  ]);
});

test('CN13 each is let in by itself, and each contact that stays out has one reason', () => {
  expect(idsOf(ask(false, true))).toEqual(['occurred', 'agreed', 'unheld', 'both']);
  expect(ask(true, false).out).toEqual([{ reason: 'unheld', contacts: 2 }]);
  expect(ask(true, true)).toEqual({ contacts, out: [] });
  for (const all of [true, false]) {
    for (const unheld of [true, false]) {
      const { contacts: used, out } = ask(all, unheld);
      const left = out.reduce((sum, one) => sum + one.contacts, 0);
      expect(used.length + left).toBe(contacts.length);
    }
  }
});

test('CN13 the same question gives the same list, so that it is indexed once', () => {
  expect(ask(false, false).contacts).toBe(ask(false, false).contacts);
  expect(ask(false, false).contacts).not.toBe(ask(true, false).contacts);
  const other = [...contacts];
  expect(usableContacts(other, dataset, { allStatuses: false, unheld: false }).contacts).toEqual(
    ask(false, false).contacts,
  );
});

test('CN13 of the curated set what occurred or was agreed, and is held, is used', () => {
  const { contacts: used, out } = usableContacts(CURATED.contacts, CURATED, {
    allStatuses: false,
    unheld: false,
  });
  const left = out.reduce((sum, one) => sum + one.contacts, 0);
  expect(used.length + left).toBe(CURATED.contacts.length);
  expect(new Set(used.map(({ status }) => status))).toEqual(new Set(['occurred', 'agreed']));
});

test('CN16 where no source is held at all, nothing stays out for that', () => {
  const none = {
    ...set,
    source: new Map(set.sources.map((source) => [source.id, { ...source, held: false }])),
  };
  const usable = usableContacts(contacts, none, { allStatuses: false, unheld: false });
  expect(idsOf(usable)).toEqual(['occurred', 'agreed', 'unheld', 'both']);
  expect(usable.out.some(({ reason }) => reason === 'unheld')).toBe(false);
  const ends = { from: { kind: 'actor', id: 'a' }, to: { kind: 'actor', id: 'b' } } as const;
  const ask = (of: Dataset) => channelAnswer(of, contacts, { ...ends, direction: 'there' });
  expect(ask(none)).toMatchObject({ contacts: 4, out: { unheld: 0 } });
  expect(ask(dataset)).toMatchObject({ contacts: 3, out: { unheld: 2 } });
});
