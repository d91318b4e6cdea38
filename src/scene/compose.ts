import { REST } from '../analysis/rest-actors';
import { WHOLE } from '../analysis/worth-seeing';
import { type ContactGraph, stations } from '../graph/build';
import type { Dataset } from '../model/dataset';
import type { Actor, Contact, Lang } from '../model/schema';
import { composeAreas } from './areas';
import { arrange } from './arrange/arrange';
import { chooseBanks } from './arrange/banks';
import type { ArrangeActor, ArrangeLink, Arrangement, Place, Size } from './arrange/types';
import { arrangeUpright } from './arrange/upright';
import type { Box, Point } from './geometry';
import { keepOffLines, type LabelSpec, type PlacedLabel, placeLabels } from './labels';
import { chainLines, type DrawnChain, type LineSpec, lineSpecs, pairKey } from './lines';
import {
  actorRadius,
  channelWidth,
  directWidth,
  INFERRED,
  KIND_MARKS,
  ringWidth,
  STATUS_MARKS,
  sizedRadius,
} from './marks';
import { composeMarks } from './marks-on-lines';
import type { Curve } from './route/curve';
import { routeLines } from './route/route';
import type { Stop } from './route/types';
import { type Measure, type WrappedText, wrap } from './text';
import { SIZE } from './tokens';
import type { Scene, SceneActor, SceneLine } from './types';

export interface ComposeInput {
  readonly dataset: Dataset;
  /** The graph of what is shown: its actors are drawn, and the contacts of its legs. */
  readonly graph: ContactGraph;
  readonly lang: Lang;
  readonly size: Size;
  readonly measure: Measure;
  /** Pairs drawn open, `a|b`. */
  readonly open: ReadonlySet<string>;
  /** Positions put by hand or by another layout; they replace the arrangement's own. */
  readonly moved: ReadonlyMap<string, Point>;
  /** Whether the camps' areas are drawn: not in the free layout. */
  readonly areas: boolean;
  /** Camps of the question's two ends: they become the banks. */
  readonly ends: readonly [string | null, string | null];
  /** Contacts that are only possibly inside the window of time. */
  readonly faint: ReadonlySet<string>;
  /** A narrow screen: the banks above and below. */
  readonly upright: boolean;
  /** Size of labels on the sheet, as a share of their size at the opening view. */
  readonly labelScale: number;
  /** A chain that is walked, drawn as the inference it is. */
  readonly chain?: DrawnChain | null;
  /** By actor, words behind its name: how many contacts are wholly within it after a roll-up. */
  readonly inner?: ReadonlyMap<string, string>;
  /**
   * By actor, its share of the largest of some figure, from 0 to 1: sizes follow it instead of
   * contacts, and who has none is as small as they come.
   */
  readonly sizes?: ReadonlyMap<string, number>;
}

/** The size of what is folded, as a share of the largest actor: it is no actor. */
const REST_SHARE = 0.2;

const OUTER_LABEL = 106;
const UNDER_LABEL = 92;

/** What does not change while positions do: who is drawn, how large, and with what words. */
export interface Cast {
  readonly contacts: readonly Contact[];
  readonly actors: readonly CastActor[];
}

interface CastActor {
  readonly actor: Actor;
  readonly contacts: number;
  readonly carried: number;
  readonly r: number;
  readonly ring: number;
  readonly outer: number;
  readonly outside: WrappedText;
  readonly under: WrappedText;
}

function labelOf(actor: Actor, lang: Lang, inner: ComposeInput['inner']): string {
  const name = actor.short?.[lang] ?? actor.name[lang];
  const words = inner?.get(actor.id);
  return words === undefined ? name : `${name} (${words})`;
}

export function castOf(input: ComposeInput): Cast {
  const { dataset, graph, lang, measure, labelScale } = input;
  const shown = new Set(graph.mapEdges((_, leg) => leg.contact));
  const size = SIZE.label[lang] * labelScale;
  // Where entries stand for many contacts every actor would be as large as they come.
  const most = dataset.weights
    ? Math.max(1, ...graph.mapNodes((id, { contacts }) => (id.startsWith(REST) ? 0 : contacts)))
    : null;
  const shareOf = (id: string, contacts: number): number | undefined => {
    if (id.startsWith(REST)) return REST_SHARE;
    if (input.sizes) return input.sizes.get(id) ?? 0;
    return most === null ? undefined : contacts / most;
  };
  const actors = graph.mapNodes((_, { actor, contacts, carried }): CastActor => {
    const share = shareOf(actor.id, contacts);
    const r =
      share === undefined ? actorRadius(contacts, actor.kind) : sizedRadius(share, actor.kind);
    const ring = ringWidth(carried);
    const text = labelOf(actor, lang, input.inner);
    return {
      actor,
      contacts,
      carried,
      r,
      ring,
      outer: r + SIZE.halo + (ring > 0 ? SIZE.ringGap + ring : 0),
      outside: wrap(text, OUTER_LABEL, size, measure),
      under: wrap(text, UNDER_LABEL, size, measure),
    };
  });
  return { contacts: dataset.contacts.filter((contact) => shown.has(contact.id)), actors };
}

