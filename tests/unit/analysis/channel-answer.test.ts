import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ChannelQuestion, channelAnswer } from '../../../src/analysis/channel-answer';
import type { ChannelGroup } from '../../../src/analysis/channel-answer-group';
import { overlapOf } from '../../../src/analysis/channel-answer-pick';
import type { End } from '../../../src/model/filter';
import type { Contact } from '../../../src/model/schema';
import { besideHeld, contact, tiny } from '../../scenes/support/tiny';
import { CURATED } from '../graph/sets';

const person = (id: string): End => ({ kind: 'actor', id });
const camp = (id: string): End => ({ kind: 'camp', id });
const US = person('united-states');
const IRAN = person('iran');
const SADR = person('muqtada-al-sadr');

type Direction = ChannelQuestion['direction'];

function ask(from: End, to: End, direction: Direction, let_in = {}) {
  return channelAnswer(CURATED, CURATED.contacts, { from, to, direction }, let_in);
}

const ids = (passages: ChannelGroup['contacts']) => passages.map((one) => one.contact.id);

/** Carriers, contacts counted, contacts apart: a channel in short. */
const short = (group: ChannelGroup) => [
  group.via.join(' > '),
  group.contacts.length,
  group.apart.length,
];

describe('the United States and Iran', () => {
  test('CH1 the contacts from one end to the other, grouped by their carriers', () => {
    const answer = ask(US, IRAN, 'there');
    expect(answer.channels.map(short)).toEqual([
      ['', 4, 1],
      ['iraqi-intermediary-2020', 1, 0],
      ['european-intermediary-2022 > iran-foreign-ministry-delegate-2022', 1, 0],
      ['neighbouring-arab-states-2023', 1, 0],
    ]);
    expect(answer).toMatchObject({ contacts: 7, tried: [], overlap: 'none', both: false });
    expect(answer.statuses).toEqual({ occurred: 5, agreed: 2 });
    expect(answer.out).toEqual({ statuses: { planned: 1 }, unheld: 0 });
  });

  test('CH3 an answer that came back along the same carriers is of the same channel', () => {
    const answer = ask(US, IRAN, 'both');
    expect(answer.channels.map(short)).toEqual([
      ['', 5, 1],
      ['european-intermediary-2022 > iran-foreign-ministry-delegate-2022', 2, 0],
      ['iraqi-intermediary-2020', 1, 1],
      ['neighbouring-arab-states-2023', 1, 0],
    ]);
    expect(answer.channels.map(({ ways }) => [ways.there, ways.back, ways.mutual])).toEqual([
      [1, 1, 3],
      [1, 1, 0],
      [1, 0, 0],
      [1, 0, 0],
    ]);
    expect(answer.contacts).toBe(9);
    expect(answer.out.statuses).toEqual({ planned: 1, attempted: 1 });
  });

  test('CH5 back is what the exchanged ends have there, with its carriers in that order', () => {
    const answer = ask(US, IRAN, 'back');
    expect(answer).toEqual(ask(IRAN, US, 'there'));
    expect(answer.channels.map(({ via }) => via)).toContainEqual([
      'iran-foreign-ministry-delegate-2022',
      'european-intermediary-2022',
    ]);
    expect(answer.tried.map(short)).toEqual([['iraqi-intermediary-2020', 1, 0]]);
  });

  test('CH6 what is let in is counted with its channel, and nothing is tried', () => {
    const answer = ask(US, IRAN, 'back', { allStatuses: true });
    expect(answer.channels.map(short)).toContainEqual(['iraqi-intermediary-2020', 1, 0]);
    expect(answer).toMatchObject({ contacts: 7, tried: [], out: { statuses: {}, unheld: 0 } });
    expect(answer.statuses).toEqual({ occurred: 4, agreed: 1, planned: 1, attempted: 1 });
  });

  test('CH9 CH10 when it was first and last used, by how many reports and origins', () => {
    const [direct, european] = ask(US, IRAN, 'both').channels;
    expect(direct).toMatchObject({
      origins: { reports: 2, origins: 1, originIds: ['jarida-2023-11'] },
      period: { from: '2023-10-07/2023-11-14', to: '2023-11-03/2023-11-14' },
      parts: 1,
      implied: 1,
      unheld: 0,
      undated: 0,
    });
    expect(european).toMatchObject({
      origins: { reports: 1, origins: 1 },
      period: { from: '2022-08~', to: '2022-08~' },
    });
  });

  test('CH11 a message has its answer beside it, also where that went the way not asked for', () => {
    const id = 'united-states>iraqi-intermediary-2020>iran';
    const group = ask(US, IRAN, 'there').channels.find((one) => one.id === id);
    expect(group?.answers).toEqual([
      {
        answered: 'centcom-message-iran-2020',
        answer: 'iran-question-us-2020',
        through: id,
        back: id,
      },
    ]);
  });

  test('CH13 a route is the actors of the ends whom the channel joined, not the ends', () => {
    const [direct, european] = ask(US, IRAN, 'both').channels;
    expect(direct?.routes).toEqual([
      {
        from: ['united-states'],
        to: ['iranian-officials-2023'],
        way: 'back',
        contacts: ['iranian-officials-to-washington-2023'],
      },
      {
        from: ['united-states'],
        to: ['iran'],
        way: 'mutual',
        contacts: [
          'geneva-meeting-2023',
          'us-iran-security-line-2023',
          'us-iran-contacts-hezbollah-israel-2023',
        ],
      },
      {
        from: ['united-states'],
        to: ['iran'],
        way: 'there',
        contacts: ['us-proposal-hostages-2023'],
      },
    ]);
    expect(european?.routes.map(({ from, to, way }) => [from, to, way])).toEqual([
      [['biden-administration'], ['iran'], 'there'],
      [['biden-administration'], ['iran'], 'back'],
    ]);
  });
});

