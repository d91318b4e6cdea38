import type { LeftOut } from './counted';
import type { Network } from './network';

/** One setting of a measure, from which its form is made. Its words are looked up by its id. */
export type Param =
  | {
      readonly id: string;
      readonly kind: 'choice';
      readonly options: readonly string[];
      readonly default: string;
    }
  | { readonly id: string; readonly kind: 'flag'; readonly default: boolean }
  | {
      readonly id: string;
      readonly kind: 'integer';
      readonly min: number;
      readonly max: number;
      readonly default: number;
    };

/** What was chosen for each setting, by its id. */
export type ParamValues = Readonly<Record<string, string | number | boolean>>;

/** What a measure has to know beside the network. */
export interface MeasureContext {
  /** The class (camp) of each actor in the network's order, from 0; −1 for one of none. */
  readonly classes: Int32Array;
  /** How many contacts were kept out of the network, by status. */
  readonly leftOut: LeftOut;
}

/** What a measure looked at, to be said on its face. */
export interface Counted {
  readonly contacts: number;
  /** Ordered pairs of actors with a leg from the first to the second. */
  readonly pairs: number;
  readonly actors: number;
  readonly leftOut: LeftOut;
}

/** A further figure of each actor, in the network's order. */
export interface MeasureColumn {
  readonly id: string;
  readonly values: Float64Array;
}

export interface MeasureResult {
  /** The figure of each actor, in the network's order; NaN where it has none. */
  readonly values: Float64Array;
  readonly columns: readonly MeasureColumn[];
  /** Figures of the network as a whole, by id; NaN where it has none. */
  readonly whole: Readonly<Record<string, number>>;
  readonly counted: Counted;
}

/**
 * A measure on its way: it yields how much is done, from 0 to 1, and ends with its result. Whoever
 * runs it decides when to go on; to cancel is to ask no further.
 */
export type Running<Result> = Generator<number, Result, void>;

/**
 * The description of a measure, from which its form and its words are found. Its name and caveat
 * stand under `measure.ID.name` and `measure.ID.caveat`; what measures share under
 * `measure.param.PARAM`, `measure.option.OPTION`, `measure.column.COLUMN` and
 * `measure.whole.FIGURE`.
 */
export interface Measure {
  readonly id: string;
  readonly params: readonly Param[];
  /** Where the definition comes from: author and year. */
  readonly source: string;
  /**
   * Settings that are not given have their defaults.
   * @throws RangeError where a setting is not one that `params` allows.
   */
  compute(network: Network, params: ParamValues, context: MeasureContext): Running<MeasureResult>;
}

/**
 * Every setting of a measure: what was given, else its default.
 * @throws RangeError where a given one is unknown, of another kind, or not among what is allowed.
 */
export function settled(params: readonly Param[], given: ParamValues): ParamValues {
  const known = new Map(params.map((param) => [param.id, param]));
  for (const [id, value] of Object.entries(given)) {
    const param = known.get(id);
    if (!param) throw new RangeError(`no setting ${id}`);
    if (!allows(param, value)) throw new RangeError(`the setting ${id} cannot be ${value}`);
  }
  return { ...Object.fromEntries(params.map((param) => [param.id, param.default])), ...given };
}

function allows(param: Param, value: string | number | boolean): boolean {
  switch (param.kind) {
    case 'choice':
      return typeof value === 'string' && param.options.includes(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isInteger(value) && Number(value) >= param.min && Number(value) <= param.max;
  }
}

/** What a measure of this network counted. */
export function countedIn(network: Network, { leftOut }: Pick<MeasureContext, 'leftOut'>): Counted {
  return {
    contacts: network.contacts.length,
    pairs: network.out.nodes.length,
    actors: network.actors.length,
    leftOut,
  };
}

/** The largest parts of a figure, and what all of them come to. */
export interface Reasons<Part> {
  readonly parts: readonly Part[];
  /** How many parts there are, shown or not. */
  readonly count: number;
}
