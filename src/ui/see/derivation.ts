import { innerCounts, type Told, toldAt } from '../../analysis/rolled-dataset';
import { isLarge } from '../../analysis/worth-seeing';
import type { ContactGraph } from '../../graph/build';
import { shownGraph } from '../../graph/filter';
import { formatNumber } from '../../i18n/format';
import { makeTranslator } from '../../i18n/translate';
import type { Dataset } from '../../model/dataset';
import type { End } from '../../model/filter';
import type { Contact, Lang } from '../../model/schema';
import type { Arrangement } from '../../scene/arrange/types';
import { arrangeCast, arrangingCast } from '../../scene/arrange-cast';
import { type ComposeInput, castOf } from '../../scene/cast';
import { drawCast } from '../../scene/compose';
import type { Point } from '../../scene/geometry';
import type { Scene } from '../../scene/types';
import type { FullAnswer } from '../answer-source';
import { type DrawnAnswer, makeDrawnAnswer, memo } from './drawn-answer';
import { handPlaces } from './hand-places';
import { type PathLookup, withChain } from './path-lookup';
import type { PresenterInput } from './presenter-input';
import type { Size } from './sheet-size';

/** Below this width the banks stand above and below, px. */
const NARROW = 600;

/** What a scene is composed from. */
export interface Composed {
  readonly input: ComposeInput;
  /** The graph of everyone who has a place in the arrangement. */
  readonly base: ContactGraph;
  /** The arrangement on the sheet of the screen. */
  readonly computed: Arrangement;
}

/** A scene, and what it is composed from. */
export interface Made {
  readonly scene: Scene;
  readonly composed: Composed;
}

function graphOf(
  dataset: Dataset,
  contacts: readonly Contact[],
  passing: boolean,
  channelsOnly: boolean,
): ContactGraph {
  return shownGraph(dataset, { passing, channelsOnly }, contacts);
}

/**
 * The whole derivation in one place: data set → graph → what is shown → cast → arrangement → scene.
 * Each step is kept until its own inputs change, so that a hover touches none of them and a drag
 * only the last.
 */
export class Derivation {
  private readonly drawnAnswer = makeDrawnAnswer();
  private readonly shown = memo(graphOf);
  // Facets and the window hide; only the question itself moves anyone.
  private readonly base = memo(graphOf);
  private readonly inner = memo((answer: FullAnswer, told: Told, lang: Lang) => {
    if (told.level === 'persons') return new Map<string, string>();
    const say = makeTranslator(lang);
    const counts = [...innerCounts(told.contacts(answer.shown))];
    return new Map(
      counts.map(([id, n]) => [id, say('level.innerShort', { n: formatNumber(n, lang) })]),
    );
  });
  private readonly cast = memo(
    (
      graph: ContactGraph,
      lang: Lang,
      labelScale: number,
      sizes: ReadonlyMap<string, number> | null,
    ) => castOf({ ...this.composeInput(graph, lang, labelScale), ...(sizes ? { sizes } : {}) }),
  );
  /** An arrangement that has been made in steps, and of what. */
  private ready: { graph: ContactGraph; sheet: Size; arrangement: Arrangement } | null = null;
  private readonly arrangement = memo((graph: ContactGraph, sheet: Size) => {
    const { ready } = this;
    if (ready?.graph === graph && ready.sheet === sheet) return ready.arrangement;
    const compose = this.composeInput(graph, 'en', 1);
    return arrangeCast(castOf(compose), compose);
  });

  constructor(
    private readonly input: PresenterInput,
    private readonly paths: PathLookup,
    private readonly sheet: () => Size,
  ) {}

  /** Whether the sheet is a phone's. */
  narrow(): boolean {
    return this.sheet().width < NARROW;
  }

  /** The data set at the level that the reader has chosen. */
  told(): Told {
    return toldAt(this.input.dataset, this.input.store.getState().view.level);
  }

