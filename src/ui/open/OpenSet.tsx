import { FolderOpen, Undo2 } from 'lucide';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useApp, useWords } from '../context';
import { Icon } from '../icon';

/** Which data set is open, and the ways to another and back. */
export function OpenSet() {
  const { dataset, session, mark } = useApp();
  const { lang, t } = useWords();
  const below = useStore(session.state, ({ stack }) => stack.at(-2) ?? null);
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Another set has come: whoever cannot see it is told where they are.
    if (session.state.getState().moved) title.current?.focus();
  }, [session]);
  const before = below?.dataset.meta.title[lang];
  return (
    <section className="open-set" aria-label={t('open.isOpen')} data-first={mark === null}>
      <p className="open-title" tabIndex={-1} ref={title}>
        <b>
          <bdi>{dataset.meta.title[lang]}</bdi>
        </b>{' '}
        <span className="detail">
          {t('count.shown', {
            contacts: t('count.contacts', { n: dataset.contacts.length }),
            actors: t('count.actors', { n: dataset.actors.length }),
          })}
        </span>
      </p>
      <div className="open-acts">
        <button
          type="button"
          className="quiet"
          aria-keyshortcuts="o"
          onClick={() => session.ask({ kind: 'start' })}
        >
          <Icon node={FolderOpen} size={16} />
          {t('open.button')}
        </button>
        {before !== undefined && (
          <button
            type="button"
            className="quiet back"
            title={t('open.backTo', { title: before })}
            onClick={() => session.back()}
          >
            <Icon node={Undo2} size={16} />
            {t('open.back')}
          </button>
        )}
      </div>
    </section>
  );
}
