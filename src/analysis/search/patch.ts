import type { End, Filter, Window } from '../../model/filter';
import type { QuestionPatch, Understood } from './question';

function add<T>(list: readonly T[] | undefined, value: T): readonly T[] {
  return list?.includes(value) ? list : [...(list ?? []), value];
}

function end(part: { readonly kind: string; readonly id: string }): End {
  return { kind: part.kind === 'camp' ? 'camp' : 'actor', id: part.id };
}

function apply(
  filter: Partial<Filter>,
  part: Exclude<Understood, { as: 'time' }>,
): Partial<Filter> {
  switch (part.as) {
    case 'from':
      return { ...filter, from: end(part) };
    case 'to':
      return { ...filter, to: end(part) };
    case 'via':
      return { ...filter, via: add(filter.via, part.id) };
    case 'actor':
      return { ...filter, actors: add(filter.actors, part.id) };
    case 'camp':
      return { ...filter, camps: add(filter.camps, part.id) };
    case 'place':
      return { ...filter, places: add(filter.places, part.id) };
    case 'topic':
      return { ...filter, topics: add(filter.topics, part.id) };
    case 'source':
      return { ...filter, sources: add(filter.sources, part.id) };
    default: {
      const values: readonly string[] | undefined = filter[part.as];
      return { ...filter, [part.as]: add(values, part.id) };
    }
  }
}

/** What the parts of a question change together; of two times the last counts. */
export function patchOf(parts: readonly Understood[]): QuestionPatch {
  let filter: Partial<Filter> = {};
  let window: Window | undefined;
  for (const part of parts) {
    if (part.as === 'time') window = part.window;
    else filter = apply(filter, part);
  }
  return window ? { filter, window } : { filter };
}
