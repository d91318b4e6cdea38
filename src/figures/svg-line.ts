import { add, distance, lerp, normal, type Point, scale, sub, unit } from '../scene/geometry';
import type { End } from '../scene/marks';
import { type Curve, type Piece, pieces, stations } from '../scene/route/curve';
import type { SceneLine } from '../scene/types';
import { at, px } from './svg-shape';

/** What a line needs to be drawn: a line of a scene, or a sample of one in a legend. */
export type DrawnLine = Pick<
  SceneLine,
  'curve' | 'sourceEnd' | 'targetEnd' | 'width' | 'dash' | 'round' | 'ink' | 'chevron'
>;

const pointAt = ({ a, c, b }: Piece, t: number): Point => lerp(lerp(a, c, t), lerp(c, b, t), t);

/** A piece without its last `gap` px, so that no line shows beyond the point of its arrow. */
function shortened(piece: Piece, gap: number): Piece {
  if (gap <= 0 || distance(piece.a, piece.b) <= gap) return piece;
  let [low, high] = [0, 1];
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2;
    if (distance(pointAt(piece, middle), piece.b) > gap) low = middle;
    else high = middle;
  }
  return { a: piece.a, c: lerp(piece.a, piece.c, low), b: pointAt(piece, low) };
}

const turned = ({ a, c, b }: Piece): Piece => ({ a: b, c, b: a });

/** A curve as the `d` of a path: its quadratic pieces, less what its ends take, px. */
export function curvePath(curve: Curve, gapAtStart: number, gapAtEnd: number): string {
  const list = pieces(curve);
  const last = list.length - 1;
  const drawn = list.map((piece, i) => {
    const ended = i === last ? shortened(piece, gapAtEnd) : piece;
    return i === 0 ? turned(shortened(turned(ended), gapAtStart)) : ended;
  });
  return `M${at(curveStart(drawn, curve))}${drawn.map(({ c, b }) => `Q${at(c)} ${at(b)}`).join('')}`;
}

const curveStart = (drawn: readonly Piece[], curve: Curve): Point => drawn[0]?.a ?? curve.start;

/** Length of an arrow head, px; from a width on it grows with the line, as Cytoscape's does. */
const headLength = (line: DrawnLine): number =>
  Math.max(8.5, (line.width * 13.37) ** 0.9 * 0.3) * (line.ink ? 1.15 : 0.95);

/** How much of a line the mark at its end takes, px. */
function gapOf(end: End, line: DrawnLine): number {
  switch (end) {
    case 'triangle':
      return headLength(line) * 0.9;
    case 'vee':
      return line.width * 0.9;
    case 'circle':
      return headLength(line) * 0.9;
    case 'bar':
      return line.width / 2;
    case 'none':
      return 0;
  }
}

/** A mark whose point stands at `tip`, looking along `direction`. */
function endMark(end: End, tip: Point, direction: Point, line: DrawnLine, colour: string): string {
  const size = headLength(line);
  const across = normal(direction);
  const p = (back: number, side: number): string =>
    at(add(tip, add(scale(direction, -back * size), scale(across, side * size))));
  const stroke = `fill="none" stroke="${colour}" stroke-width="${px(Math.max(1.4, line.width * 0.8))}"`;
  switch (end) {
    case 'triangle':
      return `<path class="end" d="M${p(0, 0)}L${p(1, 0.48)}L${p(1, -0.48)}Z" fill="${colour}"/>`;
    case 'vee':
      return `<path class="end" d="M${p(0.6, 0.48)}L${p(0.1, 0)}L${p(0.6, -0.48)}" ${stroke}/>`;
    case 'bar':
      return `<path class="end" d="M${p(0.15, 0.55)}L${p(0.15, -0.55)}" fill="none" stroke="${colour}" stroke-width="${px(0.3 * size)}"/>`;
    case 'circle': {
      const centre = add(tip, scale(direction, -0.45 * size));
      return `<circle class="end" cx="${px(centre.x)}" cy="${px(centre.y)}" r="${px(0.45 * size)}" ${stroke}/>`;
    }
    case 'none':
      return '';
  }
}

/** The open arrow at the middle of a channel's leg. */
function chevron(line: DrawnLine, colour: string): string {
  const [middle] = stations(line.curve, [0.5]);
  if (!middle) return '';
  const { point, direction } = middle;
  const size = headLength(line);
  const across = normal(direction);
  const p = (back: number, side: number): string =>
    at(add(point, add(scale(direction, (0.25 - back) * size), scale(across, side * size))));
  return `<path class="chevron" d="M${p(0.5, 0.5)}L${p(0, 0)}L${p(0.5, -0.5)}" fill="none" stroke="${colour}" stroke-width="${px(line.width * 0.75)}"/>`;
}

/** A line with its dash, its ends and its chevron, as SVG elements. */
export function lineMarkup(line: DrawnLine, colour: string): string {
  const { curve, sourceEnd, targetEnd, width, ink } = line;
  const dash = line.dash.map((d) => px(ink ? d * 1.25 : d)).join(' ');
  const attributes = [
    `d="${curvePath(curve, gapOf(sourceEnd, line), gapOf(targetEnd, line))}"`,
    `fill="none" stroke="${colour}" stroke-width="${px(width)}"`,
    dash ? `stroke-dasharray="${dash}"` : '',
    line.round ? 'stroke-linecap="round"' : '',
  ].filter(Boolean);
  const first = curve.controls[0] ?? curve.end;
  const last = curve.controls.at(-1) ?? curve.start;
  return [
    `<path class="course" ${attributes.join(' ')}/>`,
    endMark(sourceEnd, curve.start, unit(sub(curve.start, first)), line, colour),
    endMark(targetEnd, curve.end, unit(sub(curve.end, last)), line, colour),
    line.chevron ? chevron(line, colour) : '',
  ].join('');
}
