import { numberOf } from '../../../../src/figures/outline/presentation';
import { parseSvg, type SvgElement, textOf } from '../../../../src/figures/outline/svg-tree';
import { IDENTITY, type Matrix, matrixOf, times } from '../../../../src/figures/pdf/matrix';
import type { Box } from '../../../../src/scene/geometry';
import { estimate } from '../../../../src/scene/text';

export interface TextBox extends Box {
  readonly text: string;
}

function boxOf(element: SvgElement, [a, b, c, d, e, f]: Matrix): TextBox {
  const { attributes } = element;
  const text = textOf(element).replace(/[\u200e\u200f]/g, '');
  const size = numberOf(attributes['font-size']);
  const w = estimate(text, size);
  const isLeft = (attributes['text-anchor'] === 'start') === (attributes.direction === 'ltr');
  const x = numberOf(attributes.x);
  const left = attributes['text-anchor'] === 'middle' ? x - w / 2 : isLeft ? x : x - w;
  const [top, bottom] = [numberOf(attributes.y) - 0.72 * size, numberOf(attributes.y) + 0.1 * size];
  const corners = [left, left + w].flatMap((px) =>
    [top, bottom].map((py) => ({ x: a * px + c * py + e, y: b * px + d * py + f })),
  );
  const [xs, ys] = [corners.map((p) => p.x), corners.map((p) => p.y)];
  const [x0, y0] = [Math.min(...xs), Math.min(...ys)];
  return { text, x: x0, y: y0, w: Math.max(...xs) - x0, h: Math.max(...ys) - y0 };
}

/** The boxes of all texts of an SVG, px of its sheet, by the estimate that they were set with. */
export function textBoxes(svg: string): TextBox[] {
  const walk = (element: SvgElement, matrix: Matrix): TextBox[] => {
    const inside = times(matrix, matrixOf(element.attributes.transform));
    if (element.name === 'text') return [boxOf(element, inside)];
    return element.children.flatMap((child) =>
      typeof child === 'string' ? [] : walk(child, inside),
    );
  };
  return walk(parseSvg(svg), IDENTITY);
}