function arrangeLinks(specs: readonly LineSpec[]): ArrangeLink[] {
  const links = new Map<string, { a: string; b: string; weight: number; mediated: boolean }>();
  for (const spec of specs) {
    const key = `${pairKey(spec.source, spec.target)}${spec.channel ? ':via' : ''}`;
    const link = links.get(key);
    if (link) link.weight += spec.count;
    else {
      links.set(key, {
        a: spec.source,
        b: spec.target,
        weight: spec.count,
        mediated: spec.channel !== null,
      });
    }
  }
  return [...links.values()];
}

type Banks = readonly [string | null, string | null];

/** The banks of a question with ends; an end without a camp, or both in one, leaves the usual one. */
function banksFor([from, to]: Banks, usual: Banks): Banks {
  if (from !== null && to !== null && from !== to) return [from, to];
  const end = from ?? to;
  if (end === null || usual.includes(end)) return usual;
  return from !== null ? [from, usual[1]] : [usual[0], end];
}

/** The computed arrangement of a cast: what *Back to the computed positions* returns to. */
export function arrangeCast(cast: Cast, input: ComposeInput): Arrangement {
  const camps = [...input.dataset.meta.camps].sort((a, b) => a.slot - b.slot).map((c) => c.id);
  const campOf = (id: string) => input.dataset.actor.get(id)?.camp ?? null;
  const heights = (actor: Actor, width: number): number =>
    // Room for the taller of both languages: the reader's language must not move the actors.
    Math.max(
      ...(['en', 'ar'] as const).map(
        (lang) => wrap(labelOf(actor, lang, input.inner), width, SIZE.label[lang], input.measure).h,
      ),
    );
  const actors = cast.actors.map(
    (one): ArrangeActor => ({
      id: one.actor.id,
      camp: one.actor.camp,
      contacts: one.contacts,
      carried: one.carried,
      r: one.outer,
      outerHeight: heights(one.actor, OUTER_LABEL),
      underHeight: heights(one.actor, UNDER_LABEL),
    }),
  );
  const banks = banksFor(input.ends, chooseBanks(cast.contacts, campOf, camps));
  if (input.upright) {
    const courses = cast.contacts.filter((contact) => contact.via.length > 0).map(stations);
    return arrangeUpright({ actors, courses, banks }, input.size);
  }
  return arrange(
    {
      actors,
      links: arrangeLinks(lineSpecs(cast.contacts, new Set(), input.dataset.weights)),
      banks,
      camps,
      quick: input.dataset.weights !== undefined || input.dataset.contacts.length > WHOLE.contacts,
    },
    input.size,
  );
}

/** Widest line of a drawing in which entries stand for many contacts, beyond its narrowest, px. */
const WIDEST = 4.5;
/** Lines to what is folded only say that there is more. */
const REST_WIDTH = 0.9;

const isRest = ({ source, target }: LineSpec): boolean =>
  source.startsWith(REST) || target.startsWith(REST);

/**
 * How wide a line is, px. Where entries stand for many it grows with the square root of its share of
 * the largest: by the plain rule all would be as wide as they come.
 */
function widthOf(spec: LineSpec, largest: number | null): number {
  if (largest === null) return spec.channel ? channelWidth(spec.count) : directWidth(spec.count);
  if (isRest(spec)) return REST_WIDTH;
  return (spec.channel ? 2.4 : 1.1) + WIDEST * Math.sqrt(spec.count / largest);
}

