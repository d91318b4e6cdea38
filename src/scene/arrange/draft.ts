import type { Point } from '../geometry';
import type { Band } from './band';
import { placeOnBank, type Wish } from './bank';
import { type Frame, STEP_IN } from './frame';
import type { ArrangeActor, Place } from './types';

const GAP = 27;
/** Room that a line between the banks takes in a gap beside the camps' titles. */
const LINE_ROOM = 15;
const MARGIN = 6;
/** Least room of an actor on a bank to either side, px. */
const ROOM = 23;
/** How often the banks are settled by one another. */
const SWEEPS = 8;

export interface DraftInput {
  readonly frame: Frame;
  /** Bands in rows from top to bottom. */
  readonly rows: readonly (readonly Band[])[];
  readonly near: ReadonlyMap<string, readonly { readonly id: string; readonly weight: number }[]>;
  readonly byPlace: Readonly<Record<Place, readonly ArrangeActor[]>>;
  readonly inStream: ReadonlySet<string>;
  /** Pairs of one actor of each bank that contact one another directly, strongest first. */
  readonly across: readonly (readonly [string, string])[];
}

/** Room of an actor on a bank to either side, px. */
function roomOf(actor: ArrangeActor): number {
  const under = actor.carried > 0 ? (actor.r + actor.underHeight + actor.r) / 2 + 4 : 0;
  return Math.max(ROOM, actor.r + 4.5, actor.outerHeight / 2 + 3, under);
}

/** Height that a bank needs, px. */
export function bankHeight(actors: readonly ArrangeActor[]): number {
  return actors.reduce((sum, actor) => sum + 2 * roomOf(actor), 0) + 50;
}

/** Height of a row of bands, px. */
export const rowHeight = (row: readonly { readonly height: number }[]): number =>
  Math.max(...row.map((band) => band.height));

/** In how many gaps between rows a line from bank to bank is given room. */
const lineCount = (rows: number, across: number): number =>
  Math.min(across, 2, Math.max(0, rows - 1));

/** Height that rows of such heights need, with their titles and the lines between them, px. */
export function streamHeight(rows: readonly number[], across: number): number {
  const filled = rows.reduce((a, b) => a + b, 0);
  return filled + rows.length * GAP + lineCount(rows.length, across) * LINE_ROOM + 2 * MARGIN;
}

/** One try at an arrangement: bands in a certain order, the banks settled beside them. */
export class Draft {
  readonly positions = new Map<string, Point>();
  /** Top of each row. */
  readonly tops: number[] = [];
  readonly level = new Map<string, number>();
  private readonly gaps: number[] = [];

  constructor(readonly input: DraftInput) {
    this.placeStream();
    this.placeBanks();
  }

  /** Puts whoever sits in a slot where that slot is. */
  sit(row: number, band: Band, i: number): void {
    const slot = band.slots[i];
    const id = band.seats[i];
    if (!slot || !id) return;
    const x = this.input.frame.columns[slot.column] ?? this.input.frame.left;
    this.positions.set(id, { x, y: (this.tops[row] ?? 0) + slot.y });
  }

  /**
   * Settles a bank with its actors in the order, and near the heights, that `wishes` give; returns
   * whether anyone has moved.
   */
  settle(
    place: 'first' | 'second',
    wishes: readonly { actor: ArrangeActor; y: number; weight: number }[],
  ): boolean {
    const full = wishes.map(({ actor, y, weight }): Wish => {
      const level = this.level.get(actor.id);
      return { y: level ?? y, weight, room: roomOf(actor), level: level !== undefined };
    });
    const ys = placeOnBank(full, 46, this.input.frame.height - 32);
    let moved = false;
    for (const [i, { actor }] of wishes.entries()) {
      const y = ys[i] ?? 0;
      moved ||= this.positions.get(actor.id)?.y !== y;
      this.positions.set(actor.id, { x: this.bankX(actor, place), y });
    }
    return moved;
  }

  /** Rows under one another, spread over the height where there is more of it than they need. */
  private placeStream(): void {
    const { rows, frame, across } = this.input;
    const lines = lineCount(rows.length, across.length);
    const heights = rows.map(rowHeight);
    const spare = Math.max(0, frame.height - streamHeight(heights, across.length));
    const extra = Math.min(spare / (rows.length + 1), 24);
    let y = MARGIN + Math.max(0, spare - extra * (rows.length - 1)) / 2;
    for (const [index, row] of rows.entries()) {
      const line = index > 0 && index <= lines ? LINE_ROOM : 0;
      this.gaps.push(index === 0 ? y + 10 : y + (line + extra) / 2);
      y += GAP + line + (index === 0 ? 0 : extra);
      this.tops.push(y);
      for (const band of row) {
        for (let i = 0; i < band.slots.length; i++) this.sit(index, band, i);
      }
      y += heights[index] ?? 0;
    }
    this.gaps.push(Math.min(y + 16, frame.height - 26));
    // A line above everything or below it is a long way round: the gaps in between come first.
    this.gaps.push(...this.gaps.splice(0, 1));
  }

  private placeBanks(): void {
    const { frame, byPlace } = this.input;
    const middle = frame.height / 2;
    for (const place of ['first', 'second'] as const) {
      for (const actor of byPlace[place]) {
        this.positions.set(actor.id, { x: this.bankX(actor, place), y: middle });
      }
    }
    this.chooseLevels();
    // Each sweep brings the banks nearer to one another, until nobody moves any more.
    for (let sweep = 0, moved = true; sweep < SWEEPS && moved; sweep++) {
      moved = false;
      for (const place of ['first', 'second'] as const) {
        const wishes = byPlace[place].map((actor) => this.wishOf(actor, middle));
        wishes.sort((a, b) => a.y - b.y || (a.actor.id < b.actor.id ? -1 : 1));
        moved = this.settle(place, wishes) || moved;
      }
    }
  }

  /** An actor of a bank would stand at the mean height of its neighbours. */
  private wishOf(actor: ArrangeActor, middle: number) {
    let sum = 0;
    let weight = 0;
    for (const other of this.input.near.get(actor.id) ?? []) {
      sum += (this.positions.get(other.id)?.y ?? middle) * other.weight;
      weight += other.weight;
    }
    return { actor, y: weight ? sum / weight : middle, weight: Math.max(weight, 0.5) };
  }

  private bankX(actor: ArrangeActor, place: Place): number {
    const { frame } = this.input;
    const step = actor.carried > 0 ? STEP_IN : 0;
    return place === 'first' ? frame.left + step : frame.right - step;
  }

  /** The gap between rows in which each direct pair across the stream runs level. */
  private chooseLevels(): void {
    const free = [...this.gaps];
    for (const [a, b] of this.input.across) {
      if (this.level.has(a) || this.level.has(b) || free.length === 0) continue;
      const mean = (this.pull(a) + this.pull(b)) / 2;
      const y = free.reduce((best, gap) =>
        Math.abs(gap - mean) < Math.abs(best - mean) ? gap : best,
      );
      free.splice(free.indexOf(y), 1);
      this.level.set(a, y);
      this.level.set(b, y);
    }
  }

  /** Mean height of an actor's neighbours in the stream. */
  private pull(id: string): number {
    const { near, inStream, frame } = this.input;
    let sum = 0;
    let count = 0;
    for (const { id: other } of near.get(id) ?? []) {
      const p = inStream.has(other) ? this.positions.get(other) : undefined;
      if (!p) continue;
      sum += p.y;
      count += 1;
    }
    return count > 0 ? sum / count : frame.height / 2;
  }
}
