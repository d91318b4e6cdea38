import { hide, toggleAdded, unhide } from '../../state/filter-actions';
import { useApp, useAppState, useWords } from '../context';

/** Leaves an actor out by hand, or adds all its contacts to an answer that leaves some out. */
export function HandControls({ id, name }: { readonly id: string; readonly name: string }) {
  const { store } = useApp();
  const { t } = useWords();
  const hidden = useAppState(({ view }) => view.filter.hidden.includes(id));
  const added = useAppState(({ view }) => view.filter.added.includes(id));
  const narrowed = useAppState(
    ({ view: { filter, focus } }) =>
      focus !== null || filter.from !== null || filter.to !== null || filter.via.length > 0,
  );
  return (
    <>
      <button
        type="button"
        className="quiet"
        aria-pressed={hidden}
        title={t('hand.hideHint', { name })}
        onClick={() => (hidden ? unhide(store, id) : hide(store, id))}
      >
        {hidden ? t('hand.show') : t('hand.hide')}
      </button>
      {(narrowed || added) && (
        <button
          type="button"
          className="quiet"
          aria-pressed={added}
          title={t('hand.addHint', { name })}
          onClick={() => toggleAdded(store, id)}
        >
          {added ? t('hand.take') : t('hand.add')}
        </button>
      )}
    </>
  );
}
