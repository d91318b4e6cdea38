import type { ChainAnswer, ChainOptions } from '../../analysis/chains/chains';
import type { WalkedColumns } from '../../analysis/chains/walked-columns';
import type { ShortestPaths } from '../../analysis/shortest-paths';
import type { Cancel, Running } from '../measures/jobs';

/** What is asked of the contacts that are marked. Ends are ids of actors. */
export type PathQuestion =
  | {
      readonly kind: 'chains';
      readonly from: readonly string[];
      readonly to: readonly string[];
      readonly options: Partial<ChainOptions>;
    }
  | {
      readonly kind: 'shortest';
      readonly from: readonly string[];
      readonly to: readonly string[];
      readonly limit: number;
    };

/** From the page to the worker. */
export type ToPathWorker =
  | { readonly kind: 'contacts'; readonly columns: WalkedColumns }
  /** 1 for each contact that may be walked. */
  | { readonly kind: 'marks'; readonly marks: Uint8Array }
  | { readonly kind: 'ask'; readonly job: number; readonly question: PathQuestion }
  | Cancel;

/** From the worker to the page. */
export type FromPathWorker =
  | { readonly kind: 'chains'; readonly job: number; readonly answer: ChainAnswer }
  | { readonly kind: 'shortest'; readonly job: number; readonly answer: ShortestPaths }
  | Running;
