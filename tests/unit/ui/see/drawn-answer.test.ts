import { describe, expect, test } from 'vitest';
import { REST } from '../../../../src/analysis/rest-actors';
import { toldAt } from '../../../../src/analysis/rolled-dataset';
import { EGO_ELEMENTS, NARROW_BUDGET, WHOLE } from '../../../../src/analysis/worth-seeing';
import { selectContacts } from '../../../../src/graph/select';
import { type Dataset, toDataset } from '../../../../src/model/dataset';
import { EVERYTHING, type Filter, type Window } from '../../../../src/model/filter';
import type { Contact } from '../../../../src/model/schema';
import { createAppStore, type Focus } from '../../../../src/state/store';
import { AnswerSource } from '../../../../src/ui/answer-source';
import { makeDrawnAnswer } from '../../../../src/ui/see/drawn-answer';
import { syntheticBundle } from '../../../bench/synthetic-events';

const SET = toDataset(
  syntheticBundle({ actors: 400, contacts: 5000, seed: 3, mediated: 0.02, mutual: 0.1 }),
);

/** What is drawn of the answer to a question. */
function drawn(
  filter: Partial<Filter>,
  window: Window | null = null,
  narrow = false,
  focus: Focus | null = null,
  set = SET,
) {
  const preferences = { lang: 'en', theme: 'light' } as const;
  const plain = createAppStore({ preferences }).getState().view;
  const view = { ...plain, filter: { ...EVERYTHING, ...filter }, window, focus };
  const answers = new AnswerSource(set, createAppStore({ preferences, view }));
  return makeDrawnAnswer()(answers.get(), toldAt(set, 'persons'), view, [], narrow);
}

const DAY = 86_400_000;

/** A choice that leaves few contacts of many. */
const FEW: Partial<Filter> = (() => {
  for (const { id } of SET.actors) {
    const filter = { ...EVERYTHING, actors: [id] };
    const { shown } = selectContacts(SET, { filter, window: null, undated: true });
    if (shown.length > 5 && shown.length < 50) return { actors: [id] };
  }
  throw new Error('the set has no quiet actor');
})();

test('W12 a small answer out of a large set is arranged by itself', () => {
  expect(drawn({}).worth).not.toBeNull();
  const few = drawn(FEW);
  expect(few.worth).toBeNull();
  expect(few.contacts.length).toBeGreaterThan(5);
  expect(few.base.contacts).toEqual(few.contacts);
});

test('W12 the window of time moves nobody in it', () => {
  const whole = drawn(FEW);
  const days = whole.contacts.flatMap(({ date }) => (date ? [Date.parse(date) / DAY] : []));
  const [first = 0, ...later] = days.sort((a, b) => a - b);
  const part = drawn(FEW, { from: first, to: later[Math.floor(later.length / 2)] ?? first });
  expect(part.contacts.length).toBeLessThan(whole.contacts.length);
  expect(part.base.contacts).toEqual(whole.base.contacts);
});

test('W11 of a large answer fewer are drawn on a phone, and nobody who is not drawn elsewhere', () => {
  const persons = (narrow: boolean) =>
    drawn({}, null, narrow)
      .dataset.actors.map(({ id }) => id)
      .filter((id) => !id.startsWith(REST));
  const [wide, phone] = [persons(false), persons(true)];
  expect(phone.length).toBeLessThanOrEqual(NARROW_BUDGET.actors);
  expect(phone.length).toBeLessThan(wide.length);
  expect(phone.filter((id) => !wide.includes(id))).toEqual([]);
});

test('W11 a small answer is whole on a phone too', () => {
  expect(drawn(FEW, null, true).contacts).toEqual(drawn(FEW).contacts);
});

/** A set in which one actor reached so many others, in turn. */
function star(others: number, n = 2 * others): { readonly set: Dataset; readonly ego: Focus } {
  const shape = { actors: others + 1, contacts: n, seed: 5 };
  const bundle = syntheticBundle(shape);
  const contacts = bundle.contacts.map((contact, at) => ({
    ...contact,
    from: ['actor-0'],
    to: [`actor-${1 + (at % others)}`],
    via: [],
  }));
  const set = toDataset({ ...bundle, contacts });
  return { set, ego: { actor: 'actor-0', steps: 1, direction: 'any' } };
}

const everyone = (contacts: readonly Contact[]): Set<string> =>
  new Set(contacts.flatMap(({ from, via, to }) => [...from, ...via, ...to]));

describe('W14 an ego network that is asked for', () => {
  test('is drawn whole: everyone whom the actor met, with every contact in a bundle', () => {
    const { set, ego } = star(WHOLE.actors + 60);
    const { contacts, worth } = drawn({}, null, false, ego, set);
    expect(everyone(contacts).size).toBe(WHOLE.actors + 61);
    expect(worth?.drawn).toEqual(worth?.of);
    expect(worth?.of).toEqual({ actors: WHOLE.actors + 61, contacts: set.contacts.length });
    // The same set without that question is drawn in part.
    expect(drawn({}, null, false, null, set).worth?.drawn.actors).toBeLessThan(WHOLE.actors);
  });

  test('is drawn whole where its contacts alone are many', () => {
    const { set, ego } = star(50, WHOLE.contacts + 1);
    const { contacts, worth } = drawn({}, null, false, ego, set);
    expect(everyone(contacts).size).toBe(51);
    expect(worth?.of.contacts).toBe(WHOLE.contacts + 1);
    expect(worth?.drawn).toEqual(worth?.of);
  });

  test('is drawn in part where it is too large to be moved, and says how many of how many', () => {
    const { set, ego } = star(EGO_ELEMENTS / 2 + 10);
    const { worth } = drawn({}, null, false, ego, set);
    expect(worth?.of.actors).toBe(EGO_ELEMENTS / 2 + 11);
    expect(worth?.drawn.actors).toBeLessThan(WHOLE.actors);
    expect(worth?.groupOf('actor-0')).toBe('actor-0');
  });

  test('has fewer on a phone (W11)', () => {
    const { set, ego } = star(WHOLE.actors + 60);
    const { worth } = drawn({}, null, true, ego, set);
    expect(worth?.drawn.actors).toBeLessThanOrEqual(NARROW_BUDGET.actors);
  });

  test('moves nobody when time is brushed', () => {
    const { set, ego } = star(WHOLE.actors + 60);
    const whole = drawn({}, null, false, ego, set);
    const days = whole.base.contacts.length;
    const part = drawn({}, { from: 16071, to: 16171 }, false, ego, set);
    expect(part.worth?.of.contacts).toBeLessThan(set.contacts.length);
    expect(part.base.contacts).toHaveLength(days);
    expect(part.base.dataset.actors.map(({ id }) => id)).toEqual(
      whole.base.dataset.actors.map(({ id }) => id),
    );
  });
});
