import type { Place } from '../../files/out/types';
import type { HandArrangement } from '../../model/arrangement';
import type { Actor, Contact, Lang, Meta, Source, Tie } from '../../model/schema';
import type { SaveFormat } from './formats';

/** What of a data set is sent at a time: a long list at once would hold the page up. */
export type Chunk =
  | { readonly part: 'sources'; readonly entries: readonly Source[] }
  | { readonly part: 'actors'; readonly entries: readonly Actor[] }
  | { readonly part: 'ties'; readonly entries: readonly Tie[] }
  | { readonly part: 'contacts'; readonly entries: readonly Contact[] };

/** A file to be written of the data set that was sent. */
export interface SaveJob {
  readonly format: SaveFormat;
  /** Ids of the contacts that go out; null for all. */
  readonly contacts: readonly string[] | null;
  readonly positions: readonly (readonly [string, Place])[];
  readonly colours: readonly (readonly [string, string])[];
  readonly arrangement: HandArrangement | null;
  readonly lang: Lang;
}

export type ToWorker =
  | { readonly kind: 'begin'; readonly meta: Meta }
  | ({ readonly kind: 'chunk' } & Chunk)
  | { readonly kind: 'write'; readonly job: number; readonly what: SaveJob };

/** A file that is there to be saved. It is no bytes of the page's: to copy them would hold it up. */
export interface SavedFile {
  readonly name: string;
  readonly blob: Blob;
}

export type FromWorker =
  | { readonly kind: 'written'; readonly job: number; readonly file: SavedFile }
  | { readonly kind: 'failed'; readonly job: number; readonly problem: string };
