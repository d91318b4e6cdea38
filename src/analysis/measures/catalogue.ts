import { betweennessMeasure } from './betweenness';
import { sampledBetweennessMeasure } from './betweenness-sampled';
import { brokerageMeasure } from './brokerage';
import { constraintMeasure, effectiveSizeMeasure } from './burt';
import { carriedMeasure } from './carried';
import { degreeMeasure } from './degree';
import { reciprocityMeasure } from './reciprocity';
import type { Measure } from './types';

/** Every measure of an intermediary, in the order in which they are offered. */
export const MEASURES = [
  carriedMeasure,
  degreeMeasure,
  betweennessMeasure,
  sampledBetweennessMeasure,
  brokerageMeasure,
  constraintMeasure,
  effectiveSizeMeasure,
  reciprocityMeasure,
] as const satisfies readonly Measure[];

export type MeasureId = (typeof MEASURES)[number]['id'];

/** The measure of an id, as a link or a worker's message names it; undefined where there is none. */
export function measureOf(id: string): Measure | undefined {
  return MEASURES.find((measure) => measure.id === id);
}
