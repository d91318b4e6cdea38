import type { Fonts } from '../outline/fonts';
import { numberOf, type Presentation, placeOf, presentationOf } from '../outline/presentation';
import { type SvgElement, type SvgNode, textOf } from '../outline/svg-tree';
import { type Canvas, concat, group } from './canvas';
import { drawText } from './draw-text';
import { boxBefore, IDENTITY, type Matrix, matrixOf, times } from './matrix';
import { paintPath } from './paint';
import { pathData, pathOperators } from './shape-path';

/** What says something about the picture and is not drawn. */
const UNDRAWN = new Set(['title', 'desc', 'metadata', 'style', 'defs']);
/** Attributes that would change the picture and are not followed. */
const UNKNOWN = [
  'style',
  'clip-path',
  'mask',
  'filter',
  'marker-start',
  'marker-mid',
  'marker-end',
];

export interface Drawing {
  readonly canvas: Canvas;
  readonly fonts: Fonts;
  /** What can be seen: left, top, right, bottom in the outermost units. */
  readonly view: readonly [number, number, number, number];
}

function drawShape(element: SvgElement, style: Presentation, drawing: Drawing): string {
  const { canvas, fonts } = drawing;
  if (element.name === 'text') {
    const child = element.children.find((node) => typeof node !== 'string');
    if (child) throw new RangeError('cannot draw a text with parts');
    return drawText(textOf(element), placeOf(element, style), style, fonts, canvas);
  }
  const d = pathData(element);
  if (d === null) throw new RangeError(`cannot draw <${element.name}>`);
  return paintPath(canvas, d === '' ? '' : pathOperators(d), style);
}

/** The operators of what an element holds. */
export function drawChildren(
  element: SvgElement,
  style: Presentation,
  matrix: Matrix,
  drawing: Drawing,
): string {
  return element.children
    .map((child) => drawNode(child, style, matrix, drawing))
    .filter(Boolean)
    .join('\n');
}

function drawNode(node: SvgNode, outer: Presentation, matrix: Matrix, drawing: Drawing): string {
  if (typeof node === 'string' || UNDRAWN.has(node.name)) return '';
  const { attributes } = node;
  if (attributes.display === 'none' || attributes.visibility === 'hidden') return '';
  const unknown = UNKNOWN.find((name) => attributes[name] !== undefined);
  if (unknown) throw new RangeError(`cannot draw what ${unknown} says`);
  const own = matrixOf(attributes.transform);
  const style = presentationOf(node, outer);
  const inside = times(matrix, own);
  const content =
    node.name === 'g'
      ? drawChildren(node, style, inside, drawing)
      : drawShape(node, style, drawing);
  if (content === '') return '';
  const opacity = numberOf(attributes.opacity, 1);
  const laid =
    opacity < 1
      ? group(drawing.canvas, content, opacity, boxBefore(inside, drawing.view))
      : content;
  return own === IDENTITY ? laid : `q\n${concat(own)}\n${laid}\nQ`;
}
