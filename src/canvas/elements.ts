import type { EdgeDefinition, ElementDefinition, NodeDefinition } from 'cytoscape';
import { badgeImage, badgeSize, struckImage } from '../scene/badges';
import type { ComposeInput } from '../scene/cast';
import { dot, normal, type Point, sub } from '../scene/geometry';
import { glyphImage, KIND_GLYPHS, TYPE_GLYPHS } from '../scene/glyphs';
import type { PlacedLabel } from '../scene/labels';
import type { Curve } from '../scene/route/curve';
import { embed } from '../scene/text';
import { campColour, type Palette, SIZE } from '../scene/tokens';
import type { Scene, SceneActor, SceneArea, SceneLine, SceneMark } from '../scene/types';

/** From the scene's plain data to Cytoscape's elements. Nothing is decided here, only said again. */

type Lang = ComposeInput['lang'];

export interface Dress {
  readonly palette: Palette;
  readonly lang: Lang;
  readonly number: (n: number) => string;
}

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;

/** A line of a label keeps its own script's direction, whatever the interface's. */
function directed(line: string, lang: Lang): string {
  const arabic = line.search(ARABIC);
  const latin = line.search(LATIN);
  if (arabic < 0 && latin < 0) return embed(line, lang);
  return embed(line, latin < 0 || (arabic >= 0 && arabic < latin) ? 'ar' : 'en');
}

function labelData(actor: SceneActor, label: PlacedLabel | null, lang: Lang) {
  if (!label) return { label: '', halign: 'center', valign: 'center', dx: 0, dy: 0, size: 12 };
  const { text, side, box } = label;
  const half = actor.r;
  const vertical = side === 'below' || side === 'above';
  // Cytoscape stands a label against the node's box; the margin moves it to where the scene put it.
  const dx = vertical
    ? 0
    : side === 'left'
      ? box.x + box.w - (actor.p.x - half)
      : box.x - (actor.p.x + half);
  const dy = !vertical
    ? 0
    : side === 'below'
      ? box.y - (actor.p.y + half)
      : box.y + box.h - (actor.p.y - half);
  return {
    label: text.lines.map((line) => directed(line, lang)).join('\n'),
    halign: vertical ? 'center' : side,
    valign: vertical ? (side === 'below' ? 'bottom' : 'top') : 'center',
    dx,
    dy,
    size: text.size,
  };
}

function actorElement(actor: SceneActor, { palette, lang }: Dress): NodeDefinition {
  const hue = campColour(palette, actor.slot);
  return {
    group: 'nodes',
    data: {
      id: `actor:${actor.id}`,
      ref: actor.id,
      d: actor.r * 2,
      shape: actor.shape,
      fill: actor.unnamed ? palette.bg : hue,
      hue,
      ring: actor.ring,
      glyph: glyphImage(KIND_GLYPHS[actor.kind], actor.unnamed ? hue : palette.onCamp),
      ...labelData(actor, actor.label, lang),
    },
    position: { ...actor.p },
    classes: actor.unnamed ? 'actor unnamed' : 'actor',
  };
}

/** A curve's controls in the terms of Cytoscape: weights along the chord, distances from it. */
export function relativeControls({ start, controls, end }: Curve): {
  weights: number[];
  distances: number[];
} {
  const d = sub(end, start);
  const square = Math.max(dot(d, d), 1e-6);
  const across = normal(d);
  return {
    weights: controls.map((c) => dot(sub(c, start), d) / square),
    distances: controls.map((c) => dot(sub(c, start), across) / Math.sqrt(square)),
  };
}

const offset = (p: Point, from: Point): string =>
  `${(p.x - from.x).toFixed(2)}px ${(p.y - from.y).toFixed(2)}px`;

const ARROWS = {
  triangle: 'triangle',
  vee: 'chevron',
  bar: 'tee',
  circle: 'circle',
  none: 'none',
} as const;

function lineElement(
  line: SceneLine,
  at: ReadonlyMap<string, Point>,
  { palette }: Dress,
): EdgeDefinition {
  const source = at.get(line.source) ?? line.curve.start;
  const target = at.get(line.target) ?? line.curve.end;
  return {
    group: 'edges',
    data: {
      id: `line:${line.id}`,
      ref: line.id,
      source: `actor:${line.source}`,
      target: `actor:${line.target}`,
      ...relativeControls(line.curve),
      from: offset(line.curve.start, source),
      to: offset(line.curve.end, target),
      width: line.width,
      colour: line.ink ? palette.ink : palette.direct,
      dash: line.dash.map((d) => (line.ink ? d * 1.25 : d)),
      style: line.dash.length ? 'dashed' : 'solid',
      cap: line.round ? 'round' : 'butt',
      sourceArrow: ARROWS[line.sourceEnd],
      targetArrow: ARROWS[line.targetEnd],
      chevron: line.chevron ? 'chevron' : 'none',
      fillArrow: line.status === 'unanswered' ? 'hollow' : 'filled',
      scale: line.ink ? 1.15 : 0.95,
    },
    classes: `line ${line.ink ? 'channel' : 'direct'}${line.faint ? ' faint' : ''}`,
  };
}

function markElement(mark: SceneMark, { palette, number, lang }: Dress): NodeDefinition {
  const base = { id: `mark:${mark.id}`, ref: mark.line };
  const position = { ...mark.p };
  if (mark.kind === 'count') {
    const { w, h, numberX } = badgeSize(mark.count, mark.statuses);
    const image = badgeImage(mark.count, mark.statuses, palette.ink2);
    const data = { ...base, w, h, dx: numberX, label: number(mark.count), image: image || 'none' };
    return { group: 'nodes', data, position, classes: 'mark count' };
  }
  if (mark.kind === 'struck') {
    const image = struckImage(mark.angle, palette.ink, palette.bg);
    return {
      group: 'nodes',
      data: { ...base, w: 16, h: 16, image },
      position,
      classes: 'mark struck',
    };
  }
  if (mark.kind === 'inferred') {
    const data = { ...base, w: 1, h: 1, image: 'none', label: directed(mark.words, lang) };
    return { group: 'nodes', data, position, classes: 'mark inferred' };
  }
  const image = mark.type ? glyphImage(TYPE_GLYPHS[mark.type], palette.ink2, 2) : 'none';
  return { group: 'nodes', data: { ...base, w: 15, h: 15, image }, position, classes: 'mark type' };
}

function areaElements(area: SceneArea, { palette, lang }: Dress): NodeDefinition[] {
  const { box, titleBox } = area;
  const hue = campColour(palette, area.slot);
  return [
    {
      group: 'nodes',
      data: { id: `area:${area.camp}`, w: box.w, h: box.h, hue, opacity: palette.tint },
      position: { x: box.x + box.w / 2, y: box.y + box.h / 2 },
      classes: 'area',
    },
    {
      group: 'nodes',
      data: {
        id: `title:${area.camp}`,
        label: directed(area.title, lang),
        size: SIZE.campTitle[lang],
        w: titleBox.w,
        h: titleBox.h,
      },
      position: { x: titleBox.x + titleBox.w / 2, y: titleBox.y + titleBox.h / 2 },
      classes: 'title',
    },
  ];
}

export function elementsOf(scene: Scene, dress: Dress): ElementDefinition[] {
  const at = new Map(scene.actors.map((actor) => [actor.id, actor.p]));
  return [
    ...scene.areas.flatMap((area) => areaElements(area, dress)),
    ...scene.actors.map((actor) => actorElement(actor, dress)),
    ...scene.lines.map((line) => lineElement(line, at, dress)),
    ...scene.marks.map((mark) => markElement(mark, dress)),
  ];
}
