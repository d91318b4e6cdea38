import {
  createContext,
  type ReactNode,
  useContext,
  useDeferredValue,
  useSyncExternalStore,
} from 'react';
import type { Selected } from '../graph/select';
import type { View } from '../state/store';
import { useApp, useAppState } from './context';

/** The contacts that the present filter and window leave, in the order of the data. */
export type Answer = Selected;

const AnswerContext = createContext<Answer | null>(null);

/**
 * Gives everything below it the answer to the present question. The graph is drawn at once, beside
 * React; panels, lists and sentences follow in slices between frames, so that neither the drawing
 * nor the next key waits for them.
 */
export function Answers({ children }: { readonly children: ReactNode }) {
  const { answers } = useApp();
  const now = useSyncExternalStore(answers.subscribe, answers.get);
  return <AnswerContext value={useDeferredValue(now)}>{children}</AnswerContext>;
}

/** The view that `useAnswer` answers: as late as it is, so that words and counts agree. */
export function useLateView(): View {
  return useDeferredValue(useAppState((state) => state.view));
}

/** What every view shows: the same contacts, in step. */
export function useAnswer(): Answer {
  const answer = useContext(AnswerContext);
  if (!answer) throw new Error('useAnswer needs Answers above it');
  return answer;
}
