import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChannelQuestion, channelAnswer } from '../../../src/analysis/channel-answer';
import type { ChannelGroup } from '../../../src/analysis/channel-answer-group';
import { channelSteps } from '../../../src/analysis/channel-answer-steps';
import { periodOf } from '../../../src/analysis/channel-answer-time';
import { legsOf } from '../../../src/graph/build';
import { type Dataset, toDataset } from '../../../src/model/dataset';
import { parseDate } from '../../../src/model/edtf';
import type { End } from '../../../src/model/filter';
import type { Contact } from '../../../src/model/schema';
import { anySet } from '../graph/sets';

/** The channel rules read straight off the page, one pair of actors at a time. */

function belongs(id: string, end: End, dataset: Dataset): boolean {
  const actor = dataset.actor.get(id);
  if (!actor) return false;
  if (end.kind === 'camp') return actor.camp === end.id;
  return id === end.id || (actor.partOf !== null && belongs(actor.partOf, end, dataset));
}

interface Plain {
  readonly contact: Contact;
  readonly way: string;
  readonly via: string;
}

function readPlainly(contact: Contact, question: ChannelQuestion, dataset: Dataset): Plain | null {
  const turned = question.direction === 'back';
  const [a, b] = turned ? [question.to, question.from] : [question.from, question.to];
  const goes = (senders: readonly string[], receivers: readonly string[]) =>
    senders.some((sender) =>
      receivers.some(
        (other) => other !== sender && belongs(sender, a, dataset) && belongs(other, b, dataset),
      ),
    );
  const along = goes(contact.from, contact.to);
  const against = goes(contact.to, contact.from);
  const forward = contact.via.join(' ');
  const backward = [...contact.via].reverse().join(' ');
  if (contact.mutual) {
    return along || against ? { contact, way: 'mutual', via: along ? forward : backward } : null;
  }
  if (along) return { contact, way: 'there', via: forward };
  if (against && question.direction === 'both') return { contact, way: 'back', via: backward };
  return null;
}

const END: fc.Arbitrary<End> = fc.oneof(
  fc
    .constantFrom('state-e', 'army-e', 'general-e', 'office-e', 'state-w', 'envoy-w', 'broker')
    .map((id) => ({ kind: 'actor' as const, id })),
  fc.constantFrom('east', 'west').map((id) => ({ kind: 'camp' as const, id })),
);

const QUESTION: fc.Arbitrary<ChannelQuestion> = fc.record({
  from: END,
  to: END,
  direction: fc.constantFrom('there' as const, 'back' as const, 'both' as const),
});

/** Any set in which contacts answer earlier ones, some come to their sender, and the Post is held. */
const SET: fc.Arbitrary<Dataset> = fc
  .tuple(anySet(14), fc.array(fc.nat(), { minLength: 14, maxLength: 14 }), fc.boolean())
  .map(([dataset, picks, relays]) =>
    toDataset({
      dataset: dataset.meta,
      sources: dataset.sources.map((source) => ({
        ...source,
        held: source.id === 'post',
        derivedFrom: relays && source.id === 'wire' ? ['post'] : [],
      })),
      actors: [...dataset.actors],
      ties: [],
      contacts: dataset.contacts.map((contact, at) => {
        const pick = picks[at] ?? 0;
        const own = pick % 7 === 0 ? contact.from.slice(0, 1) : [];
        const inReplyTo = at > 0 && pick % 3 === 0 ? `c${pick % at}` : null;
        const self = contact.from.slice(0, 1);
        // Beside what the check lets through: senders who are receivers too, and loops.
        const ends = [{}, { to: [...contact.to, ...self] }, { from: self, to: self }, { to: self }][
          pick % 11
        ];
        return { ...contact, ...ends, via: [...own, ...contact.via], inReplyTo };
      }),
    }),
  );

const ALLOWANCE = fc.record({ allStatuses: fc.boolean(), unheld: fc.boolean() });

const idsOf = (passages: ChannelGroup['contacts']) => passages.map(({ contact }) => contact.id);

