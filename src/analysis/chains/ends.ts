import type { StepIndex } from './step-index';

/** Whom a path starts from and whom it ends at, by id: an actor with its parts, or a camp. */
export interface Ends {
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
}

/** The two ends over an index, and how far everyone between them is from the second. */
export interface Between {
  /** The actors of the first end and of the second that stand in a contact, by number. */
  readonly starts: readonly number[];
  readonly targets: readonly number[];
  /** 1 for everyone of an end: nobody whom a path may pass through. */
  readonly atEnd: Uint8Array;
  /**
   * The fewest steps from an actor between the ends to the second end, passing nobody of either;
   * `UNREACHED` where there is no such path, and for the actors of the ends themselves.
   */
  readonly left: Int32Array;
  /** For who is one step away: the arcs into the second end, by their heads. */
  readonly closing: ReadonlyMap<number, readonly number[]>;
}

export const UNREACHED = 0x7fffffff;

function numbers(ids: ReadonlySet<string>, index: StepIndex): number[] {
  return [...ids].flatMap((id) => index.number.get(id) ?? []).sort((a, b) => a - b);
}

/** Whether two ends stand for the same actors. */
export function sameEnds({ from, to }: Ends): boolean {
  return from.size === to.size && [...from].every((id) => to.has(id));
}

/** Finds the ends in an index, and by a breadth-first search from the second all distances to it. */
export function between(index: StepIndex, ends: Ends): Between {
  const starts = numbers(ends.from, index);
  const targets = numbers(ends.to, index);
  const atEnd = new Uint8Array(index.actors.length);
  for (const actor of [...starts, ...targets]) atEnd[actor] = 1;
  const left = new Int32Array(index.actors.length).fill(UNREACHED);
  const closing = new Map<number, number[]>();
  let rim: number[] = [];
  for (const target of targets) {
    for (let at = index.into[target] ?? 0; at < (index.into[target + 1] ?? 0); at += 1) {
      const arc = index.inArcs[at] ?? 0;
      const tail = index.tail[arc] ?? 0;
      const known = closing.get(tail);
      if (known) known.push(arc);
      else closing.set(tail, [arc]);
      if (atEnd[tail] === 1 || left[tail] !== UNREACHED) continue;
      left[tail] = 1;
      rim.push(tail);
    }
  }
  for (let far = 2; rim.length > 0; far += 1) {
    const next: number[] = [];
    for (const head of rim) {
      for (let at = index.into[head] ?? 0; at < (index.into[head + 1] ?? 0); at += 1) {
        const tail = index.tail[index.inArcs[at] ?? 0] ?? 0;
        if (atEnd[tail] === 1 || left[tail] !== UNREACHED) continue;
        left[tail] = far;
        next.push(tail);
      }
    }
    rim = next;
  }
  return { starts, targets, atEnd, left, closing };
}
