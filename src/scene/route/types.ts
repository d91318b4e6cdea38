import type { Point } from '../geometry';
import type { Shape } from '../marks';

/** An actor as the routes see it. */
export interface Stop {
  readonly id: string;
  readonly p: Point;
  /** Radius of its shape, px. */
  readonly r: number;
  /** Radius with halo and carrier ring, px. */
  readonly outer: number;
  readonly shape: Shape;
  /** +1 where the stream lies to its right (the first bank), −1 to its left, 0 in the stream. */
  readonly bank: -1 | 0 | 1;
}
