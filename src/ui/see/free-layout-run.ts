import type { FreeLayoutOptions } from '../../canvas/free-layout';
import type { Point } from '../../scene/geometry';
import type { Scene } from '../../scene/types';

type Pinned = Readonly<Record<string, Point>>;
type Places = Map<string, Point>;

/** Whether a layout is under way, and how the last one that took long has ended. */
export type LayoutState =
  | { readonly kind: 'idle'; readonly ended: 'done' | 'stopped' | 'cancelled' | null }
  /** Not long enough yet to be spoken of. */
  | { readonly kind: 'running' }
  /** `done` from 0 to 1; null where nobody knows, and it cannot be stopped on its way. */
  | { readonly kind: 'slow'; readonly done: number | null };

export interface FreeLayoutParts {
  readonly lay: (scene: Scene, pinned: Pinned, options: FreeLayoutOptions) => Promise<Places>;
  /** The reader does not want to wait. */
  readonly onCancelled: () => void;
}

/** What takes longer than this says so, ms. */
export const SLOW_AFTER = 300;

const IDLE: LayoutState = { kind: 'idle', ended: null };

/** The free layout while it is computed: how far it is, and how to end it. One at a time. */
export class FreeLayoutRun {
  private current: LayoutState = IDLE;
  private cancelling = new AbortController();
  private stopping = new AbortController();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly parts: FreeLayoutParts) {}

  readonly state = (): LayoutState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Lays out, and ends what was under way.
   *
   * @returns null where it was cancelled, or another was asked for meanwhile.
   * @throws where it cannot be computed.
   */
  readonly run = async (scene: Scene, pinned: Pinned): Promise<Places | null> => {
    this.end();
    const [cancelling, stopping] = [new AbortController(), new AbortController()];
    [this.cancelling, this.stopping] = [cancelling, stopping];
    let done: number | null = null;
    this.tell({ kind: 'running' });
    const timer = setTimeout(() => this.tell({ kind: 'slow', done }), SLOW_AFTER);
    try {
      const places = await this.parts.lay(scene, pinned, {
        signal: cancelling.signal,
        stop: stopping.signal,
        onProgress: (share) => {
          done = share;
          if (this.cancelling === cancelling && this.current.kind === 'slow')
            this.tell({ kind: 'slow', done });
        },
      });
      if (cancelling.signal.aborted) return null;
      const slow = this.current.kind === 'slow';
      const ended = stopping.signal.aborted ? 'stopped' : slow ? 'done' : null;
      this.tell({ kind: 'idle', ended });
      return places;
    } catch (error) {
      if (cancelling.signal.aborted) return null;
      this.tell(IDLE);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };

  /** Takes the places that everyone has by now. */
  readonly stop = (): void => this.stopping.abort();

  /** Gives it up, and says so. */
  readonly cancel = (): void => {
    if (this.current.kind === 'idle') return;
    this.end();
    this.tell({ kind: 'idle', ended: 'cancelled' });
    this.parts.onCancelled();
  };

  /** Gives it up without a word. */
  end(): void {
    if (this.current.kind === 'idle') return;
    this.cancelling.abort();
    this.tell(IDLE);
  }

  private tell(state: LayoutState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
