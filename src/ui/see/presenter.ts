import type { ChainRoute } from '../../analysis/chains/chains';
import { routeOf } from '../../analysis/channels';
import { askedAt, innerCounts, type Told, toldAt } from '../../analysis/rolled-dataset';
import type { Worth } from '../../analysis/worth-seeing';
import type { Emphasis, Stage } from '../../canvas/stage';
import type { ContactGraph } from '../../graph/build';
import { shownGraph } from '../../graph/filter';
import { formatNumber } from '../../i18n/format';
import { makeTranslator } from '../../i18n/translate';
import type { Dataset } from '../../model/dataset';
import type { End, Filter, Level, Window } from '../../model/filter';
import type { Contact, Lang } from '../../model/schema';
import type { Arrangement } from '../../scene/arrange/types';
import { arrangeCast, type Cast, type ComposeInput, castOf, drawCast } from '../../scene/compose';
import { type Asked, lightFor } from '../../scene/emphasis';
import type { Point } from '../../scene/geometry';
import type { DrawnChain } from '../../scene/lines';
import type { Measure } from '../../scene/text';
import { PALETTES, type Theme } from '../../scene/tokens';
import type { Scene } from '../../scene/types';
import { handId } from '../../state/hand';
import type {
  ChainQuestion,
  Hover,
  Layout,
  LetIn,
  Selection,
  State,
  Store,
} from '../../state/store';
import type { FullAnswer } from '../answer-source';
import { askedOfWorth } from './asked-of-worth';
import { type DrawnAnswer, makeDrawnAnswer, memo } from './drawn-answer';
import type { Size } from './sheet-size';

/** Zoom steps at which labels shrink on the sheet, so that more of them find room. */
const LABEL_STEPS = [
  { from: 3.2, scale: 0.45 },
  { from: 2, scale: 0.6 },
  { from: 1.35, scale: 0.8 },
] as const;

/** Below this width the banks stand above and below, px. */
const NARROW = 600;

export function labelScaleAt(zoom: number): number {
  return LABEL_STEPS.find((step) => zoom >= step.from)?.scale ?? 1;
}

export interface PresenterInput {
  readonly dataset: Dataset;
  readonly store: Store;
  readonly stage: Stage;
  /** The answer to the present question. */
  readonly answer: () => FullAnswer;
  /** By actor, its share of the measure that sizes follow; null while they follow contacts. */
  readonly sizes: () => ReadonlyMap<string, number> | null;
  /** Loads what finds channels and chains by their ids. */
  readonly paths: () => Promise<PathFinder>;
  readonly measure: Measure;
  readonly theme: () => Theme;
  readonly number: (n: number, lang: Lang) => string;
  /** Positions of the free layout, computed when first asked for; null where it was given up. */
  readonly freeLayout: (
    scene: Scene,
    pinned: Readonly<Record<string, Point>>,
  ) => Promise<Map<string, Point> | null>;
  readonly onFailure: () => void;
  /** Something could not be drawn; what was drawn before stays. */
  readonly onBroken: (error: unknown) => void;
}

/** Finds what a selection names in the answer to the present question. */
export interface PathFinder {
  /** Ids of the contacts of a channel of an answer; null for the id of a route. */
  readonly channel: (id: string) => ReadonlySet<string> | null;
  readonly walk: (id: string) => ChainRoute | null;
}

type Asking = readonly [Filter, Window | null, boolean, ChainQuestion, LetIn];

interface WalkedChain {
  readonly drawn: DrawnChain;
  readonly contacts: readonly Contact[];
}

const chainOf = ({ view: { selection } }: State): string | null =>
  selection?.kind === 'chain' ? selection.id : null;

const union = (a: readonly Contact[], b: readonly Contact[]) => [...new Set([...a, ...b])];

const joined = memo(
  (answer: FullAnswer, { contacts }: WalkedChain): FullAnswer => ({
    ...answer,
    shown: union(answer.shown, contacts),
    base: union(answer.base, contacts),
  }),
);

/** An answer with the contacts of a chain, which run between others than its ends. */
const withChain = (answer: FullAnswer, chain: WalkedChain | null): FullAnswer =>
  chain ? joined(answer, chain) : answer;

type GraphOf = (
  dataset: Dataset,
  contacts: readonly Contact[],
  passing: boolean,
  channelsOnly: boolean,
) => ContactGraph;

