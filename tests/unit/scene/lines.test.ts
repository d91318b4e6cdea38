import { describe, expect, test } from 'vitest';
import { type LineSpec, lineSpecs, pairKey } from '../../../src/scene/lines';
import { contact } from '../../scenes/support/tiny';

const CLOSED = new Set<string>();
const brief = ({ id, source, target, contacts, status, both }: LineSpec) => ({
  id,
  ends: `${source}>${target}`,
  contacts: contacts.join(' '),
  status,
  both,
});

const PAIR = [
  contact('refused', 'a > b', { status: 'declined' }),
  contact('held', 'b > a', { type: 'meeting' }),
  contact('silent', 'a > b', { status: 'unanswered' }),
];

describe('pairs', () => {
  test('S5: a closed pair is one line for all its contacts, both ways', () => {
    const lines = lineSpecs(PAIR, CLOSED);
    expect(lines.map(brief)).toEqual([
      { id: 'a|b', ends: 'a>b', contacts: 'refused held silent', status: 'occurred', both: true },
    ]);
  });

  test('S5: it names each status that it stands for, what happened before what was refused', () => {
    expect(lineSpecs(PAIR, CLOSED)[0]?.statuses).toEqual(['occurred', 'declined', 'unanswered']);
  });

  test('S5: contacts one way only leave the other end bare; a mutual one does not', () => {
    const one = lineSpecs([contact('x', 'b > a'), contact('y', 'b > a')], CLOSED)[0];
    expect(one && brief(one)).toMatchObject({ ends: 'b>a', both: false });
    expect(lineSpecs([contact('x', 'a > b', { mutual: true })], CLOSED)[0]?.both).toBe(true);
  });

  test('S6: an opened pair is a line for each contact, each in its own direction and status', () => {
    const lines = lineSpecs(PAIR, new Set(['a|b']));
    expect(lines.map(brief)).toEqual([
      { id: 'a|b/refused', ends: 'a>b', contacts: 'refused', status: 'declined', both: false },
      { id: 'a|b/held', ends: 'b>a', contacts: 'held', status: 'occurred', both: false },
      { id: 'a|b/silent', ends: 'a>b', contacts: 'silent', status: 'unanswered', both: false },
    ]);
    expect(lines.map((line) => line.fan)).toEqual([0, 1, 2].map((index) => ({ index, count: 3 })));
  });

  test('S6: a pair with one contact has nothing to open', () => {
    const contacts = [contact('x', 'a > b')];
    expect(lineSpecs(contacts, new Set(['a|b']))).toEqual(lineSpecs(contacts, CLOSED));
  });

  test('S5: several ends make several pairs of the one contact', () => {
    const lines = lineSpecs([contact('x', 'a > b+c')], CLOSED);
    expect(lines.map((line) => [line.id, line.contacts])).toEqual([
      ['a|b', ['x']],
      ['a|c', ['x']],
    ]);
  });

  test('S5: a pair has one key, whichever of the two is named first', () => {
    expect(pairKey('b', 'a')).toBe(pairKey('a', 'b'));
  });
});

describe('channels', () => {
  test('S7: a mediated contact is a leg for each step, never a direct line', () => {
    const lines = lineSpecs([contact('x', 'a > c > d > b')], CLOSED);
    expect(lines.map((line) => `${line.source}>${line.target}`)).toEqual(['a>c', 'c>d', 'd>b']);
    expect(lines.map((line) => line.channel?.leg)).toEqual([0, 1, 2]);
    expect(new Set(lines.map((line) => line.channel?.id)).size).toBe(1);
  });

  test('S7: the same route, direction and status is one curve with a count; otherwise not', () => {
    const lines = lineSpecs(
      [
        contact('one', 'a > c > b'),
        contact('two', 'a > c > b'),
        contact('back', 'b > c > a'),
        contact('refused', 'a > c > b', { status: 'declined' }),
      ],
      CLOSED,
    );
    const first = lines.filter((line) => line.channel?.leg === 0);
    expect(first.map((line) => line.contacts)).toEqual([['one', 'two'], ['back'], ['refused']]);
  });

  test('S7: opening a pair leaves the channels between the two as they are', () => {
    const contacts = [contact('x', 'a > c > b'), ...['y', 'z'].map((id) => contact(id, 'a > c'))];
    const channels = (open: ReadonlySet<string>) =>
      lineSpecs(contacts, open).filter((line) => line.channel);
    expect(channels(new Set(['a|c']))).toEqual(channels(CLOSED));
  });
});

test('S7: every line has an id of its own, and every contact is in a line', () => {
  const contacts = [
    ...PAIR,
    contact('m', 'a+d > c > b+e'),
    contact('n', 'a > c > b', { status: 'agreed' }),
    contact('o', 'a > c > b', { mutual: true, type: 'channel' }),
  ];
  for (const open of [CLOSED, new Set(['a|b'])]) {
    const lines = lineSpecs(contacts, open);
    expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length);
    const drawn = new Set(lines.flatMap((line) => line.contacts));
    expect([...drawn].sort()).toEqual(contacts.map((one) => one.id).sort());
  }
});
