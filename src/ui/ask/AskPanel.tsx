import { lazy, Suspense } from 'react';
import { dateInWords } from '../../scene/words/date';
import { setLayout, setPassing } from '../../state/actions';
import { useApp, useAppState, useWords } from '../context';
import { OpenSet } from '../open/OpenSet';
import { Chosen } from '../read/links';
import { useSourceName } from '../read/source-name';
import { Settings } from '../Settings';
import { useAfterDrawing } from '../use-after-drawing';
import { ActorList } from './ActorList';

function About() {
  const { dataset } = useApp();
  const { lang, t } = useWords();
  const nameOf = useSourceName();
  const { meta } = dataset;
  return (
    <section className="about" aria-labelledby="about-title">
      <h2 id="about-title">{meta.title[lang]}</h2>
      <details className="group">
        <summary>{t('app.about')}</summary>
        <p>{meta.description[lang]}</p>
        <p className="detail">
          {t('app.version', { version: meta.version })} ·{' '}
          {t('app.asOf', { date: dateInWords(meta.asOf, lang) })} ·{' '}
          {t('app.licence', { licence: meta.licence })}
        </p>
        <p className="detail">{t('app.private')}</p>
      </details>
      <h3 className="small">{t('evidence.reports')}</h3>
      <ul className="plain sources">
        {dataset.sources.map((source) => (
          <li key={source.id}>
            <Chosen to={{ kind: 'source', id: source.id }} className="link">
              <bdi>{nameOf(source)}</bdi>
            </Chosen>
            <span className="detail"> {dateInWords(source.published, lang)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ViewControls() {
  const { store } = useApp();
  const { t } = useWords();
  const layout = useAppState(({ view }) => view.layout);
  const passing = useAppState(({ view }) => view.passing);
  return (
    <section className="controls" aria-label={t('region.controls')}>
      <fieldset className="segmented">
        <legend>{t('layout.label')}</legend>
        {(['bands', 'free'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="layout"
              checked={layout === one}
              onChange={() => setLayout(store, one)}
            />
            <span>{t(`layout.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <label className="switch">
        <input
          type="checkbox"
          checked={passing}
          onChange={(event) => setPassing(store, event.target.checked)}
        />
        <span>{t('actors.passing')}</span>
      </label>
    </section>
  );
}

const AskTools = lazy(async () => ({ default: (await import('./AskTools')).AskTools }));

/** The tools come once the first graph is drawn: they are not needed for it. */
function Tools() {
  const late = useAfterDrawing();
  return (
    <div className="ask-tools">
      {late && (
        <Suspense fallback={null}>
          <AskTools />
        </Suspense>
      )}
    </div>
  );
}

/** The start side: what is open, how it is drawn, and everyone in it. */
export function AskPanel() {
  const { t } = useWords();
  return (
    <section className="ask" aria-label={t('region.ask')}>
      <header className="brand">
        <h1>{t('app.name')}</h1>
        <span>{t('app.tagline')}</span>
      </header>
      <Settings />
      <OpenSet />
      <Tools />
      <ViewControls />
      <ActorList />
      <About />
    </section>
  );
}
