import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handGroups } from '../../../src/analysis/hand-groups';
import { groupsAt } from '../../../src/analysis/roll-up';
import { curated } from '../../scenes/support/curated';

const dataset = curated();
const states = [...groupsAt('states', dataset).values()].filter(
  ({ members }) => members.length > 1,
);

describe('actors chosen by hand', () => {
  test('F20 a state hidden with all its members is said as one', () => {
    const [state] = states;
    if (!state) throw new Error('no state with members');
    expect(handGroups(state.members, dataset)).toEqual([{ id: state.id, members: state.members }]);
    const some = state.members.slice(1);
    const said = handGroups(some, dataset);
    expect(said.flatMap(({ members }) => members).toSorted()).toEqual(some.toSorted());
    expect(said.length).toBeGreaterThan(0);
    expect(said.map(({ members }) => members.length)).not.toContain(state.members.length);
  });

  test('F20 whatever is chosen is said once, and one alone by its own name', () => {
    const ids = dataset.actors.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(states), (single, whole) => {
        const chosen = [...new Set([...single, ...whole.flatMap(({ members }) => members)])];
        const said = handGroups(chosen, dataset);
        expect(said.flatMap(({ members }) => members).toSorted()).toEqual(chosen.toSorted());
        for (const { id } of whole) expect(said.map((one) => one.id)).toContain(id);
        for (const { id, members } of said) if (members.length === 1) expect(members).toEqual([id]);
      }),
    );
  });
});
