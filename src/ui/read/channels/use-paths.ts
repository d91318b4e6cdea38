import { useMemo } from 'react';
import type { ChainAnswer } from '../../../analysis/chains/chains';
import type { Usable } from '../../../analysis/chains/usable';
import type { ChannelAnswer } from '../../../analysis/channel-answer';
import type { ShortestPaths } from '../../../analysis/shortest-paths';
import type { Contact } from '../../../model/schema';
import type { View } from '../../../state/store';
import { useAnswer } from '../../answer';
import { useApp, useAppState } from '../../context';
import { chainsOf, channelsOf, pathsOf, usableIn } from '../../paths';

/** The view and, whoever its ends, the contacts that its facets and window leave. */
export function useUnended(): { readonly view: View; readonly contacts: readonly Contact[] } {
  const { answers } = useApp();
  const view = useAppState((state) => state.view);
  // The answer changes with the question; this is the same question without its ends.
  const answer = useAnswer();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer stands for the question
  const contacts = useMemo(() => answers.unended(), [answers, answer]);
  return { view, contacts };
}

export interface Paths {
  readonly channels: ChannelAnswer;
  readonly chains: ChainAnswer;
  readonly shortest: ShortestPaths;
  readonly usable: Usable;
}

/** Through whom one end reached the other, and through whom it could have; null without two ends. */
export function usePaths(): Paths | null {
  const { dataset } = useApp();
  const { view, contacts } = useUnended();
  const { filter, chains, letIn } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the view only these matter
  return useMemo(() => {
    const channels = channelsOf(dataset, view, contacts);
    const found = chainsOf(dataset, view, contacts);
    const shortest = pathsOf(dataset, view, contacts);
    if (!channels || !found || !shortest) return null;
    return { channels, chains: found, shortest, usable: usableIn(dataset, view, contacts) };
  }, [dataset, contacts, filter.from, filter.to, filter.either, chains, letIn]);
}
