import { useDeferredValue, useEffect, useState } from 'react';
import { useAppState } from './context';

/** Where no graph is on the screen (a phone's list of channels), what waits for it comes after this, ms. */
const AT_LATEST = 1500;

/**
 * False until the first graph is drawn: parts that it does not need are fetched after it, and made in
 * slices between frames.
 */
export function useAfterDrawing(): boolean {
  const drawn = useAppState(({ ephemeral }) => ephemeral.drawn);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), AT_LATEST);
    return () => clearTimeout(timer);
  }, []);
  return useDeferredValue(drawn || late);
}
