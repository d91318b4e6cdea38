import { Maximize, RotateCcw, ZoomIn, ZoomOut } from 'lucide';
import { type RefObject, startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { Stage } from '../../canvas/stage';
import { formatNumber } from '../../i18n/format';
import type { Scene } from '../../scene/types';
import { release, setChannelsOnly } from '../../state/actions';
import { handId } from '../../state/hand';
import { useApp, useAppState, useWords } from '../context';
import { Icon } from '../icon';
import { FreeLayoutStatus } from './FreeLayoutStatus';
import type { FreeLayoutRun } from './free-layout-run';
import { IconTools } from './IconTools';
import { openGraph } from './open-graph';
import { OverviewButton } from './overview/OverviewButton';

/** On a narrow screen: whether only what takes part in channels is drawn. */
function ChannelsOnly() {
  const { store } = useApp();
  const { t } = useWords();
  const channelsOnly = useAppState(({ ephemeral }) => ephemeral.channelsOnly);
  return (
    <label className="channels-only">
      <input
        type="checkbox"
        checked={channelsOnly}
        onChange={(event) => setChannelsOnly(store, event.target.checked)}
      />
      {t('channels.only')}
    </label>
  );
}

/** How much is drawn, in words; of an answer too large for all of it, how much of how much. */
function Drawn({ scene }: { readonly scene: Scene | null }) {
  const { presenter } = useApp();
  const { lang, t } = useWords();
  if (!scene) return null;
  const worth = presenter.current?.worth() ?? null;
  if (worth) {
    const n = (number: number) => formatNumber(number, lang);
    const { drawn, of } = worth;
    // An ego network has nobody folded away that there would be a reason for.
    const why = drawn.actors < of.actors ? t('rest.why') : undefined;
    return (
      <div className="drawn-of">
        <p className="drawn part" title={why}>
          {t('rest.drawn', {
            contacts: n(drawn.contacts),
            allContacts: n(of.contacts),
            actors: n(drawn.actors),
            allActors: n(of.actors),
          })}
        </p>
        <OverviewButton />
      </div>
    );
  }
  const contacts = new Set(scene.lines.flatMap((line) => line.contacts)).size;
  return (
    <p className="drawn">
      {t('count.shown', {
        contacts: t('count.contacts', { n: contacts }),
        actors: t('count.actors', { n: scene.actors.length }),
      })}
    </p>
  );
}

/** What is done to the graph's view: zoom, fit, positions. */
export function GraphTools({ stage }: { readonly stage: Stage | null }) {
  const { store } = useApp();
  const { lang, t } = useWords();
  const layout = useAppState(({ view }) => view.layout);
  const moved = useAppState(
    ({ arrangement, view }) =>
      Object.keys(arrangement[view.layout]).filter((key) => handId(view.level, key) !== null)
        .length,
  );
  const tools = [
    { label: t('view.zoomIn'), icon: ZoomIn, act: () => stage?.zoomBy(1.25) },
    { label: t('view.zoomOut'), icon: ZoomOut, act: () => stage?.zoomBy(0.8) },
    { label: t('view.fit'), icon: Maximize, act: () => stage?.fit() },
  ];
  return (
    <div className="tools" role="toolbar" aria-label={t('region.controls')}>
      {moved > 0 && (
        <button
          type="button"
          className="quiet"
          onClick={() => release(store, layout)}
          title={`${t('view.reset')} · ${t('view.movedByHand', { n: moved })}`}
        >
          <Icon node={RotateCcw} size={16} />
          {/* The bar has room for one word more at most. */}
          <span className="visually-hidden">{t('view.reset')}</span>
          <span className="count">{formatNumber(moved, lang)}</span>
        </button>
      )}
      <IconTools tools={tools} />
    </div>
  );
}

/** The canvas, once it is up, and what it has last drawn. */
export interface GraphParts {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly stage: Stage | null;
  readonly scene: Scene | null;
  readonly layout: FreeLayoutRun | null;
}

export function useGraph(): GraphParts {
  const app = useApp();
  const container = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [scene, setScene] = useState<Scene | null>(null);
  const [layout, setLayout] = useState<FreeLayoutRun | null>(null);
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    return openGraph(app, element, {
      onStage: setStage,
      // The canvas shows it already: what is said of it follows, in slices.
      onScene: (scene) => startTransition(() => setScene(scene)),
      onLayout: setLayout,
    });
  }, [app]);
  return { container, stage, scene, layout };
}

/**
 * The graph. Its canvas lives in one `div` that React makes once and never renders again; while
 * another view is shown it is hidden, not taken away.
 */
export function GraphRegion({
  parts: { container, scene, layout },
  hidden,
}: {
  readonly parts: GraphParts;
  readonly hidden: boolean;
}) {
  const { presenter } = useApp();
  const { t } = useWords();
  const toCanvas = useCallback(() => container.current?.focus(), [container]);
  return (
    <div className="graph-view" hidden={hidden}>
      <div
        ref={container}
        className="canvas"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the application role takes keys of its own
        tabIndex={0}
        role="application"
        aria-label={t('graph.label')}
        aria-describedby="graph-keys"
      />
      <p id="graph-keys" className="visually-hidden">
        {t('graph.description')} {t('graph.keys')}
      </p>
      {scene && scene.actors.length === 0 && <p className="empty over">{t('graph.empty')}</p>}
      <div className="graph-bar">
        {/* It would do nothing where nothing that is drawn was carried. */}
        {scene && presenter.current?.hasChannels() && <ChannelsOnly />}
        <Drawn scene={scene} />
      </div>
      {layout && <FreeLayoutStatus layout={layout} onGone={toCanvas} />}
    </div>
  );
}
