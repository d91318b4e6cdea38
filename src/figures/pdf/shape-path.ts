import svgpath from 'svgpath';
import { numberOf } from '../outline/presentation';
import type { SvgElement } from '../outline/svg-tree';
import { num } from './objects';

/** The outline of an ellipse, clockwise from its right end. */
const ellipse = (x: number, y: number, rx: number, ry: number): string =>
  `M${x + rx} ${y}A${rx} ${ry} 0 0 1 ${x - rx} ${y}A${rx} ${ry} 0 0 1 ${x + rx} ${y}Z`;

function rectangle({ attributes }: SvgElement): string {
  const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => numberOf(attributes[name]));
  if (x === undefined || y === undefined || !w || !h) return '';
  const rx = Math.min(numberOf(attributes.rx ?? attributes.ry), w / 2);
  const ry = Math.min(numberOf(attributes.ry ?? attributes.rx), h / 2);
  if (rx === 0 || ry === 0) return `M${x} ${y}h${w}v${h}h${-w}Z`;
  const corner = (dx: number, dy: number) => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  return `M${x + rx} ${y}h${w - 2 * rx}${corner(rx, ry)}v${h - 2 * ry}${corner(-rx, ry)}h${2 * rx - w}${corner(-rx, -ry)}v${2 * ry - h}${corner(rx, -ry)}Z`;
}

/** A shape as the `d` of a path, or nothing where the element is none. */
export function pathData(element: SvgElement): string | null {
  const { name, attributes } = element;
  const at = (key: string): number => numberOf(attributes[key]);
  switch (name) {
    case 'path':
      return attributes.d ?? '';
    case 'rect':
      return rectangle(element);
    case 'circle':
      return at('r') > 0 ? ellipse(at('cx'), at('cy'), at('r'), at('r')) : '';
    case 'ellipse':
      return at('rx') > 0 && at('ry') > 0 ? ellipse(at('cx'), at('cy'), at('rx'), at('ry')) : '';
    case 'line':
      return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
    case 'polyline':
      return `M${attributes.points ?? ''}`;
    case 'polygon':
      return `M${attributes.points ?? ''}Z`;
    default:
      return null;
  }
}

/**
 * The `d` of a path as a PDF's path operators. Arcs become cubic curves within 0.03 % of the
 * radius, quadratic curves the cubic ones that are the same.
 * @throws RangeError where the path is malformed.
 */
export function pathOperators(d: string): string {
  const operators: string[] = [];
  const point = (...n: number[]): string => n.map(num).join(' ');
  const path = svgpath(d);
  // The reader notes its error where its type does not tell.
  if ('err' in path && path.err) throw new RangeError(`cannot draw a path: ${path.err}`);
  path
    .abs()
    .unarc()
    .unshort()
    .iterate((segment, _, x, y) => {
      switch (segment[0]) {
        case 'M':
          operators.push(`${point(segment[1], segment[2])} m`);
          break;
        case 'L':
          operators.push(`${point(segment[1], segment[2])} l`);
          break;
        case 'H':
          operators.push(`${point(segment[1], y)} l`);
          break;
        case 'V':
          operators.push(`${point(x, segment[1])} l`);
          break;
        case 'Q': {
          const [, cx, cy, ex, ey] = segment;
          const third = (from: number, control: number) => from + (2 * (control - from)) / 3;
          operators.push(
            `${point(third(x, cx), third(y, cy), third(ex, cx), third(ey, cy), ex, ey)} c`,
          );
          break;
        }
        case 'C':
          operators.push(`${point(...segment.slice(1).map(Number))} c`);
          break;
        case 'Z':
        case 'z':
          operators.push('h');
          break;
        default:
          throw new RangeError(`cannot draw the path segment ${segment[0]}`);
      }
    });
  return operators.join('\n');
}
