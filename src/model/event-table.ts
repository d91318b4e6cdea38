import type { Actor, Meta, Source } from './schema';

/** One kind of event of a table: its words in the file, and its code where the file has one. */
export interface EventKind {
  /** As the file has it: `Make a visit`. */
  readonly text: string;
  /** The CAMEO code it corresponds to, a string; null where none is known. */
  readonly cameo: string | null;
  /** The id of the topic of `meta.topics` that stands for it in the facets. */
  readonly topic: string;
}

/** A column of the file that the model does not know, kept as it is. */
export type ExtraColumn =
  | { readonly name: string; readonly kind: 'number'; readonly values: Float64Array }
  | {
      readonly name: string;
      readonly kind: 'text';
      /** By row a place in `values`; 0 for nothing, and `values[0]` is the empty text. */
      readonly codes: Uint32Array;
      readonly values: readonly string[];
    };

export interface EventPlace {
  readonly name: string;
  /** ISO 3166 alpha-2, or null. */
  readonly country: string | null;
}

/**
 * Contacts of a table by columns: what half a million events are kept in. Every row has one sender
 * and one receiver, and one carrier at most. All typed arrays are of length `rows`, by row; the
 * order of rows is that of the file. Arrays can be handed from a worker to the page without a copy.
 */
export interface EventTable {
  readonly meta: Meta;
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  readonly rows: number;
  /** Places in `actors`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** A place in `actors`, or −1 for none; null where no row has a carrier. */
  readonly via: Int32Array | null;
  /** Places in `CONTACT_TYPES`, `STATUSES` and `MEDIA` of the schema. */
  readonly type: Uint8Array;
  readonly status: Uint8Array;
  readonly medium: Uint8Array;
  /** 1 where nobody is reported to have taken the initiative. */
  readonly mutual: Uint8Array;
  /** Places in `dates`, which are EDTF; `dates[0]` is the empty text, for no date. */
  readonly date: Uint32Array;
  readonly dates: readonly string[];
  /** Places in `events`. */
  readonly event: Uint32Array;
  readonly events: readonly EventKind[];
  /** Places in `sources`. */
  readonly source: Uint32Array;
  /** The line of the file that has it, from 1; the evidence is this "paragraph" of its source. */
  readonly line: Uint32Array;
  /** The line of the mirrored row that says the same from the other side; 0 for none. */
  readonly mirror: Uint32Array | null;
  /** Places in `places`, of which the first stands for none. */
  readonly place: Uint32Array | null;
  readonly places: readonly EventPlace[];
  readonly extra: readonly ExtraColumn[];
}
