import { REST } from '../analysis/rest-actors';
import { composeAreas } from './areas';
import type { Arrangement, Place } from './arrange/types';
import { arrangeCast } from './arrange-cast';
import { type Cast, type CastActor, type ComposeInput, castOf } from './cast';
import type { Box, Point } from './geometry';
import { keepOffLines, type LabelSpec, type PlacedLabel, placeLabels } from './labels';
import { chainLines, type LineSpec, lineSpecs } from './lines';
import { channelWidth, directWidth, INFERRED, KIND_MARKS, STATUS_MARKS } from './marks';
import { composeMarks } from './marks-on-lines';
import type { Curve } from './route/curve';
import { routeLines } from './route/route';
import type { Stop } from './route/types';
import { SIZE } from './tokens';
import type { Scene, SceneActor, SceneLine } from './types';

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
