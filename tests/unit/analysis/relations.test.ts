import { expect, test } from 'vitest';
import { relationsOf } from '../../../src/analysis/relations';
import type { Contact } from '../../../src/model/schema';
import { contact } from '../../scenes/support/tiny';

function told(id: string, contacts: readonly Contact[]) {
  const { reached, reachedBy, carriedFor } = relationsOf(id, contacts);
  const say = (groups: typeof reached) =>
    groups.map((group) => `${group.with.join('>')}: ${group.contacts.map((c) => c.id).join(' ')}`);
  return { reached: say(reached), reachedBy: say(reachedBy), carriedFor: say(carriedFor) };
}

const CONTACTS = [
  contact('letter', 'a > b'),
  contact('answer', 'b > a'),
  contact('talk', 'a > b', { mutual: true, type: 'meeting' }),
  contact('carried', 'a > c > b'),
  contact('circular', 'a > b+d'),
];

test('G7: an actor reached whom its contacts were for, and was reached by their senders', () => {
  expect(told('a', CONTACTS).reached).toEqual(['b: letter talk carried circular', 'd: circular']);
  expect(told('d', CONTACTS).reachedBy).toEqual(['a: circular']);
  expect(told('d', CONTACTS).reached).toEqual([]);
});

test('G7: a contact without a reported initiative counts on both sides', () => {
  expect(told('a', CONTACTS).reachedBy).toEqual(['b: answer talk']);
  expect(told('b', CONTACTS).reached).toEqual(['a: answer talk']);
});

test('G7: a meeting of three joins each with each, once', () => {
  const meeting = [contact('m', 'a+b+c > a+b+c', { mutual: true })];
  for (const groups of [told('a', meeting).reached, told('a', meeting).reachedBy]) {
    expect(groups).toEqual(['b: m', 'c: m']);
  }
});

test('G7: a carrier carried for its sender and receiver, and is nobody’s receiver by that', () => {
  expect(told('c', CONTACTS)).toEqual({ reached: [], reachedBy: [], carriedFor: ['a>b: carried'] });
  expect(told('b', CONTACTS).carriedFor).toEqual([]);
});

test('G7: the largest group comes first', () => {
  const contacts = [contact('1', 'a > x'), contact('2', 'a > y'), contact('3', 'a > y')];
  expect(told('a', contacts).reached).toEqual(['y: 2 3', 'x: 1']);
});

test('G7: who is in no contact has no relations', () => {
  expect(told('z', CONTACTS)).toEqual({ reached: [], reachedBy: [], carriedFor: [] });
});
