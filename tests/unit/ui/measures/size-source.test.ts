import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setSizeBy } from '../../../../src/state/filter-actions';
import { createAppStore } from '../../../../src/state/store';
import { AnswerSource } from '../../../../src/ui/answer-source';
import { type MeasureRunner, measureRunner } from '../../../../src/ui/measures/measure-runner';
import { SizeSource } from '../../../../src/ui/measures/size-source';
import { contact, tiny } from '../../../scenes/support/tiny';

const asked: { measure: string; end: (values: readonly number[] | null) => void }[] = [];
const cancelled: string[] = [];

const start: MeasureRunner['start'] = (of, measure) => ({
  cancel: () => cancelled.push(measure),
  outcome: new Promise((resolve) => {
    const end = (values: readonly number[] | null): void => {
      const counted = { contacts: 0, pairs: 0, actors: of.network.actors.length, leftOut: {} };
      const result = { values: Float64Array.from(values ?? []), columns: [], whole: {}, counted };
      resolve(values ? { kind: 'done', result } : { kind: 'lost' });
    };
    asked.push({ measure, end });
  }),
});

// The page's own runner is put back: the files of tests share their modules.
beforeEach(() => {
  vi.spyOn(measureRunner, 'start').mockImplementation(start);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Lets the parts that are loaded, and what waits for them, have their turn. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('BV11 sizes follow the measure that is chosen: the old ones stay until the new are there', async () => {
  const dataset = tiny(['ali@east', 'sara@west'], [contact('one', 'ali > sara')]);
  const store = createAppStore({ preferences: { lang: 'en', theme: 'light' } });
  const lost = vi.fn();
  const changed = vi.fn();
  const sizes = new SizeSource(dataset, store, new AnswerSource(dataset, store).get, lost);
  sizes.subscribe(changed);
  expect(sizes.get()).toBeNull();

  setSizeBy(store, 'degree');
  await vi.waitUntil(() => asked.length === 1);
  asked[0]?.end([4, 1]);
  await settle();
  expect([...(sizes.get() ?? [])]).toEqual([
    ['ali', 1],
    ['sara', 0.25],
  ]);

  // One that is overtaken is cancelled, and says nothing more.
  setSizeBy(store, 'betweenness');
  await vi.waitUntil(() => asked.length === 2);
  setSizeBy(store, 'carried');
  await vi.waitUntil(() => asked.length === 3);
  expect(cancelled).toEqual(['degree', 'betweenness']);
  asked[1]?.end([7, 7]);
  await settle();
  expect(sizes.get()?.get('sara')).toBe(0.25);

  asked[2]?.end(null);
  await settle();
  expect(lost).toHaveBeenCalledOnce();
  expect(sizes.get()).toBeNull();
  expect(changed).toHaveBeenCalledTimes(2);
  sizes.destroy();
  setSizeBy(store, 'degree');
  await settle();
  expect(asked).toHaveLength(3);
});
