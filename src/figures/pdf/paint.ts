import { numberOf, type Presentation } from '../outline/presentation';
import { alpha, type Canvas, colour } from './canvas';
import { num } from './objects';

const CAPS: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 };
const JOINS: Readonly<Record<string, number>> = { miter: 0, round: 1, bevel: 2 };

/** Whether strokes are painted first, so that a halo does not eat into what it surrounds. */
export const strokeFirst = (style: Presentation): boolean =>
  style['paint-order'].trim().startsWith('stroke');

/** How lines are drawn, or null where none is. */
export function strokeState(style: Presentation): string | null {
  const paint = colour(style.stroke);
  const width = numberOf(style['stroke-width']);
  if (paint === null || width <= 0) return null;
  const dashes = style['stroke-dasharray'];
  const list = dashes === 'none' ? [] : dashes.split(/[\s,]+/).map((dash) => num(numberOf(dash)));
  const drawn = list.some((dash) => dash !== '0') ? list : [];
  return [
    `${paint} RG`,
    `${num(width)} w`,
    `${CAPS[style['stroke-linecap']] ?? 0} J`,
    `${JOINS[style['stroke-linejoin']] ?? 0} j`,
    `${num(numberOf(style['stroke-miterlimit']))} M`,
    `[${drawn.join(' ')}] ${num(numberOf(style['stroke-dashoffset']))} d`,
  ].join(' ');
}

/** How areas are filled, or null where none is. */
export function fillState(style: Presentation): string | null {
  const paint = colour(style.fill);
  return paint === null ? null : `${paint} rg`;
}

/** What sets the opacity of fills and strokes. */
export const paintAlpha = (canvas: Canvas, style: Presentation): string =>
  alpha(canvas, numberOf(style['fill-opacity']), numberOf(style['stroke-opacity']));

/** A path filled and stroked, in the order of the style. */
export function paintPath(canvas: Canvas, path: string, style: Presentation): string {
  const [stroke, fill] = [strokeState(style), fillState(style)];
  if (path === '' || (stroke === null && fill === null)) return '';
  const fills = style['fill-rule'] === 'evenodd' ? 'f*' : 'f';
  const steps = [
    ...(fill === null ? [] : [`${fill}\n${path}\n${fills}`]),
    ...(stroke === null ? [] : [`${stroke}\n${path}\nS`]),
  ];
  const ordered = strokeFirst(style) ? steps.reverse() : steps;
  return ['q', paintAlpha(canvas, style), ...ordered, 'Q'].filter(Boolean).join('\n');
}
