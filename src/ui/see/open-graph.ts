import { REST } from '../../analysis/rest-actors';
import { type Intents, Stage, type Target } from '../../canvas/stage';
import { formatNumber } from '../../i18n/format';
import type { Theme } from '../../scene/tokens';
import type { Scene } from '../../scene/types';
import { hover, notify, place, select, setDrawn, setLayout, togglePair } from '../../state/actions';
import type { App } from '../context';
import { openHelp } from '../KeyboardHelp';
import { SizeSource } from '../measures/size-source';
import { FreeLayoutRun } from './free-layout-run';
import { type GraphKeyParts, graphKey, pageKey } from './keys';
import { makeMeasure } from './measure';
import { Presenter } from './presenter';
import { sheetSize } from './sheet-size';

/** The theme in force: the reader's choice, else the system's. */
export function currentTheme(app: App): Theme {
  const { theme } = app.store.getState().preferences;
  if (theme !== 'system') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** What a line says when it is chosen: its only contact, its channel, or its pair. */
function selectLine(app: App, scene: Scene | null, id: string): void {
  const line = scene?.lines.find((one) => one.id === id);
  const [only] = line?.contacts ?? [];
  if (!line) return;
  const rest = [line.source, line.target].find((end) => end.startsWith(REST));
  if (rest !== undefined) select(app.store, { kind: 'actor', id: rest });
  else if (line.count === 1 && only) select(app.store, { kind: 'contact', id: only });
  else if (line.channel) {
    // Its id ends with the status that it is drawn with.
    const route = line.channel.id.replace(/:[a-z]+(:mutual)?$/, '');
    select(app.store, { kind: 'channel', id: route });
  } else select(app.store, { kind: 'pair', id: line.pair });
}

/** Frame budget: pointer moves come faster than frames, so only the last of each frame is drawn. */
function perFrame<A extends readonly unknown[]>(run: (...args: A) => void): (...args: A) => void {
  let waiting: A | null = null;
  return (...args) => {
    if (waiting === null) {
      requestAnimationFrame(() => {
        const last = waiting;
        waiting = null;
        if (last) run(...last);
      });
    }
    waiting = args;
  };
}

/**
 * From a change to the first frame that shows it, for `npm run bench`. The frame is painted when what
 * was asked for within it runs, before anything else that waits.
 */
function markPainted(what: 'select' | 'facet' | 'question' | 'brush'): void {
  performance.mark(what);
  const end = () => {
    if (performance.getEntriesByName(what, 'mark').length === 0) return;
    performance.measure(`${what}-painted`, what);
    performance.clearMarks(what);
  };
  requestAnimationFrame(() => {
    if ('scheduler' in globalThis) void scheduler.postTask(end, { priority: 'user-blocking' });
    else setTimeout(end);
  });
}

/** Puts the graph into an element and keeps it in step with the store; returns how to end it. */
export function openGraph(
  app: App,
  element: HTMLElement,
  tell: {
    onStage: (stage: Stage | null) => void;
    onScene: (scene: Scene) => void;
    onLayout: (layout: FreeLayoutRun | null) => void;
  },
): () => void {
  const { store } = app;
  let presenter: Presenter | null = null;
  const drag = perFrame((id: string, p: { x: number; y: number }) =>
    place(store, store.getState().view.layout, { [id]: p }),
  );
  const intents: Intents = {
    hover: (target) => hover(store, target),
    select: (target: Target | null) => {
      if (!target) select(store, null);
      else if (target.kind === 'actor') select(store, { kind: 'actor', id: target.id });
      else selectLine(app, presenter?.current() ?? null, target.id);
    },
    open: (target) => {
      const line = presenter?.current()?.lines.find((one) => one.id === target.id);
      if (line && !line.channel) togglePair(store, line.pair);
    },
    move: (id, p, done) => {
      if (done) place(store, store.getState().view.layout, { [id]: p });
      else drag(id, p);
    },
    zoom: (zoom) => presenter?.zoomed(zoom),
  };
  // Before the presenter listens, so that its work is inside what is measured.
  const unmark = store.subscribe((state, before) => {
    if (state.view.selection !== before.view.selection) markPainted('select');
    const [asked, askedBefore] = [state.view.filter, before.view.filter];
    if (asked !== askedBefore) {
      const isQuestion = (['from', 'to', 'either'] as const).some(
        (part) => asked[part] !== askedBefore[part],
      );
      markPainted(isQuestion ? 'question' : 'facet');
    }
    if (state.view.window !== before.view.window) markPainted('brush');
  });
  const stage = new Stage(element, intents);
  const sizes = new SizeSource(app.dataset, store, app.answers.get, () =>
    notify(store, 'notice.sizes'),
  );
  const layout = new FreeLayoutRun({
    // A part of its own: it is loaded when the free layout is first asked for.
    lay: async (scene, pinned, options) =>
      (await import('../../canvas/free-layout')).freeLayout(scene, pinned, options),
    onCancelled: () => setLayout(store, 'bands'),
  });
  presenter = new Presenter({
    dataset: app.dataset,
    store,
    stage,
    answer: app.answers.get,
    // A part of its own: it is loaded when a channel of an answer or a chain is first lit.
    paths: async () => {
      const { chainOf, channelOf, contactsOfChannel } = await import('../paths');
      const asked = () => [app.dataset, store.getState().view, app.answers.unended()] as const;
      return {
        channel: (id) => {
          const group = channelOf(...asked(), id);
          return group && new Set(contactsOfChannel(group));
        },
        walk: (id) => chainOf(...asked(), id),
      };
    },
    measure: makeMeasure(),
    sizes: sizes.get,
    theme: () => currentTheme(app),
    number: formatNumber,
    freeLayout: layout.run,
    onFailure: () => {
      notify(store, 'notice.layout');
      // Else every drawing would try again, and fail.
      setLayout(store, 'bands');
    },
    onBroken: (error) => notify(store, 'notice.unknown', { problem: String(error) }),
  });
  app.presenter.current = presenter;
  const { current } = app.presenter;
  const ends = [
    sizes.subscribe(() => current?.resized()),
    () => sizes.destroy(),
    () => layout.end(),
    unmark,
    store.subscribe(({ view }) => {
      if (view.layout !== 'free') layout.end();
    }),
    presenter.onScene((scene) => {
      // Cytoscape draws on the next frame.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          element.dataset.drawn = 'true';
          performance.mark('drawn');
          // After this frame: what waits for the drawing must not delay it.
          setTimeout(() => setDrawn(store));
        }),
      );
      tell.onScene(scene);
    }),
    watchSize(element, presenter),
    watchKeys(app, element, { store, stage, presenter: current, dataset: app.dataset, layout }),
    watchTheme(presenter),
    watchLeave(element, () => hover(store, null)),
  ];
  tell.onStage(stage);
  tell.onLayout(layout);
  return () => {
    for (const end of ends) end();
    presenter?.destroy();
    stage.destroy();
    app.presenter.current = null;
    tell.onStage(null);
    tell.onLayout(null);
  };
}

