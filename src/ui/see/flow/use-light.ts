import { type RefObject, useLayoutEffect } from 'react';
import { flowLight } from '../../../scene/flow-light';
import type { FlowScene } from '../../../scene/flow-types';
import type { State } from '../../../state/store';
import { useAnswer } from '../../answer';
import { useApp } from '../../context';
import { useTold } from '../../told';
import { flowAsked } from './lit';

/**
 * Lights what is pointed at, else what is selected, and dims the rest. Written into the page by
 * hand, so that a pointer which runs over many strands does not render them each time.
 */
export function useLight(root: RefObject<HTMLElement | null>, scene: FlowScene | null): void {
  const { answers, dataset, store } = useApp();
  const told = useTold();
  const { shown } = useAnswer();
  useLayoutEffect(() => {
    const show = ({ view, ephemeral }: State) => {
      const element = root.current;
      if (!element || !scene) return;
      const pointed = ephemeral.hover?.kind === 'leg' ? null : ephemeral.hover;
      const unended = answers.unended();
      const asked = flowAsked(pointed ?? view.selection, { dataset, told, view, shown, unended });
      const light = flowLight(asked, scene);
      element.classList.toggle('dimming', light !== null);
      for (const part of element.querySelectorAll('[data-strand]')) {
        const id = part.getAttribute('data-strand') ?? '';
        part.classList.toggle('lit', light?.strands.has(id) ?? false);
      }
      for (const part of element.querySelectorAll('[data-node]')) {
        const id = part.getAttribute('data-node') ?? '';
        part.classList.toggle('lit', light?.nodes.has(id) ?? false);
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
