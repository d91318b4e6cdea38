import type { Point } from '../../scene/geometry';
import type { Scene } from '../../scene/types';
import { handPlaces } from './hand-places';
import type { PresenterInput } from './presenter-input';

/** Positions of the free layout: computed when first asked for, and kept until another question. */
export class FreePlaces {
  private found: ReadonlyMap<string, Point> | null = null;
  /** The layout that is under way, told from those of former questions. */
  private laying: object | null = null;

  constructor(
    private readonly input: Pick<PresenterInput, 'store' | 'freeLayout' | 'onFailure'>,
    private readonly onFound: () => void,
  ) {}

  /** Where everyone stands, by actor; null while that is not known. */
  get(): ReadonlyMap<string, Point> | null {
    return this.found;
  }

  /** Another question is asked: what is known, or still being found, is of the last one. */
  forget(): void {
    this.found = null;
    this.laying = null;
  }

  /** The bands are wanted again: what is still being found counts no more, what is known stays. */
  leave(): void {
    this.laying = null;
  }

  /** Lays out those of a scene, unless that is known or under way; who was put by hand stays. */
  async compute(scene: Scene): Promise<void> {
    if (this.found || this.laying) return;
    const laying = {};
    this.laying = laying;
    try {
      const { arrangement, view } = this.input.store.getState();
      const pinned = Object.fromEntries(handPlaces(arrangement, 'free', view.level));
      const found = await this.input.freeLayout(scene, pinned);
      if (this.laying !== laying) return;
      this.laying = null;
      if (!found) return;
      this.found = found;
      this.onFound();
    } catch {
      if (this.laying !== laying) return;
      this.laying = null;
      this.input.onFailure();
    }
  }
}
