import type { Box, Point } from '../geometry';

export interface ArrangeActor {
  readonly id: string;
  readonly camp: string | null;
  readonly contacts: number;
  readonly carried: number;
  /** Radius with halo and ring, px. */
  readonly r: number;
  /** Height of its label on a bank and in the stream, px. */
  readonly outerHeight: number;
  readonly underHeight: number;
}

/** What draws two actors together: an undirected pair, counted in contacts. */
export interface ArrangeLink {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
  readonly mediated: boolean;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Place = 'first' | 'second' | 'stream';

export interface CampArea {
  readonly camp: string;
  readonly box: Box;
  readonly place: Place;
}

export interface Arrangement extends Size {
  readonly positions: ReadonlyMap<string, Point>;
  readonly places: ReadonlyMap<string, Place>;
  readonly areas: readonly CampArea[];
}
