import { expect, test } from 'vitest';
import { lightFor } from '../../../src/scene/emphasis';
import { sceneOf } from '../../scenes/support/scene';
import { contact, tiny } from '../../scenes/support/tiny';

const DATASET = tiny(
  ['anna@west', 'carrier@middle', 'boris@east', 'clara@east', 'dora@west'],
  [
    contact('carried', 'anna > carrier > boris'),
    contact('direct', 'anna > clara'),
    contact('again', 'clara > anna', { status: 'declined' }),
    contact('aside', 'dora > clara'),
  ],
);
const { lines } = sceneOf(DATASET);
const LEGS = [
  'anna>carrier>boris:occurred/0/anna/carrier',
  'anna>carrier>boris:occurred/1/carrier/boris',
];

const light = (kind: 'actor' | 'line' | 'contact' | 'channel' | 'pair' | 'source', id: string) => {
  const { lit, meant } = lightFor({ kind, id }, lines, DATASET);
  return { lit: [...lit].sort(), meant: [...meant].sort() };
};

test('S19: an actor lights its neighbourhood, and its channels to their ends', () => {
  expect(light('actor', 'anna')).toEqual({
    lit: [...LEGS, 'anna', 'anna|clara', 'boris', 'carrier', 'clara'].sort(),
    meant: ['anna'],
  });
  expect(light('actor', 'boris').lit).toContain(LEGS[0]);
});

test('S19: a channel, and any leg of it, lights end to end', () => {
  const lit = [...LEGS, 'anna', 'boris', 'carrier'].sort();
  expect(light('channel', 'anna>carrier>boris')).toEqual({ lit, meant: [...LEGS].sort() });
  expect(light('line', LEGS[1] ?? '').lit).toEqual(lit);
});

test('S19: a contact lights the line that stands for it, a pair its line', () => {
  expect(light('contact', 'again').lit).toEqual(['anna', 'anna|clara', 'clara']);
  expect(light('pair', 'anna|clara').meant).toEqual(['anna|clara']);
});

test('S19: a source lights what it reports, and means none of it', () => {
  const all = light('source', 'post');
  expect(all.meant).toEqual([]);
  expect(all.lit).toEqual(
    [...lines.map((line) => line.id), ...DATASET.actors.map((a) => a.id)].sort(),
  );
});

test('S19: what is not drawn lights itself alone, or nothing', () => {
  expect(light('actor', 'nobody').lit).toEqual(['nobody']);
  expect(light('contact', 'nothing').lit).toEqual([]);
  expect([...lightFor({ kind: 'tie', id: 'none' }, lines, DATASET).lit]).toEqual([]);
});