describe('other ends', () => {
  test('CH6 a channel of which nothing took place is told as tried', () => {
    const answer = ask(IRAN, SADR, 'there');
    expect(answer.channels).toEqual([]);
    expect(answer.tried.map(short)).toEqual([['', 7, 0]]);
    expect(answer.tried[0]).toMatchObject({
      statuses: { declined: 7 },
      implied: 2,
      origins: { reports: 1, origins: 1 },
    });
    expect(answer.tried[0]?.answers.map((pair) => [pair.answered, pair.answer])).toEqual([
      ['qaani-request-sadr-1-2022', 'sadr-answer-1-2022'],
      ['qaani-request-sadr-2-2022', 'sadr-office-answer-2-2022'],
      ['qaani-request-sadr-3-2022', 'sadr-answer-3-2022'],
    ]);
    expect(answer.out).toEqual({ statuses: { declined: 7 }, unheld: 0 });
  });

  test('CH6 a request that was refused stands apart from its answer in one channel', () => {
    const answer = ask(IRAN, SADR, 'both');
    expect(answer.channels.map(short)).toEqual([['', 3, 7]]);
    expect(answer.channels[0]?.ways).toEqual({ there: 0, back: 3, mutual: 0 });
  });

  test('CH2 of an end with itself, what passes between two of its actors', () => {
    for (const direction of ['there', 'back', 'both'] as const) {
      const answer = ask(IRAN, IRAN, direction);
      expect(answer.overlap).toBe('same');
      expect(answer.channels.map(({ contacts }) => ids(contacts))).toEqual([
        ['khamenei-order-meet-sadr-2022'],
      ]);
    }
  });

  test('CH2 the answer says how the ends lie', () => {
    const lie = (from: End, to: End) => ask(from, to, 'there').overlap;
    expect(lie(person('irgc'), IRAN)).toBe('within');
    expect(lie(IRAN, person('irgc'))).toBe('within');
    expect(lie(IRAN, camp('iran'))).toBe('within');
    expect(lie(camp('iran'), camp('iran'))).toBe('same');
    expect(lie(US, camp('us'))).toBe('within');
    expect(lie(US, camp('iran'))).toBe('none');
    expect(lie(person('gone'), person('gone'))).toBe('none');
    expect(overlapOf({ from: new Set(['a', 'b']), to: new Set(['b', 'c', 'd']) })).toBe('partial');
  });

  test('CH4 a carrier that belongs to an end is a carrier still', () => {
    const answer = ask(camp('us'), person('hezbollah'), 'both');
    expect(answer.channels.map(short)).toEqual([['amos-hochstein > nabih-berri', 1, 0]]);
    expect(answer.channels[0]?.id).toBe('camp:us>amos-hochstein>nabih-berri>hezbollah');
  });

  test('CH1 a filter that removes everything leaves nothing, and unknown ends reach nobody', () => {
    const nothing = { channels: [], tried: [], contacts: 0, out: { statuses: {}, unheld: 0 } };
    const question = { from: US, to: IRAN, direction: 'both' } as const;
    expect(channelAnswer(CURATED, [], question)).toMatchObject(nothing);
    expect(ask(person('gone'), IRAN, 'both')).toMatchObject(nothing);
    expect(ask(camp('iran'), person('nowhere'), 'there')).toMatchObject(nothing);
  });

  test('CH1 between any two camps: as counted from the file, contact by contact', () => {
    const read = (part: string) => JSON.parse(readFileSync(`graph-data/${part}.json`, 'utf8'));
    const contacts: Contact[] = read('contacts');
    const campOf = new Map<string, string | null>(
      read('actors').map((one: { id: string; camp: string | null }) => [one.id, one.camp]),
    );
    const camps = read('dataset').camps.map(({ id }: { id: string }) => id);
    let counted = 0;
    for (const a of camps) {
      for (const b of camps.filter((id: string) => id !== a)) {
        const between = contacts.filter(({ from, to, mutual }) => {
          const has = (side: string[], id: string) => side.some((one) => campOf.get(one) === id);
          return (has(from, a) && has(to, b)) || (mutual && has(from, b) && has(to, a));
        });
        const taken = between.filter(({ status }) => ['occurred', 'agreed'].includes(status));
        const answer = ask(camp(a), camp(b), 'there');
        expect(answer.contacts).toBe(taken.length);
        expect(answer.channels).toHaveLength(new Set(taken.map(({ via }) => via.join())).size);
        const apart = answer.channels.reduce((sum, group) => sum + group.apart.length, 0);
        const tried = answer.tried.reduce((sum, group) => sum + group.contacts.length, 0);
        expect(apart + tried).toBe(between.length - taken.length);
        counted += between.length;
      }
    }
    expect(counted).toBeGreaterThan(60);
  });
});

