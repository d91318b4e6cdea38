import { type Fonts, facesOf } from '../outline/fonts';
import { leftOf, outlineGlyph, type TextPlace } from '../outline/outline-text';
import type { Presentation } from '../outline/presentation';
import { type PlacedGlyph, setLine } from '../outline/set-line';
import type { Canvas } from './canvas';
import { codeOf } from './embed-font';
import { num } from './objects';
import { fillState, paintAlpha, strokeFirst, strokeState } from './paint';
import { pathOperators } from './shape-path';
import { type PlacedSign, signsOf } from './signs';

/** Signs of one font: an array of codes and corrections of the pen. */
interface Stretch {
  readonly font: string;
  readonly left: number;
  readonly parts: string[];
  pen: number;
}

function stretches(signs: readonly PlacedSign[], size: number, canvas: Canvas): Stretch[] {
  const list: Stretch[] = [];
  for (const sign of signs) {
    const { font, code } = codeOf(sign, canvas.fonts);
    const last = list.at(-1);
    const stretch = last?.font === font ? last : { font, left: sign.x, parts: [], pen: sign.x };
    if (stretch !== last) list.push(stretch);
    // Corrections are thousandths of the size, and move the pen back.
    const correction = Math.round(((stretch.pen - sign.x) / size) * 1000);
    if (correction !== 0) stretch.parts.push(String(correction));
    stretch.parts.push(`<${code}>`);
    stretch.pen += (sign.width / sign.face.font.unitsPerEm - correction / 1000) * size;
  }
  return list;
}

/** Signs shown by the fonts of the file; what is painted with nothing is text all the same. */
function shown(
  signs: readonly PlacedSign[],
  place: TextPlace,
  fill: string | null,
  canvas: Canvas,
) {
  const lines = stretches(signs, place.size, canvas).map(
    ({ font, left, parts }) =>
      `/${font} ${num(place.size)} Tf 1 0 0 -1 ${num(place.x + left)} ${num(place.y)} Tm [${parts.join('').replaceAll('><', '')}] TJ`,
  );
  return ['BT', fill ?? '3 Tr', ...lines, 'ET'].join('\n');
}

/**
 * A line of text: its letters as text that can be searched and copied, its halo and the marks on
 * its letters as paths, so that nothing is found twice or on a line of its own.
 */
export function drawText(
  text: string,
  place: TextPlace,
  style: Presentation,
  fonts: Fonts,
  canvas: Canvas,
): string {
  const [stroke, fill] = [strokeState(style), fillState(style)];
  const line = setLine(text, place, fonts);
  const { glyphs, width } = line;
  if (glyphs.length === 0) return '';
  const at = { ...place, x: leftOf(place, width) };
  const { read, seen } = signsOf(line, place.size, facesOf(fonts, place.weight));
  const outline = (list: readonly PlacedGlyph[]): string =>
    pathOperators(list.map((glyph) => outlineGlyph(glyph, place.size, at.x, at.y)).join(''));
  const halo = stroke === null ? '' : `${stroke}\n${outline(glyphs)}\nS`;
  const marks = fill === null || seen.length === 0 ? '' : `${fill}\n${outline(seen)}\nf`;
  const letters = shown(read, at, fill, canvas);
  const steps = strokeFirst(style) ? [halo, letters, marks] : [letters, marks, halo];
  return ['q', paintAlpha(canvas, style), ...steps, 'Q'].filter(Boolean).join('\n');
}
