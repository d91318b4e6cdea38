import type { ChainRoute } from '../../analysis/chains/chains';
import type { Stage } from '../../canvas/stage';
import type { Dataset } from '../../model/dataset';
import type { Lang } from '../../model/schema';
import type { Point } from '../../scene/geometry';
import type { Measure } from '../../scene/text';
import type { Theme } from '../../scene/tokens';
import type { Scene } from '../../scene/types';
import type { Store } from '../../state/store';
import type { FullAnswer } from '../answer-source';

/** What the presenter needs of the app. */
export interface PresenterInput {
  readonly dataset: Dataset;
  readonly store: Store;
  readonly stage: Stage;
  /** The answer to the present question. */
  readonly answer: () => FullAnswer;
  /** By actor, its share of the measure that sizes follow; null while they follow contacts. */
  readonly sizes: () => ReadonlyMap<string, number> | null;
  /** Loads what finds channels and chains by their ids. */
  readonly paths: () => Promise<PathFinder>;
  readonly measure: Measure;
  readonly theme: () => Theme;
  readonly number: (n: number, lang: Lang) => string;
  /** Positions of the free layout, computed when first asked for; null where it was given up. */
  readonly freeLayout: (
    scene: Scene,
    pinned: Readonly<Record<string, Point>>,
  ) => Promise<Map<string, Point> | null>;
  readonly onFailure: () => void;
  /** Something could not be drawn; what was drawn before stays. */
  readonly onBroken: (error: unknown) => void;
}

/** Finds what a selection names in the answer to the present question. */
export interface PathFinder {
  /** Ids of the contacts of a channel of an answer; null for the id of a route. */
  readonly channel: (id: string) => ReadonlySet<string> | null;
  readonly walk: (id: string) => ChainRoute | null;
}
