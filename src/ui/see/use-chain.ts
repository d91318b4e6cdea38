import { useMemo } from 'react';
import type { ChainRoute } from '../../analysis/chains/chains';
import type { Contact } from '../../model/schema';
import { useAnswer } from '../answer';
import { useApp, useAppState } from '../context';
import { chainOf } from '../paths';

/** The chain that is read, if one is. */
export function useChain(): ChainRoute | null {
  const { answers, dataset } = useApp();
  const view = useAppState((state) => state.view);
  const answer = useAnswer();
  const { selection, chains, letIn } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the view only these matter
  return useMemo(
    () =>
      selection?.kind === 'chain' ? chainOf(dataset, view, answers.unended(), selection.id) : null,
    [answers, dataset, answer, selection, chains, letIn],
  );
}

/** Contacts with those of a chain behind them: they run between others than the ends of a question. */
export function withChain(
  contacts: readonly Contact[],
  own: readonly Contact[],
): readonly Contact[] {
  const more = own.filter((contact) => !contacts.includes(contact));
  return more.length === 0 ? contacts : [...contacts, ...more];
}
