import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ftmFile } from '../../../../src/files/out/ftm';
import { subset } from '../../../../src/files/out/subset';
import { wellFormed } from '../../../../src/files/out/xml';
import { type Dataset, toDataset } from '../../../../src/model/dataset';
import type { Tie } from '../../../../src/model/schema';
import { both, contact, tiny } from '../../../scenes/support/tiny';
import { CURATED } from '../../graph/sets';
import { entitiesOf, faultsOf } from './ftm-model';
import { anyView, asText, parts } from './sets';

const whole = (dataset: Dataset) => ftmFile({ dataset, contacts: dataset.contacts });
const entities = (dataset: Dataset) => entitiesOf(whole(dataset).bytes);

function only(dataset: Dataset, id: string) {
  const found = entities(dataset).find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

describe('FollowTheMoney', { timeout: 60_000 }, () => {
  test('XG10: the curated set and any view keep to its model', () => {
    expect(faultsOf(entities(CURATED))).toEqual([]);
    fc.assert(
      fc.property(anyView, (view) => {
        expect(faultsOf(entitiesOf(ftmFile(view).bytes))).toEqual([]);
      }),
    );
  });

  test('XG10: the model sees what is unknown, missing, ill-formed or leads nowhere', () => {
    const person = { id: 'a', schema: 'Person', properties: { name: ['A'] } };
    const message = { sender: ['a'], bodyText: ['x'] };
    expect(faultsOf([person, { id: 'm', schema: 'Message', properties: message }])).toEqual([]);
    expect(
      [
        [person, person],
        [{ id: 'a', schema: 'Meeting', properties: {} }],
        [{ id: 'a', schema: 'Interval', properties: {} }],
        [{ id: 'a', schema: 'Person', properties: {} }],
        [{ ...person, properties: { name: ['A'], colour: ['red'] } }],
        [{ ...person, properties: { name: ['A'], country: ['XX'] } }],
        [{ ...person, id: 'a/b' }],
        [person, { id: 'm', schema: 'Message', properties: { ...message, date: ['2020~'] } }],
        [person, { id: 'm', schema: 'Message', properties: { ...message, sender: ['b'] } }],
        [person, { id: 'm', schema: 'Message', properties: { ...message, proof: ['a'] } }],
      ].map((list) => faultsOf(list).length),
    ).toEqual(Array.from({ length: 10 }, () => 1));
  });

  test('XG5: every actor, source and contact of any view is an entity, by its names', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { dataset } = subset(view.dataset, view.contacts);
        const found = new Map(entitiesOf(ftmFile(view).bytes).map((one) => [one.id, one]));
        for (const { id, name } of dataset.actors) {
          const names = [wellFormed(name.en), wellFormed(name.ar)];
          expect(found.get(`any.actor.${id}`)?.properties.name).toEqual([...new Set(names)]);
        }
        for (const { id } of dataset.sources) {
          expect(found.get(`any.source.${id}`)?.schema).toBe('Article');
        }
        for (const { id, from, to, via, mutual } of dataset.contacts) {
          const { schema, properties } = found.get(`any.contact.${id}`) ?? {};
          const named = (ids: readonly string[]) => ids.map((one) => `any.actor.${one}`);
          if (schema === 'Message') {
            expect(properties?.sender).toEqual(named(from));
            expect(properties?.recipients).toEqual(named(to));
          } else if (schema === 'Call') {
            expect(properties?.caller).toEqual(named(from));
            expect(properties?.receiver).toEqual(named(to));
          } else {
            expect(schema).toBe('Event');
            expect(properties?.involved).toEqual(named([...from, ...to]));
          }
          via.forEach((carrier, at) => {
            const carried = found.get(`any.contact.${id}.carrier.${at + 1}`);
            expect(carried?.properties).toMatchObject({
              agent: [`any.actor.${carrier}`],
              client: named(mutual ? [...from, ...to] : from),
              role: [`carrier ${at + 1} of ${via.length}`],
              recordId: [id],
            });
          });
          expect(found.has(`any.contact.${id}.carrier.${via.length + 1}`)).toBe(false);
        }
      }),
    );
  });

  test('XG10: an entity is one line, whatever its reader takes for a line end', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const text = asText(ftmFile(view).bytes);
        expect(text.split(/[\n\r\u0085\u2028\u2029]/).slice(0, -1)).toHaveLength(
          entitiesOf(ftmFile(view).bytes).length,
        );
      }),
    );
  });

  test('XG11: what did not take place says so first, in the name and to each carrier', () => {
    const dataset = tiny(
      ['a', 'b', 'c'],
      [
        contact('m', 'a > c > b', { status: 'declined', title: { en: 'Talks', ar: 'لقاء' } }),
        contact('n', 'a > b', { type: 'call', status: 'denied', title: both('Call') }),
        contact('o', 'a > b', { type: 'meeting', title: both('Held') }),
      ],
    );
    expect(only(dataset, 'tiny.contact.m').properties.subject).toEqual([
      '[declined] Talks',
      '[declined] لقاء',
    ]);
    expect(only(dataset, 'tiny.contact.m.carrier.1').properties).toMatchObject({
      status: ['declined'],
      summary: ['[declined] Talks', '[declined] لقاء'],
    });
    expect(only(dataset, 'tiny.contact.n').properties.summary).toEqual(['[denied] Call: n']);
    expect(only(dataset, 'tiny.contact.o').properties.name).toEqual(['Held']);
  });

  test.each([
    ['2020', { date: ['2020'] }],
    ['2020-11~', { date: ['2020-11'] }],
    ['2020-11-03?', { date: ['2020-11-03'] }],
    ['2020-03/2020-06', { startDate: ['2020-03-01'], endDate: ['2020-06-30'] }],
    ['2020-09/..', { startDate: ['2020-09-01'] }],
    ['2020-22', { startDate: ['2020-06-01'], endDate: ['2020-08-31'] }],
    ['0044', {}],
    ['XXXX', {}],
  ])('XG3: %s has as many parts as are known, or two ends', (date, said) => {
    const { properties } = only(
      tiny(['a', 'b'], [contact('m', 'a > b', { date, dateBasis: 'derived' })]),
      'tiny.contact.m',
    );
    const { date: one, startDate, endDate } = properties;
    expect({
      ...(one && { date: one }),
      ...(startDate && { startDate }),
      ...(endDate && { endDate }),
    }).toEqual(said);
    expect(properties.description?.[0]).toContain(`date: ${date} (derived)`);
  });

  test('XG11: a report that denies a contact is no proof of it', () => {
    const evidence = {
      source: 'post',
      paragraphs: [1],
      informant: null,
      outlet: null,
      stance: 'denies' as const,
      note: null,
    };
    const dataset = tiny(['a', 'b'], [contact('m', 'a > b', { evidence: [evidence] })]);
    const { properties } = only(dataset, 'tiny.contact.m');
    expect(properties).not.toHaveProperty('proof');
    expect(properties.description?.[0]).toContain('denied in: post');
  });

  test('XG12: a membership is of an organisation, an envoy stands for somebody, the rest are links', () => {
    const base = tiny(
      [
        { id: 'man', kind: 'person' },
        { id: 'boss', kind: 'person' },
        { id: 'body', kind: 'organisation' },
      ],
      [contact('m', 'man > boss'), contact('n', 'boss > body')],
    );
    const tie = (id: string, to: string, kind: Tie['kind']): Tie => ({
      id,
      from: 'man',
      to,
      kind,
      valid: '2019/2020-05',
      evidence: base.contacts[0]?.evidence ?? [],
      note: null,
    });
    const dataset = toDataset({
      ...parts(base),
      sources: [...base.sources],
      actors: [...base.actors],
      contacts: [...base.contacts],
      ties: [
        tie('t', 'body', 'member-of'),
        tie('u', 'boss', 'part-of'),
        tie('v', 'boss', 'envoy-of'),
        tie('w', 'body', 'opposes'),
      ],
    });
    const ends = { startDate: ['2019-01-01'], endDate: ['2020-05-31'] };
    expect(['t', 'u', 'v', 'w'].map((id) => only(dataset, `tiny.tie.${id}`))).toMatchObject([
      { schema: 'Membership', properties: { organization: ['tiny.actor.body'], ...ends } },
      { schema: 'UnknownLink', properties: { object: ['tiny.actor.boss'], role: ['part of'] } },
      { schema: 'Representation', properties: { agent: ['tiny.actor.man'] } },
      { schema: 'UnknownLink', properties: { role: ['opposes'] } },
    ]);
  });

  test('XG7: the same view gives the same bytes, in whatever order its contacts come', () => {
    const contacts = [...CURATED.contacts].reverse();
    expect(asText(ftmFile({ dataset: CURATED, contacts }).bytes)).toBe(
      asText(whole(CURATED).bytes),
    );
  });
});