describe('made sets', () => {
  const A = person('a');
  const B = person('b');
  const between = (contacts: readonly Contact[], given = {}, direction: Direction = 'there') => {
    const dataset = besideHeld(tiny(['a', 'b', 'c', 'd', 'e'], contacts));
    const question = { from: A, to: B, direction };
    return channelAnswer(dataset, dataset.contacts, question, { unheld: true, ...given });
  };

  test('CH1 parallel contacts are contacts each; one with several ends is one', () => {
    const answer = between([
      contact('one', 'a > c > b'),
      contact('two', 'a > c > b'),
      contact('joint', 'a+d > c > b+e'),
    ]);
    expect(answer.channels.map(({ contacts }) => ids(contacts))).toEqual([['one', 'two', 'joint']]);
    expect(answer.channels[0]?.routes).toEqual([
      { from: ['a'], to: ['b'], way: 'there', contacts: ['one', 'two', 'joint'] },
    ]);
  });

  test('CH3 the order of carriers, and what came back through them in it, make other channels', () => {
    const contacts = [
      contact('there', 'a > c > d > b'),
      contact('other order', 'a > d > c > b'),
      contact('same way back', 'b > d > c > a'),
      contact('same order back', 'b > c > d > a'),
    ];
    const { channels } = between(contacts, {}, 'both');
    expect(channels.map((group) => [group.id, ids(group.contacts)])).toEqual([
      ['a>c>d>b', ['there', 'same way back']],
      ['a>d>c>b', ['other order', 'same order back']],
    ]);
    // Asked for one direction, the same channel has the same id.
    expect(between(contacts).channels.map(({ id }) => id)).toEqual(['a>c>d>b', 'a>d>c>b']);
  });

  test('CH3 a mutual contact is read from the first end, whichever is written first', () => {
    const contacts = [
      contact('x', 'a > c > d > b', { mutual: true }),
      contact('y', 'b > d > c > a', { mutual: true }),
      contact('both sides twice', 'a+b > c > d > b+a', { mutual: true }),
    ];
    for (const direction of ['there', 'both'] as const) {
      const { channels } = between(contacts, {}, direction);
      expect(channels).toHaveLength(1);
      expect(channels[0]).toMatchObject({ via: ['c', 'd'], ways: { mutual: 3 } });
      expect(channels[0]?.routes).toMatchObject([{ from: ['a'], to: ['b'], way: 'mutual' }]);
    }
    expect(between(contacts, {}, 'back').channels[0]?.via).toEqual(['d', 'c']);
  });

  test('CH4 an actor that carries its own message is a carrier; a loop joins nobody', () => {
    const answer = between([
      contact('own', 'a > a > b'),
      contact('loop', 'a > a'),
      contact('round', 'a > b > a'),
      contact('half', 'a > c'),
      contact('other half', 'c > b'),
    ]);
    expect(answer.channels.map((group) => [group.via, ids(group.contacts)])).toEqual([
      [['a'], ['own']],
    ]);
  });

  test('CH2 who stands on both sides of a contact, or in both ends, has not reached themselves', () => {
    const contacts = [
      contact('loop', 'a > a'),
      contact('to oneself too', 'a > a+b'),
      contact('with another', 'a+c > a'),
    ];
    const dataset = tiny(['a@west', 'b@west', 'c@east'], contacts);
    const question = { from: camp('west'), to: camp('west'), direction: 'both' } as const;
    const answer = channelAnswer(dataset, dataset.contacts, question, { unheld: true });
    expect(answer.channels.map((group) => ids(group.contacts))).toEqual([['to oneself too']]);
    expect(answer.channels[0]?.routes).toMatchObject([{ from: ['a'], to: ['b'] }]);
  });

  test('CH7 what no held report tells is out unless let in, whatever its status', () => {
    const contacts = [contact('x', 'a > b'), contact('y', 'a > b', { status: 'declined' })];
    for (const allStatuses of [false, true]) {
      expect(between(contacts, { unheld: false, allStatuses })).toMatchObject({
        channels: [],
        tried: [],
        out: { statuses: {}, unheld: 2 },
      });
    }
    const answer = between(contacts);
    expect(answer.channels[0]).toMatchObject({ unheld: 1, statuses: { occurred: 1 } });
    expect(answer.out).toEqual({ statuses: { declined: 1 }, unheld: 0 });
  });

  test('CH11 an answer through another carrier, and one from elsewhere', () => {
    const contacts = [
      contact('question', 'a > c > b'),
      contact('answer', 'b > d > a', { inReplyTo: 'question' }),
      contact('from elsewhere', 'e > a', { inReplyTo: 'question' }),
      contact('to what is not here', 'a > b', { inReplyTo: 'filtered out' }),
    ];
    const { channels } = between(contacts, {}, 'both');
    const pairs = (id: string) => channels.find((group) => group.id === id)?.answers;
    const came = { answered: 'question', answer: 'answer', through: 'a>c>b', back: 'a>d>b' };
    expect(pairs('a>c>b')).toEqual([
      came,
      { answered: 'question', answer: 'from elsewhere', through: 'a>c>b', back: null },
    ]);
    expect(pairs('a>d>b')).toEqual([came]);
    expect(pairs('a>b')).toEqual([]);
  });

  test('CH12 most contacts first, then first use with the undated last, then by id', () => {
    const answer = between([
      contact('undated', 'a > b'),
      contact('late', 'a > c > b', { date: '2021' }),
      contact('early', 'a > e > b', { date: '2020' }),
      contact('early too', 'a > d > b', { date: '2020' }),
      contact('many', 'a > c > e > b'),
      contact('many too', 'a > c > e > b'),
    ]);
    expect(answer.channels.map(({ via }) => via.join())).toEqual(['c,e', 'd', 'e', 'c', '']);
  });
});
