import { describe, expect, test } from 'vitest';
import { toldAt } from '../../../../src/analysis/rolled-dataset';
import { selectContacts } from '../../../../src/graph/select';
import type { Dataset } from '../../../../src/model/dataset';
import { EVERYTHING } from '../../../../src/model/filter';
import type { Contact } from '../../../../src/model/schema';
import { actorsByCamp, contactsByActor } from '../../../../src/ui/ask/actors-by-camp';
import { CURATED } from '../../graph/sets';

const takesPart = ({ from, via, to }: Contact, id: string) => [...from, ...via, ...to].includes(id);

/** Counted one by one. */
const naive = (dataset: Dataset, contacts: readonly Contact[]) =>
  new Map(
    dataset.actors.flatMap(({ id }) => {
      const n = contacts.filter((contact) => takesPart(contact, id)).length;
      return n > 0 ? [[id, n] as const] : [];
    }),
  );

const { shown } = selectContacts(CURATED, {
  filter: { ...EVERYTHING, statuses: ['declined'] },
  window: null,
  undated: true,
});

const listed = (dataset: Dataset, contacts: readonly Contact[], passing = false) =>
  actorsByCamp(dataset, contacts, passing).flatMap(({ entries }) => entries);

describe('U37 the list of actors follows the filter', () => {
  test('it has those who take part in what is shown, each with the count of that', () => {
    expect(shown.length).toBeGreaterThan(0);
    const entries = listed(CURATED, shown).map(({ actor, contacts }) => [actor.id, contacts]);
    expect(new Map(entries as [string, number][])).toEqual(naive(CURATED, shown));
    expect(entries.length).toBeLessThan(listed(CURATED, CURATED.contacts).length);
  });

  test('of everything it counts everything', () => {
    expect(contactsByActor(CURATED, CURATED.contacts)).toEqual(naive(CURATED, CURATED.contacts));
  });

  test('who is let in without a contact stands there with none', () => {
    const entries = listed(CURATED, shown, true);
    expect(entries).toHaveLength(CURATED.actors.length);
    expect(entries.filter(({ contacts }) => contacts > 0)).toHaveLength(naive(CURATED, shown).size);
  });

  test('at a level it tells of groups', () => {
    const told = toldAt(CURATED, 'camps');
    const contacts = told.contacts(shown);
    expect(contactsByActor(told.dataset, contacts)).toEqual(naive(told.dataset, contacts));
  });

  test('of nothing it is empty', () => {
    expect(actorsByCamp(CURATED, [], false)).toEqual([]);
  });
});