  /** What of the answer is drawn. */
  drawn(): DrawnAnswer {
    const chain = this.paths.chain();
    const answer = withChain(this.input.answer(), chain);
    const { view } = this.input.store.getState();
    return this.drawnAnswer(answer, this.told(), view, chain?.drawn.actors ?? [], this.narrow());
  }

  /** The steps to the scene, each kept for `scene` to take up; returns whether the set is large. */
  *stepsToScene(): Generator<void, boolean> {
    const { dataset } = this.input;
    this.input.answer();
    yield;
    const drawn = this.drawn();
    yield;
    const upright = this.upright(drawn);
    const passing = this.passing(drawn);
    this.shown(drawn.dataset, drawn.contacts, passing, upright);
    const graph = this.base(drawn.base.dataset, drawn.base.contacts, passing, upright);
    yield;
    const sheet = this.sheet();
    const compose = this.composeInput(graph, 'en', 1);
    const cast = castOf(compose);
    this.ready = { graph, sheet, arrangement: yield* arrangingCast(cast, compose) };
    return isLarge(dataset, dataset.contacts);
  }

  /**
   * The scene of the present state, and what it is composed from. `free` are the positions of the
   * free layout, null while they are not known.
   */
  scene(labelScale: number, free: ReadonlyMap<string, Point> | null): Made {
    const { view, preferences, arrangement } = this.input.store.getState();
    const answer = this.input.answer();
    const chain = this.paths.chain();
    const drawn = this.drawn();
    // Without a carrier there would be nothing left on a narrow screen.
    const upright = this.upright(drawn);
    const passing = this.passing(drawn);
    const graph = this.shown(drawn.dataset, drawn.contacts, passing, upright);
    const base = this.base(drawn.base.dataset, drawn.base.contacts, passing, upright);
    const computed = this.arrangement(base, this.sheet());
    // Positions by hand are of the wide sheet.
    const byHand = upright
      ? new Map<string, Point>()
      : handPlaces(arrangement, view.layout, view.level);
    const places = view.layout === 'free' ? free : null;
    const cast = this.cast(graph, preferences.lang, labelScale, this.input.sizes());
    const input: ComposeInput = {
      ...this.composeInput(graph, preferences.lang, labelScale),
      moved: places ? new Map([...places, ...byHand]) : byHand,
      areas: !upright && (view.layout === 'bands' || !free),
      chain: chain?.drawn ?? null,
      // A bundle holds certain and possible ones alike.
      faint: new Set(drawn.worth ? [] : answer.byTime().possible.map((contact) => contact.id)),
      open: new Set(view.open),
    };
    return { scene: drawCast(cast, computed, input), composed: { input, base, computed } };
  }

  /** What a scene is composed from, told in a language. */
  composedIn(composed: Composed, lang: Lang): Composed {
    const inner = this.inner(this.input.answer(), this.told(), lang);
    const words = makeTranslator(lang)('chain.inferred');
    const chain = composed.input.chain ? { ...composed.input.chain, words } : null;
    return { ...composed, input: { ...composed.input, lang, inner, chain } };
  }

  /** Whether a narrow screen shows channels alone, the banks above and below. */
  private upright({ contacts }: DrawnAnswer): boolean {
    const { channelsOnly } = this.input.store.getState().ephemeral;
    return this.narrow() && channelsOnly && contacts.some(({ via }) => via.length > 0);
  }

  /** Whether those are drawn too who are only spoken of. */
  private passing({ worth }: DrawnAnswer): boolean {
    return this.input.store.getState().view.passing && worth === null;
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

  private composeInput(graph: ContactGraph, lang: Lang, labelScale: number): ComposeInput {
    const drawn = this.drawn();
    const { preferences } = this.input.store.getState();
    return {
      dataset: drawn.dataset,
      graph,
      lang,
      size: this.sheet(),
      measure: this.input.measure,
      open: new Set(),
      moved: new Map(),
      areas: true,
      ends: this.ends(),
      faint: new Set(),
      upright: this.upright(drawn),
      labelScale,
      inner: this.inner(this.input.answer(), this.told(), preferences.lang),
    };
  }
}
