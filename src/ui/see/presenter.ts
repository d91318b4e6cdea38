import type { Worth } from '../../analysis/worth-seeing';
import type { Dress } from '../../canvas/elements';
import type { Lang } from '../../model/schema';
import type { Point } from '../../scene/geometry';
import { PALETTES } from '../../scene/tokens';
import type { Scene } from '../../scene/types';
import type { State } from '../../state/store';
import { inSlices, nextFrame } from '../in-slices';
import { changesOf } from './changes';
import { type Composed, Derivation, type Made } from './derivation';
import { FreePlaces } from './free-places';
import { labelScaleAt } from './label-scale';
import { emphasisOf } from './lighting';
import { neighbourIn } from './neighbour';
import { partsOf } from './parts-of';
import { PathLookup } from './path-lookup';
import type { PresenterInput } from './presenter-input';
import type { Size } from './sheet-size';

/**
 * Follows the store and tells the stage: what changes the scene is derived anew, what only lights it
 * is told by itself. While another view is shown nothing is drawn; it waits until it is seen.
 */
export class Presenter {
  private readonly listeners = new Set<(scene: Scene) => void>();
  private readonly paths: PathLookup;
  private readonly derivation: Derivation;
  private readonly free: FreePlaces;
  private readonly unsubscribe: () => void;
  private sheet: Size = { width: 872, height: 746 };
  private zoomScale = 1;
  private scene: Scene | null = null;
  private composed: Composed | null = null;
  private light: ReadonlySet<string> | null = null;

  private ended = false;

  /** Something changed while another view was shown; it is drawn when this one is again. */
  private waiting: 'nothing' | 'light' | 'drawing' = 'nothing';

  constructor(private readonly input: PresenterInput) {
    this.paths = new PathLookup(input, () => this.redraw());
    this.derivation = new Derivation(input, this.paths, () => this.sheet);
    this.free = new FreePlaces(input, () => this.redrawFitted());
    this.unsubscribe = input.store.subscribe((state, before) => this.follow(state, before));
  }

  /** Calls back with every scene that is drawn; returns how to stop. */
  onScene(listener: (scene: Scene) => void): () => void {
    this.listeners.add(listener);
    if (this.scene) listener(this.scene);
    return () => this.listeners.delete(listener);
  }

  current(): Scene | null {
    return this.scene;
  }

  /** What the present scene is composed from, told in a language; null before the first drawing. */
  composedIn(lang: Lang): Composed | null {
    return this.composed && this.derivation.composedIn(this.composed, lang);
  }

  /** Ids of what the selection lights; null where everything is lit. */
  litBySelection(): ReadonlySet<string> | null {
    return this.light;
  }

  /** How much of how much is drawn of a large answer; null where all of it is. */
  worth(): Worth | null {
    return this.derivation.drawn().worth;
  }

  /** Whether any channel is drawn, or would be without those that are not. */
  hasChannels(): boolean {
    return this.derivation.drawn().contacts.some(({ via }) => via.length > 0);
  }

  /** Whether the sheet is a phone's. */
  narrow(): boolean {
    return this.derivation.narrow();
  }

  /** The nearest actor that a line joins to `from` in a direction on the screen; null for none. */
  neighbour(from: string, direction: Point): string | null {
    return this.scene && neighbourIn(this.scene, from, direction);
  }

  /** The canvas has another size; everyone is given another place only if the sheet has too. */
  resize(sheet: Size): void {
    const isNew = sheet.width !== this.sheet.width || sheet.height !== this.sheet.height;
    if (isNew) this.sheet = sheet;
    this.input.stage.resize();
    if (this.scene && !this.shows()) {
      this.waiting = 'drawing';
      return;
    }
    if (!this.scene) void this.drawFirst();
    else {
      if (isNew) this.redraw();
      this.input.stage.fit();
    }
  }

  /** The first drawing, made in steps between which the page can do something else. */
  private async drawFirst(): Promise<void> {
    const wanted = () => !this.ended && !this.scene;
    let made: Made | null = null;
    try {
      const isLarge = await inSlices(this.derivation.stepsToScene(), wanted);
      if (isLarge) made = await this.drawInParts(wanted);
    } catch (error) {
      this.input.onBroken(error);
    }
    if (wanted()) this.redrawFitted(made);
  }

  /** Draws a little more of the scene with each frame: Cytoscape takes its time with every element. */
  private async drawInParts(wanted: () => boolean): Promise<Made | null> {
    const { stage, store } = this.input;
    const { sheet } = this;
    const state = store.getState();
    const made = this.derivation.scene(this.zoomScale, null);
    for (const part of partsOf(made.scene)) {
      if (!wanted()) return null;
      stage.draw(part, this.dress());
      stage.fit(made.scene);
      await nextFrame();
    }
    // What was asked meanwhile is made anew.
    return store.getState() === state && this.sheet === sheet ? made : null;
  }

  private dress(): Dress {
    const { store, theme } = this.input;
    const { lang } = store.getState().preferences;
    return { palette: PALETTES[theme()], lang, number: (n) => this.input.number(n, lang) };
  }

  zoomed(zoom: number): void {
    const scale = labelScaleAt(zoom);
    if (scale === this.zoomScale) return;
    this.zoomScale = scale;
    this.redraw();
  }

  /** Other sizes: drawn now, or when the graph is seen again. */
  resized(): void {
    if (this.shows() || !this.scene) this.redraw();
    else this.waiting = 'drawing';
  }

  /** Draws the present state, of which the scene may have been made already. */
  redraw(made: Made | null = null): void {
    try {
      this.draw(made);
    } catch (error) {
      this.input.onBroken(error);
    }
  }

  destroy(): void {
    this.ended = true;
    this.unsubscribe();
    this.listeners.clear();
  }

  private shows(): boolean {
    return this.input.store.getState().view.kind === 'graph';
  }

  private redrawFitted(made: Made | null = null): void {
    this.redraw(made);
    this.input.stage.fit();
  }

  private draw(made: Made | null): void {
    const { stage, store } = this.input;
    const { view } = store.getState();
    const { scene, composed } = made ?? this.derivation.scene(this.zoomScale, this.free.get());
    this.composed = composed;
    this.scene = scene;
    stage.draw(scene, this.dress());
    this.emphasise();
    for (const listener of this.listeners) listener(scene);
    if (view.layout === 'free') void this.free.compute(scene);
  }

  private follow(state: State, before: State): void {
    const shows = state.view.kind === 'graph';
    if (shows && this.waiting !== 'nothing') {
      const { waiting } = this;
      this.waiting = 'nothing';
      if (waiting === 'drawing') this.redrawFitted();
      else this.emphasise();
      return;
    }
    const { moves, draws, fits, lights } = changesOf(state, before);
    if (moves) this.free.forget();
    if (state.view.layout !== 'free') this.free.leave();
    // No one sees it: it is drawn when it is seen again.
    if (!shows && this.scene && draws) {
      this.waiting = 'drawing';
      return;
    }
    if (draws) this.redraw();
    if (fits) this.input.stage.fit();
    if (!lights || draws) return;
    if (shows) this.emphasise();
    else if (this.waiting === 'nothing') this.waiting = 'light';
  }

  private emphasise(): void {
    const { scene, input } = this;
    if (!scene) return;
    const { emphasis, bySelection } = emphasisOf(scene, input.store.getState(), {
      coded: input.dataset,
      told: this.derivation.told(),
      drawn: this.derivation.drawn(),
      paths: this.paths,
    });
    this.light = bySelection;
    input.stage.emphasise(emphasis);
  }
}
