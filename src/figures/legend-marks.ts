import { badgeSize } from '../scene/badges';
import { glyphBody, KIND_GLYPHS, TYPE_GLYPHS } from '../scene/glyphs';
import {
  channelWidth,
  directWidth,
  INFERRED,
  KIND_MARKS,
  STATUS_MARKS,
  STATUS_RANK,
} from '../scene/marks';
import { campColour, type Palette } from '../scene/tokens';
import type { Scene, SceneActor, SceneLine, SceneMark } from '../scene/types';
import { cellMarkMarkup, flowMarkMarkup, shadeMarkup, timelineMarkMarkup } from './other-marks';
import { FAINT } from './svg';
import { type DrawnLine, lineMarkup } from './svg-line';
import { outlinePath, px } from './svg-shape';

/** Of the graph, or of several views. */
type Plain = 'direct' | 'channel' | 'carrier' | 'inferred' | 'possible' | 'count' | 'unnamed';
type OfFlow = 'joins' | 'wider';
type OfTimeline = 'stop' | 'span' | 'about' | 'leader' | 'thread';
type OfMatrix = 'unheldOnly' | 'unheld' | 'carried' | 'self';

/** A mark that a legend explains. */
export type LegendMark =
  | { readonly kind: 'status'; readonly status: SceneLine['status'] }
  /** `plain` is without the glyph, where only the shape is drawn. */
  | { readonly kind: 'actor'; readonly actor: SceneActor['kind']; readonly plain?: true }
  | { readonly kind: 'type'; readonly type: NonNullable<SceneMark['type']> }
  | { readonly kind: 'camp'; readonly slot: number }
  /** A depth of shade, 1 to 5. */
  | { readonly kind: 'shade'; readonly shade: number }
  | { readonly kind: Plain | OfFlow | OfTimeline | OfMatrix };

const sortedKeys = <K extends string>(order: Readonly<Record<K, unknown>>, used: Set<string>) =>
  (Object.keys(order) as K[]).filter((key) => used.has(key));

/** The marks of each sort that are in use, each once, in the order that every legend has. */
export const inOrder = {
  statuses: (used: readonly SceneLine['status'][]): LegendMark[] =>
    STATUS_RANK.filter((status) => used.includes(status)).map((status) => ({
      kind: 'status',
      status,
    })),
  /** Kinds of actors where only their shapes are drawn. */
  plainKinds: (used: readonly SceneActor['kind'][]): LegendMark[] =>
    sortedKeys(KIND_GLYPHS, new Set(used)).map((actor) => ({ kind: 'actor', actor, plain: true })),
  camps: (slots: readonly number[]): LegendMark[] =>
    [...new Set(slots)].sort((a, b) => a - b).map((slot) => ({ kind: 'camp', slot })),
};

/** Exactly the marks that a scene draws, each once: lines first, then actors, then camps. */
export function marksInUse(scene: Scene): LegendMark[] {
  const reported = scene.lines.filter((line) => !line.inferred);
  const statuses = new Set(reported.flatMap((line) => line.statuses));
  const some = (kind: Plain, is: boolean): LegendMark[] => (is ? [{ kind }] : []);
  const hasChannel = reported.some((line) => line.channel !== null);
  const types = new Set<string>(scene.marks.flatMap((mark) => mark.type ?? []));
  const kinds = new Set<string>(scene.actors.map((actor) => actor.kind));
  const slots = new Set(scene.actors.flatMap((actor) => actor.slot ?? []));
  return [
    ...STATUS_RANK.filter((status) => statuses.has(status)).map(
      (status): LegendMark => ({ kind: 'status', status }),
    ),
    ...some('direct', hasChannel && reported.some((line) => line.channel === null)),
    ...some('channel', hasChannel),
    ...some(
      'inferred',
      scene.lines.some((line) => line.inferred),
    ),
    ...some(
      'possible',
      scene.lines.some((line) => line.faint),
    ),
    ...some(
      'count',
      scene.marks.some((mark) => mark.kind === 'count'),
    ),
    ...sortedKeys(TYPE_GLYPHS, types).map((type): LegendMark => ({ kind: 'type', type })),
    ...some(
      'carrier',
      scene.actors.some((actor) => actor.ring > 0),
    ),
    ...sortedKeys(KIND_GLYPHS, kinds).map((actor): LegendMark => ({ kind: 'actor', actor })),
    ...some(
      'unnamed',
      scene.actors.some((actor) => actor.unnamed),
    ),
    ...[...slots].sort((a, b) => a - b).map((slot): LegendMark => ({ kind: 'camp', slot })),
  ];
}

