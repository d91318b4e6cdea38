import { badgeSize, tick } from '../scene/badges';
import type { ComposeInput } from '../scene/cast';
import { glyphBody, KIND_GLYPHS, TYPE_GLYPHS } from '../scene/glyphs';
import type { PlacedLabel } from '../scene/labels';
import { campColour, FONT, type Palette, SIZE } from '../scene/tokens';
import type { Scene, SceneActor, SceneArea, SceneLine, SceneMark } from '../scene/types';
import { lineMarkup } from './svg-line';
import { outlinePath, px } from './svg-shape';

type Lang = ComposeInput['lang'];

export interface SvgOptions {
  readonly palette: Palette;
  readonly lang: Lang;
  /** What the picture shows, for whoever cannot see it. */
  readonly title: string;
  /** How counts are written; plain digits where nothing is said. */
  readonly number?: (n: number) => string;
  /** Ids of the actors and lines that are lit; what is not is dimmed. All are where nothing is said. */
  readonly lit?: ReadonlySet<string> | null;
}

/** An opacity as an attribute; none where it hides nothing. */
const dimmed = (id: string, { lit }: SvgOptions, opacity: number): string =>
  !lit || lit.has(id) ? '' : ` opacity="${opacity}"`;

/**
 * From the middle of a line of text to its baseline, as a share of its size: fitted to where
 * Cytoscape has it, which sets a line by the depth of its face.
 */
const DROP = { label: 0.1, title: 0.21 } as const;

/** Opacity of what is only possibly inside the window of time, as on the screen. */
export const FAINT = 0.45;
const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;
/** What XML 1.0 forbids, and the isolates that a canvas needs and an SVG must not have. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be kept out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand between tags and in attributes. */
export function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** An id that XML and CSS take, one for each name: what they do not take is written by its number. */
export function idOf(kind: string, name: string): string {
  const safe = name.replace(
    /[^a-zA-Z0-9-]/gu,
    (char) => `_${(char.codePointAt(0) ?? 0).toString(16)}_`,
  );
  return `${kind}-${safe}`;
}

/** The direction of a line of a label is its own script's, whatever the language of the rest. */
export function directionOf(line: string, lang: Lang): 'ltr' | 'rtl' {
  const arabic = line.search(ARABIC);
  const latin = line.search(LATIN);
  if (arabic < 0 && latin < 0) return lang === 'ar' ? 'rtl' : 'ltr';
  return latin < 0 || (arabic >= 0 && arabic < latin) ? 'rtl' : 'ltr';
}

export interface TextStyle {
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  readonly halo: string | null;
  readonly anchor: 'left' | 'middle' | 'right';
  /** That of the paragraph which the line belongs to; the line's own where nothing is said. */
  readonly direction?: 'ltr' | 'rtl';
}

/** One line of text, its baseline at y, as an SVG element. */
export function textMarkup(
  line: string,
  x: number,
  y: number,
  style: TextStyle,
  lang: Lang,
): string {
  const direction = style.direction ?? directionOf(line, lang);
  // Start and end follow the direction of the text, left and right do not.
  const start = (style.anchor === 'left') === (direction === 'ltr');
  const anchor = style.anchor === 'middle' ? 'middle' : start ? 'start' : 'end';
  const halo = style.halo
    ? ` paint-order="stroke" stroke="${style.halo}" stroke-width="${2 * SIZE.labelHalo}" stroke-linejoin="round"`
    : '';
  return `<text x="${px(x)}" y="${px(y)}" direction="${direction}" text-anchor="${anchor}" font-size="${px(style.size)}" font-weight="${style.weight}" fill="${style.colour}"${halo}>${escapeXml(line)}</text>`;
}

/** A label beside its actor is set against it. */
const ANCHORS = { left: 'right', right: 'left', below: 'middle', above: 'middle' } as const;

