import { ArrowLeft, X } from 'lucide';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { back, select } from '../../state/actions';
import { useApp, useAppState, useWords } from '../context';
import { Icon } from '../icon';
import { useAfterDrawing } from '../use-after-drawing';
import { ChannelList } from './ChannelList';

/** What is read is a part of its own, fetched while the first graph is being looked at. */
const loadCard = () => import('./Card');
const ChannelsPanel = lazy(async () => ({
  default: (await import('./channels/ChannelsPanel')).ChannelsPanel,
}));
const Card = lazy(async () => ({ default: (await loadCard()).Card }));

/** Between two ends the channels that join them; else every reported one. */
function Channels() {
  const both = useAppState(({ view }) => view.filter.from !== null && view.filter.to !== null);
  if (!both) return <ChannelList />;
  return (
    <Suspense fallback={<ChannelList />}>
      <ChannelsPanel />
    </Suspense>
  );
}

/** The end side: what is selected, down to the paragraph; the reported channels while nothing is. */
export function ReadPanel() {
  const { store } = useApp();
  const { t } = useWords();
  const selection = useAppState(({ view }) => view.selection);
  const trail = useAppState(({ ephemeral }) => ephemeral.trail.length);
  const panel = useRef<HTMLElement>(null);
  const key = selection ? `${selection.kind} ${selection.id}` : '';

  const late = useAfterDrawing();
  useEffect(() => {
    if (late) void loadCard();
  }, [late]);

  // A new card is read from its top; without this the panel keeps the last one's scroll.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what changed
  useEffect(() => {
    if (panel.current) panel.current.scrollTop = 0;
  }, [key]);

  return (
    <section ref={panel} className="read" id="read" aria-label={t('region.read')} tabIndex={-1}>
      {selection && (
        <div className="read-bar">
          <button
            type="button"
            className="icon-button back"
            onClick={() => back(store)}
            disabled={trail === 0}
            aria-label={t('common.back')}
            title={t('common.back')}
          >
            <Icon node={ArrowLeft} />
          </button>
          <button
            type="button"
            className="icon-button"
            onClick={() => select(store, null)}
            aria-label={t('read.clear')}
            title={t('read.clear')}
          >
            <Icon node={X} />
          </button>
        </div>
      )}
      {selection ? (
        <Suspense fallback={null}>
          <Card selection={selection} />
        </Suspense>
      ) : (
        <Channels />
      )}
    </section>
  );
}
