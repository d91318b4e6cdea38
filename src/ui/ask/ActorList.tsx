import { useEffect, useMemo, useRef, useState } from 'react';
import { formatNumber } from '../../i18n/format';
import type { Contact } from '../../model/schema';
import { hover, select, setPane } from '../../state/actions';
import type { Selection } from '../../state/store';
import { useApp, useAppState, useWords } from '../context';
import { ContactRows } from '../read/links';
import { useToldAnswer } from '../told';
import { type ActorEntry, actorsByCamp, contactsByActor } from './actors-by-camp';

/** How many of a camp stand at first where there are many, and how many more each *more* shows. */
const MANY = 40;

/** The contacts of an actor among some, found only when it is opened. */
function ActorContacts({ id, among }: { readonly id: string; readonly among: readonly Contact[] }) {
  const contacts = useMemo(
    () =>
      among.filter(({ from, via, to }) => from.includes(id) || to.includes(id) || via.includes(id)),
    [among, id],
  );
  return <ContactRows contacts={contacts} />;
}

interface Listing {
  /** What the entries count. */
  readonly among: readonly Contact[];
  /** What was selected when the list was first made. */
  readonly opening: Selection | null;
}

function ActorItem({ entry, among, opening }: Listing & { readonly entry: ActorEntry }) {
  const { dataset, store } = useApp();
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
            <ActorContacts id={actor.id} among={among} />
          ) : (
            <p className="empty">
              {t(among.length < dataset.contacts.length ? 'actors.noneShown' : 'actors.noContacts')}
            </p>
          )}
        </div>
      )}
    </li>
  );
}

/** The actors of a camp; of very many the busiest, and whoever is selected. */
function CampActors({
  entries,
  ...listing
}: Listing & { readonly entries: readonly ActorEntry[] }) {
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
          <ActorItem key={entry.actor.id} entry={entry} {...listing} />
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

/** How many of how many the filter leaves, and the way to all of them and back. */
function PartLine({
  n,
  of,
  all,
  onAll,
}: {
  readonly n: number;
  readonly of: number;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
}) {
  const { t } = useWords();
  return (
    <p className="actors-part">
      {t('actors.part', { n, of })}{' '}
      <button type="button" className="link" onClick={() => onAll(!all)}>
        {t(all ? 'actors.listShown' : 'actors.listAll')}
      </button>
    </p>
  );
}

/** The graph as a list: everyone in the answer with their contacts, in step with what is selected. */
export function ActorList() {
  const { store } = useApp();
  const { dataset, shown } = useToldAnswer();
  const { lang, t } = useWords();
  const [opening] = useState(() => store.getState().view.selection);
  const [all, setAll] = useState(false);
  const passing = useAppState(({ view }) => view.passing);
  const isPart = shown.length < dataset.contacts.length;
  const among = isPart && !all ? shown : dataset.contacts;
  const groups = useMemo(() => actorsByCamp(dataset, among, passing), [dataset, among, passing]);
  const total = groups.reduce((sum, group) => sum + group.entries.length, 0);
  const part = isPart
    ? {
        n: contactsByActor(dataset, shown).size,
        of: passing ? dataset.actors.length : contactsByActor(dataset, dataset.contacts).size,
      }
    : null;
  return (
    <section id="actors" className="actors" aria-labelledby="actors-title" tabIndex={-1}>
      <h2 id="actors-title">
        {t('actors.title')} <span className="count">{formatNumber(total, lang)}</span>
      </h2>
      {part && <PartLine {...part} all={all} onAll={setAll} />}
      {total === 0 && !part && (
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
          <CampActors entries={entries} among={among} opening={opening} />
        </div>
      ))}
    </section>
  );
}
