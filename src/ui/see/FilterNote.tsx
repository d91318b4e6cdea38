import { filterSentence } from '../../scene/words/filter-sentence';
import { clearAll } from '../../state/filter-actions';
import { useAnswer, useLateView } from '../answer';
import { useApp, useWords } from '../context';

/** On a narrow screen: the filter in words over the channels, whose list it cuts. */
export function FilterNote() {
  const { dataset, store } = useApp();
  const { lang, t } = useWords();
  const answer = useAnswer();
  const view = useLateView();
  return (
    <div className="filter-note">
      <p>{filterSentence(view, answer, dataset, lang)}</p>
      <button type="button" className="link" onClick={() => clearAll(store)}>
        {t('ask.clearAll')}
      </button>
    </div>
  );
}
