import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram } from 'sigma/rendering';
import type { Whole } from '../../../analysis/whole';
import type { Theme } from '../../../scene/tokens';
import { coloursOf } from './colours';
import { drawLabel, type LabelAt } from './label';
import {
  type DrawnActor,
  type DrawnPair,
  drawChosen,
  drawLabels,
  type WholeGraph,
} from './over-picture';

/** What is drawn of each actor: its label and the slot of its camp. */
export interface WholeActor {
  readonly label: string;
  readonly slot: number | null;
}

export interface WholeInput {
  readonly whole: Whole;
  /** By place in the whole. */
  readonly actors: readonly WholeActor[];
  /** Where they stand before they are laid out: two numbers an actor. */
  readonly places: Float32Array;
  readonly theme: Theme;
}

/** How long a task of building may be, ms. */
const SLICE = 12;

/** Radius of the busiest actor and of one with a contact, px at the opening view. */
const LARGEST = 15;
const SMALLEST = 1.6;

const rest = () => new Promise((resolve) => setTimeout(resolve));

/** The drawing's graph, built in slices so that the page goes on. */
export async function wholeGraph(
  { whole, actors, places, theme }: WholeInput,
  signal: AbortSignal,
): Promise<WholeGraph> {
  const graph: WholeGraph = new UndirectedGraph<DrawnActor, DrawnPair>();
  const colours = coloursOf(theme);
  const most = whole.contacts[0] ?? 1;
  let since = performance.now();
  const pause = async (): Promise<void> => {
    if (performance.now() - since < SLICE) return;
    await rest();
    signal.throwIfAborted();
    since = performance.now();
  };
  // The busiest last, so that it lies on top.
  for (let at = actors.length - 1; at >= 0; at -= 1) {
    const share = Math.sqrt((whole.contacts[at] ?? 0) / most);
    const { label = '', slot = null } = actors[at] ?? {};
    graph.addNode(at, {
      x: places[at * 2] ?? 0,
      // Sigma's y grows upwards.
      y: -(places[at * 2 + 1] ?? 0),
      size: SMALLEST + (LARGEST - SMALLEST) * share,
      color: colours.actor(slot),
      label,
    });
    if (at % 200 === 0) await pause();
  }
  for (let pair = 0; pair < whole.from.length; pair += 1) {
    graph.addEdgeWithKey(pair, whole.from[pair], whole.to[pair], {
      color: colours.line(whole.legs[pair] ?? 0),
      type: 'line',
    });
    if (pair % 200 === 0) await pause();
  }
  return graph;
}

/** Whether this browser draws with WebGL at all. */
export function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** Pairs above this many are not drawn while the picture moves. */
const STILL = 4_000;

export interface WholePicture {
  readonly place: (places: Float32Array) => void;
  /** Marks an actor, with lines to all whom it met; null for none. */
  readonly choose: (at: number | null) => void;
  readonly flyTo: (at: number) => void;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  readonly end: () => void;
}

/**
 * Everything at once, drawn by sigma in an element; it goes on until it is ended.
 *
 * @throws where there is no WebGL.
 */
export function openPicture(
  element: HTMLElement,
  graph: WholeGraph,
  theme: Theme,
  onChoose: (at: number | null) => void,
): WholePicture {
  const { palette } = coloursOf(theme);
  let labels: LabelAt[] = [];
  const sigma = new Sigma<DrawnActor, DrawnPair>(graph, element, {
    defaultEdgeType: 'line',
    edgeProgramClasses: { line: EdgeLineProgram },
    hideEdgesOnMove: graph.size > STILL,
    labelRenderedSizeThreshold: 5,
    labelDensity: 0.6,
    labelGridCellSize: 120,
    minCameraRatio: 0.01,
    maxCameraRatio: 3,
    stagePadding: 40,
    zIndex: false,
    // Which have room is known only once all that could be written are.
    defaultDrawNodeLabel: (_, { x, y, size, label }) => {
      if (label) labels.push({ x, y, size, text: label });
    },
    defaultDrawNodeHover: (context, { x, y, size, label }) => {
      if (label) drawLabel(context, { x, y, size, text: label }, palette, true);
    },
  });
  let chosen: number | null = null;
  /** Whom the picture was led to: it stays with them while everyone is still moving. */
  let followed: number | null = null;
  const leave = (): void => {
    followed = null;
  };
  sigma.getMouseCaptor().on('mousedown', leave);
  sigma.getMouseCaptor().on('wheel', leave);
  sigma.getTouchCaptor().on('touchdown', leave);
  sigma.createCanvasContext('chosen', { style: { pointerEvents: 'none' } });
  const { chosen: marks, labels: names } = sigma.getCanvases();
  // A layer that is added lies on top; names lie over the discs of whoever was met.
  if (marks) names?.before(marks);
  // A canvas added later is only sized with all others.
  sigma.resize(true);
  const over = marks?.getContext('2d') ?? null;
  sigma.on('beforeRender', () => {
    labels = [];
  });
  sigma.on('afterRender', () => {
    if (over) drawChosen(sigma, graph, over, chosen, theme);
    drawLabels(sigma, graph, labels, chosen, theme);
  });
  sigma.on('clickNode', ({ node }) => onChoose(Number(node)));
  sigma.on('clickStage', () => onChoose(null));
  sigma.on('enterNode', () => element.classList.add('over'));
  sigma.on('leaveNode', () => element.classList.remove('over'));
  const camera = sigma.getCamera();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const move = (to: Partial<{ x: number; y: number; ratio: number }>) =>
    still ? camera.setState(to) : void camera.animate(to, { duration: 300 });
  return {
    place: (places) => {
      graph.updateEachNodeAttributes((node, drawn) => {
        const at = Number(node);
        drawn.x = places[at * 2] ?? 0;
        drawn.y = -(places[at * 2 + 1] ?? 0);
        return drawn;
      });
      if (followed === null) return;
      // Where they are drawn is known once the picture is made anew.
      sigma.refresh();
      const data = sigma.getNodeDisplayData(String(followed));
      if (data) camera.setState({ x: data.x, y: data.y });
    },
    choose: (at) => {
      chosen = at;
      sigma.scheduleRender();
    },
    flyTo: (at) => {
      const data = sigma.getNodeDisplayData(String(at));
      followed = at;
      if (data) move({ x: data.x, y: data.y, ratio: Math.min(camera.ratio, 0.25) });
    },
    zoomBy: (factor) => move({ ratio: camera.getBoundedRatio(camera.ratio / factor) }),
    fit: () => {
      leave();
      move({ x: 0.5, y: 0.5, ratio: 1 });
    },
    end: () => sigma.kill(),
  };
}
