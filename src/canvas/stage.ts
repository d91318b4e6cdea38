import cytoscape, {
  type Core,
  type EventObject,
  type NodeSingular,
  type SingularElementReturnValue,
} from 'cytoscape';
import { extentOf } from '../scene/extent';
import type { Point } from '../scene/geometry';
import type { Scene } from '../scene/types';
import { type Dress, elementsOf } from './elements';
import { READING_ZOOM, stylesheet } from './stylesheet';

/** What the pointer or the keyboard points at. */
export type Target =
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'line'; readonly id: string };

/** What a gesture on the canvas means. The stage decides nothing; it says what was meant. */
export interface Intents {
  readonly hover: (target: Target | null) => void;
  readonly select: (target: Target | null) => void;
  /** A double click or double tap. */
  readonly open: (target: Target) => void;
  /** An actor is being dragged (`done` false) or was dropped (`done` true). */
  readonly move: (id: string, p: Point, done: boolean) => void;
  readonly zoom: (zoom: number) => void;
}

export interface Emphasis {
  /** Ids of actors and lines that stay lit; null lights everything. */
  readonly lit: ReadonlySet<string> | null;
  readonly selected: ReadonlySet<string>;
  readonly hover: string | null;
  /** The actor that the keyboard stands on. */
  readonly focus: string | null;
}

export const NO_EMPHASIS: Emphasis = { lit: null, selected: new Set(), hover: null, focus: null };

const FIT_PADDING = 6;
const FIT_MOST = 1.3;
const ZOOM = { min: 0.2, max: 6 } as const;

function targetOf(event: EventObject): Target | null {
  const ele = event.target;
  if (ele === event.cy || typeof ele.hasClass !== 'function') return null;
  if (ele.hasClass('actor')) return { kind: 'actor', id: ele.data('ref') };
  if (ele.hasClass('line') || ele.hasClass('mark')) return { kind: 'line', id: ele.data('ref') };
  return null;
}

/** Puts an element elsewhere, if it is elsewhere: a move to the same place costs as much as any. */
function move(ele: NodeSingular, to: Point): void {
  const { x, y } = ele.position();
  if (x !== to.x || y !== to.y) ele.position({ ...to });
}

/** Gives an element a class or takes it, where that is new: Cytoscape does as much for what is not. */
function setClass(ele: SingularElementReturnValue, name: string, on: boolean): void {
  if (ele.hasClass(name) !== on) ele.toggleClass(name, on);
}

function listen(cy: Core, intents: Intents): void {
  cy.on('mouseover', '.actor, .line, .mark', (event) => intents.hover(targetOf(event)));
  cy.on('mouseout', '.actor, .line, .mark', () => intents.hover(null));
  cy.on('onetap', (event) => intents.select(targetOf(event)));
  cy.on('dbltap', (event) => {
    const target = targetOf(event);
    if (target) intents.open(target);
  });
  cy.on('drag', '.actor', ({ target }) =>
    intents.move(target.data('ref'), { ...target.position() }, false),
  );
  cy.on('dragfree', '.actor', ({ target }) =>
    intents.move(target.data('ref'), { ...target.position() }, true),
  );
  cy.on('zoom', () => intents.zoom(cy.zoom()));
}

/** The one place that draws: a scene goes in, gestures come out as intents. */
export class Stage {
  private readonly cy: Core;
  private shown: { readonly scene: Scene; readonly dress: Dress } | null = null;
  private emphasis: Emphasis = NO_EMPHASIS;
  /** Whether the icons of types are drawn: from afar they would be noise, and take as long as any. */
  private icons = false;
  private dressed: Dress['palette'] | null = null;
  /** By element, its data when it was last drawn, as text. */
  private said: ReadonlyMap<string, string> = new Map();

  constructor(container: HTMLElement, intents: Intents) {
    this.cy = cytoscape({
      container,
      style: [],
      layout: { name: 'preset' },
      minZoom: ZOOM.min,
      maxZoom: ZOOM.max,
      autounselectify: true,
      boxSelectionEnabled: false,
      // A tap that follows a tap within this time is a double one.
      multiClickDebounceTime: 220,
    });
    listen(this.cy, intents);
    this.cy.on('zoom', () => this.showIcons());
  }