function labelMarkup({ side, box, text }: PlacedLabel, { palette, lang }: SvgOptions): string {
  const anchor = ANCHORS[side];
  const x = { left: box.x, middle: box.x + box.w / 2, right: box.x + box.w }[anchor];
  const pitch = text.size * SIZE.lineHeight;
  const style = { size: text.size, weight: 500, colour: palette.ink, halo: palette.bg, anchor };
  return text.lines
    .map((line, i) =>
      textMarkup(line, x, box.y + pitch * i + pitch / 2 + text.size * DROP.label, style, lang),
    )
    .join('');
}

function actorMarkup(actor: SceneActor, options: SvgOptions): string {
  const { palette } = options;
  const { p, r, shape, unnamed, ring } = actor;
  const hue = campColour(palette, actor.slot);
  const outline = (radius: number) => outlinePath(shape, p, radius);
  // The dashes of who is unnamed lie within the outline: there is no halo for the ring to clear.
  const ringAt = r + (unnamed ? 0 : SIZE.halo) + SIZE.ringGap + ring / 2;
  const glyph = (2 * r * 0.58) / 24;
  const dim = dimmed(actor.id, options, SIZE.dimmed);
  const faded = (opacity: number, markup: string): string =>
    dim === '' ? markup : `<g opacity="${opacity}">${markup}</g>`;
  const body = [
    ring > 0
      ? `<path class="ring" d="${outline(ringAt)}" fill="none" stroke="${palette.ink}" stroke-width="${px(ring)}"/>`
      : '',
    unnamed
      ? `<path d="${outline(r - 1)}" fill="${palette.bg}" stroke="${hue}" stroke-width="2" stroke-dasharray="4 3"/>`
      : `<path d="${outline(r)}" fill="${hue}" stroke="${palette.bg}" stroke-width="${2 * SIZE.halo}" paint-order="stroke"/>`,
    `<g transform="translate(${px(p.x - 12 * glyph)} ${px(p.y - 12 * glyph)}) scale(${glyph.toFixed(4)})" fill="none" stroke="${unnamed ? hue : palette.onCamp}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">${glyphBody(KIND_GLYPHS[actor.kind])}</g>`,
  ].join('');
  return [
    `<g class="actor ${actor.kind}${unnamed ? ' unnamed' : ''}" id="${idOf('actor', actor.id)}">`,
    `<title>${escapeXml(actor.name)}</title>`,
    faded(SIZE.dimmed, body),
    actor.label ? faded(SIZE.dimmedLabel, labelMarkup(actor.label, options)) : '',
    '</g>',
  ].join('');
}

function lineGroup(line: SceneLine, options: SvgOptions, names: Map<string, string>): string {
  const { palette } = options;
  const opacity =
    dimmed(line.id, options, SIZE.dimmed) || (line.faint ? ` opacity="${FAINT}"` : '');
  const name = (id: string): string => escapeXml(names.get(id) ?? id);
  return [
    `<g class="line ${line.channel ? 'channel' : 'direct'} ${line.status}${line.faint ? ' faint' : ''}" id="${idOf('line', line.id)}"${opacity}>`,
    `<title>${name(line.source)} ${line.both ? '↔' : '→'} ${name(line.target)}</title>`,
    lineMarkup(line, line.ink ? palette.ink : palette.direct),
    '</g>',
  ].join('');
}

