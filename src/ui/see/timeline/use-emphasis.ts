import { type RefObject, useLayoutEffect } from 'react';
import { askedAt } from '../../../analysis/rolled-dataset';
import type { Contact } from '../../../model/schema';
import type { State } from '../../../state/store';
import { useApp } from '../../context';
import { contactsOfPath } from '../../paths';
import { useTold } from '../../told';
import { timelineLight } from './lit';

/**
 * Lights what is pointed at, else what is selected, and dims the rest. Written into the page by
 * hand: a pointer that runs over fifty links must not render them fifty times.
 */
export function useEmphasis(
  root: RefObject<HTMLElement | null>,
  contacts: readonly Contact[],
): void {
  const { answers, dataset, store } = useApp();
  const told = useTold();
  // After every rendering too, for links that scrolled into the page.
  useLayoutEffect(() => {
    const show = ({ view, ephemeral }: State) => {
      const element = root.current;
      if (!element) return;
      const pointed = ephemeral.hover?.kind === 'leg' ? null : ephemeral.hover;
      const asked = pointed ?? view.selection;
      const along = asked && contactsOfPath(dataset, view, answers.unended(), asked);
      const light = timelineLight(asked && askedAt(told, asked), contacts, along);
      element.classList.toggle('dimming', light !== null);
      for (const part of element.querySelectorAll('[data-contact]')) {
        const ids = part.getAttribute('data-contact')?.split(' ') ?? [];
        part.classList.toggle(
          'lit',
          ids.some((id) => light?.contacts.has(id)),
        );
      }
      for (const part of element.querySelectorAll('[data-actor]')) {
        part.classList.toggle(
          'lit',
          light?.actors.has(part.getAttribute('data-actor') ?? '') ?? false,
        );
      }
    };
    show(store.getState());
    return store.subscribe((state, before) => {
      if (
        state.ephemeral.hover !== before.ephemeral.hover ||
        state.view.selection !== before.view.selection
      ) {
        show(state);
      }
    });
  });
}
