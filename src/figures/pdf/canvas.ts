import type { FontUses } from './embed-font';
import type { Matrix } from './matrix';
import { num, type PdfFile, type Ref } from './objects';

/** What the drawing of one page collects beside its operators. */
export interface Canvas {
  readonly file: PdfFile;
  readonly fonts: FontUses;
  /** Graphics states by their dictionaries, each with its name. */
  readonly states: Map<string, string>;
  /** Groups that are painted as one, each with its name. */
  readonly groups: Map<string, Ref>;
  /** The resources of the page and of all groups, filled in when all is drawn. */
  readonly resources: Ref;
}

export const newCanvas = (file: PdfFile): Canvas => ({
  file,
  fonts: new Map(),
  states: new Map(),
  groups: new Map(),
  resources: file.reserve(),
});

/** The operator that sets how far fills and strokes cover; nothing where they do wholly. */
export function alpha(canvas: Canvas, fill: number, stroke: number): string {
  if (fill >= 1 && stroke >= 1) return '';
  const state = `<</ca ${num(fill)}/CA ${num(stroke)}>>`;
  const name = canvas.states.get(state) ?? `G${canvas.states.size + 1}`;
  canvas.states.set(state, name);
  return `/${name} gs`;
}

/** Operators painted apart and laid on as one picture, which alone is translucent. */
export function group(
  canvas: Canvas,
  content: string,
  opacity: number,
  box: readonly [number, number, number, number],
): string {
  const form = canvas.file.addStream(
    content,
    `/Type/XObject/Subtype/Form/BBox[${box.map(num).join(' ')}]/Group<</S/Transparency/I true/CS/DeviceRGB>>/Resources ${canvas.resources}`,
  );
  const name = `X${canvas.groups.size + 1}`;
  canvas.groups.set(name, form);
  return `q\n${alpha(canvas, opacity, opacity)}\n/${name} Do\nQ`;
}

/** The operator that applies a map to what follows. */
export const concat = (m: Matrix): string =>
  // A scale needs more decimals than a place.
  `${m.map((n, i) => (i < 4 ? String(Math.round(n * 1e6) / 1e6 + 0) : num(n))).join(' ')} cm`;

const HEX = /^#([0-9a-f])([0-9a-f])([0-9a-f])$|^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/**
 * The operands of a colour, or null where there is no paint.
 * @throws RangeError for a colour that is not written as `#rgb` or `#rrggbb`.
 */
export function colour(paint: string): string | null {
  if (paint === 'none' || paint === 'transparent') return null;
  const parts = HEX.exec(paint)?.slice(1).filter(Boolean);
  if (!parts) throw new RangeError(`cannot paint with ${paint}`);
  return parts
    .map((part) => num(Number.parseInt(part.length === 1 ? part + part : part, 16) / 255))
    .join(' ');
}
