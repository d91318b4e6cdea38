import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../context';
import { WaysIn } from './WaysIn';

/** A part of its own: nothing of reading files is needed for the first picture. */
const OpenDialog = lazy(async () => ({ default: (await import('./OpenDialog')).OpenDialog }));

/** The ways in, and the dialog while something is being opened. */
export function Opening() {
  const { session } = useApp();
  const asking = useStore(session.state, (state) => state.asking);
  return (
    <>
      {/* There from the start: a file that is dropped too soon would take the place of the page. */}
      <WaysIn />
      {asking && (
        <Suspense fallback={null}>
          <OpenDialog asking={asking} />
        </Suspense>
      )}
    </>
  );
}
