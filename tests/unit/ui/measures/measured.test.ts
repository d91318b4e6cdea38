import { expect, test } from 'vitest';
import { measuredOf } from '../../../../src/ui/measures/measured';
import { contact, tiny } from '../../../scenes/support/tiny';

const CONTACTS = [
  contact('one', 'ali > omar > sara'),
  contact('two', 'ali > sara', { status: 'planned' }),
];
const DATASET = tiny(['ali@east', 'sara@west', 'omar', 'noor@west'], CONTACTS);

test('BV6 what did not take place stays out unless it is let in, and is counted', () => {
  const { network, context, contacts } = measuredOf(DATASET, CONTACTS, false);
  expect(network.contacts).toEqual(['one']);
  expect(contacts.map(({ id }) => id)).toEqual(['one']);
  expect(context.leftOut).toEqual({ planned: 1 });
  const all = measuredOf(DATASET, CONTACTS, true);
  expect(all.network.contacts).toEqual(['one', 'two']);
  expect(all.context.leftOut).toEqual({});
});

test('BV6 classes are the camps by their order, and an actor of none has none', () => {
  const { network, context } = measuredOf(DATASET, CONTACTS, false);
  expect(network.actors).toEqual(['ali', 'omar', 'sara']);
  const camps = DATASET.meta.camps.map(({ id }) => id);
  expect([...context.classes]).toEqual([camps.indexOf('east'), -1, camps.indexOf('west')]);
});
