import { Maximize, ZoomIn, ZoomOut } from 'lucide';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Whole, wholeOf } from '../../../analysis/whole';
import { formatNumber } from '../../../i18n/format';
import type { Dataset } from '../../../model/dataset';
import type { Contact } from '../../../model/schema';
import { useApp, useWords } from '../../context';
import { IconTools } from '../IconTools';
import { currentTheme } from '../open-graph';
import { findActors, LISTED } from './find-actors';
import { type PictureUse, useWholePicture } from './use-whole-picture';
import '../../style/overview.css';

/** What is summed of the contacts of one answer, for when it is opened again. */
const sums = new WeakMap<readonly Contact[], Whole>();

function summed(dataset: Dataset, contacts: readonly Contact[]): Whole {
  const known = sums.get(contacts);
  if (known) return known;
  const whole = wholeOf(dataset, contacts);
  sums.set(contacts, whole);
  return whole;
}

/** How far the layout is, with a button that stops it; or why there is no picture. */
function Progress({ use: { state, stop } }: { readonly use: PictureUse }) {
  const { lang, t } = useWords();
  if (state.kind === 'done') return null;
  if (state.kind === 'failed' || state.kind === 'noWebGl') {
    return (
      <p className="overview-trouble" role="alert">
        {t(state.kind === 'failed' ? 'overview.failed' : 'overview.noWebGl')}
      </p>
    );
  }
  const done = state.kind === 'laying' ? state.done : 0;
  return (
    <div className="overview-progress">
      <progress max={1} value={done} aria-label={t('overview.laying')} />
      <span aria-hidden="true">
        {t('overview.laying')}{' '}
        {t('overview.percent', { n: formatNumber(Math.round(done * 100), lang) })}
      </span>
      {state.kind === 'laying' && (
        <button type="button" className="quiet" onClick={stop}>
          {t('overview.stop')}
        </button>
      )}
    </div>
  );
}

/** Who is chosen, and the way into the graph. */
function Chosen({
  dataset,
  whole,
  at,
  onOpenActor,
}: {
  readonly dataset: Dataset;
  readonly whole: Whole;
  readonly at: number;
  readonly onOpenActor: (id: string) => void;
}) {
  const { lang, t } = useWords();
  const actor = dataset.actors[whole.actors[at] ?? -1];
  if (!actor) return null;
  const camp = actor.camp === null ? undefined : dataset.camp.get(actor.camp);
  return (
    <section className="overview-card" aria-live="polite">
      <h3>
        <bdi>{actor.name[lang]}</bdi>
      </h3>
      <p className="detail">
        {t(`kind.${actor.kind}`)}
        {t('common.separator')}
        <bdi>{camp ? camp.name[lang] : t('rest.noCamp')}</bdi>
      </p>
      <p>
        {t('count.contacts', { n: whole.contacts[at] ?? 0 })}
        {t('common.separator')}
        {t('overview.partners', { n: whole.partners[at] ?? 0 })}
      </p>
      <button type="button" className="quiet primary" onClick={() => onOpenActor(actor.id)}>
        {t('overview.show')}
      </button>
    </section>
  );
}

