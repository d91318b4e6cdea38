import { Redo2, Undo2 } from 'lucide';
import { useSyncExternalStore } from 'react';
import { isMessageKey } from '../../i18n/translate';
import { FACETS } from '../../model/filter';
import type { StopName } from '../../state/stop-name';
import { useApp, useWords } from '../context';
import { Icon } from '../icon';
import { groupName } from '../told';

/** What a step would undo, in words. */
function useStopWords(): (name: StopName) => string {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  return ({ key, values }) => {
    const facet = FACETS.find((one) => one === values.facet);
    // A position of another level than that of persons is kept as `level/id`.
    const actor = String(values.actor ?? '').replace(/^.*\//, '');
    const said = {
      ...values,
      facet: facet ? t(`facet.${facet}`) : '',
      name: actor === '' ? '' : groupName(actor, dataset, lang),
    };
    return isMessageKey(key) ? t(key, said) : key;
  };
}

/** Undo and redo, each saying what it would change; nothing at all before the first change. */
export function UndoRedo() {
  const { history } = useApp();
  const { t } = useWords();
  const { undo, redo } = useSyncExternalStore(history.subscribe, history.state);
  const words = useStopWords();
  if (!undo && !redo) return null;
  const undoLabel = undo ? t('undo.undo', { what: words(undo) }) : t('undo.nothing');
  const redoLabel = redo ? t('undo.redo', { what: words(redo) }) : t('undo.nothingToRedo');
  return (
    <>
      <button
        type="button"
        className="icon-button turns"
        disabled={!undo}
        aria-label={undoLabel}
        title={undoLabel}
        onClick={() => history.undo()}
      >
        <Icon node={Undo2} />
      </button>
      <button
        type="button"
        className="icon-button turns"
        disabled={!redo}
        aria-label={redoLabel}
        title={redoLabel}
        onClick={() => history.redo()}
      >
        <Icon node={Redo2} />
      </button>
    </>
  );
}
