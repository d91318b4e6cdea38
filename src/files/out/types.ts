import type { HandArrangement } from '../../model/arrangement';
import type { Dataset } from '../../model/dataset';
import type { Contact, Lang } from '../../model/schema';

/** A file to be saved: its name, its media type and its bytes. */
export interface FileOut {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where something stands, px; y grows downwards, as on the screen. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What a file is made of. The same values give the same bytes. */
export interface Exported {
  /** The whole data set. */
  readonly dataset: Dataset;
  /** The contacts that the filter lets through, or all of them. */
  readonly contacts: readonly Contact[];
  /** Centres of the actors, by actor id; an actor without one has no position in the file. */
  readonly positions?: ReadonlyMap<string, Place>;
  /** Hues of the camps as `#rrggbb`, by camp id. */
  readonly colours?: ReadonlyMap<string, string>;
  /** Positions by hand, which the native bundle takes along. */
  readonly arrangement?: HandArrangement | null;
  /** Whose names stand where a format has one label only; English without it. */
  readonly lang?: Lang;
}
