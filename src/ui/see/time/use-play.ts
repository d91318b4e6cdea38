import { useEffect, useState } from 'react';
import type { Window } from '../../../model/filter';
import { stepWindow } from '../../../scene/time-calendar';
import { setWindow } from '../../../state/time-actions';
import { useApp } from '../../context';
import { playFrom } from './brush';

/** From one step to the next, ms: long enough to read what has changed. */
const PACE = 1200;

/** Moves the window forward by its own length, step by step, and stops at the end of the extent. */
export function usePlay(extent: Window | null): {
  readonly playing: boolean;
  readonly toggle: () => void;
  readonly pause: () => void;
} {
  const { store, history, address } = useApp();
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing || !extent) return;
    // However many steps it takes, a play is one stop to undo and one step of Back.
    const letGo = [history.hold(), address.hold()];
    setWindow(store, playFrom(store.getState().view.window, extent));
    const timer = setInterval(() => {
      const { window } = store.getState().view;
      const next = window && stepWindow(window);
      if (next && next.from <= extent.to) setWindow(store, next);
      if (!next || stepWindow(next).from > extent.to) setPlaying(false);
    }, PACE);
    return () => {
      clearInterval(timer);
      for (const go of letGo) go();
    };
  }, [playing, extent, store, history, address]);
  return {
    playing,
    toggle: () => {
      setPlaying(!playing && extent !== null);
    },
    pause: () => setPlaying(false),
  };
}
