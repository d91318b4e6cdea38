/**
 * How consecutive contacts of a chain must lie in time, in whole days: a difference constraint
 * between neighbours, x + least ≤ x′ ≤ x + most (Dechter, Meiri & Pearl 1991), where least ≤ most.
 */
export interface Order {
  /** 1 where each step must be later than the last (strict), 0 where it may be of the same day. */
  readonly least: number;
  /** The longest wait from one contact to the next; Infinity for any. */
  readonly most: number;
  /** The day before which no chain begins; -Infinity for any. */
  readonly start: number;
}

/**
 * What is known of a chain's first and last day, over all ways to settle each contact's day within
 * its bounds that keep the order.
 */
export interface ChainDays {
  /** The days on which it may arrive: that of its last contact. */
  readonly earliest: number;
  readonly latest: number;
  /** The days on which it may depart: that of its first contact. */
  readonly departsEarliest: number;
  readonly departsLatest: number;
}

/** Whether the order holds however the days of two neighbours are settled. */
export function certainlyFollows(
  earliest: number,
  latest: number,
  nextEarliest: number,
  nextLatest: number,
  order: Order,
): boolean {
  return latest + order.least <= nextEarliest && nextLatest - earliest <= order.most;
}

/**
 * How far back a chain's first day is held by its `hops`-th contact, which cannot be before
 * `earliest`: by no more than the waits between them.
 */
export function departsNotBefore(earliest: number, hops: number, order: Order): number {
  return earliest - (hops - 1) * order.most;
}

/** How far forward a chain's first day is held by its `hops`-th contact, not after `latest`. */
export function departsNotAfter(latest: number, hops: number, order: Order): number {
  return latest - (hops - 1) * order.least;
}

/**
 * The days from a chain's first contact to its last, least and most. Both ends of the chain reach
 * their bounds together unless the waits between them forbid it: the shortest path in the graph of
 * the constraints runs either along the chain or through the calendar.
 */
export function leastDays({ earliest, departsLatest }: ChainDays, hops: number, order: Order) {
  return Math.max((hops - 1) * order.least, earliest - departsLatest);
}

export function mostDays({ latest, departsEarliest }: ChainDays, hops: number, order: Order) {
  return Math.min((hops - 1) * order.most, latest - departsEarliest);
}
