import type { ArrangeActor } from './types';

/** A place in a band that one actor may take; x by the stream's column, y from the band's top, px. */
export interface Slot {
  readonly column: number;
  readonly y: number;
  /** Kept for carriers: the row on top, where the channels cross. */
  readonly carriers: boolean;
}

/** One camp's place in the stream: some neighbouring columns of a row. */
export interface Band {
  readonly camp: string | null;
  /** First column and how many. */
  readonly from: number;
  readonly columns: number;
  readonly height: number;
  readonly slots: readonly Slot[];
  /** The actor in each slot, or null: `seats[i]` sits in `slots[i]`. */
  readonly seats: (string | null)[];
}

const ROW = 64;
const TOP = 27;
const STAGGER = 0.5;

type Side = 'first' | 'second' | 'neither';

const sideOf = (lean: number): Side => (lean < -0.3 ? 'first' : lean > 0.5 ? 'second' : 'neither');

/** The order in which columns fill for actors that lean to the first bank, the second, or neither. */
function fillOrder(side: Side, columns: number): number[] {
  const all = Array.from({ length: columns }, (_, i) => i);
  if (side === 'first') return all;
  if (side === 'second') return all.reverse();
  const middle = (columns - 1) / 2;
  return all.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
}

/** How many rows of its own carriers a band has, and how many for the rest. */
function rowsOf(
  actors: readonly ArrangeActor[],
  columns: number,
): { carriers: number; rest: number; single: boolean } {
  const carriers = actors.filter((actor) => actor.carried > 0).length;
  // Channels that cross a full row would have to wind between its other actors.
  const single = actors.length <= (carriers > 0 ? Math.min(4, columns) : columns);
  if (single || carriers === 0)
    return { carriers: 0, rest: Math.ceil(actors.length / columns), single };
  return {
    carriers: Math.ceil(carriers / columns),
    rest: Math.ceil((actors.length - carriers) / columns),
    single,
  };
}

/** The places of one camp's band, and its height. */
export interface BandShape {
  readonly slots: readonly Slot[];
  readonly height: number;
}

/**
 * The shape of a band for one camp's actors in `columns` columns from `from`: one row where they are
 * few, else carriers in a row of their own on top and the rest below, odd columns lower by half a
 * row.
 */
export function bandShape(
  actors: readonly ArrangeActor[],
  from: number,
  columns: number,
): BandShape {
  const { carriers, rest, single } = rowsOf(actors, columns);
  // Rows stand far enough apart for the largest rings among them.
  const pitch = Math.max(ROW, 2 * Math.max(0, ...actors.map((actor) => actor.r)) + 4);
  const slots: Slot[] = [];
  const put = (row: number, top: number, carrying: boolean) => {
    for (let i = 0; i < columns; i++) {
      const lower = !single && !carrying && i % 2 === 1 ? STAGGER * pitch : 0;
      slots.push({ column: from + i, y: top + row * pitch + lower, carriers: carrying });
    }
  };
  for (let row = 0; row < carriers; row++) put(row, TOP, true);
  const below = TOP + carriers * (pitch + 4);
  for (let row = 0; row < rest; row++) put(row, below, false);
  const last = Math.max(TOP, ...slots.map((slot) => slot.y));
  const tallest = Math.max(0, ...actors.map((actor) => actor.r + actor.underHeight));
  return { slots, height: last + Math.max(38, tallest + 5) };
}

/** Takes the free slot that an actor takes first: by row, then by its order of columns. */
function seat(band: Band, actor: string, carriers: boolean, order: readonly number[]): void {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < band.slots.length; i++) {
    const slot = band.slots[i];
    if (!slot || band.seats[i] !== null || slot.carriers !== carriers) continue;
    const rank = Math.floor(slot.y / ROW) * band.columns + order.indexOf(slot.column - band.from);
    if (rank >= least) continue;
    best = i;
    least = rank;
  }
  if (best >= 0) band.seats[best] = actor;
}

/**
 * A band of that shape with its seats filled by `lean` (−1 the first bank, +1 the second), the most
 * connected first.
 */
export function makeBand(
  camp: string | null,
  actors: readonly ArrangeActor[],
  leans: ReadonlyMap<string, number>,
  from: number,
  columns: number,
): Band {
  const shape = bandShape(actors, from, columns);
  const seats = shape.slots.map(() => null);
  const band: Band = { camp, from, columns, ...shape, seats };
  const hasCarriers = shape.slots.some((slot) => slot.carriers);
  const ranked = [...actors].sort((a, b) => b.contacts - a.contacts || (a.id < b.id ? -1 : 1));
  const orders = new Map<Side, number[]>();
  for (const { id, carried } of ranked) {
    const side = carried > 0 ? 'neither' : sideOf(leans.get(id) ?? 0);
    const order = orders.get(side) ?? fillOrder(side, columns);
    orders.set(side, order);
    seat(band, id, hasCarriers && carried > 0, order);
  }
  return band;
}
