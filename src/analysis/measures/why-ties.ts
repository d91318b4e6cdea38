import type { Ways } from './betweenness';
import { type Ties, tiesOf } from './burt';
import type { Network } from './network';
import { contactsFrom, idsOf, neighbours, numberOf } from './network';

/** Another actor that a third one leads back to, and how much it counts. */
export interface Through {
  readonly actor: string;
  readonly amount: number;
}

/** What one neighbour adds to an actor's figure, with the contacts that tie the two. */
export interface TieReason {
  readonly other: string;
  /** The part of the actor's ties that it has in this neighbour, p(i, j). */
  readonly share: number;
  /** For each third actor q that leads to it too: p(i, q) p(q, j), or p(i, q) m(j, q). */
  readonly through: readonly Through[];
  /** (p + Σ)² of a constraint; 1 − Σ of an effective size. */
  readonly adds: number;
  /** Ids of the contacts between the two, either way. */
  readonly contacts: readonly string[];
}

/** What each neighbour adds to an actor's constraint (Burt 1992), the most first. */
export function whyConstraint(network: Network, actor: string, ways: Ways): TieReason[] {
  const ties = tiesOf(network, ways);
  const part = (tie: number, between: number): number => tie / (ties.strength[between] ?? 1);
  const reasons = tieReasons(network, actor, ties, part, (share, more) => (share + more) ** 2);
  return reasons.sort((a, b) => b.adds - a.adds);
}

/** What each neighbour adds to an actor's effective size (Burt 1992), the most redundant first. */
export function whyEffectiveSize(network: Network, actor: string, ways: Ways): TieReason[] {
  const ties = tiesOf(network, ways);
  const part = (tie: number, _: number, other: number): number =>
    tie / (ties.strongest[other] ?? 1);
  const reasons = tieReasons(network, actor, ties, part, (_, repeated) => 1 - repeated);
  return reasons.sort((a, b) => a.adds - b.adds);
}

function tieReasons(
  network: Network,
  actor: string,
  ties: Ties,
  part: (tie: number, between: number, other: number) => number,
  adds: (share: number, through: number) => number,
): TieReason[] {
  const ego = numberOf(network, actor);
  const tiesFrom = (one: number): [other: number, weight: number][] => {
    const start = ties.offsets[one] ?? 0;
    return [...neighbours(ties, one)].map((other, at) => [other, ties.weights[start + at] ?? 0]);
  };
  const share = new Map(tiesFrom(ego).map(([q, tie]) => [q, tie / (ties.strength[ego] ?? 1)]));
  const through = new Map<number, Through[]>([...share.keys()].map((other) => [other, []]));
  for (const [between, own] of share) {
    for (const [other, tie] of tiesFrom(between)) {
      const amount = own * part(tie, between, other);
      through.get(other)?.push({ actor: network.actors[between] ?? '', amount });
    }
  }
  return [...share].map(([other, own]) => {
    const ways = through.get(other) ?? [];
    const repeated = ways.reduce((sum, { amount }) => sum + amount, 0);
    const both = [...contactsFrom(network, ego, other), ...contactsFrom(network, other, ego)];
    return {
      other: network.actors[other] ?? '',
      share: own,
      through: [...ways].sort((a, b) => b.amount - a.amount),
      adds: adds(own, repeated),
      contacts: idsOf(
        network,
        [...new Set(both)].sort((a, b) => a - b),
      ),
    };
  });
}
