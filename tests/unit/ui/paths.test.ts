import { describe, expect, test } from 'vitest';
import { actorsOfEnd } from '../../../src/graph/parts';
import { EVERYTHING } from '../../../src/model/filter';
import { OPENING_VIEW, type View } from '../../../src/state/store';
import { chainOf, chainsOf, channelOf, channelsOf, pathsOf } from '../../../src/ui/paths';
import { CURATED } from '../graph/sets';

const US = { kind: 'camp', id: 'us' } as const;
const IRAN = { kind: 'camp', id: 'iran' } as const;
const asking = (more: Partial<View> = {}): View => ({
  ...OPENING_VIEW,
  filter: { ...EVERYTHING, from: US, to: IRAN },
  ...more,
});

describe('the answer to From … To …', () => {
  test('CH1 without two ends there is none', () => {
    for (const of of [channelsOf, chainsOf, pathsOf]) {
      expect(of(CURATED, OPENING_VIEW, CURATED.contacts)).toBeNull();
    }
  });

  test('CH2 each channel of the answer is found by its id again, whatever the question then', () => {
    const answer = channelsOf(CURATED, asking(), CURATED.contacts);
    const groups = [...(answer?.channels ?? []), ...(answer?.tried ?? [])];
    expect(groups.length).toBeGreaterThan(3);
    for (const { id, via } of groups) {
      for (const view of [asking(), OPENING_VIEW]) {
        expect(channelOf(CURATED, view, CURATED.contacts, id)?.via).toEqual(via);
      }
    }
    expect(channelOf(CURATED, asking(), CURATED.contacts, 'iran')).toBeNull();
  });

  test('CN7 each chain of the answer is found by its actors again, with the same contacts', () => {
    for (const rank of ['foremost', 'fastest', 'shortest'] as const) {
      const view = asking({ chains: { ...OPENING_VIEW.chains, rank } });
      const answer = chainsOf(CURATED, view, CURATED.contacts);
      expect(answer?.routes.length).toBeGreaterThan(0);
      for (const route of answer?.routes ?? []) {
        const found = chainOf(CURATED, view, CURATED.contacts, route.actors.join('>'));
        expect(found?.best[rank].steps).toEqual(route.best[rank].steps);
        expect(found?.chains).toBe(route.chains);
      }
    }
    expect(chainOf(CURATED, asking(), CURATED.contacts, 'iran>united-states')).toBeNull();
  });

  test('CN13 what did not take place, and what no held report tells, is let in when asked for', () => {
    const closed = chainsOf(CURATED, asking(), CURATED.contacts)?.total ?? 0;
    const open = asking({ letIn: { untaken: true, unheld: true } });
    expect(chainsOf(CURATED, open, CURATED.contacts)?.total ?? 0).toBeGreaterThanOrEqual(closed);
    const ends = actorsOfEnd(US, CURATED);
    for (const { actors } of pathsOf(CURATED, open, CURATED.contacts)?.paths ?? []) {
      expect(ends.has(actors[0] ?? '')).toBe(true);
    }
  });
});