/** The busiest actors, or those found: the way by keyboard to whatever the picture shows. */
function Finder({
  dataset,
  whole,
  chosen,
  onChoose,
}: {
  readonly dataset: Dataset;
  readonly whole: Whole;
  readonly chosen: number | null;
  readonly onChoose: (at: number) => void;
}) {
  const { lang, t } = useWords();
  const [query, setQuery] = useState('');
  const found = useMemo(() => findActors(dataset, whole, query), [dataset, whole, query]);
  return (
    <>
      <label className="overview-find">
        <span>{t('overview.find')}</span>
        <input type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
      </label>
      <h3 id="overview-list" className="overview-list-title" aria-live="polite">
        {query.trim() === ''
          ? t('overview.strongest', { n: Math.min(LISTED, found.length) })
          : found.length === 0
            ? t('overview.none')
            : t(found.length < LISTED ? 'overview.found' : 'overview.foundFirst', {
                n: found.length,
              })}
      </h3>
      <ul className="overview-list" aria-labelledby="overview-list">
        {found.map((at) => {
          const actor = dataset.actors[whole.actors[at] ?? -1];
          return actor ? (
            <li key={actor.id}>
              <button
                type="button"
                aria-pressed={at === chosen}
                onClick={() => onChoose(at)}
                data-slot={dataset.camp.get(actor.camp ?? '')?.slot}
              >
                <bdi>{actor.name[lang]}</bdi>
                <span className="count">{formatNumber(whole.contacts[at] ?? 0, lang)}</span>
              </button>
            </li>
          ) : null;
        })}
      </ul>
    </>
  );
}

/**
 * Everything of an answer at once, in a dialog of its own: every actor and every pair, drawn by
 * WebGL, with a way from each actor into the graph.
 */
export function Overview({
  dataset,
  contacts,
  onOpenActor,
  onClose,
}: {
  readonly dataset: Dataset;
  readonly contacts: readonly Contact[];
  readonly onOpenActor: (id: string) => void;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const { lang, t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const whole = useMemo(() => summed(dataset, contacts), [dataset, contacts]);
  const actors = useMemo(
    () =>
      [...whole.actors].map((place) => {
        const actor = dataset.actors[place];
        const slot = dataset.camp.get(actor?.camp ?? '')?.slot ?? null;
        return { label: (actor?.short ?? actor?.name)?.[lang] ?? '', slot };
      }),
    [dataset, whole, lang],
  );
  const use = useWholePicture(canvas, whole, actors, currentTheme(app), setChosen);
  useEffect(() => dialog.current?.showModal(), []);
  const { picture, state } = use;
  // A picture that was drawn anew, in another language say, marks the same actor.
  useEffect(() => {
    if (state.kind !== 'building') picture.current?.choose(chosen);
  }, [picture, chosen, state.kind]);
  const choose = useCallback(
    (at: number) => {
      setChosen(at);
      picture.current?.flyTo(at);
    },
    [picture],
  );
  const tools = [
    { label: t('view.zoomIn'), icon: ZoomIn, act: () => picture.current?.zoomBy(1.5) },
    { label: t('view.zoomOut'), icon: ZoomOut, act: () => picture.current?.zoomBy(1 / 1.5) },
    { label: t('view.fit'), icon: Maximize, act: () => picture.current?.fit() },
  ];
  return (
    <dialog
      ref={dialog}
      className="modal overview"
      aria-labelledby="overview-title"
      onClose={onClose}
    >
      <header className="overview-head">
        <h2 id="overview-title">{t('overview.title')}</h2>
        <p className="overview-counts">
          {t('overview.drawn', {
            actors: t('count.actors', { n: whole.actors.length }),
            pairs: t('overview.pairs', { n: whole.from.length }),
            contacts: t('count.contacts', { n: contacts.length }),
          })}
        </p>
        <div className="tools" role="toolbar" aria-label={t('region.controls')}>
          <IconTools tools={tools} />
        </div>
        <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
          {t('common.close')}
        </button>
      </header>
      <div className="overview-body">
        <div className="overview-picture">
          <div
            ref={canvas}
            className="overview-canvas"
            role="img"
            aria-label={t('overview.picture')}
          />
          <Progress use={use} />
        </div>
        <aside className="overview-side">
          {chosen === null ? (
            <p className="detail">{t('overview.hint')}</p>
          ) : (
            <Chosen dataset={dataset} whole={whole} at={chosen} onOpenActor={onOpenActor} />
          )}
          <Finder dataset={dataset} whole={whole} chosen={chosen} onChoose={choose} />
        </aside>
      </div>
    </dialog>
  );
}
