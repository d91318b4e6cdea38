/** Places in a list, as small as the list allows. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** One facet of all contacts: its values numbered, and the numbers that each contact has. */
export interface Column {
  /** In the order of the schema or of the data set. */
  readonly values: readonly string[];
  readonly code: ReadonlyMap<string, number>;
  /**
   * The codes of the contact at `row` stand in `codes` from `starts[row]` to before
   * `starts[row + 1]`, each once; null where every contact has exactly one, at `row` itself.
   */
  readonly starts: Uint32Array | null;
  readonly codes: Codes;
  /** Beside each code the roles it stands in as bits; null where roles do not matter. */
  readonly roles: Uint8Array | null;
}
