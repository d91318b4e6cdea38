import { setKind } from '../../state/filter-actions';
import type { ViewKind } from '../../state/store';
import { useApp, useAppState, useWords } from '../context';
import { AnswerLine } from './AnswerLine';
import { GraphRegion } from './GraphRegion';
import { Legend } from './Legend';

export const KINDS: readonly ViewKind[] = ['graph'];

function ViewTabs() {
  const { store } = useApp();
  const { t } = useWords();
  const kind = useAppState(({ view }) => view.kind);
  return (
    <nav className="view-tabs" aria-label={t('viewKind.label')}>
      {KINDS.map((one, i) => (
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

/** The middle: the same contacts as graph, matrix, timeline or table, and time under all of them. */
export function SeeRegion() {
  const { t } = useWords();
  const kind = useAppState(({ view }) => view.kind);
  return (
    <section className="see" aria-label={t('region.see')} id="graph" data-kind={kind}>
      <ViewTabs />
      <AnswerLine />
      <div className="canvas-frame">
        <GraphRegion hidden={kind !== 'graph'} />
      </div>
      <Legend />
    </section>
  );
}
