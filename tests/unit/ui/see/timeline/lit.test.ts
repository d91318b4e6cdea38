import { expect, test } from 'vitest';
import { EVERYTHING } from '../../../../../src/model/filter';
import { OPENING_VIEW, type View } from '../../../../../src/state/store';
import { chainsOf, channelsOf, contactsOfPath } from '../../../../../src/ui/paths';
import { timelineLight } from '../../../../../src/ui/see/timeline/lit';
import { CURATED } from '../../../graph/sets';

const view: View = {
  ...OPENING_VIEW,
  filter: {
    ...EVERYTHING,
    from: { kind: 'camp', id: 'us' },
    to: { kind: 'camp', id: 'iran' },
  },
};
const { contacts } = CURATED;
const lit = (kind: 'channel' | 'chain', id: string) => {
  const asked = { kind, id };
  const along = contactsOfPath(CURATED, view, contacts, asked);
  return [...(timelineLight(asked, contacts, along)?.contacts ?? [])].sort();
};

test('TM15 a channel of an answer lights its contacts, direct ones too', () => {
  const { channels = [], tried = [] } = channelsOf(CURATED, view, contacts) ?? {};
  const all = [...channels, ...tried];
  expect(all.some(({ via }) => via.length === 0)).toBe(true);
  for (const { id, contacts, apart } of all) {
    expect(lit('channel', id), id).toEqual(
      [...contacts, ...apart].map(({ contact }) => contact.id).sort(),
    );
  }
});

test('TM15 a chain lights the contacts that it is made of', () => {
  const { routes = [] } = chainsOf(CURATED, view, contacts) ?? {};
  expect(routes.length).toBeGreaterThan(0);
  for (const { actors, best } of routes) {
    const steps = best.foremost.steps.map(({ contact }) => contact);
    expect(lit('chain', actors.join('>'))).toEqual([...steps].sort());
  }
  expect(lit('chain', 'iran>nobody>united-states')).toEqual([]);
});
