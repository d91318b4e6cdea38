import type { Dataset } from '../model/dataset';
import type { End } from '../model/filter';

/**
 * An actor and what it is part of, nearest first, up to the topmost: person, unit, organisation,
 * state. Rings, which the check refuses, end where they close. Empty for an id that is no actor's.
 */
export function lineOf(id: string, dataset: Pick<Dataset, 'actor'>): string[] {
  const line: string[] = [];
  const seen = new Set<string>();
  let at = dataset.actor.get(id);
  while (at && !seen.has(at.id)) {
    seen.add(at.id);
    line.push(at.id);
    at = at.partOf === null ? undefined : dataset.actor.get(at.partOf);
  }
  return line;
}

/** The actors that one end of a question stands for: an actor with all its parts, or a camp's. */
export function actorsOfEnd(end: End, dataset: Dataset): Set<string> {
  const members = dataset.actors.filter((actor) =>
    end.kind === 'camp' ? actor.camp === end.id : lineOf(actor.id, dataset).includes(end.id),
  );
  return new Set(members.map((actor) => actor.id));
}