  /** Draws a scene, moving what stays and replacing only what differs. */
  draw(scene: Scene, dress: Dress): void {
    this.shown = { scene, dress };
    this.icons = this.isNear();
    const marks = this.icons ? scene.marks : scene.marks.filter(({ kind }) => kind !== 'type');
    const wanted = new Map(
      elementsOf({ ...scene, marks }, dress).map((element) => [String(element.data.id), element]),
    );
    const said = new Map([...wanted].map(([id, { data }]) => [id, JSON.stringify(data)]));
    this.cy.batch(() => {
      // Another style makes Cytoscape work out every element anew, and drop what it has painted.
      if (this.dressed !== dress.palette) this.cy.style(stylesheet(dress.palette) as never);
      this.dressed = dress.palette;
      this.cy.remove(this.cy.elements().filter((ele) => !wanted.has(ele.id())));
      const fresh = [];
      for (const [id, element] of wanted) {
        const there = this.cy.getElementById(id);
        if (there.empty()) {
          fresh.push(element);
          continue;
        }
        if (said.get(id) !== this.said.get(id)) there.data(element.data);
        setClass(there, 'faint', String(element.classes ?? '').includes('faint'));
        if (element.position && !there.grabbed()) move(there, element.position);
      }
      this.cy.add(fresh);
      this.cy.nodes('.area, .title, .mark').ungrabify();
    });
    this.said = said;
  }

  emphasise(emphasis: Emphasis): void {
    this.emphasis = emphasis;
    const { lit, selected, hover, focus } = emphasis;
    this.cy.batch(() => {
      for (const ele of this.cy.elements()) {
        const ref = ele.data('ref');
        const known = typeof ref === 'string';
        setClass(ele, 'dim', lit !== null && !(known && lit.has(ref)));
        setClass(ele, 'lit', lit !== null && known && lit.has(ref));
        setClass(ele, 'selected', known && selected.has(ref) && !ele.hasClass('mark'));
        setClass(ele, 'hover', known && ref === hover);
        setClass(ele, 'focus', known && ref === focus);
      }
    });
  }

  /** Brings everything that is drawn into view, at most a little larger than it was arranged. */
  fit(scene: Scene | null = this.shown?.scene ?? null): void {
    this.cy.resize();
    if (!scene) return;
    const { x, y, w, h } = extentOf(scene);
    const width = this.cy.width();
    const height = this.cy.height();
    const room = (side: number) => side - 2 * FIT_PADDING;
    const zoom = Math.max(ZOOM.min, Math.min(room(width) / w, room(height) / h, FIT_MOST));
    const pan = { x: (width - w * zoom) / 2 - x * zoom, y: (height - h * zoom) / 2 - y * zoom };
    this.cy.viewport({ zoom, pan });
  }

  zoomBy(factor: number): void {
    const level = Math.min(ZOOM.max, Math.max(ZOOM.min, this.cy.zoom() * factor));
    this.cy.zoom({ level, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  panBy(x: number, y: number): void {
    this.cy.panBy({ x, y });
  }

  /** Brings an actor into view if it is out of it. */
  reveal(id: string): void {
    const node = this.cy.getElementById(`actor:${id}`);
    if (node.empty()) return;
    const { x, y } = node.renderedPosition();
    const margin = 40;
    if (x > margin && y > margin && x < this.cy.width() - margin && y < this.cy.height() - margin)
      return;
    this.cy.center(node);
  }

  /** Where an actor stands on the page, px from the container's corner. */
  rendered(id: string): Point | null {
    const node = this.cy.getElementById(`actor:${id}`);
    return node.empty() ? null : { ...node.renderedPosition() };
  }

  /** What of the sheet is in view: its box, px on the sheet, and how much larger it is shown. */
  view(): { x: number; y: number; w: number; h: number; zoom: number } {
    const { x1, y1, w, h } = this.cy.extent();
    return { x: x1, y: y1, w, h, zoom: this.cy.zoom() };
  }

  size(): { width: number; height: number } {
    return { width: this.cy.width(), height: this.cy.height() };
  }

  resize(): void {
    this.cy.resize();
  }

  destroy(): void {
    this.cy.destroy();
  }

  private isNear(): boolean {
    return this.cy.zoom() >= READING_ZOOM;
  }

  /** Draws the icons of types when the reader comes near, and takes them away again. */
  private showIcons(): void {
    if (!this.shown || this.isNear() === this.icons) return;
    this.draw(this.shown.scene, this.shown.dress);
    this.emphasise(this.emphasis);
  }
}
