import type { Fonts } from './fonts';
import { outlineText } from './outline-text';
import { INITIAL, type Presentation, placeOf, presentationOf } from './presentation';
import { parseSvg, type SvgElement, type SvgNode, textOf, writeSvg } from './svg-tree';

/** What only text has, and its outline needs no more. */
const OF_TEXT = new Set([
  'x',
  'y',
  'direction',
  'text-anchor',
  'font-size',
  'font-weight',
  'font-family',
  'unicode-bidi',
  'xml:space',
]);

function outlined(text: SvgElement, style: Presentation, fonts: Fonts): SvgElement {
  const words = textOf(text);
  const kept = Object.entries(text.attributes).filter(([name]) => !OF_TEXT.has(name));
  const d = outlineText(words, placeOf(text, style), fonts);
  return {
    name: 'g',
    attributes: { ...Object.fromEntries(kept), role: 'img', 'aria-label': words },
    children: d === '' ? [] : [{ name: 'path', attributes: { d }, children: [] }],
  };
}

function withOutlines(node: SvgNode, outer: Presentation, fonts: Fonts): SvgNode {
  if (typeof node === 'string') return node;
  const style = presentationOf(node, outer);
  if (node.name === 'text') return outlined(node, style, fonts);
  return { ...node, children: node.children.map((child) => withOutlines(child, style, fonts)) };
}

/**
 * An SVG of our own writer in which each `<text>` is a group of its outlines, named by what it says
 * (`aria-label`), with the id, class and paint it had; for desks without the font. All else stays.
 * @throws Error where the SVG is not well-formed, RangeError where a text stands at no number.
 */
export function outlineSvg(svg: string, fonts: Fonts): string {
  return `${writeSvg(withOutlines(parseSvg(svg), INITIAL, fonts))}\n`;
}
