import { useEffect, useMemo, useRef, useState } from 'react';
import { tallies } from '../../graph/tallies';
import { formatNumber } from '../../i18n/format';
import type { Dataset } from '../../model/dataset';
import type { Actor } from '../../model/schema';
import { hover, select, setPane } from '../../state/actions';
import type { Selection } from '../../state/store';
import { useApp, useAppState, useWords } from '../context';
import { ContactRows } from '../read/links';
import { useTold } from '../told';

interface Entry {
  readonly actor: Actor;
  /** How many contacts it is in. */
  readonly contacts: number;
}

/** How many of a camp stand at first where there are many, and how many more each *more* shows. */
const MANY = 40;

/** Actors by camp, in the order of the camps' colours; the most connected first. */
export function actorsByCamp(
  dataset: Dataset,
  passing: boolean,
): { readonly camp: string | null; readonly entries: readonly Entry[] }[] {
  const counts = tallies(dataset, 'actors');
  const entries = dataset.actors
    .map((actor) => ({ actor, contacts: counts.get(actor.id) ?? 0 }))
    .filter((entry) => passing || entry.contacts > 0)
    .sort((a, b) => b.contacts - a.contacts);
  const camps = [...dataset.meta.camps].sort((a, b) => a.slot - b.slot).map((camp) => camp.id);
  return [...camps, null]
    .map((camp) => ({ camp, entries: entries.filter((entry) => entry.actor.camp === camp) }))
    .filter((group) => group.entries.length > 0);
}

/** The contacts of an actor, found only when it is opened. */
function ActorContacts({ id }: { readonly id: string }) {
  const { dataset } = useTold();
  const contacts = useMemo(
    () =>
      dataset.contacts.filter(
        ({ from, via, to }) => from.includes(id) || to.includes(id) || via.includes(id),
      ),
    [dataset, id],
  );
  return <ContactRows contacts={contacts} />;
}

function ActorItem({
  entry,
  opening,
}: {
  readonly entry: Entry;
  readonly opening: Selection | null;
}) {
  const { store } = useApp();
  const { lang, t } = useWords();
  const { actor, contacts } = entry;
  const selected = useAppState(
    ({ view }) => view.selection?.kind === 'actor' && view.selection.id === actor.id,
  );
  const button = useRef<HTMLButtonElement>(null);
  // The list follows the graph: whoever is selected there is in sight here. Not at the opening of a
  // link: what stands over the list is still to come, and the question is what is read first.
  useEffect(() => {
    const isOpening = store.getState().view.selection === opening;
    if (selected && !isOpening) button.current?.scrollIntoView({ block: 'nearest' });
  }, [store, selected, opening]);
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
          <span aria-hidden="true">{formatNumber(contacts, lang)}</span>
          <span className="visually-hidden">{t('count.contacts', { n: contacts })}</span>
        </span>
      </button>
      {selected && (
        <div className="actor-contacts">
          {contacts > 0 ? (
            <ActorContacts id={actor.id} />
          ) : (
            <p className="empty">{t('actors.noContacts')}</p>
          )}
        </div>
      )}
    </li>
  );
}

/** The actors of a camp; of very many the busiest, and whoever is selected. */
function CampActors({
  entries,
  opening,
}: {
  readonly entries: readonly Entry[];
  readonly opening: Selection | null;
}) {
  const { t } = useWords();
  const [limit, setLimit] = useState(MANY);
  const selected = useAppState(({ view }) =>
    view.selection?.kind === 'actor' ? view.selection.id : null,
  );
  const seen = entries.filter(({ actor }, at) => at < limit || actor.id === selected);
  const left = entries.length - seen.length;
  return (
    <>
      <ul>
        {seen.map((entry) => (
          <ActorItem key={entry.actor.id} entry={entry} opening={opening} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="link more" onClick={() => setLimit(limit + MANY)}>
          {t('count.more', { n: left })}
        </button>
      )}
    </>
  );
}

/** The graph as a list: every actor with its contacts, in step with what is selected. */
export function ActorList() {
  const { store } = useApp();
  const { dataset } = useTold();
  const { lang, t } = useWords();
  const [opening] = useState(() => store.getState().view.selection);
  const passing = useAppState(({ view }) => view.passing);
  const groups = useMemo(() => actorsByCamp(dataset, passing), [dataset, passing]);
  const total = groups.reduce((sum, group) => sum + group.entries.length, 0);
  return (
    <section id="actors" className="actors" aria-labelledby="actors-title" tabIndex={-1}>
      <h2 id="actors-title">
        {t('actors.title')} <span className="count">{formatNumber(total, lang)}</span>
      </h2>
      {total === 0 && (
        <p className="empty">
          {dataset.actors.length > 0
            ? t('actors.noneMet', { toggle: t('actors.passing') })
            : t('actors.empty')}
        </p>
      )}
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
          <CampActors entries={entries} opening={opening} />
        </div>
      ))}
    </section>
  );
}
