import { createContext, useContext } from 'react';
import type { Contact } from '../model/schema';

/** The contacts that the present filter and window leave, in the order of the data. */
export interface Answer {
  /** All that is shown: certain, possible, and undated where they are let in. */
  readonly shown: readonly Contact[];
  /** Wholly inside the window by their dates' bounds. */
  readonly certain: readonly Contact[];
  /** Perhaps inside it. */
  readonly possible: readonly Contact[];
  readonly undated: readonly Contact[];
}

export const AnswerContext = createContext<Answer | null>(null);

/** What every view shows: the same contacts, in step. */
export function useAnswer(): Answer {
  const answer = useContext(AnswerContext);
  if (!answer) throw new Error('useAnswer needs an AnswerContext above it');
  return answer;
}
