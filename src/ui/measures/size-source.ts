import { toldAt } from '../../analysis/rolled-dataset';
import type { Dataset } from '../../model/dataset';
import type { State, Store } from '../../state/store';
import type { FullAnswer } from '../answer-source';
import { refFromText } from './measure-ref';
import { sharesOf } from './shares';

export type Shares = ReadonlyMap<string, number>;

/** What the sizes depend on. */
interface Asked {
  readonly sizeBy: string;
  readonly answer: FullAnswer;
  readonly level: State['view']['level'];
  readonly untaken: boolean;
}

const same = (a: Asked | null, b: Asked | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.sizeBy === b.sizeBy &&
    a.answer === b.answer &&
    a.level === b.level &&
    a.untaken === b.untaken);

/**
 * Keeps the sizes of actors by the measure that the reader has chosen, of the present answer. They
 * come when they are computed: until then those before stay, so that nobody flickers.
 */
export class SizeSource {
  private asked: Asked | null = null;
  private shares: Shares | null = null;
  private readonly listeners = new Set<() => void>();
  private stop: (() => void) | null = null;
  private readonly unsubscribe: () => void;

  constructor(
    private readonly dataset: Dataset,
    private readonly store: Store,
    private readonly answer: () => FullAnswer,
    private readonly onLost: () => void,
  ) {
    this.unsubscribe = store.subscribe(() => this.follow());
    this.follow();
  }

  /** The share of each actor; null while sizes are those of contacts. */
  readonly get = (): Shares | null => this.shares;

  /** Calls back when the sizes have changed; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  destroy(): void {
    this.unsubscribe();
    this.listeners.clear();
    this.asked = null;
    this.stop?.();
  }

  private follow(): void {
    const { sizeBy, level, letIn } = this.store.getState().view;
    const now: Asked | null =
      sizeBy === null ? null : { sizeBy, level, untaken: letIn.untaken, answer: this.answer() };
    if (same(now, this.asked)) return;
    this.stop?.();
    this.stop = null;
    this.asked = now;
    if (now) void this.compute(now);
    else this.tell(null);
  }

  private async compute(asked: Asked): Promise<void> {
    const ref = refFromText(asked.sizeBy);
    if (!ref) return;
    try {
      const [{ measureRunner }, { measuredOf }] = await Promise.all([
        import('./measure-runner'),
        import('./measured'),
      ]);
      if (this.asked !== asked) return;
      const told = toldAt(this.dataset, asked.level);
      const measured = measuredOf(told.dataset, told.contacts(asked.answer.shown), asked.untaken);
      const { outcome, cancel } = measureRunner.start(measured, ref.id, ref.params);
      this.stop = cancel;
      const ended = await outcome;
      if (this.asked !== asked) return;
      if (ended.kind === 'done') {
        this.tell(sharesOf(measured.network.actors, ended.result.values));
        return;
      }
      if (ended.kind !== 'cancelled') this.lose();
    } catch {
      if (this.asked === asked) this.lose();
    }
  }

  /** Back to the sizes of contacts, as is said. */
  private lose(): void {
    this.tell(null);
    this.onLost();
  }

  private tell(shares: Shares | null): void {
    if (this.shares === shares) return;
    this.shares = shares;
    for (const listener of this.listeners) listener();
  }
}
