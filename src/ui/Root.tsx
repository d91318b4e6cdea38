import { useDeferredValue } from 'react';
import { useStore } from 'zustand';
import { App } from './App';
import { Boundary } from './Boundary';
import type { Session } from './context';

/** The data set on top. Each has parts of its own, so that nothing of one is left in another. */
export function Root({ session }: { readonly session: Session }) {
  const now = useStore(session.state, (state) => state.stack);
  // What is opened is made ready in slices; what was open stands until then.
  const stack = useDeferredValue(now);
  const app = stack.at(-1);
  if (!app) return null;
  return (
    <Boundary
      key={app.mark ?? ''}
      lang={() => app.store.getState().preferences.lang}
      {...(stack.length > 1 ? { onBack: () => session.back() } : {})}
    >
      <App app={app} />
    </Boundary>
  );
}
