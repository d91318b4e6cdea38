import { expect, test } from 'vitest';
import { partsOf, threadOf } from '../../../src/analysis/thread';
import type { Contact } from '../../../src/model/schema';
import { contact } from '../../scenes/support/tiny';

const reply = (id: string, inReplyTo: string | null): Contact =>
  contact(id, 'a > b', { inReplyTo });

const THREAD = [
  reply('late', 'second'),
  reply('root', null),
  reply('first', 'root'),
  reply('second', 'root'),
  reply('elsewhere', null),
];
const entry = (id: string, list = THREAD): Contact => {
  const found = list.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

test('G8: a thread is the same whole, from what began it, whichever of it is read', () => {
  const expected = ['root 0', 'first 1', 'second 1', 'late 2'];
  for (const id of ['root', 'first', 'second', 'late']) {
    const thread = threadOf(entry(id), THREAD).map((one) => `${one.contact.id} ${one.depth}`);
    expect(thread).toEqual(expected);
  }
});

test('G8: a contact that answers nothing and is not answered is a thread of its own', () => {
  expect(threadOf(entry('elsewhere'), THREAD).map((one) => one.contact.id)).toEqual(['elsewhere']);
});

test('G8: a ring, and an answer to what is not there, come to an end', () => {
  const ring = [reply('x', 'y'), reply('y', 'x')];
  expect(
    threadOf(entry('x', ring), ring)
      .map((one) => one.contact.id)
      .sort(),
  ).toEqual(['x', 'y']);
  const lost = [reply('x', 'gone')];
  expect(threadOf(entry('x', lost), lost)).toHaveLength(1);
});

test('G8: the parts of a contact are those that name it, in the order of the data', () => {
  const within = [
    contact('visit', 'a > b'),
    contact('talk', 'a > b', { partOf: 'visit' }),
    contact('aside', 'a > b', { partOf: 'talk' }),
    contact('dinner', 'a > b', { partOf: 'visit' }),
  ];
  const ids = (id: string) => partsOf(entry(id, within), within).map((part) => part.id);
  expect(ids('visit')).toEqual(['talk', 'dinner']);
  expect(ids('dinner')).toEqual([]);
});
