import { useMemo } from 'react';
import { busiest, type SheetRoom } from '../analysis/busiest';
import { isInner, type Told, toldAt } from '../analysis/rolled-dataset';
import type { Dataset } from '../model/dataset';
import type { Contact, Lang } from '../model/schema';
import { useAnswer, useLateView } from './answer';
import { useApp, useAppState } from './context';

/** The data set at the level that the reader has chosen. */
export function useTold(): Told {
  const { dataset } = useApp();
  const level = useAppState(({ view }) => view.level);
  return useMemo(() => toldAt(dataset, level), [dataset, level]);
}

/** The answer at that level, with the data set to read it in: what every view but Read shows. */
export function useToldAnswer(): {
  readonly dataset: Dataset;
  readonly shown: readonly Contact[];
  readonly inner: number;
} {
  const told = useTold();
  const { shown } = useAnswer();
  return useMemo(() => {
    const contacts = told.contacts(shown);
    return {
      dataset: told.dataset,
      shown: contacts,
      inner: told.level === 'persons' ? 0 : contacts.filter(isInner).length,
    };
  }, [told, shown]);
}

/** As much of that as a sheet of rows and columns can show; all of it where `of` is its length. */
export function useSeenAnswer(room: SheetRoom): {
  readonly dataset: Dataset;
  readonly shown: readonly Contact[];
  readonly of: number;
} {
  const { dataset, shown } = useToldAnswer();
  const { filter } = useLateView();
  return useMemo(() => {
    const ends = [filter.from, filter.to].flatMap((end) => (end?.kind === 'actor' ? [end.id] : []));
    const always = [...ends, ...filter.via, ...filter.actors];
    return { dataset, shown: busiest(dataset, shown, room, always), of: shown.length };
  }, [dataset, shown, filter, room]);
}

/** The name of an actor, or of a camp that stands for its actors; the id where neither is known. */
export function groupName(id: string, dataset: Dataset, lang: Lang): string {
  const camp = id.startsWith('camp:') ? dataset.camp.get(id.slice('camp:'.length)) : undefined;
  return dataset.actor.get(id)?.name[lang] ?? camp?.name[lang] ?? id;
}
