import { EVERYTHING } from '../model/filter';
import { sameValue } from './diff';
import type { View } from './store';

/** Whether anything is asked that may leave contacts out, or add them by hand. */
export function isAsked({ filter, window, undated, focus }: View): boolean {
  return window !== null || !undated || focus !== null || !sameValue(filter, EVERYTHING);
}
