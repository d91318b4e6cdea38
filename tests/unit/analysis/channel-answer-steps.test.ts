import { expect, test } from 'vitest';
import { channelAnswer } from '../../../src/analysis/channel-answer';
import { type ChannelStep, channelSteps } from '../../../src/analysis/channel-answer-steps';
import type { Contact } from '../../../src/model/schema';
import { contact, tiny } from '../../scenes/support/tiny';
import { CURATED } from '../graph/sets';

/** A step in a line: actors with their roles, or lines with their contacts. */
function told(step: ChannelStep): string {
  if (step.kind === 'station') return `${step.roles.join('+')}: ${step.actors.join(' ')}`;
  return step.edges
    .map((edge) => `${edge.contact}/${edge.leg} ${edge.source}>${edge.target}`)
    .join();
}

function walk(...contacts: Contact[]): string[] {
  const dataset = tiny(['a', 'b', 'c', 'd', 'e'], contacts);
  const answer = channelAnswer(
    dataset,
    dataset.contacts,
    { from: { kind: 'actor', id: 'a' }, to: { kind: 'actor', id: 'b' }, direction: 'both' },
    { unheld: true },
  );
  const [group] = answer.channels;
  return group ? channelSteps(group, dataset).map(told) : [];
}

test('CH13 a channel is walked from end to end, whichever way its contacts went', () => {
  expect(walk(contact('x', 'a > c > d > b'), contact('y', 'b > d > c > a'))).toEqual([
    'first: a',
    'x/0 a>c,y/2 c>a',
    'carrier: c',
    'x/1 c>d,y/1 d>c',
    'carrier: d',
    'x/2 d>b,y/0 b>d',
    'second: b',
  ]);
});

test('CH13 what is direct has one leg; whom the channel does not join is not on it', () => {
  expect(walk(contact('x', 'a+d > b+e'))).toEqual(['first: a', 'x/0 a>b', 'second: b']);
  expect(walk(contact('x', 'a+d > c > b+e'))).toEqual([
    'first: a',
    'x/0 a>c',
    'carrier: c',
    'x/1 c>b',
    'second: b',
  ]);
  expect(walk(contact('x', 'b > c > a', { mutual: true }))).toEqual([
    'first: a',
    'x/1 c>a',
    'carrier: c',
    'x/0 b>c',
    'second: b',
  ]);
});

test('CH13 where nothing goes from an actor to itself, two stations are one', () => {
  expect(walk(contact('x', 'a > a > c > b'))).toEqual([
    'first+carrier: a',
    'x/1 a>c',
    'carrier: c',
    'x/2 c>b',
    'second: b',
  ]);
  expect(walk(contact('x', 'a > c > b > b'))).toEqual([
    'first: a',
    'x/0 a>c',
    'carrier: c',
    'x/1 c>b',
    'carrier+second: b',
  ]);
});

test('CH13 the steps name the contacts that one meets at them', () => {
  const answer = channelAnswer(CURATED, CURATED.contacts, {
    from: { kind: 'actor', id: 'united-states' },
    to: { kind: 'actor', id: 'iran' },
    direction: 'both',
  });
  const [, european] = answer.channels;
  const steps = european ? channelSteps(european, CURATED) : [];
  expect(steps).toHaveLength(7);
  for (const step of steps) {
    expect(step.contacts).toEqual(['us-message-to-iran-2022', 'iran-answer-to-us-2022']);
  }
});
