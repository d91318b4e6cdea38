import type { Fault } from '../dataset';
import type { PartName } from '../schema';

export type Path = readonly (string | number)[];

/** A fault with its place in the data, so that what can still be loaded can be cut out around it. */
export interface Finding {
  readonly part: PartName;
  /** Which entry of the part; null for the part as a whole, and 0 for the one entry of `dataset`. */
  readonly index: number | null;
  readonly path: Path;
  /** Where to cut, when it is not where the fault shows: the date, say, of a date without a basis. */
  readonly cut: Path;
  readonly fault: Fault;
}

/** `evidence[0].paragraphs[1]`, or null for an empty path. */
export function pathText(path: Path): string | null {
  if (path.length === 0) return null;
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`))
    .join('');
}

export function startsWith(path: Path, prefix: Path): boolean {
  return prefix.length <= path.length && prefix.every((step, at) => step === path[at]);
}

/** The value at a path within parsed JSON, or undefined where the path leads nowhere. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