/** What a scene is composed from. */
export interface Composed {
  readonly input: ComposeInput;
  /** The graph of everyone who has a place in the arrangement. */
  readonly base: ContactGraph;
  /** The arrangement on the sheet of the screen. */
  readonly computed: Arrangement;
}

/**
 * The whole derivation in one place: data set → graph → what is shown → cast → arrangement → scene
 * → stage. Each step is kept until its own inputs change, so that a hover touches none of them and
 * a drag only the last two.
 */
export class Presenter {
  private readonly listeners = new Set<(scene: Scene) => void>();
  private zoomScale = 1;
  private free: ReadonlyMap<string, Point> | null = null;
  /** The free layout that is under way, told from those of former questions. */
  private laying: object | null = null;
  private scene: Scene | null = null;
  private composed: Composed | null = null;
  private light: ReadonlySet<string> | null = null;
  private sheet: Size = { width: 872, height: 746 };
  private readonly unsubscribe: () => void;

  /** Something changed while another view was shown; it is drawn when this one is again. */
  private waiting: 'nothing' | 'light' | 'drawing' = 'nothing';

  private readonly drawnAnswer = makeDrawnAnswer();
  private readonly shown: GraphOf;
  private readonly base: GraphOf;
  private readonly inner: (
    answer: FullAnswer,
    told: Told,
    lang: Lang,
  ) => ReadonlyMap<string, string>;
  private readonly walk: (id: string, ...by: Asking) => ChainRoute | null;
  private readonly channel: (id: string, ...by: Asking) => ReadonlySet<string> | null;
  private finder: PathFinder | null = null;
  private finding = false;
  private readonly walked: (chain: ChainRoute | null, lang: Lang) => WalkedChain | null;
  private readonly cast: (
    graph: ContactGraph,
    lang: Lang,
    labelScale: number,
    sizes: ReadonlyMap<string, number> | null,
  ) => Cast;
  private readonly arrangement: (graph: ContactGraph, width: number, height: number) => Arrangement;

  constructor(private readonly input: PresenterInput) {
    this.shown = memo((dataset, contacts, passing, channelsOnly) =>
      shownGraph(dataset, { passing, channelsOnly }, contacts),
    );
    // Facets and the window hide; only the question itself moves anyone.
    this.base = memo((dataset, contacts, passing, channelsOnly) =>
      shownGraph(dataset, { passing, channelsOnly }, contacts),
    );
    this.inner = memo((answer, told, lang) => {
      if (told.level === 'persons') return new Map();
      const say = makeTranslator(lang);
      const counts = [...innerCounts(told.contacts(answer.shown))];
      return new Map(
        counts.map(([id, n]) => [id, say('level.innerShort', { n: formatNumber(n, lang) })]),
      );
    });
    // A hover asks anew each time; only these change the answer.
    this.walk = memo((id) => this.finder?.walk(id) ?? null);
    this.channel = memo((id) => this.finder?.channel(id) ?? null);
    this.walked = memo((chain, lang) => {
      if (!chain) return null;
      const { rank } = input.store.getState().view.chains;
      const contacts = chain.best[rank].steps.map((step) => step.contact);
      const words = makeTranslator(lang)('chain.inferred');
      return {
        drawn: { id: chain.actors.join('>'), actors: chain.actors, contacts, words },
        contacts: contacts.flatMap((id) => input.dataset.contact.get(id) ?? []),
      };
    });
    this.cast = memo((graph, lang, labelScale, sizes) =>
      castOf({ ...this.composeInput(graph, lang, labelScale), ...(sizes ? { sizes } : {}) }),
    );
    this.arrangement = memo((graph) => {
      const compose = this.composeInput(graph, 'en', 1);
      return arrangeCast(castOf(compose), compose);
    });
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
    const { composed } = this;
    if (!composed) return null;
    const inner = this.inner(this.input.answer(), this.told(), lang);
    const words = makeTranslator(lang)('chain.inferred');
    const chain = composed.input.chain ? { ...composed.input.chain, words } : null;
    return { ...composed, input: { ...composed.input, lang, inner, chain } };
  }

  /** Ids of what the selection lights; null where everything is lit. */
  litBySelection(): ReadonlySet<string> | null {
    return this.light;
  }

