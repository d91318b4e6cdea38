/** What a count would be by chance: its mean and its standard deviation. */
export interface Moments {
  readonly expected: number;
  readonly sd: number;
}

/** Gould and Fernandez's five roles, by the classes of a, the broker and b, and all together. */
export interface ByRole<T> {
  /** AAA. */
  readonly coordinator: T;
  /** ABA: the consultant. */
  readonly itinerant: T;
  /** AAB. */
  readonly representative: T;
  /** ABB. */
  readonly gatekeeper: T;
  /** ABC. */
  readonly liaison: T;
  readonly total: T;
}

/**
 * Between how many ordered pairs of others a broker could stand in a role, and how many ordered
 * pairs of these pairs have their first or their second actor in common.
 */
interface Chances {
  readonly pairs: number;
  readonly overlaps: number;
}

/**
 * What Gould and Fernandez's counts would be by chance, for a broker of each class (Gould &
 * Fernandez 1989; as `brokerage` of R's sna computes them for actors).
 *
 * The null model: a random digraph of these actors, each with its class, in which every ordered
 * pair is joined by itself with the same probability, the density observed. It keeps neither the
 * actors' degrees nor the exact number of arcs. A broker v stands between a and b where a→v and
 * v→b are there and a→b is not: with probability q = d²(1 − d). Two such pairs depend on one
 * another only where they share a→v or v→b, each such with a covariance of d³(1 − d)³. Under this
 * model both moments are exact; that a z of them is normal is an approximation, poor for few actors.
 *
 * @param sizes how many actors each class has; what is returned for an empty one means nothing
 * @param arcs how many ordered pairs of actors are joined
 */
export function brokerageMoments(sizes: readonly number[], arcs: number): ByRole<Moments>[] {
  const actors = powerSum(sizes, 1);
  const density = actors < 2 ? 0 : arcs / (actors * (actors - 1));
  const between = density ** 2 * (1 - density);
  const covariance = (density * (1 - density)) ** 3;
  const moments = ({ pairs, overlaps }: Chances): Moments => ({
    // Not −0, which a formatter would print.
    expected: Math.max(0, pairs * between),
    sd: Math.sqrt(pairs * between * (1 - between) + overlaps * covariance),
  });
  const powers = { two: powerSum(sizes, 2), three: powerSum(sizes, 3) };
  return sizes.map((size) => {
    const chances = chancesOf(size, {
      one: actors - size,
      two: powers.two - size ** 2,
      three: powers.three - size ** 3,
    });
    return {
      coordinator: moments(chances.coordinator),
      itinerant: moments(chances.itinerant),
      representative: moments(chances.representative),
      gatekeeper: moments(chances.gatekeeper),
      liaison: moments(chances.liaison),
      total: moments(chances.total),
    };
  });
}

/** How far a count lies from what chance would give, in standard deviations; NaN where there are none. */
export function zScore(count: number, { expected, sd }: Moments): number {
  return sd > 0 ? (count - expected) / sd : Number.NaN;
}

function powerSum(sizes: readonly number[], power: number): number {
  return sizes.reduce((sum, size) => sum + size ** power, 0);
}

/**
 * The chances of a broker, by the size of its class and the sums of the sizes, their squares and
 * their cubes over the other classes: so that many classes of one actor each cost no more.
 */
function chancesOf(
  size: number,
  others: { readonly one: number; readonly two: number; readonly three: number },
): ByRole<Chances> {
  const own = size - 1;
  const { one, two, three } = others;
  const all = own + one;
  const acrossOne = {
    pairs: own * one,
    overlaps: own * one * (one - 1) + one * own * (own - 1),
  };
  return {
    coordinator: { pairs: own * (own - 1), overlaps: 2 * own * (own - 1) * (own - 2) },
    // Within another class of n: n(n − 1) pairs, each sharing an end with 2(n − 2).
    itinerant: { pairs: two - one, overlaps: 2 * (three - 3 * two + 2 * one) },
    representative: acrossOne,
    gatekeeper: acrossOne,
    // From another class of n to the r = `one` − n actors of further classes: n·r pairs, each sharing
    // its first with r − 1; and as many again by their second.
    liaison: {
      pairs: one ** 2 - two,
      overlaps: 2 * (one ** 2 * (one - 1) - (2 * one - 1) * two + three),
    },
    total: { pairs: all * (all - 1), overlaps: 2 * all * (all - 1) * (all - 2) },
  };
}
