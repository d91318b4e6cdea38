import { EventContact } from '../model/event-dataset';
import type { EventTable } from '../model/event-table';
import type { Contact } from '../model/schema';

/** What a walk from one actor takes in, by numbers. */
export interface TableWalk {
  /** By actor, how many steps away it is; −1 for further. */
  readonly far: Int32Array;
  /** By place in the contacts given, 1 where a leg of it is walked. */
  readonly walked: Uint8Array;
  /** By actor, 1 where it is in a contact that is walked. */
  readonly met: Uint8Array;
}

/**
 * The walk of an ego network over contacts of a table: each step is one pass over the rows, without
 * a list of every actor's contacts. `start` is a place in the actors, −1 for nobody.
 */
export function walkTable(
  { actors, rows, from, to, via, mutual }: EventTable,
  contacts: readonly Contact[],
  start: number,
  steps: number,
  direction: 'any' | 'out' | 'in',
): TableWalk {
  const far = new Int32Array(actors.length).fill(-1);
  if (start >= 0) far[start] = 0;
  const numbers = Uint32Array.from(contacts, (contact) =>
    contact instanceof EventContact ? contact.row : rows,
  );
  const walked = new Uint8Array(numbers.length);
  const [out, back] = [direction !== 'in', direction !== 'out'];
  const step = (place: number, source: number, target: number, at: number): void => {
    if (source === target || far[source] !== at) return;
    walked[place] = 1;
    if ((far[target] ?? 0) < 0) far[target] = at + 1;
  };
  const leg = (place: number, source: number, target: number, at: number): void => {
    const either = mutual[numbers[place] ?? 0] === 1;
    if (out || either) step(place, source, target, at);
    if (back || either) step(place, target, source, at);
  };
  for (let at = 0; at < steps; at += 1) {
    for (let place = 0; place < numbers.length; place += 1) {
      const row = numbers[place] ?? 0;
      const [a, b] = [from[row] ?? 0, to[row] ?? 0];
      const carrier = via?.[row] ?? -1;
      if (carrier < 0) leg(place, a, b, at);
      else {
        leg(place, a, carrier, at);
        leg(place, carrier, b, at);
      }
    }
  }
  const met = new Uint8Array(actors.length);
  for (let place = 0; place < numbers.length; place += 1) {
    if (walked[place] !== 1) continue;
    const row = numbers[place] ?? 0;
    met[from[row] ?? 0] = 1;
    met[to[row] ?? 0] = 1;
    const carrier = via?.[row] ?? -1;
    if (carrier >= 0) met[carrier] = 1;
  }
  return { far, walked, met };
}