  /** The canvas has another size; everyone is given another place only if the sheet has too. */
  resize(sheet: Size): void {
    const isNew = sheet.width !== this.sheet.width || sheet.height !== this.sheet.height;
    if (isNew) this.sheet = sheet;
    this.input.stage.resize();
    if (this.scene && this.input.store.getState().view.kind !== 'graph') {
      this.waiting = 'drawing';
      return;
    }
    if (isNew || !this.scene) this.redraw();
    this.input.stage.fit();
  }

  /** Whether the sheet is a phone's. */
  narrow(): boolean {
    return this.sheet.width < NARROW;
  }

  zoomed(zoom: number): void {
    const scale = labelScaleAt(zoom);
    if (scale === this.zoomScale) return;
    this.zoomScale = scale;
    this.redraw();
  }

  /** The nearest actor that a line joins to `from` in a direction on the screen; null for none. */
  neighbour(from: string, direction: Point): string | null {
    const { scene } = this;
    const here = scene?.actors.find((actor) => actor.id === from);
    if (!scene || !here) return null;
    const joined = new Set(
      scene.lines.flatMap((line) =>
        line.source === from ? [line.target] : line.target === from ? [line.source] : [],
      ),
    );
    const ranked = scene.actors
      .filter((actor) => joined.has(actor.id))
      .map((actor) => {
        const v = { x: actor.p.x - here.p.x, y: actor.p.y - here.p.y };
        const d = Math.hypot(v.x, v.y) || 1;
        return { id: actor.id, d, cosine: (v.x * direction.x + v.y * direction.y) / d };
      })
      .filter(({ cosine }) => cosine > 0.25)
      .sort((a, b) => a.d / a.cosine ** 2 - b.d / b.cosine ** 2);
    return ranked[0]?.id ?? null;
  }

  /** Other sizes: drawn now, or when the graph is seen again. */
  resized(): void {
    const shows = this.input.store.getState().view.kind === 'graph';
    if (shows || !this.scene) this.redraw();
    else this.waiting = 'drawing';
  }

  redraw(): void {
    try {
      this.draw();
    } catch (error) {
      this.input.onBroken(error);
    }
  }

  private draw(): void {
    const { view, preferences, arrangement } = this.input.store.getState();
    const answer = this.input.answer();
    const chain = this.chain();
    const drawn = this.drawn();
    // Without a carrier there would be nothing left on a narrow screen.
    const upright = this.upright(drawn);
    const passing = view.passing && drawn.worth === null;
    const graph = this.shown(drawn.dataset, drawn.contacts, passing, upright);
    const compose = this.composeInput(graph, preferences.lang, this.zoomScale);
    const base = this.base(drawn.base.dataset, drawn.base.contacts, passing, upright);
    const computed = this.arrangement(base, this.sheet.width, this.sheet.height);
    // Positions by hand are of the wide sheet.
    const byHand = upright ? new Map() : this.byHand(arrangement, view.layout, view.level);
    const moved = view.layout === 'free' && this.free ? new Map([...this.free, ...byHand]) : byHand;
    const areas = !upright && (view.layout === 'bands' || !this.free);
    const cast = this.cast(graph, preferences.lang, this.zoomScale, this.input.sizes());
    const composed: ComposeInput = {
      ...compose,
      moved,
      areas,
      chain: chain?.drawn ?? null,
      // A bundle holds certain and possible ones alike.
      faint: new Set(drawn.worth ? [] : answer.possible.map((contact) => contact.id)),
      open: new Set(view.open),
    };
    this.composed = { input: composed, base, computed };
    this.scene = drawCast(cast, computed, composed);
    const palette = PALETTES[this.input.theme()];
    const number = (n: number) => this.input.number(n, preferences.lang);
    this.input.stage.draw(this.scene, { palette, lang: preferences.lang, number });
    this.emphasise();
    for (const listener of this.listeners) listener(this.scene);
    if (view.layout === 'free' && !this.free && !this.laying) void this.computeFree();
  }

  destroy(): void {
    this.unsubscribe();
    this.listeners.clear();
  }

