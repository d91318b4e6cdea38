import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legsOf } from '../../../../src/files/out/legs';
import { actorsOf, subset } from '../../../../src/files/out/subset';
import { legsOf as drawnLegs } from '../../../../src/graph/build';
import { checkBundle } from '../../../../src/model/check';
import type { Dataset } from '../../../../src/model/dataset';
import { contact } from '../../../scenes/support/tiny';
import { CURATED } from '../../graph/sets';
import { FILE_NAMES } from '../../model/small';
import { anyDataset, anyView, parts } from './sets';

const faults = (dataset: Dataset) => checkBundle(parts(dataset), { fileNames: FILE_NAMES }).faults;

const one = (id: string) => CURATED.contacts.filter((contact) => contact.id === id);

describe('a part of a data set', () => {
  test('XO3: passes the check, whatever the filter lets through', () => {
    fc.assert(
      fc.property(anyView, ({ dataset, contacts }) => {
        expect(faults(subset(dataset, contacts).dataset)).toEqual([]);
      }),
    );
  });

  test('XO3: each contact of the curated set alone passes the check', () => {
    for (const contact of CURATED.contacts) {
      expect(faults(subset(CURATED, [contact]).dataset)).toEqual([]);
    }
  });

  test('XO3: is the whole itself where nothing is left out', () => {
    const whole = subset(CURATED, [...CURATED.contacts].reverse());
    expect(whole.dataset).toBe(CURATED);
    expect(whole.cuts).toEqual([]);
  });

  test('XO4: has every actor that its contacts name and all that these are part of', () => {
    fc.assert(
      fc.property(anyView, ({ dataset, contacts }) => {
        const part = subset(dataset, contacts).dataset;
        for (const id of contacts.flatMap(actorsOf)) {
          for (let at: string | null = id; at !== null; at = part.actor.get(at)?.partOf ?? null) {
            expect(part.actor.has(at)).toBe(true);
          }
        }
      }),
    );
  });

  test('XO4: says what its entries no longer refer to, and leaves the rest as it was', () => {
    fc.assert(
      fc.property(anyView, ({ dataset, contacts }) => {
        const { dataset: part, cuts } = subset(dataset, contacts);
        const cutHere = (id: string, field: string) =>
          cuts.filter((cut) => cut.entry === id && cut.field === field).map((cut) => cut.to);
        for (const kept of part.contacts) {
          const whole = dataset.contact.get(kept.id);
          expect({
            ...kept,
            inReplyTo: kept.inReplyTo ?? cutHere(kept.id, 'inReplyTo')[0] ?? null,
            partOf: kept.partOf ?? cutHere(kept.id, 'partOf')[0] ?? null,
          }).toEqual(whole);
        }
        for (const actor of part.actors) {
          const whole = dataset.actor.get(actor.id);
          const same = [...actor.possiblySame, ...cutHere(actor.id, 'possiblySame')];
          expect(new Set(same)).toEqual(new Set(whole?.possiblySame));
          const { possiblySame: _, mentions: __, ...rest } = actor;
          expect(whole).toMatchObject(rest);
        }
        for (const source of part.sources) expect(source).toBe(dataset.source.get(source.id));
      }),
    );
  });

  test('XO4: an answer without its question no longer refers to it', () => {
    const answer = CURATED.contacts.find((contact) => contact.inReplyTo !== null);
    if (!answer) throw new Error('no answer');
    const { dataset, cuts } = subset(CURATED, [answer]);
    expect(dataset.contact.get(answer.id)?.inReplyTo).toBeNull();
    expect(cuts).toContainEqual({
      part: 'contacts',
      entry: answer.id,
      field: 'inReplyTo',
      to: answer.inReplyTo,
    });
  });

  test('XO4: has no actor, tie, source, camp or topic that it does not need', () => {
    const { dataset } = subset(CURATED, one('centcom-message-iran-2020'));
    expect(dataset.contacts).toHaveLength(1);
    expect(dataset.actors.length).toBeLessThan(CURATED.actors.length / 3);
    const ids = new Set(dataset.actors.map((actor) => actor.id));
    for (const tie of dataset.ties) expect(ids.has(tie.from) && ids.has(tie.to)).toBe(true);
    const camps = new Set(dataset.actors.map((actor) => actor.camp));
    expect(dataset.meta.camps.every((camp) => camps.has(camp.id))).toBe(true);
    const topics = new Set(dataset.contacts.flatMap((contact) => contact.topics));
    expect(dataset.meta.topics.map((topic) => topic.id).every((id) => topics.has(id))).toBe(true);
  });

  test('XO4: says in both languages that it is a part', () => {
    const { description } = subset(CURATED, CURATED.contacts.slice(0, 12)).dataset.meta;
    expect(description.en).toContain('12 of 71');
    expect(description.ar).toContain('١٢ من أصل ٧١');
  });
});

describe('legs', () => {
  test('XO5: are those that the graph draws', () => {
    fc.assert(
      fc.property(anyDataset, ({ contacts }) => {
        for (const contact of contacts) {
          const plain = legsOf(contact).map(({ leg, source, target }) => ({ leg, source, target }));
          expect(plain).toEqual(drawnLegs(contact));
        }
      }),
    );
  });

  test('XO5: are one for each pair where a mutual contact lists both sides on both ends', () => {
    // The check refuses such a contact; a roll-up makes one.
    const talks = contact('talks', 'a+b > a+b', { type: 'meeting', mutual: true });
    expect(legsOf(talks).map((leg) => leg.id)).toEqual(['talks/0/a/b']);
    expect(drawnLegs(talks)).toHaveLength(1);
  });
});
