import { X } from 'lucide';
import { useId, useState, useSyncExternalStore } from 'react';
import type { SaveOutcome } from '../../state/saved';
import { decode } from '../../state/url';
import { useApp, useWords } from '../context';
import { Icon } from '../icon';

/** Views kept by name in this browser. */
export function SavedList() {
  const { known, saved, store } = useApp();
  const { t } = useWords();
  const input = useId();
  const [name, setName] = useState('');
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  const views = useSyncExternalStore(saved.subscribe, saved.list);
  const save = (replace: boolean) => {
    const result = saved.save(name, store.getState().view, replace);
    setOutcome(result);
    if (result === 'kept' || result === 'lost') setName('');
  };
  return (
    <details className="facet saved">
      <summary>{t('saved.title')}</summary>
      <form
        className="save-view"
        onSubmit={(event) => {
          event.preventDefault();
          save(false);
        }}
      >
        <label htmlFor={input}>{t('saved.name')}</label>
        <input
          id={input}
          type="text"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="quiet">
          {t('saved.save')}
        </button>
        {outcome === 'taken' && (
          <button type="button" className="quiet" onClick={() => save(true)}>
            {t('saved.replace', { name })}
          </button>
        )}
      </form>
      {outcome && (
        <p role="status" className="detail">
          {t(`saved.${outcome}`)}
        </p>
      )}
      {views.length === 0 && <p className="detail">{t('saved.none')}</p>}
      <ul>
        {views.map((view) => (
          <li key={view.name} className="saved-view">
            <button
              type="button"
              className="link"
              aria-label={t('saved.open', { name: view.name })}
              onClick={() => store.setState({ view: decode(view.link, known).view })}
            >
              <bdi>{view.name}</bdi>
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={t('saved.remove', { name: view.name })}
              onClick={() => setOutcome(saved.remove(view.name) === 'lost' ? 'lost' : null)}
            >
              <Icon node={X} size={14} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
