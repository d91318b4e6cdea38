import { useCallback, useMemo } from 'react';
import { type ChainAnswer, findChains } from '../../../analysis/chains/chains';
import type { Ends } from '../../../analysis/chains/ends';
import type { Usable } from '../../../analysis/chains/usable';
import type { ChannelAnswer } from '../../../analysis/channel-answer';
import { type ShortestPaths, shortestPaths } from '../../../analysis/shortest-paths';
import type { Contact } from '../../../model/schema';
import type { View } from '../../../state/store';
import { useAnswer, useLateView } from '../../answer';
import { useApp, useAppState } from '../../context';
import type { OnProgress } from '../../measures/jobs';
import { type AskState, useAsked } from '../../measures/use-asked';
import { pathRunner } from '../../path-work/path-runner';
import { chainOptions, channelsOf, endsOf, LISTED, MOST_AT_ONCE, usableIn } from '../../paths';

/** The view and, whoever its ends, the contacts that its facets and window leave. */
export function useUnended(): { readonly view: View; readonly contacts: readonly Contact[] } {
  const { answers } = useApp();
  const view = useLateView();
  // The answer changes with the question; this is the same question without its ends.
  const answer = useAnswer();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer stands for the question
  const contacts = useMemo(() => answers.unended(), [answers, answer]);
  return { view, contacts };
}

export interface Paths {
  readonly channels: ChannelAnswer;
  readonly usable: Usable;
  readonly ends: Ends;
  /** Whether there are so many contacts that paths are looked for in a worker. */
  readonly many: boolean;
}

/** Through whom one end is reported to have reached the other, and what paths may use. */
export function usePaths(): Paths | null {
  const { dataset } = useApp();
  const { view, contacts } = useUnended();
  const { filter, letIn } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the view only these matter
  return useMemo(() => {
    const channels = channelsOf(dataset, view, contacts);
    const ends = endsOf(dataset, view);
    if (!channels || !ends) return null;
    const usable = usableIn(dataset, view, contacts);
    return { channels, ends, usable, many: usable.contacts.length > MOST_AT_ONCE };
  }, [dataset, contacts, filter.from, filter.to, filter.either, letIn]);
}

/** The chains of a question, at once. */
export function useChains({ usable, ends }: Paths): ChainAnswer {
  const view = useAppState((state) => state.view);
  const { chains } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the view only this matters
  return useMemo(
    () => findChains(usable.contacts, ends, chainOptions(view)),
    [usable, ends, chains],
  );
}

/** The shortest paths of a question, at once. */
export function useShortest({ usable, ends }: Paths): ShortestPaths {
  return useMemo(() => shortestPaths(usable.contacts, ends, { limit: LISTED }), [usable, ends]);
}

/** What is asked of the worker, and how it goes; the result is that of the present question only. */
export interface AskedPaths<Result> {
  readonly state: AskState<Result>;
  readonly result: Result | null;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** The chains of a question among many contacts, from the worker. */
export function useAskedChains({ usable, ends }: Paths): AskedPaths<ChainAnswer> {
  const { dataset } = useApp();
  const chains = useAppState(({ view }) => view.chains);
  const ask = useCallback(
    (onProgress: OnProgress) =>
      pathRunner.chains(
        { dataset, contacts: usable.contacts },
        ends,
        chainOptions({ chains }),
        onProgress,
      ),
    [dataset, usable, ends, chains],
  );
  const { state, cancel, again } = useAsked(ask);
  return { state, result: state.kind === 'done' ? state.result : null, cancel, again };
}

/** The shortest paths of a question among many contacts, from the worker. */
export function useAskedShortest({ usable, ends }: Paths): AskedPaths<ShortestPaths> {
  const { dataset } = useApp();
  const ask = useCallback(
    () => pathRunner.shortest({ dataset, contacts: usable.contacts }, ends, LISTED),
    [dataset, usable, ends],
  );
  const { state, cancel, again } = useAsked(ask);
  return { state, result: state.kind === 'done' ? state.result : null, cancel, again };
}
