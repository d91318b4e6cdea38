import type { Level } from '../model/filter';
import type { View } from './store';

/**
 * Under which key a position by hand is kept. A body stands elsewhere among bodies than among the
 * persons that it is drawn with, so each level but that of persons keeps its own.
 */
export function handKey(level: Level, actor: string): string {
  return level === 'persons' ? actor : `${level}/${actor}`;
}

/** The actor that a key of a level names; null for a key of another level. */
export function handId(level: Level, key: string): string | null {
  const at = key.indexOf('/');
  if (at < 0) return level === 'persons' ? key : null;
  return key.slice(0, at) === level ? key.slice(at + 1) : null;
}

/** Whether the ends, carriers or focus of a question leave contacts out that a hand may add again. */
export function isNarrowed({ filter, focus }: View): boolean {
  return focus !== null || filter.from !== null || filter.to !== null || filter.via.length > 0;
}