function drawLine(
  spec: LineSpec,
  curve: Curve,
  faint: ReadonlySet<string>,
  largest: number | null,
): SceneLine {
  const mark = STATUS_MARKS[spec.status];
  const last = spec.channel === null || spec.channel.leg + 1 === spec.channel.legs;
  return {
    ...spec,
    curve,
    ...(spec.inferred
      ? { width: INFERRED.width, dash: INFERRED.dash, round: true }
      : {
          width: widthOf(spec, largest),
          dash: mark.dash,
          round: mark.round,
        }),
    targetEnd: !last ? 'none' : spec.inferred ? 'vee' : mark.end,
    sourceEnd: spec.both ? mark.end : 'none',
    chevron: spec.channel !== null,
    ink: spec.channel !== null,
    faint: isRest(spec) || spec.contacts.every((id) => faint.has(id)),
  };
}

/** Lines, labels and marks for actors at the positions given. */
export function drawCast(cast: Cast, arrangement: Arrangement, input: ComposeInput): Scene {
  const { lang, moved } = input;
  const at = (id: string): Point =>
    moved.get(id) ?? arrangement.positions.get(id) ?? { x: 0, y: 0 };
  const placeOf = (id: string): Place => arrangement.places.get(id) ?? 'stream';
  const free = !input.areas;
  const labelSpecs = cast.actors.map(
    (one): LabelSpec => ({
      id: one.actor.id,
      p: at(one.actor.id),
      outer: one.outer,
      contacts: one.contacts,
      place: free ? 'stream' : placeOf(one.actor.id),
      carries: one.carried > 0,
      upper: input.upright && placeOf(one.actor.id) === 'first',
      text: free || placeOf(one.actor.id) === 'stream' || one.carried > 0 ? one.under : one.outside,
    }),
  );
  const labelSheet = free || moved.size > 0 ? null : arrangement;
  const labels = placeLabels(labelSpecs, labelSheet);
  const boxes = new Map<string, Box>([...labels].map(([id, label]) => [id, label.box]));
  const stops = new Map<string, Stop>(
    cast.actors.map((one) => {
      const place = free ? 'stream' : placeOf(one.actor.id);
      return [
        one.actor.id,
        {
          id: one.actor.id,
          p: at(one.actor.id),
          r: one.r + SIZE.halo,
          outer: one.outer,
          shape: KIND_MARKS[one.actor.kind].shape,
          bank: place === 'first' ? 1 : place === 'second' ? -1 : 0,
        },
      ];
    }),
  );
  const specs = [
    ...lineSpecs(cast.contacts, input.open, input.dataset.weights),
    ...(input.chain ? chainLines(input.chain) : []),
  ];
  const own = specs.filter((spec) => !isRest(spec)).map(({ count }) => count);
  const largest = input.dataset.weights ? Math.max(1, ...own) : null;
  const curves = routeLines(specs, stops, boxes);
  const lines = specs.flatMap((spec) => {
    const curve = curves.get(spec.id);
    return curve ? [drawLine(spec, curve, input.faint, largest)] : [];
  });
  const grounds = free ? [] : arrangement.areas.map(({ box }) => box);
  const settled = keepOffLines(labels, labelSpecs, labelSheet, lines, grounds);
  const actors = cast.actors.map((one): SceneActor => sceneActor(one, at, placeOf, settled, input));
  const areas = free ? [] : composeAreas(arrangement, lines, actors, input);
  const words = [
    ...[...settled.values()].map(({ box }) => box),
    ...areas.map(({ titleBox }) => titleBox),
  ];
  return {
    width: arrangement.width,
    height: arrangement.height,
    areas,
    actors,
    lines,
    marks: composeMarks(lines, actors, words, input.dataset, input.chain?.words ?? ''),
  };

  function sceneActor(
    one: CastActor,
    position: (id: string) => Point,
    place: (id: string) => Place,
    placed: ReadonlyMap<string, PlacedLabel>,
    { dataset }: ComposeInput,
  ): SceneActor {
    const { actor } = one;
    return {
      id: actor.id,
      p: position(actor.id),
      r: one.r,
      outer: one.outer,
      shape: KIND_MARKS[actor.kind].shape,
      kind: actor.kind,
      slot: actor.camp === null ? null : (dataset.camp.get(actor.camp)?.slot ?? null),
      unnamed: actor.unnamed,
      ring: one.ring,
      contacts: one.contacts,
      place: place(actor.id),
      name: actor.name[lang],
      wrapped: one.under,
      label: placed.get(actor.id) ?? null,
    };
  }
}

/** From a graph to what is drawn, in one step. */
export function compose(input: ComposeInput): Scene {
  const cast = castOf(input);
  return drawCast(cast, arrangeCast(cast, input), input);
}
