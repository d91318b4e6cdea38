import { lazy, Suspense, useEffect, useState } from 'react';
import { setKind } from '../../state/filter-actions';
import { VIEW_KINDS, type ViewKind } from '../../state/store';
import { useApp, useAppState, useWords } from '../context';
import { AnswerLine } from './AnswerLine';
import { GraphRegion, GraphTools, useGraph } from './GraphRegion';
import { Legend } from './Legend';
import { UndoRedo } from './UndoRedo';

/** Every view but the graph is a part of its own. */
const MatrixView = lazy(async () => ({
  default: (await import('./matrix/MatrixView')).MatrixView,
}));
const TimelineView = lazy(async () => ({
  default: (await import('./timeline/TimelineView')).TimelineView,
}));
const TableView = lazy(async () => ({ default: (await import('./table/TableView')).TableView }));
const TimeBrush = lazy(async () => ({ default: (await import('./time/TimeBrush')).TimeBrush }));

function ViewTabs() {
  const { store } = useApp();
  const { t } = useWords();
  const kind = useAppState(({ view }) => view.kind);
  return (
    <nav className="view-tabs" aria-label={t('viewKind.label')}>
      {VIEW_KINDS.map((one, i) => (
        <button
          key={one}
          type="button"
          aria-current={one === kind ? 'true' : undefined}
          aria-keyshortcuts={String(i + 1)}
          onClick={() => setKind(store, one)}
        >
          {t(`viewKind.${one}`)}
        </button>
      ))}
    </nav>
  );
}

function Other({ kind }: { readonly kind: Exclude<ViewKind, 'graph'> }) {
  const { t } = useWords();
  return (
    <div className="other-view">
      <Suspense fallback={<p className="empty over">{t('app.loading')}</p>}>
        {kind === 'matrix' && <MatrixView />}
        {kind === 'timeline' && <TimelineView />}
        {kind === 'table' && <TableView />}
      </Suspense>
    </div>
  );
}

/** The time brush, once the first graph has been drawn: it is always there, but not before it. */
function Time() {
  const { answers } = useApp();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const soon = setTimeout(() => setLate(true), 400);
    return () => clearTimeout(soon);
  }, []);
  return (
    <div className="time-frame">
      {late && (
        <Suspense fallback={null}>
          <TimeBrush contacts={answers.get().anyTime} />
        </Suspense>
      )}
    </div>
  );
}

/** The middle: the same contacts as graph, matrix, timeline or table, and time under all of them. */
export function SeeRegion() {
  const { t } = useWords();
  const kind = useAppState(({ view }) => view.kind);
  const graph = useGraph();
  return (
    <section className="see" aria-label={t('region.see')} id="graph" data-kind={kind}>
      <div className="see-bar">
        <ViewTabs />
        <div className="bar-end">
          <UndoRedo />
          {kind === 'graph' && <GraphTools stage={graph.stage} scene={graph.scene} />}
        </div>
      </div>
      <AnswerLine />
      <div className="canvas-frame">
        <GraphRegion parts={graph} hidden={kind !== 'graph'} />
        {kind !== 'graph' && <Other kind={kind} />}
      </div>
      <Legend />
      <Time />
    </section>
  );
}
