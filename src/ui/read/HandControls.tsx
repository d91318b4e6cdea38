import { hide, toggleAdded, unhide } from '../../state/filter-actions';
import { isNarrowed } from '../../state/hand';
import { useApp, useAppState, useWords } from '../context';
import { useTold } from '../told';

/**
 * Leaves an actor out by hand, or adds all its contacts to an answer that leaves some out; at a
 * level with all that is taken together under its name.
 */
export function HandControls({ id, name }: { readonly id: string; readonly name: string }) {
  const { store } = useApp();
  const { t } = useWords();
  const ids = useTold().members(id);
  const hidden = useAppState(({ view }) => ids.every((one) => view.filter.hidden.includes(one)));
  const added = useAppState(({ view }) => ids.every((one) => view.filter.added.includes(one)));
  const narrowed = useAppState(({ view }) => isNarrowed(view));
  return (
    <>
      <button
        type="button"
        className="quiet"
        aria-pressed={hidden}
        title={t('hand.hideHint', { name })}
        onClick={() => (hidden ? unhide(store, ids) : hide(store, ids))}
      >
        {hidden ? t('hand.show') : t('hand.hide')}
      </button>
      {(narrowed || added) && (
        <button
          type="button"
          className="quiet"
          aria-pressed={added}
          title={t('hand.addHint', { name })}
          onClick={() => toggleAdded(store, ids)}
        >
          {added ? t('hand.take') : t('hand.add')}
        </button>
      )}
    </>
  );
}
