import type { Dataset } from '../model/dataset';
import type { Contact } from '../model/schema';
import { chooseWorth, isLarge } from './worth-seeing';

/** How much a sheet of rows and columns can show. */
export interface SheetRoom {
  readonly actors: number;
  readonly contacts: number;
}

/** Numbers of actors that are tried, from the most that there is room for. */
const FEWER = 0.85;

/**
 * The contacts of an answer that a sheet can show (W8): all of them where it is small, else those
 * among the actors of its strongest pairs and among whoever is named, of as many actors as leave no
 * more contacts than there is room for. Of two actors alone, the last ones.
 */
export function busiest(
  dataset: Dataset,
  contacts: readonly Contact[],
  room: SheetRoom,
  always: readonly string[] = [],
): readonly Contact[] {
  if (!isLarge(dataset, contacts)) return contacts;
  const none = { en: '', ar: '' };
  const nameRest = () => ({ name: none, short: none });
  let within: readonly Contact[] = contacts;
  for (let actors = room.actors; actors >= 2; actors = Math.floor(actors * FEWER)) {
    const choice = chooseWorth(
      dataset,
      contacts,
      { always, more: {}, nameRest },
      { actors, pairs: actors * actors },
    );
    const drawn = new Set(choice.drawn.actors.map((at) => dataset.actors[at]?.id));
    within = contacts.filter(
      ({ from, via, to }) =>
        from.every((id) => drawn.has(id)) &&
        to.every((id) => drawn.has(id)) &&
        via.every((id) => drawn.has(id)),
    );
    if (within.length <= room.contacts) return within;
  }
  return within.slice(-room.contacts);
}
