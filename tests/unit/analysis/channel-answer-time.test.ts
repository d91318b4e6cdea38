import { describe, expect, test } from 'vitest';
import { inTime, periodOf, undatedAmong } from '../../../src/analysis/channel-answer-time';
import type { Contact } from '../../../src/model/schema';
import { contact } from '../../scenes/support/tiny';
import { day } from '../graph/sets';

const at = (id: string, date: string | null, inReplyTo: string | null = null): Contact =>
  contact(id, 'a > b', { date, inReplyTo });

function order(...contacts: Contact[]): string {
  return inTime(contacts.map((one) => ({ contact: one })))
    .map((entry) => entry.contact.id)
    .join(' ');
}

describe('in time', () => {
  test('CH8 by the beginning of the date as written, then by its end, then as given', () => {
    expect(
      order(
        at('year', '2021'),
        at('day', '2021-01-01'),
        at('about', '2020-12~'),
        at('open', '../2021'),
        at('again', '2021'),
      ),
    ).toBe('open about day year again');
  });

  test('CH8 the undated last, and what says nothing of when with them', () => {
    expect(order(at('none', null), at('masked', 'XXXX'), at('dated', '2021'))).toBe(
      'dated none masked',
    );
  });

  test('CH8 an answer never stands before what it answers', () => {
    expect(order(at('answer', '2020', 'question'), at('question', '2020'))).toBe('question answer');
    expect(order(at('answer', '2020', 'question'), at('question', null))).toBe('question answer');
    expect(
      order(
        at('third', '2020-01', 'second'),
        at('between', '2020-02'),
        at('second', '2020-03', 'first'),
        at('first', '2020-04'),
      ),
    ).toBe('first second third between');
  });

  test('CH8 a ring loses nobody, and an answer to what is not there stands in time', () => {
    expect(
      order(at('x', '2020', 'y'), at('y', '2021', 'x'))
        .split(' ')
        .sort(),
    ).toEqual(['x', 'y']);
    expect(order(at('late', '2021'), at('early', '2020', 'gone'))).toBe('early late');
  });
});

describe('the period of a channel', () => {
  test('CH9 first and last use by all that the dates leave open, and as written', () => {
    expect(
      periodOf([
        at('x', '2020-05'),
        at('y', null),
        at('z', '2020-05-07'),
        at('v', '2020-03/2020-06'),
      ]),
    ).toEqual({
      first: { earliest: day('2020-03-01'), latest: day('2020-05-07') },
      last: { earliest: day('2020-05-07'), latest: day('2020-06-30') },
      from: '2020-03/2020-06',
      to: '2020-03/2020-06',
    });
    expect(periodOf([at('x', '2020-05-07~')])?.first).toEqual({
      earliest: day('2020-05-06'),
      latest: day('2020-05-08'),
    });
  });

  test('CH9 an open end stays open; of dates that begin or end together the narrowest is told', () => {
    const period = periodOf([at('x', '../2020-04'), at('y', '2020-01'), at('z', '2019-06/..')]);
    expect(period).toMatchObject({
      first: { earliest: Number.NEGATIVE_INFINITY },
      last: { latest: Number.POSITIVE_INFINITY },
      from: '../2020-04',
      to: '2019-06/..',
    });
    expect(periodOf([at('x', '2020'), at('y', '2020-01'), at('z', '2020-12')])).toMatchObject({
      from: '2020-01',
      to: '2020-12',
    });
  });

  test('CH9 there is none where nothing is dated', () => {
    const undated = [at('x', null), at('y', 'XXXX')];
    expect(periodOf(undated)).toBeNull();
    expect(undatedAmong(undated)).toBe(2);
    expect(undatedAmong([...undated, at('z', '2020')])).toBe(2);
  });
});
