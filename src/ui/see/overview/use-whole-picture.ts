import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Whole } from '../../../analysis/whole';
import { layOut } from '../../../canvas/force/lay-out';
import type { Theme } from '../../../scene/tokens';
import { wholeForce } from './whole-force';
import {
  hasWebGl,
  openPicture,
  type WholeActor,
  type WholePicture,
  wholeGraph,
} from './whole-picture';

/** Where actors stand, by what is drawn, for when it is opened again. */
const known = new WeakMap<Whole, Float32Array>();

/** How often the picture follows the layout, ms: a picture of many pairs takes long to be redrawn. */
const lookEvery = (whole: Whole): number => (whole.from.length > 40_000 ? 2_500 : 700);

export type PictureState =
  | { readonly kind: 'building' }
  /** From 0 to 1. */
  | { readonly kind: 'laying'; readonly done: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'noWebGl' };

export interface PictureUse {
  readonly state: PictureState;
  readonly picture: RefObject<WholePicture | null>;
  /** Leaves everyone where they are by now. */
  readonly stop: () => void;
}

/** Keeps the drawing of everything at once in an element: first by camp, then as forces place it. */
export function useWholePicture(
  element: RefObject<HTMLElement | null>,
  whole: Whole,
  actors: readonly WholeActor[],
  theme: Theme,
  onChoose: (at: number | null) => void,
): PictureUse {
  const [state, setState] = useState<PictureState>({ kind: 'building' });
  const picture = useRef<WholePicture | null>(null);
  const laying = useRef<AbortController | null>(null);
  useEffect(() => {
    const into = element.current;
    if (!into) return;
    const open = new AbortController();
    const run = async (): Promise<void> => {
      if (!hasWebGl()) {
        setState({ kind: 'noWebGl' });
        return;
      }
      setState({ kind: 'building' });
      const force = wholeForce(
        whole,
        Uint32Array.from(actors, ({ slot }) => (slot ?? -1) + 1),
      );
      const before = known.get(whole);
      const graph = await wholeGraph(
        { whole, actors, places: before ?? force.start, theme },
        open.signal,
      );
      open.signal.throwIfAborted();
      const drawn = openPicture(into, graph, theme, onChoose);
      picture.current = drawn;
      into.dataset.drawn = 'true';
      performance.mark('overview-drawn');
      if (before) {
        setState({ kind: 'done' });
        return;
      }
      laying.current = new AbortController();
      setState({ kind: 'laying', done: 0 });
      const places = await layOut(force, {
        lookEvery: lookEvery(whole),
        signal: AbortSignal.any([open.signal, laying.current.signal]),
        onProgress: (done, looked) => {
          setState({ kind: 'laying', done });
          if (!looked) return;
          known.set(whole, looked);
          drawn.place(looked);
        },
      });
      known.set(whole, places);
      drawn.place(places);
      setState({ kind: 'done' });
    };
    run().catch(() => {
      if (open.signal.aborted) return;
      setState({ kind: laying.current?.signal.aborted ? 'done' : 'failed' });
    });
    return () => {
      open.abort();
      picture.current?.end();
      picture.current = null;
      delete into.dataset.drawn;
    };
  }, [element, whole, actors, theme, onChoose]);
  const stop = useCallback(() => laying.current?.abort(), []);
  return { state, picture, stop };
}
