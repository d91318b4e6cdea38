import type { Fonts } from '../outline/fonts';
import { numberOf, type Presentation, placeOf, presentationOf } from '../outline/presentation';
import { type SvgElement, type SvgNode, textOf } from '../outline/svg-tree';
import { type Canvas, concat, group } from './canvas';
import { drawText } from './draw-text';
import { boxBefore, IDENTITY, type Matrix, matrixOf, times } from './matrix';
import { paintPath } from './paint';
import { pathData, pathOperators } from './shape-path';

/** What says something about the picture and is not drawn. */
const UNDRAWN = new Set(['title', 'desc', 'metadata', 'style', 'defs', 'clipPath']);
/** Attributes that would change the picture and are not followed. */
const UNKNOWN = ['style', 'mask', 'filter', 'marker-start', 'marker-mid', 'marker-end'];

export interface Drawing {
  readonly canvas: Canvas;
  readonly fonts: Fonts;
  /** What can be seen: left, top, right, bottom in the outermost units. */
  readonly view: readonly [number, number, number, number];
  /** Shapes that others are cut at, by their ids. */
  readonly clips: ReadonlyMap<string, SvgElement>;
}

/** The shapes of an SVG that others are cut at, by their ids. */
export function clipsOf(element: SvgElement): Map<string, SvgElement> {
  const found = element.children.flatMap((child): [string, SvgElement][] => {
    if (typeof child === 'string') return [];
    const { id } = child.attributes;
    return child.name === 'clipPath' && id !== undefined ? [[id, child]] : [...clipsOf(child)];
  });
  return new Map(found);
}

/**
 * The operators that cut what follows at a shape; nothing where nothing is cut.
 * @throws RangeError for a shape that is not there, or is more than outlines in the units of use.
 */
function clipOf(reference: string | undefined, { clips }: Drawing): string {
  if (reference === undefined || reference === 'none') return '';
  const id = /^url\(["']?#([^"')]+)["']?\)$/.exec(reference)?.[1];
  const clip = id === undefined ? undefined : clips.get(id);
  if (!clip) throw new RangeError(`cannot cut at ${reference}`);
  const { transform, clipPathUnits = 'userSpaceOnUse' } = clip.attributes;
  const shapes = clip.children.flatMap((child) => (typeof child === 'string' ? [] : [child]));
  const paths = shapes.map((shape) =>
    shape.attributes.transform === undefined ? pathData(shape) : null,
  );
  if (transform !== undefined || clipPathUnits !== 'userSpaceOnUse' || paths.includes(null)) {
    throw new RangeError(`cannot cut at ${reference}`);
  }
  const drawn = paths.flatMap((d) => (d ? [pathOperators(d)] : []));
  // A shape without an area leaves nothing to be seen.
  return `${drawn.length > 0 ? drawn.join('\n') : '0 0 0 0 re'}\nW n`;
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
  const clip = clipOf(attributes['clip-path'], drawing);
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
  const cut = clip === '' ? laid : `q\n${clip}\n${laid}\nQ`;
  return own === IDENTITY ? cut : `q\n${concat(own)}\n${cut}\nQ`;
}
