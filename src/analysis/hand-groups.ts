import type { Dataset } from '../model/dataset';
import type { Level } from '../model/filter';
import { groupsAt } from './roll-up';

/** Actors chosen by hand that are said under one name. */
export interface HandGroup {
  /** The state or body that holds all of them; the actor itself where it is alone. */
  readonly id: string;
  readonly members: readonly string[];
}

/** Camps are not hidden or expanded as such. */
const WHOLES: readonly Level[] = ['states', 'bodies'];

/**
 * Actors chosen by hand, a whole state or body under its own name, the largest first tried; in the
 * order in which they were chosen. Their members together are `ids`, each once.
 */
export function handGroups(ids: readonly string[], dataset: Dataset): HandGroup[] {
  const left = new Set(ids);
  const wholes = new Map<string, HandGroup>();
  if (left.size > 1) {
    for (const level of WHOLES) {
      for (const { id, members } of groupsAt(level, dataset).values()) {
        if (members.length < 2 || !members.every((member) => left.has(member))) continue;
        const whole = { id, members };
        for (const member of members) {
          left.delete(member);
          wholes.set(member, whole);
        }
      }
    }
  }
  return [...new Set([...new Set(ids)].map((id) => wholes.get(id) ?? id))].map((one) =>
    typeof one === 'string' ? { id: one, members: [one] } : one,
  );
}