  private follow(state: State, before: State): void {
    const shows = state.view.kind === 'graph';
    if (shows && this.waiting !== 'nothing') {
      const { waiting } = this;
      this.waiting = 'nothing';
      if (waiting === 'drawing') {
        this.redraw();
        this.input.stage.fit();
      } else this.emphasise();
      return;
    }
    const asked =
      state.view.filter !== before.view.filter ||
      state.view.window !== before.view.window ||
      state.view.undated !== before.view.undated ||
      state.view.level !== before.view.level ||
      state.view.focus !== before.view.focus ||
      state.view.more !== before.view.more;
    const draws =
      asked ||
      chainOf(state) !== chainOf(before) ||
      state.view.open !== before.view.open ||
      state.view.passing !== before.view.passing ||
      state.view.layout !== before.view.layout ||
      state.ephemeral.channelsOnly !== before.ephemeral.channelsOnly ||
      state.arrangement !== before.arrangement ||
      state.preferences !== before.preferences;
    if (asked || state.view.passing !== before.view.passing) {
      this.free = null;
      this.laying = null;
    }
    if (state.view.layout !== 'free') this.laying = null;
    // No one sees it: it is drawn when it is seen again.
    if (!shows && this.scene && draws) this.waiting = 'drawing';
    if (!shows && this.scene && draws) return;
    if (draws) this.redraw();
    const fits =
      state.view.focus !== before.view.focus ||
      state.view.more !== before.view.more ||
      state.view.level !== before.view.level ||
      state.view.filter.from !== before.view.filter.from ||
      state.view.filter.to !== before.view.filter.to ||
      state.view.filter.via !== before.view.filter.via ||
      state.view.filter.added !== before.view.filter.added ||
      state.ephemeral.channelsOnly !== before.ephemeral.channelsOnly ||
      state.view.layout !== before.view.layout ||
      state.view.passing !== before.view.passing;
    if (fits) this.input.stage.fit();
    const lights =
      state.view.selection !== before.view.selection ||
      state.ephemeral.hover !== before.ephemeral.hover ||
      state.ephemeral.focus !== before.ephemeral.focus;
    if (!lights || draws) return;
    if (shows) this.emphasise();
    else if (this.waiting === 'nothing') this.waiting = 'light';
  }

  private emphasise(): void {
    const { scene, input } = this;
    if (!scene) return;
    const { view, ephemeral } = input.store.getState();
    const { dataset } = this.drawn();
    const { hover } = ephemeral;
    const leg = hover?.kind === 'leg' ? new Set(hover.id.split(' ')) : null;
    const asked = this.askedDrawn(leg ? view.selection : (hover ?? view.selection));
    const selected = this.askedDrawn(view.selection);
    const chosen = selected ? lightFor(selected, scene.lines, dataset) : null;
    this.light = chosen?.lit ?? null;
    const light = asked ? lightFor(asked, scene.lines, dataset) : null;
    const emphasis: Emphasis = {
      lit: light?.lit ?? null,
      selected: leg
        ? new Set(
            scene.lines
              .filter(({ id, pair }) => leg.has(pair) && (light?.lit.has(id) ?? true))
              .map(({ id }) => id),
          )
        : (chosen?.meant ?? new Set()),
      hover: ephemeral.hover?.id ?? null,
      focus: ephemeral.focus,
    };
    input.stage.emphasise(emphasis);
  }

  /** Whether channels and chains can be looked up; if not yet, they are lit once they can. */
  private canFind(): boolean {
    if (!this.finder && !this.finding) {
      this.finding = true;
      this.input.paths().then(
        (finder) => {
          this.finder = finder;
          this.redraw();
        },
        (error: unknown) => {
          this.finding = false;
          this.input.onBroken(error);
        },
      );
    }
    return this.finder !== null;
  }

  /** All that channels and chains depend on. */
  private asking(): Asking {
    const { filter, window, undated, chains, letIn } = this.input.store.getState().view;
    return [filter, window, undated, chains, letIn];
  }

  /** What of the answer is drawn. */
  private drawn(): DrawnAnswer {
    const chain = this.chain();
    const answer = withChain(this.input.answer(), chain);
    const { view } = this.input.store.getState();
    return this.drawnAnswer(answer, this.told(), view, chain?.drawn.actors ?? []);
  }

  /** How much of how much is drawn of a large answer; null where all of it is. */
  worth(): Worth | null {
    return this.drawn().worth;
  }

  /** Whether a narrow screen shows channels alone, the banks above and below. */
  private upright({ contacts }: DrawnAnswer): boolean {
    const { channelsOnly } = this.input.store.getState().ephemeral;
    return this.narrow() && channelsOnly && contacts.some(({ via }) => via.length > 0);
  }

