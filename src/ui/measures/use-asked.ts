import { useCallback, useEffect, useState } from 'react';
import type { Asked, OnProgress, Outcome } from './jobs';

/** After so long a run is told of, with a way to cancel it, ms. */
const SLOW = 300;

export type AskState<Result> =
  | { readonly kind: 'running'; readonly done: number; readonly slow: boolean }
  | Outcome<Result>;

/**
 * Asks a question, and again whenever `ask` is another function; what was asked before is cancelled.
 * The last result stays until there is a new one.
 */
export function useAsked<Result>(ask: (onProgress: OnProgress) => Asked<Result>): {
  readonly state: AskState<Result>;
  readonly last: Result | null;
  readonly cancel: () => void;
  readonly again: () => void;
} {
  const [state, setState] = useState<AskState<Result>>({ kind: 'running', done: 0, slow: false });
  const [last, setLast] = useState<Result | null>(null);
  const [asked, setAsked] = useState<Asked<Result> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    // Each turn asks anew.
    void turn;
    let mine = true;
    setState({ kind: 'running', done: 0, slow: false });
    const now = ask((done) => {
      if (!mine) return;
      setState((before) => (before.kind === 'running' ? { ...before, done } : before));
    });
    setAsked(now);
    const timer = setTimeout(
      () => setState((before) => (before.kind === 'running' ? { ...before, slow: true } : before)),
      SLOW,
    );
    void now.outcome.then((outcome) => {
      clearTimeout(timer);
      if (!mine) return;
      if (outcome.kind === 'done') setLast(outcome.result);
      setState(outcome);
    });
    return () => {
      mine = false;
      clearTimeout(timer);
      now.cancel();
    };
  }, [ask, turn]);
  const cancel = useCallback(() => asked?.cancel(), [asked]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { state, last, cancel, again };
}
