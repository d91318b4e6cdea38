import type { State } from '../../state/store';

/** What a change of the state asks of the drawing. */
export interface Changes {
  /** Positions of the free layout are of another graph. */
  readonly moves: boolean;
  /** Something else is drawn. */
  readonly draws: boolean;
  /** The drawing is another one, and is fitted to the window. */
  readonly fits: boolean;
  /** Something else is lit. */
  readonly lights: boolean;
}

function chainOf({ view: { selection } }: State): string | null {
  return selection?.kind === 'chain' ? selection.id : null;
}

/** Whether one of these is another than before; both states keep what has not changed. */
function differ<T>(now: T, before: T, keys: readonly (keyof T)[]): boolean {
  return keys.some((key) => now[key] !== before[key]);
}

export function changesOf(state: State, before: State): Changes {
  const [view, old] = [state.view, before.view];
  const asked = differ(view, old, ['filter', 'window', 'undated', 'level', 'focus', 'more']);
  const channels = differ(state.ephemeral, before.ephemeral, ['channelsOnly']);
  return {
    moves: asked || differ(view, old, ['passing']),
    draws:
      asked ||
      channels ||
      chainOf(state) !== chainOf(before) ||
      differ(view, old, ['open', 'passing', 'layout']) ||
      differ(state, before, ['arrangement', 'preferences']),
    fits:
      channels ||
      differ(view, old, ['focus', 'more', 'level', 'layout', 'passing']) ||
      differ(view.filter, old.filter, ['from', 'to', 'via', 'added']),
    lights:
      differ(view, old, ['selection']) ||
      differ(state.ephemeral, before.ephemeral, ['hover', 'focus']),
  };
}
