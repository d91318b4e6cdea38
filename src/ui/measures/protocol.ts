import type { Network } from '../../analysis/measures/network';
import type { MeasureContext, MeasureResult, ParamValues } from '../../analysis/measures/types';
import type { FigureReasons } from './reasons';

/** What the worker is asked to find out of the network that it was last given. */
export type Question =
  | { readonly kind: 'measure'; readonly measure: string; readonly params: ParamValues }
  | {
      readonly kind: 'why';
      readonly measure: string;
      readonly params: ParamValues;
      readonly actor: string;
    };

/** From the page to the worker. */
export type ToWorker =
  | { readonly kind: 'network'; readonly network: Network; readonly context: MeasureContext }
  | { readonly kind: 'ask'; readonly job: number; readonly question: Question }
  | { readonly kind: 'cancel'; readonly job: number };

/** From the worker to the page. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly job: number; readonly done: number }
  | { readonly kind: 'measured'; readonly job: number; readonly result: MeasureResult }
  | { readonly kind: 'reasons'; readonly job: number; readonly reasons: FigureReasons }
  | { readonly kind: 'failed'; readonly job: number; readonly problem: string };
