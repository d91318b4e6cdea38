import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/**
 * Expects two values to be equal, for values so large that it matters how long that takes: what the
 * stricter and far quicker comparison of Node finds equal is so for `toEqual` too; whatever else
 * there is goes to that, which decides and says where they differ.
 */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}