/** Width of a mark in a legend, px at its plain size. */
export function legendMarkWidth(mark: LegendMark): number {
  switch (mark.kind) {
    case 'status':
    case 'direct':
    case 'channel':
    case 'inferred':
    case 'possible':
    case 'wider':
    case 'joins':
    case 'span':
    case 'about':
    case 'thread':
      return 38;
    default:
      return 18;
  }
}

const LINE: DrawnLine = {
  curve: { start: { x: 0, y: 0 }, controls: [{ x: 19, y: 0 }], end: { x: 38, y: 0 } },
  sourceEnd: 'none',
  targetEnd: 'triangle',
  width: directWidth(1),
  dash: [],
  round: false,
  ink: false,
  chevron: false,
};

function statusMarkup(status: SceneLine['status'], palette: Palette): string {
  const { dash, round, end, struck } = STATUS_MARKS[status];
  const line = lineMarkup({ ...LINE, width: 1.6, dash, round, targetEnd: end }, palette.ink);
  const bars = `<path d="M15 -5V5M19 -5V5" stroke="${palette.ink}" stroke-width="1.8"/>`;
  return struck ? line + bars : line;
}

function glyph(body: string, size: number, colour: string, width: number): string {
  const k = size / 24;
  return `<g transform="translate(${px(9 - size / 2)} ${px(-size / 2)}) scale(${k.toFixed(4)})" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round">${body}</g>`;
}

const CENTRE = { x: 9, y: 0 };

/** A mark as it is drawn in the figure, from (0, 0) to the right, its middle at y = 0. */
export function legendMarkMarkup(mark: LegendMark, palette: Palette): string {
  switch (mark.kind) {
    case 'status':
      return statusMarkup(mark.status, palette);
    case 'direct':
      return lineMarkup(LINE, palette.direct);
    case 'possible':
      return `<g opacity="${FAINT}">${lineMarkup(LINE, palette.ink)}</g>`;
    case 'channel':
      return lineMarkup({ ...LINE, width: channelWidth(1), ink: true, chevron: true }, palette.ink);
    case 'inferred':
      return lineMarkup(
        {
          ...LINE,
          width: INFERRED.width,
          dash: INFERRED.dash,
          round: true,
          ink: true,
          targetEnd: 'vee',
        },
        palette.ink,
      );
    case 'count': {
      const { w, h } = badgeSize(2, []);
      return `<rect x="${px(9 - w / 2)}" y="${px(-h / 2)}" width="${px(w)}" height="${px(h)}" rx="4" fill="${palette.raised}" stroke="${palette.ink3}"/><path d="M6.5 -3V3M9 -3V3M11.5 -3V3" stroke="${palette.ink}" stroke-width="1.2"/>`;
    }
    case 'type':
      return `<rect x="1.5" y="-7.5" width="15" height="15" rx="4" fill="${palette.raised}" stroke="${palette.hairline}"/>${glyph(glyphBody(TYPE_GLYPHS[mark.type]), 10.5, palette.ink2, 2)}`;
    case 'carrier':
      return `<circle cx="9" cy="0" r="7.4" fill="none" stroke="${palette.ink}" stroke-width="2.4"/><circle cx="9" cy="0" r="4" fill="${palette.ink3}"/>`;
    case 'actor': {
      const { shape, scale } = KIND_MARKS[mark.actor];
      const outline = outlinePath(shape, CENTRE, (mark.plain ? 5.4 : 8.2) * scale);
      const inside = glyph(glyphBody(KIND_GLYPHS[mark.actor]), 9.5, palette.bg, 2.4);
      return `<path d="${outline}" fill="${palette.ink2}"/>${mark.plain ? '' : inside}`;
    }
    case 'unnamed':
      return `<path d="${outlinePath('ellipse', CENTRE, 7.2)}" fill="none" stroke="${palette.ink2}" stroke-width="1.8" stroke-dasharray="4 3"/>`;
    case 'camp':
      return `<rect x="3" y="-6" width="12" height="12" rx="2" fill="${campColour(palette, mark.slot)}"/>`;
    case 'joins':
    case 'wider':
      return flowMarkMarkup(mark.kind, palette);
    case 'stop':
    case 'span':
    case 'about':
    case 'leader':
    case 'thread':
      return timelineMarkMarkup(mark.kind, palette);
    case 'shade':
      return shadeMarkup(mark.shade, palette);
    case 'unheldOnly':
    case 'unheld':
    case 'carried':
    case 'self':
      return cellMarkMarkup(mark.kind, palette);
  }
}
