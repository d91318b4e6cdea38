import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../context';
import { useAfterDrawing } from '../use-after-drawing';

/** Parts of their own: nothing of opening is needed for the first picture. */
const WaysIn = lazy(async () => ({ default: (await import('./WaysIn')).WaysIn }));
const OpenDialog = lazy(async () => ({ default: (await import('./OpenDialog')).OpenDialog }));

/** The ways in, and the dialog while something is being opened. */
export function Opening() {
  const { session } = useApp();
  const asking = useStore(session.state, (state) => state.asking);
  const late = useAfterDrawing();
  return (
    <Suspense fallback={null}>
      {late && <WaysIn />}
      {asking && <OpenDialog asking={asking} />}
    </Suspense>
  );
}
