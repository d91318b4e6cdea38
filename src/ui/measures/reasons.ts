import { BROKERAGE_FIGURES } from '../../analysis/measures/brokerage';
import { waysOf } from '../../analysis/measures/burt';
import { withoutCarriers } from '../../analysis/measures/make-network';
import type { Network } from '../../analysis/measures/network';
import type { MeasureContext, ParamValues, Reasons, Running } from '../../analysis/measures/types';
import { type PairBetween, whyBetweenness } from '../../analysis/measures/why-betweenness';
import { type BrokerageReasons, whyBrokerage } from '../../analysis/measures/why-brokerage';
import { type OtherReason, whyOthers } from '../../analysis/measures/why-others';
import { type PathStep, pathThrough } from '../../analysis/measures/why-path';
import { type TieReason, whyConstraint, whyEffectiveSize } from '../../analysis/measures/why-ties';

/** A pair whose shortest paths pass through an actor, with one of these paths. */
export interface PairPath extends PairBetween {
  readonly path: readonly PathStep[];
}

/** What stands behind a figure: its largest parts, and how many there are. */
export type FigureReasons =
  | ({ readonly kind: 'triads' } & BrokerageReasons)
  | ({ readonly kind: 'pairs'; readonly total: number } & Reasons<PairPath>)
  | ({ readonly kind: 'ties' } & Reasons<TieReason>)
  | ({ readonly kind: 'others' } & Reasons<OtherReason>)
  /** The contacts carried tell it themselves. */
  | { readonly kind: 'carried' };

/** So many parts are shown at most. */
export const MOST_REASONS = 40;

/**
 * What stands behind an actor's figure of a measure, by its settings. A sampled betweenness is told
 * by the exact pairs. Yields how much is done.
 * @throws RangeError for a measure that is not known.
 */
export function* reasonsFor(
  { network, context }: { readonly network: Network; readonly context: MeasureContext },
  measure: string,
  params: ParamValues,
  actor: string,
): Running<FigureReasons> {
  switch (measure) {
    case 'carried':
      return { kind: 'carried' };
    case 'degree':
      return degreeReasons(network, params, actor);
    case 'reciprocity':
      return { kind: 'others', ...firstOf(whyOthers(network, actor)) };
    case 'brokerage': {
      const role = BROKERAGE_FIGURES.find((figure) => figure === params.role) ?? 'total';
      const found = whyBrokerage(network, context.classes, actor, role, MOST_REASONS);
      return { kind: 'triads', ...found };
    }
    case 'constraint':
      return { kind: 'ties', ...firstOf(whyConstraint(network, actor, waysOf(params))) };
    case 'effective-size':
      return { kind: 'ties', ...firstOf(whyEffectiveSize(network, actor, waysOf(params))) };
    case 'betweenness':
    case 'betweenness-sampled': {
      const undirected = params.direction === 'undirected';
      const ways = { undirected, byContacts: params.unit === 'contacts' };
      const { parts, count, total } = yield* whyBetweenness(network, actor, ways, MOST_REASONS);
      const paths = parts.map((pair) => ({
        ...pair,
        path: pathThrough(network, [pair.from, actor, pair.to], undirected),
      }));
      return { kind: 'pairs', parts: paths, count, total };
    }
    default:
      throw new RangeError(`no measure ${measure}`);
  }
}

const firstOf = <Part>(parts: readonly Part[]): Reasons<Part> => ({
  parts: parts.slice(0, MOST_REASONS),
  count: parts.length,
});

function degreeReasons(network: Network, params: ParamValues, actor: string): FigureReasons {
  const others = whyOthers(params.carriers === true ? network : withoutCarriers(network), actor);
  const sided = others.flatMap((reason) => {
    const out = params.side === 'in' ? [] : reason.out;
    const into = params.side === 'out' ? [] : reason.into;
    return out.length + into.length > 0 ? [{ ...reason, out, into }] : [];
  });
  return { kind: 'others', ...firstOf(sided) };
}
