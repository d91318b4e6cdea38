import { X } from 'lucide';
import { emptiedBy, without } from '../../analysis/facets';
import { EVERYTHING } from '../../model/filter';
import { filterSentence } from '../../scene/words/filter-sentence';
import { ask, clearAll, dropCarrier, setFocus } from '../../state/filter-actions';
import { useAnswer } from '../answer';
import { useApp, useAppState, useWords } from '../context';
import { Icon } from '../icon';

/** Which choice emptied the answer, each with what would be left without it. */
function Emptied() {
  const { dataset, store } = useApp();
  const { t } = useWords();
  const view = useAppState((state) => state.view);
  const choices = emptiedBy(dataset, view);
  return (
    <div className="emptied" role="status">
      <p>{t('ask.empty')}</p>
      {choices.map(({ choice, count }) => (
        <button
          key={choice}
          type="button"
          className="quiet"
          onClick={() => ask(store, without(choice, view))}
        >
          {t('ask.undo', {
            choice: t(`facet.${choice}`),
            contacts: t('count.contacts', { n: count }),
          })}
        </button>
      ))}
    </div>
  );
}

/** The present filter in words, and the way out of it. */
export function AnswerLine() {
  const { dataset, store } = useApp();
  const { lang, t } = useWords();
  const answer = useAnswer();
  const view = useAppState((state) => state.view);
  const asked =
    view.filter !== EVERYTHING || view.window !== null || !view.undated || view.focus !== null;
  return (
    <div className="answer-line">
      <p className="answer-words" role="status">
        {filterSentence(view, answer, dataset, lang)}
      </p>
      {view.filter.via.map((id) => (
        <button key={id} type="button" className="chip" onClick={() => dropCarrier(store, id)}>
          {t('ask.through', { name: dataset.actor.get(id)?.name[lang] ?? id })}
          <Icon node={X} size={13} />
        </button>
      ))}
      {view.focus && (
        <button type="button" className="chip" onClick={() => setFocus(store, null)}>
          {t('focus.on', {
            name: dataset.actor.get(view.focus.actor)?.name[lang] ?? view.focus.actor,
            steps: view.focus.steps,
          })}
          <Icon node={X} size={13} />
        </button>
      )}
      {asked && (
        <button type="button" className="link" onClick={() => clearAll(store)}>
          {t('ask.clearAll')}
        </button>
      )}
      {answer.shown.length === 0 && <Emptied />}
    </div>
  );
}
