import type { TextPlace } from './outline-text';
import type { SvgElement } from './svg-tree';

/** Presentation attributes that pass from an element to what it holds, with their first values. */
const INHERITED = {
  direction: 'ltr',
  fill: '#000000',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  'font-size': '16',
  'font-weight': '400',
  'paint-order': 'normal',
  stroke: 'none',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'text-anchor': 'start',
} as const;

export type Presentation = Readonly<Record<keyof typeof INHERITED, string>>;

/** What holds outside the outermost element (SVG 1.1, appendix N). */
export const INITIAL: Presentation = INHERITED;

/** What holds for an element within one for which `outer` holds. */
export function presentationOf({ attributes }: SvgElement, outer: Presentation): Presentation {
  const own = Object.entries(attributes).filter(([name]) => name in INHERITED);
  return { ...outer, ...Object.fromEntries(own) };
}

/**
 * An attribute as a number, px.
 * @throws RangeError where it is none: other units and percentages are not what our writer writes.
 */
export function numberOf(value: string | undefined, otherwise = 0): number {
  if (value === undefined) return otherwise;
  const number = Number(value.replace(/px$/, ''));
  if (!Number.isFinite(number)) throw new RangeError(`not a number of px: ${value}`);
  return number;
}

const WEIGHTS: Readonly<Record<string, string>> = { normal: '400', bold: '700' };

/** Where and how a `<text>` is set. */
export function placeOf({ attributes }: SvgElement, style: Presentation): TextPlace {
  const anchor = style['text-anchor'];
  const weight = style['font-weight'];
  return {
    x: numberOf(attributes.x),
    y: numberOf(attributes.y),
    size: numberOf(style['font-size']),
    weight: numberOf(WEIGHTS[weight] ?? weight),
    direction: style.direction === 'rtl' ? 'rtl' : 'ltr',
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
  };
}