function watchSize(element: HTMLElement, presenter: Presenter): () => void {
  let size = { width: 0, height: 0 };
  const observer = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = element;
    if (Math.abs(width - size.width) < 2 && Math.abs(height - size.height) < 2) return;
    size = { width, height };
    if (width < 50 || height < 50) return;
    const { clientWidth, clientHeight } = document.documentElement;
    presenter.resize(sheetSize(width, { width: clientWidth, height: clientHeight }));
  });
  observer.observe(element);
  return () => observer.disconnect();
}

function watchKeys(app: App, element: HTMLElement, parts: GraphKeyParts): () => void {
  const inGraph = (event: KeyboardEvent) => {
    if (graphKey(event, parts)) event.preventDefault();
  };
  const onPage = (event: KeyboardEvent) => {
    if (!event.defaultPrevented && pageKey(event, parts, { openHelp, history: app.history }))
      event.preventDefault();
  };
  element.addEventListener('keydown', inGraph);
  document.addEventListener('keydown', onPage);
  return () => {
    element.removeEventListener('keydown', inGraph);
    document.removeEventListener('keydown', onPage);
  };
}

function watchTheme(presenter: Presenter): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const redraw = () => presenter.redraw();
  dark.addEventListener('change', redraw);
  return () => dark.removeEventListener('change', redraw);
}

/** A pointer that leaves in one stride leaves no word with Cytoscape: what it was on would stay lit. */
function watchLeave(element: HTMLElement, left: () => void): () => void {
  element.addEventListener('pointerleave', left);
  return () => element.removeEventListener('pointerleave', left);
}
