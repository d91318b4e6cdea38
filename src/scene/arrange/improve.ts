import type { Point } from '../geometry';
import type { Band } from './band';
import type { Cost } from './cost';
import type { Draft } from './draft';
import type { ArrangeActor } from './types';

const BETTER = 1e-9;
/** How far apart on a bank two actors may stand to be tried in each other's place. */
const REACH = 4;

/** When to stop although something might still help: after some rounds, or so much work. */
export interface Limit {
  readonly rounds: number;
  /** In the units of `Cost.work`: the same input stops at the same place on every machine. */
  readonly work: number;
}

/** Exchanges the seats of a band, two at a time; returns whether any exchange helped. */
function improveBand(draft: Draft, cost: Cost, row: number, band: Band, most: number): boolean {
  let helped = false;
  const swap = (i: number, j: number): void => {
    const one = band.seats[i] ?? null;
    band.seats[i] = band.seats[j] ?? null;
    band.seats[j] = one;
    draft.sit(row, band, i);
    draft.sit(row, band, j);
  };
  for (let i = 0; i < band.slots.length; i++) {
    for (let j = i + 1; j < band.slots.length; j++) {
      if (band.slots[i]?.carriers !== band.slots[j]?.carriers) continue;
      const moved = [band.seats[i], band.seats[j]].filter((id) => typeof id === 'string');
      if (moved.length === 0) continue;
      if (cost.work > most) return helped;
      const before = cost.around(moved);
      swap(i, j);
      cost.read(draft.positions, moved);
      if (cost.around(moved) < before - BETTER) {
        helped = true;
        continue;
      }
      swap(i, j);
      cost.read(draft.positions, moved);
    }
  }
  return helped;
}

/** Exchanges two actors of a bank; pairs that run level across the stream stay where they are. */
function improveBank(draft: Draft, cost: Cost, place: 'first' | 'second', most: number): boolean {
  const { positions, input, level } = draft;
  let helped = false;
  const y = (actor: ArrangeActor): number => positions.get(actor.id)?.y ?? 0;
  const members = [...input.byPlace[place]].sort((a, b) => y(a) - y(b));
  const moved = members.map((actor) => actor.id);
  for (const [i, one] of members.entries()) {
    for (const two of members.slice(i + 1, i + 1 + REACH)) {
      if (level.has(one.id) || level.has(two.id)) continue;
      if (cost.work > most) return helped;
      const saved = members.map((actor): [string, Point | undefined] => [
        actor.id,
        positions.get(actor.id),
      ]);
      const before = cost.around(moved);
      const wish = (actor: ArrangeActor) =>
        actor === one ? y(two) : actor === two ? y(one) : y(actor);
      const wishes = members.map((actor) => ({ actor, y: wish(actor), weight: 1 }));
      draft.settle(
        place,
        wishes.sort((a, b) => a.y - b.y),
      );
      cost.read(positions, moved);
      if (cost.around(moved) < before - BETTER) {
        helped = true;
        continue;
      }
      for (const [id, p] of saved) if (p) positions.set(id, p);
      cost.read(positions, moved);
    }
  }
  return helped;
}

/**
 * Hill climbing by exchanges, within a limit; ends when a round helps nothing. A step is a band or a
 * bank.
 */
export function* improving(draft: Draft, cost: Cost, limit: Limit): Generator<void> {
  cost.read(draft.positions, [...draft.positions.keys()]);
  for (let round = 0; round < limit.rounds; round++) {
    let helped = false;
    for (const [row, bands] of draft.input.rows.entries()) {
      for (const band of bands) {
        helped = improveBand(draft, cost, row, band, limit.work) || helped;
        yield;
      }
    }
    for (const place of ['first', 'second'] as const) {
      helped = improveBank(draft, cost, place, limit.work) || helped;
      yield;
    }
    if (!helped) break;
  }
}