test('CH1–CH7 the answer is what reading contact by contact finds', () => {
  fc.assert(
    fc.property(SET, QUESTION, ALLOWANCE, (dataset, question, allowance) => {
      const answer = channelAnswer(dataset, dataset.contacts, question, allowance);
      const all = dataset.contacts
        .map((contact) => readPlainly(contact, question, dataset))
        .filter((one) => one !== null);
      const isHeld = (contact: Contact) => contact.evidence.some(({ source }) => source === 'post');
      const listed = all.filter(({ contact }) => allowance.unheld || isHeld(contact));
      expect(answer.out.unheld).toBe(all.length - listed.length);

      const counts = ({ contact }: Plain) =>
        allowance.allStatuses || contact.status === 'occurred' || contact.status === 'agreed';
      const expected = new Map<string, { counted: string[]; apart: string[] }>();
      for (const one of listed) {
        const group = expected.get(one.via) ?? { counted: [], apart: [] };
        group[counts(one) ? 'counted' : 'apart'].push(one.contact.id);
        expected.set(one.via, group);
      }
      const channels = [...expected].filter(([, group]) => group.counted.length > 0);
      const tried = [...expected].filter(([, group]) => group.counted.length === 0);
      const plain = (groups: readonly ChannelGroup[]) =>
        groups
          .map(({ via, contacts, apart }) => ({
            via: via.join(' '),
            contacts: idsOf(contacts).sort(),
            apart: idsOf(apart).sort(),
          }))
          .sort((a, b) => (a.via < b.via ? -1 : 1));
      const byVia = (a: { via: string }, b: { via: string }) => (a.via < b.via ? -1 : 1);
      expect(plain(answer.channels)).toEqual(
        channels
          .map(([via, { counted, apart }]) => ({
            via,
            contacts: counted.sort(),
            apart: apart.sort(),
          }))
          .sort(byVia),
      );
      expect(plain(answer.tried)).toEqual(
        tried.map(([via, { apart }]) => ({ via, contacts: apart.sort(), apart: [] })).sort(byVia),
      );
      if (allowance.allStatuses) expect(answer.tried).toEqual([]);

      const ways = new Map(listed.map(({ contact, way }) => [contact.id, way]));
      for (const group of [...answer.channels, ...answer.tried]) {
        for (const { contact, way } of [...group.contacts, ...group.apart]) {
          expect(way).toBe(ways.get(contact.id));
        }
        const { there, back, mutual } = group.ways;
        expect(there + back + mutual).toBe(group.contacts.length);
      }
      const sum = (statuses: object) => Object.values(statuses).reduce((a, b) => a + b, 0);
      expect(sum(answer.statuses)).toBe(answer.contacts);
      expect(sum(answer.out.statuses) + answer.contacts).toBe(listed.length);
    }),
    { numRuns: 400 },
  );
});

test('CH5 back is there with the ends exchanged', () => {
  fc.assert(
    fc.property(SET, END, END, ALLOWANCE, (dataset, from, to, allowance) => {
      const back = { from, to, direction: 'back' } as const;
      const there = { from: to, to: from, direction: 'there' } as const;
      expect(channelAnswer(dataset, dataset.contacts, back, allowance)).toEqual(
        channelAnswer(dataset, dataset.contacts, there, allowance),
      );
    }),
  );
});

test('CH3 both directions have what either has, each contact once', () => {
  fc.assert(
    fc.property(SET, END, END, (dataset, from, to) => {
      const found = (direction: ChannelQuestion['direction']) =>
        channelAnswer(
          dataset,
          dataset.contacts,
          { from, to, direction },
          { allStatuses: true, unheld: true },
        ).channels.flatMap(({ contacts }) => idsOf(contacts));
      const both = found('both');
      expect(new Set(both).size).toBe(both.length);
      expect(new Set(both)).toEqual(new Set([...found('there'), ...found('back')]));
    }),
  );
});

test('CH9 CH10 CH12 the figures of a channel, found another way', () => {
  fc.assert(
    fc.property(SET, QUESTION, ALLOWANCE, (dataset, question, allowance) => {
      const { channels, tried } = channelAnswer(dataset, dataset.contacts, question, allowance);
      const relays = dataset.source.get('wire')?.derivedFrom.length === 1;
      for (const group of [...channels, ...tried]) {
        const members = group.contacts.map(({ contact }) => contact);
        const sources = new Set(members.flatMap(({ evidence }) => evidence.map((e) => e.source)));
        expect(group.origins.reports).toBe(sources.size);
        expect(group.origins.origins).toBe(relays ? 1 : sources.size);
        expect(group.implied).toBe(members.filter((one) => one.reading === 'implied').length);
        expect(group.unheld).toBe(
          members.filter((one) => one.evidence.every(({ source }) => source === 'wire')).length,
        );
      }
      for (const groups of [channels, tried]) {
        const sizes = groups.map(({ contacts }) => contacts.length);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }
    }),
  );
});

