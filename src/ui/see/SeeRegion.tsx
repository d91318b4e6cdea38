import { lazy, Suspense } from 'react';
import { setKind } from '../../state/filter-actions';
import { VIEW_KINDS, type ViewKind } from '../../state/store';
import { useAnswer } from '../answer';
import { useApp, useAppState, useWords } from '../context';
import { useAfterDrawing } from '../use-after-drawing';
import { GraphRegion, GraphTools, useGraph } from './GraphRegion';
import { Legend } from './Legend';
import { OutTools } from './OutTools';
import { UndoRedo } from './UndoRedo';

/** Every view but the graph is a part of its own. */
const FlowView = lazy(async () => ({ default: (await import('./flow/FlowView')).FlowView }));
const MatrixView = lazy(async () => ({
  default: (await import('./matrix/MatrixView')).MatrixView,
}));
const TimelineView = lazy(async () => ({
  default: (await import('./timeline/TimelineView')).TimelineView,
}));
const TableView = lazy(async () => ({ default: (await import('./table/TableView')).TableView }));
const BrokersView = lazy(async () => ({
  default: (await import('./brokers/BrokersView')).BrokersView,
}));
const AnswerLine = lazy(async () => ({ default: (await import('./AnswerLine')).AnswerLine }));
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
        {kind === 'flow' && <FlowView />}
        {kind === 'matrix' && <MatrixView />}
        {kind === 'timeline' && <TimelineView />}
        {kind === 'table' && <TableView />}
        {kind === 'brokers' && <BrokersView />}
      </Suspense>
    </div>
  );
}

/** The filter in words, once the first graph has been drawn; its line is kept free until then. */
function Answered() {
  const late = useAfterDrawing();
  return (
    <div className="answer-frame">
      {late && (
        <Suspense fallback={null}>
          <AnswerLine />
        </Suspense>
      )}
    </div>
  );
}

/** The time brush, once the first graph has been drawn: it is always there, but not before it. */
function Time() {
  const { anyTime } = useAnswer();
  const late = useAfterDrawing();
  return (
    <div className="time-frame">
      {late && (
        <Suspense fallback={null}>
          <TimeBrush contacts={anyTime} />
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
          {kind === 'graph' && <GraphTools stage={graph.stage} />}
          <OutTools kind={kind} parts={graph} />
        </div>
      </div>
      <Answered />
      <div className="canvas-frame">
        <GraphRegion parts={graph} hidden={kind !== 'graph'} />
        {kind !== 'graph' && <Other kind={kind} />}
      </div>
      <Legend />
      <Time />
    </section>
  );
}