  /** The data set at the level that the reader has chosen. */
  private told(): Told {
    return toldAt(this.input.dataset, this.input.store.getState().view.level);
  }

  /** The chain that is read, if one is: among persons it is drawn, elsewhere only lit. */
  private chain(): WalkedChain | null {
    const { view, preferences } = this.input.store.getState();
    const id = view.level === 'persons' && view.selection?.kind === 'chain' && view.selection.id;
    if (!id || !this.canFind()) return null;
    return this.walked(this.walk(id, ...this.asking()), preferences.lang);
  }

  /** Positions by hand of the present level, by the ids of its actors. */
  private byHand(arrangement: State['arrangement'], layout: Layout, level: Level) {
    return new Map(
      Object.entries(arrangement[layout]).flatMap(([key, p]) => {
        const id = handId(level, key);
        return id === null ? [] : [[id, p] as const];
      }),
    );
  }

  /** What asks for light, by what it is drawn as. */
  private askedDrawn(of: Hover | Selection | null): Asked | null {
    const { worth } = this.drawn();
    if (!worth || of === null || of.kind === 'leg') return this.asked(of);
    const told = this.told();
    return askedOfWorth(worth, told, of, () => this.asked(of));
  }

  /** What asks for light, as it is told at this level. */
  private asked(of: Hover | Selection | null): Asked | null {
    if (of === null) return null;
    const told = this.told();
    const contacts = (is: (contact: Contact) => boolean): Asked => ({
      kind: 'contacts',
      id: of.id,
      contacts: new Set(told.dataset.contacts.filter(is).map(({ id }) => id)),
    });
    switch (of.kind) {
      case 'channel': {
        const { from, to } = this.input.store.getState().view.filter;
        const isRoute = told.dataset.contacts.some((contact) => routeOf(contact) === of.id);
        const asked = from !== null && to !== null;
        const having =
          (asked || !isRoute) && this.canFind() ? this.channel(of.id, ...this.asking()) : null;
        if (having) return contacts(({ id }) => having.has(id));
        if (told.level === 'persons') return { kind: 'channel', id: of.id };
        return contacts((contact) => {
          const coded = this.input.dataset.contact.get(contact.id);
          return routeOf(contact) === of.id || (coded !== undefined && routeOf(coded) === of.id);
        });
      }
      case 'carriers':
        return contacts(({ via }) => via.length > 0);
      case 'chain': {
        const steps = new Set(this.chain()?.drawn.contacts ?? []);
        return contacts(({ id }) => steps.has(id));
      }
      case 'leg':
        return null;
      default:
        return askedAt(told, { kind: of.kind, id: of.id });
    }
  }

  /** The camps of the question's two ends, which become the banks. */
  private ends(): readonly [string | null, string | null] {
    const { from, to } = this.input.store.getState().view.filter;
    const campOf = (end: End | null): string | null => {
      if (end === null) return null;
      return end.kind === 'camp' ? end.id : (this.input.dataset.actor.get(end.id)?.camp ?? null);
    };
    return [campOf(from), campOf(to)];
  }

  private async computeFree(): Promise<void> {
    const { scene, input } = this;
    if (!scene) return;
    const laying = {};
    this.laying = laying;
    try {
      const { arrangement, view } = input.store.getState();
      const pinned = Object.fromEntries(this.byHand(arrangement, 'free', view.level));
      const free = await input.freeLayout(scene, pinned);
      // Another question has been asked meanwhile.
      if (this.laying !== laying) return;
      this.laying = null;
      if (!free) return;
      this.free = free;
      this.redraw();
      input.stage.fit();
    } catch {
      if (this.laying !== laying) return;
      this.laying = null;
      input.onFailure();
    }
  }

  private composeInput(graph: ContactGraph, lang: Lang, labelScale: number): ComposeInput {
    return {
      dataset: this.drawn().dataset,
      graph,
      lang,
      size: this.sheet,
      measure: this.input.measure,
      open: new Set(),
      moved: new Map(),
      areas: true,
      ends: this.ends(),
      faint: new Set(),
      upright: this.upright(this.drawn()),
      labelScale,
      inner: this.inner(
        this.input.answer(),
        this.told(),
        this.input.store.getState().preferences.lang,
      ),
    };
  }
}
