import { X } from 'lucide';
import { type Choice, emptiedBy, without } from '../../analysis/facets';
import { handGroups } from '../../analysis/hand-groups';
import { selectContacts } from '../../graph/select';
import { type End, LEVELS } from '../../model/filter';
import { filterSentence } from '../../scene/words/filter-sentence';
import { isAsked } from '../../state/asked';
import {
  ask,
  clearAll,
  dropCarrier,
  setFocus,
  setLevel,
  toggleAdded,
  unhide,
} from '../../state/filter-actions';
import { useAnswer, useLateView } from '../answer';
import { countShown } from '../answer-source';
import { useApp, useAppState, useWords } from '../context';
import { Icon } from '../icon';
import { useToldAnswer } from '../told';

/**
 * Which choice emptied the answer, each with what would be left without it. Where none did by
 * itself, that is said, and all can be let go.
 */
function Emptied() {
  const { dataset, store } = useApp();
  const { lang, t } = useWords();
  const view = useLateView();
  const choices = emptiedBy(dataset, view, (asked) => countShown(dataset, { ...view, ...asked }));
  // An ego network may be empty of what the rest of the question leaves.
  const beyond = view.focus ? selectContacts(dataset, view).shown.length : 0;
  const together = choices.length === 0 && beyond === 0;
  const { from, to } = view.filter;
  const nameOf = ({ kind, id }: End) =>
    kind === 'camp' ? dataset.camp.get(id)?.name[lang] : dataset.actor.get(id)?.name[lang];
  // An end is called by its name: there are two of them.
  const called = (choice: Choice): string => {
    const end = choice === 'from' ? from : choice === 'to' ? to : null;
    const name = end && nameOf(end);
    return name ? `${t(`facet.${choice}`)} ${name}` : t(`facet.${choice}`);
  };
  if (dataset.contacts.length === 0) {
    return (
      <p className="emptied" role="status">
        {t('ask.noContacts')}
      </p>
    );
  }
  const undo = (choice: string, n: number) =>
    t('ask.undo', { choice, contacts: t('count.contacts', { n }) });
  return (
    <div className="emptied" role="status">
      <p>
        {t('ask.empty')} {together && t('ask.emptyTogether')}
      </p>
      {beyond > 0 && (
        <button type="button" className="quiet" onClick={() => setFocus(store, null)}>
          {undo(t('focus.title'), beyond)}
        </button>
      )}
      {choices.map(({ choice, count }) => (
        <button
          key={choice}
          type="button"
          className="quiet"
          // Of the question as it is by now: the one that is told here may be older.
          onClick={() => ask(store, without(choice, store.getState().view))}
        >
          {undo(called(choice), count)}
        </button>
      ))}
    </div>
  );
}

/** Whom the contacts are told of, and how many of them are then within one. */
function LevelChoice() {
  const { store } = useApp();
  const { t } = useWords();
  const level = useAppState(({ view }) => view.level);
  const { inner } = useToldAnswer();
  return (
    <span className="level">
      {inner > 0 && <span>{t('level.innerHere', { n: inner })}</span>}
      <label>
        {t('level.label')}
        <select
          value={level}
          onChange={(event) => {
            const chosen = LEVELS.find((one) => one === event.target.value);
            if (chosen) setLevel(store, chosen);
          }}
        >
          {LEVELS.map((one) => (
            <option key={one} value={one}>
              {t(`level.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </span>
  );
}

/** A choice made by hand, with the way back. */
function Chip({ words, onDrop }: { readonly words: string; readonly onDrop: () => void }) {
  return (
    <button type="button" className="chip" onClick={onDrop}>
      {words}
      <Icon node={X} size={13} />
    </button>
  );
}

/** The present filter in words, and the way out of it. */
export function AnswerLine() {
  const { dataset, store } = useApp();
  const { lang, t } = useWords();
  const answer = useAnswer();
  const view = useLateView();
  const name = (id: string) => dataset.actor.get(id)?.name[lang] ?? id;
  const group = (id: string, { length: n }: readonly string[]) =>
    n === 1 ? name(id) : `${name(id)} (${t('count.actors', { n })})`;
  return (
    <div className="answer-line">
      <p className="answer-words" role="status">
        {filterSentence(view, answer, dataset, lang)}
      </p>
      {view.filter.via.map((id) => (
        <Chip
          key={id}
          words={t('ask.through', { name: name(id) })}
          onDrop={() => dropCarrier(store, id)}
        />
      ))}
      {view.focus && (
        <Chip
          words={t('focus.on', { name: name(view.focus.actor), steps: view.focus.steps })}
          onDrop={() => setFocus(store, null)}
        />
      )}
      {handGroups(view.filter.hidden, dataset).map(({ id, members }) => (
        <Chip
          key={id}
          words={t('hand.hidden', { name: group(id, members) })}
          onDrop={() => unhide(store, members)}
        />
      ))}
      {handGroups(view.filter.added, dataset).map(({ id, members }) => (
        <Chip
          key={id}
          words={t('hand.added', { name: group(id, members) })}
          onDrop={() => toggleAdded(store, members)}
        />
      ))}
      {isAsked(view) && (
        <button type="button" className="link" onClick={() => clearAll(store)}>
          {t('ask.clearAll')}
        </button>
      )}
      <LevelChoice />
      {answer.shown.length === 0 && <Emptied />}
    </div>
  );
}
