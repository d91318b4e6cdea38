import { useEffect, useMemo, useRef } from 'react';
import { participants } from '../../graph/build';
import { formatNumber } from '../../i18n/format';
import type { Dataset } from '../../model/dataset';
import type { Actor, Contact } from '../../model/schema';
import { hover, select, setPane } from '../../state/actions';
import { useApp, useAppState, useWords } from '../context';
import { ContactRows } from '../read/links';
import { useTold } from '../told';

interface Entry {
  readonly actor: Actor;
  readonly contacts: readonly Contact[];
}

/** Actors by camp, in the order of the camps' colours; the most connected first. */
export function actorsByCamp(
  dataset: Dataset,
  passing: boolean,
): { readonly camp: string | null; readonly entries: readonly Entry[] }[] {
  const contactsOf = new Map<string, Contact[]>();
  for (const contact of dataset.contacts) {
    for (const id of participants(contact)) {
      const list = contactsOf.get(id);
      if (list) list.push(contact);
      else contactsOf.set(id, [contact]);
    }
  }
  const entries = dataset.actors
    .map((actor) => ({ actor, contacts: contactsOf.get(actor.id) ?? [] }))
    .filter((entry) => passing || entry.contacts.length > 0)
    .sort((a, b) => b.contacts.length - a.contacts.length);
  const camps = [...dataset.meta.camps].sort((a, b) => a.slot - b.slot).map((camp) => camp.id);
  return [...camps, null]
    .map((camp) => ({ camp, entries: entries.filter((entry) => entry.actor.camp === camp) }))
    .filter((group) => group.entries.length > 0);
}

function ActorItem({ entry }: { readonly entry: Entry }) {
  const { store } = useApp();
  const { lang, t } = useWords();
  const { actor, contacts } = entry;
  const selected = useAppState(
    ({ view }) => view.selection?.kind === 'actor' && view.selection.id === actor.id,
  );
  const button = useRef<HTMLButtonElement>(null);
  // The list follows the graph: whoever is selected there is in sight here.
  useEffect(() => {
    if (selected) button.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className="actor-item"
        aria-current={selected ? 'true' : undefined}
        aria-expanded={selected}
        onClick={() => {
          select(store, selected ? null : { kind: 'actor', id: actor.id });
          setPane(store, 'graph');
        }}
        onPointerEnter={() => hover(store, { kind: 'actor', id: actor.id })}
        onPointerLeave={() => hover(store, null)}
      >
        <bdi>{actor.name[lang]}</bdi>
        <span className="count">
          <span aria-hidden="true">{formatNumber(contacts.length, lang)}</span>
          <span className="visually-hidden">{t('count.contacts', { n: contacts.length })}</span>
        </span>
      </button>
      {selected && (
        <div className="actor-contacts">
          {contacts.length > 0 ? (
            <ContactRows contacts={contacts} />
          ) : (
            <p className="empty">{t('actors.noContacts')}</p>
          )}
        </div>
      )}
    </li>
  );
}

/** The graph as a list: every actor with its contacts, in step with what is selected. */
export function ActorList() {
  const { dataset } = useTold();
  const { lang, t } = useWords();
  const passing = useAppState(({ view }) => view.passing);
  const groups = useMemo(() => actorsByCamp(dataset, passing), [dataset, passing]);
  const total = groups.reduce((sum, group) => sum + group.entries.length, 0);
  return (
    <section id="actors" className="actors" aria-labelledby="actors-title" tabIndex={-1}>
      <h2 id="actors-title">
        {t('actors.title')} <span className="count">{formatNumber(total, lang)}</span>
      </h2>
      {total === 0 && <p className="empty">{t('actors.empty')}</p>}
      {groups.map(({ camp, entries }) => (
        <div key={camp ?? ''} className="camp">
          <h3>
            <span
              className="swatch"
              data-slot={camp ? dataset.camp.get(camp)?.slot : 'none'}
              aria-hidden="true"
            />
            {camp ? dataset.camp.get(camp)?.name[lang] : t('actors.noCamp')}
          </h3>
          <ul>
            {entries.map((entry) => (
              <ActorItem key={entry.actor.id} entry={entry} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
