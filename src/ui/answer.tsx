import {
  createContext,
  type ReactNode,
  useContext,
  useDeferredValue,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { View } from '../state/store';
import type { FullAnswer } from './answer-source';
import { useApp, useAppState } from './context';

/** The contacts that the present filter and window leave, in the order of the data. */
export type Answer = FullAnswer;

const AnswerContext = createContext<Answer | null>(null);
const ViewContext = createContext<View | null>(null);

/**
 * Gives everything below it the present question and the answer to it. The graph is drawn at once,
 * beside React; panels, lists and sentences follow in slices between frames, so that neither the
 * drawing nor the next key waits for them. Question and answer are put off as one: apart, the one
 * would for a moment stand beside the other's count.
 */
export function Answers({ children }: { readonly children: ReactNode }) {
  const { answers } = useApp();
  const answer = useSyncExternalStore(answers.subscribe, answers.get);
  const view = useAppState((state) => state.view);
  const now = useMemo(() => ({ view, answer }), [view, answer]);
  const late = useDeferredValue(now);
  return (
    <ViewContext value={late.view}>
      <AnswerContext value={late.answer}>{children}</AnswerContext>
    </ViewContext>
  );
}

function given<Value>(value: Value | null): Value {
  if (value === null) throw new Error('an answer is asked for without Answers above');
  return value;
}

/** The view that `useAnswer` answers: as late as it is, so that words and counts agree. */
export const useLateView = (): View => given(useContext(ViewContext));

/** What every view shows: the same contacts, in step. */
export const useAnswer = (): Answer => given(useContext(AnswerContext));