function markMarkup(mark: SceneMark, options: SvgOptions): string {
  const { palette, lang, number = String } = options;
  const { x, y } = mark.p;
  const open = `<g class="mark ${mark.kind}" id="${idOf('mark', mark.id)}" transform="translate(${px(x)} ${px(y)})"${dimmed(mark.line, options, SIZE.dimmed)}>`;
  if (mark.kind === 'struck') {
    const bars = `<path d="M-3 0H3" stroke="${palette.bg}" stroke-width="5"/><path d="M-2 -5.5V5.5M2 -5.5V5.5" stroke="${palette.ink}" stroke-width="2"/>`;
    return `${open}<g transform="rotate(${px(mark.angle)})">${bars}</g></g>`;
  }
  const plate = (w: number, h: number, line: string) =>
    `<rect x="${px(-w / 2)}" y="${px(-h / 2)}" width="${px(w)}" height="${px(h)}" rx="4" fill="${palette.raised}" stroke="${line}"/>`;
  if (mark.kind === 'type') {
    const icon = mark.type
      ? `<g transform="translate(-5.25 -5.25) scale(0.4375)" fill="none" stroke="${palette.ink2}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${glyphBody(TYPE_GLYPHS[mark.type])}</g>`
      : '';
    return `${open}${plate(15, 15, palette.hairline)}${icon}</g>`;
  }
  if (mark.kind === 'inferred') {
    const style = { size: 11.5, weight: 400, colour: palette.ink, halo: palette.bg } as const;
    return `${open}${textMarkup(mark.words, 0, 4, { ...style, anchor: 'middle' }, lang)}</g>`;
  }
  const { w, h, numberX } = badgeSize(mark.count, mark.statuses);
  const style: TextStyle = {
    size: 11.5,
    weight: 600,
    colour: palette.ink,
    halo: null,
    anchor: 'middle',
  };
  // The ticks take the room on the right that the number leaves by stepping to the left.
  const left = w / 2 + 2 * numberX;
  const top = -((mark.statuses.length - 1) * 7) / 2;
  const ticks =
    mark.statuses.length < 2
      ? ''
      : mark.statuses.map((status, i) => tick(status, left, top + i * 7, palette.ink2)).join('');
  return `${open}${plate(w, h, palette.ink3)}${textMarkup(number(mark.count), numberX, 3, style, lang)}${ticks}</g>`;
}

function areaMarkup({ box, camp, slot }: SceneArea, { palette }: SvgOptions): string {
  return `<rect class="area" id="${idOf('area', camp)}" x="${px(box.x)}" y="${px(box.y)}" width="${px(box.w)}" height="${px(box.h)}" rx="8" fill="${campColour(palette, slot)}" fill-opacity="${palette.tint}"/>`;
}

function titleMarkup({ title, titleBox }: SceneArea, { palette, lang }: SvgOptions): string {
  const size = SIZE.campTitle[lang];
  const style: TextStyle = {
    size,
    weight: 600,
    colour: palette.ink2,
    halo: palette.bg,
    anchor: 'middle',
  };
  const { x, y, w, h } = titleBox;
  return textMarkup(title, x + w / 2, y + h / 2 + size * DROP.title, style, lang);
}

/** What a scene holds as groups, one a layer, in the order in which they lie over one another. */
export function sceneLayers(scene: Scene, options: SvgOptions): string[] {
  const names = new Map(scene.actors.map((actor) => [actor.id, actor.name]));
  const layer = (name: string, parts: readonly string[]): string =>
    parts.length > 0 ? `<g class="${name}">\n${parts.join('\n')}\n</g>` : '';
  const lines = (ink: boolean) =>
    scene.lines.filter((line) => line.ink === ink).map((line) => lineGroup(line, options, names));
  return [
    layer(
      'areas',
      scene.areas.map((area) => areaMarkup(area, options)),
    ),
    layer('direct-lines', lines(false)),
    layer('channels', lines(true)),
    layer(
      'titles',
      scene.areas.map((area) => titleMarkup(area, options)),
    ),
    layer(
      'marks',
      scene.marks.map((mark) => markMarkup(mark, options)),
    ),
    layer(
      'actors',
      scene.actors.map((actor) => actorMarkup(actor, options)),
    ),
  ].filter((part) => part !== '');
}

/**
 * A scene as an SVG document of its own size in px, with the same positions and curves as on the
 * screen; text stays text, each line in its own script's direction. Pure, and deterministic: the
 * same scene gives the same bytes.
 */
export function sceneToSvg(scene: Scene, options: SvgOptions): string {
  const { palette, lang, title } = options;
  const [width, height] = [px(scene.width), px(scene.height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${lang}" role="img" font-family="${FONT}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${palette.bg}"/>`,
    ...sceneLayers(scene, options),
    '</svg>',
    '',
  ].join('\n');
}
