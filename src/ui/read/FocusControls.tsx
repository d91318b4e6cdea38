import { setFocus } from '../../state/filter-actions';
import type { Focus } from '../../state/store';
import { useApp, useAppState, useWords } from '../context';

const STEPS: readonly Focus['steps'][] = [1, 2, 3];
const DIRECTIONS: readonly Focus['direction'][] = ['any', 'out', 'in'];

/** Shows an actor's ego network alone: within so many steps, in one direction or both. */
export function FocusControls({ id }: { readonly id: string }) {
  const { store } = useApp();
  const { t } = useWords();
  const focus = useAppState(({ view }) => (view.focus?.actor === id ? view.focus : null));
  if (!focus) {
    return (
      <button
        type="button"
        className="quiet"
        onClick={() => setFocus(store, { actor: id, steps: 1, direction: 'any' })}
      >
        {t('focus.show')}
      </button>
    );
  }
  return (
    <fieldset className="focus">
      <legend>{t('focus.title')}</legend>
      <div className="segmented">
        {STEPS.map((steps) => (
          <label key={steps}>
            <input
              type="radio"
              name="focus-steps"
              checked={focus.steps === steps}
              onChange={() => setFocus(store, { ...focus, steps })}
            />
            <span>{t('count.steps', { n: steps })}</span>
          </label>
        ))}
      </div>
      <div className="segmented">
        {DIRECTIONS.map((direction) => (
          <label key={direction}>
            <input
              type="radio"
              name="focus-direction"
              checked={focus.direction === direction}
              onChange={() => setFocus(store, { ...focus, direction })}
            />
            <span>{t(`focus.${direction}`)}</span>
          </label>
        ))}
      </div>
      <button type="button" className="quiet" onClick={() => setFocus(store, null)}>
        {t('focus.end')}
      </button>
    </fieldset>
  );
}
