import { expect, test } from 'vitest';
import { REST } from '../../../../src/analysis/rest-actors';
import { toldAt } from '../../../../src/analysis/rolled-dataset';
import { NARROW_BUDGET } from '../../../../src/analysis/worth-seeing';
import { selectContacts } from '../../../../src/graph/select';
import { toDataset } from '../../../../src/model/dataset';
import { EVERYTHING, type Filter, type Window } from '../../../../src/model/filter';
import { createAppStore } from '../../../../src/state/store';
import { AnswerSource } from '../../../../src/ui/answer-source';
import { makeDrawnAnswer } from '../../../../src/ui/see/drawn-answer';
import { syntheticBundle } from '../../../bench/synthetic-events';

const SET = toDataset(
  syntheticBundle({ actors: 400, contacts: 5000, seed: 3, mediated: 0.02, mutual: 0.1 }),
);

/** What is drawn of the answer to a question. */
function drawn(filter: Partial<Filter>, window: Window | null = null, narrow = false) {
  const preferences = { lang: 'en', theme: 'light' } as const;
  const plain = createAppStore({ preferences }).getState().view;
  const view = { ...plain, filter: { ...EVERYTHING, ...filter }, window };
  const answers = new AnswerSource(SET, createAppStore({ preferences, view }));
  return makeDrawnAnswer()(answers.get(), toldAt(SET, 'persons'), view, [], narrow);
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
