import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { isLarge } from '../analysis/worth-seeing';
import type { View } from '../state/store';
import type { FullAnswer } from './answer-source';
import { useApp, useAppState } from './context';
import { nextFrame, rest } from './in-slices';

/** The contacts that the present filter and window leave, in the order of the data. */
export type Answer = FullAnswer;

const AnswerContext = createContext<Answer | null>(null);
const ViewContext = createContext<View | null>(null);

interface Now {
  readonly view: View;
  readonly answer: Answer;
}

/** How long nothing may change before the panels of a large set follow, and when at the latest, ms. */
const CALM = 150;
const AT_LATEST = 600;

/**
 * What there is now, but a frame later than it became so: the graph is drawn at once, beside React,
 * and what React makes of the same change must not come before that drawing is painted. Of a large
 * set that is so much that it waits until the reader pauses, or is made now and then meanwhile.
 */
function useAfterFrame(now: Now, isMany: boolean): Now {
  const [late, setLate] = useState(now);
  const latest = useRef({ now, at: 0 });
  const isWaiting = useRef(false);
  useEffect(() => {
    latest.current = { now, at: performance.now() };
    if (isWaiting.current || now === late) return;
    isWaiting.current = true;
    const began = performance.now();
    const follow = async () => {
      await nextFrame();
      while (isMany) {
        const left = Math.min(latest.current.at + CALM, began + AT_LATEST) - performance.now();
        if (left <= 0) break;
        await rest(left);
      }
      isWaiting.current = false;
      startTransition(() => setLate(latest.current.now));
    };
    void follow();
  }, [now, late, isMany]);
  return late;
}

/**
 * Gives everything below it the present question and the answer to it. Panels, lists and sentences
 * follow the drawing in slices between frames, so that neither it nor the next key waits for them.
 * Question and answer are put off as one: apart, the one would for a moment stand beside the other's
 * count.
 */
export function Answers({ children }: { readonly children: ReactNode }) {
  const { answers, dataset } = useApp();
  const answer = useSyncExternalStore(answers.subscribe, answers.get);
  const view = useAppState((state) => state.view);
  const isMany = isLarge(dataset, dataset.contacts);
  const late = useAfterFrame(
    useMemo(() => ({ view, answer }), [view, answer]),
    isMany,
  );
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
