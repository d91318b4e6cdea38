import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { routeOf } from '../../../src/analysis/channels';
import type { WorthQuestion } from '../../../src/analysis/choose-drawn';
import { REST } from '../../../src/analysis/rest-actors';
import {
  BUDGET,
  chooseWorth,
  isLarge,
  WHOLE,
  worthSeeing,
} from '../../../src/analysis/worth-seeing';
import type { Dataset } from '../../../src/model/dataset';
import { toDataset } from '../../../src/model/dataset';
import { syntheticBundle } from '../../bench/synthetic-events';
import { anySet, CURATED } from '../graph/sets';

const SET = toDataset(
  syntheticBundle({ actors: 400, contacts: 5000, seed: 3, mediated: 0.02, mutual: 0.1 }),
);
const nameRest = (camp: string | null, n: number) => {
  const name = { en: `${camp}: ${n}`, ar: `${camp}: ${n}` };
  return { name, short: name };
};
const ASK: WorthQuestion = { always: [], more: {}, nameRest };
const worthOf = (dataset: Dataset, ask = ASK, contacts = dataset.contacts) =>
  worthSeeing(chooseWorth(dataset, dataset.contacts, ask), contacts);

describe('what is worth seeing of a large answer', () => {
  test('W1 a small answer is drawn whole, a large one is not', () => {
    expect(isLarge(CURATED, CURATED.contacts)).toBe(false);
    expect(isLarge(SET, SET.contacts)).toBe(true);
    expect(isLarge(SET, SET.contacts.slice(0, 40))).toBe(false);
    expect(isLarge(SET, SET.contacts.slice(0, WHOLE.contacts + 1))).toBe(true);
  });

  test('W2 the strongest pair is drawn, and no more actors than the budget has', () => {
    const { dataset, drawn } = worthOf(SET);
    expect(drawn.actors).toBeLessThanOrEqual(BUDGET.actors);
    const sums = new Map<string, number>();
    for (const { from, via, to } of SET.contacts) {
      if (via.length > 0) continue;
      const pair = [from[0], to[0]].sort().join(' ');
      sums.set(pair, (sums.get(pair) ?? 0) + 1);
    }
    const [[strongest] = ['']] = [...sums].sort((a, b) => b[1] - a[1]);
    expect(strongest.split(' ').every((id) => dataset.actor.has(id))).toBe(true);
  });

  test('W3 who was asked for is drawn, however little it did', () => {
    const least = SET.actors.find(
      ({ id }) =>
        SET.contacts.filter(({ from, to }) => from[0] === id || to[0] === id).length === 1,
    );
    if (!least) throw new Error('the set has one');
    expect(worthOf(SET).dataset.actor.has(least.id)).toBe(false);
    const asked = worthOf(SET, { ...ASK, always: [least.id] });
    expect(asked.dataset.actor.has(least.id)).toBe(true);
  });

  test('W3 more of a camp are the busiest of those left', () => {
    const camp = SET.meta.camps[0]?.id ?? '';
    const before = worthOf(SET);
    const after = worthOf(SET, { ...ASK, more: { [camp]: 5 } });
    const fresh = after.dataset.actors.filter(
      ({ id }) => !before.dataset.actor.has(id) && !id.startsWith(REST),
    );
    expect(fresh).toHaveLength(5);
    expect(fresh.every((actor) => actor.camp === camp)).toBe(true);
  });

  test('W9 who would be a rest all alone is drawn, with the line to whom it met most', () => {
    const { dataset, groupOf } = worthOf(SET);
    const [camp = ''] = SET.meta.camps.map(({ id }) => id);
    const folded = SET.actors.filter(
      ({ id, camp: own }) => own === camp && (groupOf(id) ?? '').startsWith(REST),
    );
    expect(folded.length).toBeGreaterThan(1);
    const drawn = new Set(dataset.actors.map(({ id }) => id));
    const one = folded.find(({ id }) =>
      SET.contacts.some(({ from, via, to }) => {
        const ends = [from[0] ?? '', to[0] ?? ''];
        return via.length === 0 && ends.includes(id) && ends.some((end) => drawn.has(end));
      }),
    );
    const others = new Set(folded.map(({ id }) => id));
    others.delete(one?.id ?? '');
    const less = SET.contacts.filter(
      ({ from, via, to }) => ![...from, ...via, ...to].some((id) => others.has(id)),
    );
    const after = worthSeeing(chooseWorth(SET, less, ASK), less);
    expect(after.dataset.actor.has(`${REST}${camp}`)).toBe(false);
    expect(after.groupOf(one?.id ?? '')).toBe(one?.id);
    expect(
      after.dataset.contacts.some(({ from, to }) => [...from, ...to].includes(one?.id ?? '')),
    ).toBe(true);
  });

  test('W4 everyone in the answer is drawn or in the rest of its camp', () => {
    const { groupOf, dataset } = worthOf(SET);
    for (const { from, via, to } of SET.contacts) {
      for (const id of [...from, ...via, ...to]) {
        const group = groupOf(id);
        expect(group === id || group === `${REST}${SET.actor.get(id)?.camp ?? ''}`).toBe(true);
        expect(dataset.actor.has(group ?? '')).toBe(true);
      }
    }
  });

  test('W5 a bundle stands for as many contacts as there are of its route and status', () => {
    fc.assert(
      fc.property(anySet(30), fc.nat(30), (whole, length) => {
        const contacts = whole.contacts.slice(0, length);
        const { dataset, weights, bundleOf, drawn, of } = {
          ...worthOf(whole, ASK, contacts),
          weights: worthOf(whole, ASK, contacts).dataset.weights,
        };
        const single = (ids: readonly string[]) => ids.length === 1;
        const plain = contacts.filter((one) => single(one.from) && single(one.to));
        for (const contact of plain.filter(({ via }) => via.length > 0)) {
          const bundle = bundleOf(contact);
          const alike = contacts.filter(
            (one) => routeOf(one) === routeOf(contact) && one.status === contact.status,
          );
          expect(bundle === null ? null : weights?.get(bundle)).toBe(
            bundle === null ? null : alike.length,
          );
        }
        expect(of.contacts).toBe(contacts.length);
        expect(dataset.contacts).toHaveLength(weights?.size ?? -1);
        expect(drawn.actors).toBeLessThanOrEqual(of.actors);
      }),
    );
  });

  test('W5 all bundles between drawn actors together are as many contacts as it says', () => {
    const { dataset, drawn, bundleOf } = worthOf(SET);
    const own = dataset.contacts.filter(({ from, to }) =>
      [...from, ...to].every((id) => !id.startsWith(REST)),
    );
    const sum = own.reduce((n, { id }) => n + (dataset.weights?.get(id) ?? 0), 0);
    expect(sum).toBe(drawn.contacts);
    expect(SET.contacts.filter((contact) => bundleOf(contact) !== null)).toHaveLength(sum);
    expect(drawn.contacts).toBeGreaterThan(SET.contacts.length / 10);
  });

  test('W6 a window leaves everyone in place: fewer contacts choose nobody else', () => {
    const choice = chooseWorth(SET, SET.contacts, ASK);
    const all = worthSeeing(choice, SET.contacts);
    const some = worthSeeing(choice, SET.contacts.slice(0, 900));
    expect(some.dataset.actors).toEqual(all.dataset.actors);
    expect(some.of.contacts).toBe(900);
    expect(some.drawn.contacts).toBeLessThan(all.drawn.contacts);
  });
});