test('CH9 the first and the last use, with uncertain dates resolved every possible way', () => {
  fc.assert(
    fc.property(anySet(6), ({ contacts }) => {
      const spans = contacts
        .map(({ date }) => (date === null || date === 'XXXX' ? null : parseDate(date)?.widest))
        .filter((span) => span != null);
      const period = periodOf(contacts);
      if (spans.length === 0) {
        expect(period).toBeNull();
        return;
      }
      // A date is resolved to its first or its last day; between them nothing is more extreme.
      const firsts: number[] = [];
      const lasts: number[] = [];
      for (let choice = 0; choice < 2 ** spans.length; choice += 1) {
        const days = spans.map((span, at) => (choice & (1 << at) ? span.latest : span.earliest));
        firsts.push(Math.min(...days));
        lasts.push(Math.max(...days));
      }
      expect(period?.first).toEqual({
        earliest: Math.min(...firsts),
        latest: Math.max(...firsts),
      });
      expect(period?.last).toEqual({ earliest: Math.min(...lasts), latest: Math.max(...lasts) });
    }),
  );
});

test('CH11 each answer is paired once with what it answers, wherever either ran', () => {
  fc.assert(
    fc.property(SET, QUESTION, (dataset, question) => {
      const { channels, tried } = channelAnswer(dataset, dataset.contacts, question, {
        unheld: true,
      });
      for (const group of [...channels, ...tried]) {
        const members = new Set([...idsOf(group.contacts), ...idsOf(group.apart)]);
        const expected = dataset.contacts.flatMap((contact) => {
          const { id, inReplyTo } = contact;
          if (inReplyTo === null) return [];
          return members.has(id) || members.has(inReplyTo) ? [`${inReplyTo} ${id}`] : [];
        });
        const pairs = group.answers.map(({ answered, answer }) => `${answered} ${answer}`);
        expect([...pairs].sort()).toEqual(expected.sort());
        for (const { answered, answer, through, back } of group.answers) {
          if (members.has(answered)) expect(through).toBe(group.id);
          if (members.has(answer)) expect(back).toBe(group.id);
        }
      }
    }),
  );
});

test('CH12 the answer does not depend on the order of the list', () => {
  fc.assert(
    fc.property(SET, QUESTION, fc.nat(), (dataset, question, turn) => {
      const at = dataset.contacts.length === 0 ? 0 : turn % dataset.contacts.length;
      const turned = [...dataset.contacts.slice(at), ...dataset.contacts.slice(0, at)];
      const plain = (contacts: readonly Contact[]) =>
        channelAnswer(dataset, contacts, question, { unheld: true }).channels.map((group) => [
          group.id,
          idsOf(group.contacts).sort(),
          group.period,
        ]);
      expect(plain(turned)).toEqual(plain(dataset.contacts));
    }),
  );
});

test('CH13 the walk of a channel takes in each line of its contacts between the ends once', () => {
  fc.assert(
    fc.property(SET, QUESTION, ALLOWANCE, (dataset, question, allowance) => {
      const answer = channelAnswer(dataset, dataset.contacts, question, allowance);
      const camps = (end: End) => (id: string) => belongs(id, end, dataset);
      for (const group of answer.channels) {
        const steps = channelSteps(group, dataset);
        expect(steps.map(({ kind }) => kind).join(' ')).toMatch(/^station( leg station)*$/);
        const roles = steps.flatMap((step) => (step.kind === 'station' ? step.roles : []));
        expect(roles).toEqual(['first', ...group.via.map(() => 'carrier'), 'second']);
        const walked = steps.flatMap((step) => (step.kind === 'leg' ? step.edges : []));
        const keys = walked.map((edge) => Object.values(edge).join(' '));
        expect(new Set(keys).size).toBe(keys.length);

        const stations = steps.filter((step) => step.kind === 'station');
        expect(stations.at(0)?.actors.some(camps(answer.from))).toBe(true);
        expect(stations.at(-1)?.actors.some(camps(answer.to))).toBe(true);
        for (const passage of group.contacts) {
          const { contact } = passage;
          const legs = legsOf(contact).filter(({ source, target }) => {
            const known = [...passage.from, ...passage.to, ...contact.via];
            return known.includes(source) && known.includes(target);
          });
          const own = walked.filter((edge) => edge.contact === contact.id);
          // All legs between carriers, and those of the ends to whom the channel joined them.
          expect(own.length).toBeLessThanOrEqual(legs.length);
          const between = legs.filter(({ leg }) => leg > 0 && leg < contact.via.length);
          expect(own.filter(({ leg }) => leg > 0 && leg < contact.via.length)).toHaveLength(
            between.length,
          );
          for (const actor of [...passage.from, ...passage.to]) {
            const met = own.some(({ source, target }) => source === actor || target === actor);
            // Who carries for its own side has no line to it; the check refuses such a contact.
            const ownCarrier = contact.via.some((id) =>
              [...contact.from, ...contact.to].includes(id),
            );
            expect(met || ownCarrier || contact.via.includes(actor)).toBe(true);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});
