import type { Measure } from '../scene/text';
import { SIZE } from '../scene/tokens';
import { directionOf, type TextStyle, textMarkup } from './svg';

type Lang = Parameters<typeof directionOf>[1];
type Direction = 'ltr' | 'rtl';

/** A text broken into lines, and how it is set. */
export interface Paragraph {
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: number;
  readonly direction: Direction;
  /** Distance from line to line, px. */
  readonly pitch: number;
}

const OPENING = /[\u2066-\u2068]/;
const ISOLATED = /[\u2066-\u2068]([^\u2066-\u2069]*)\u2069/g;
const MARKS: Readonly<Record<Direction, string>> = { ltr: '\u200e', rtl: '\u200f' };

/**
 * A text whose isolates are replaced by marks of direction that do the same: an SVG with isolates
 * shows boxes in programs whose font lacks them. What runs as its paragraph does needs none.
 */
export function withMarks(text: string, direction: Direction, lang: Lang): string {
  return text.replace(ISOLATED, (_, inner: string) => {
    const own = directionOf(inner, lang);
    if (own === direction) return inner;
    return `${MARKS[direction]}${MARKS[own]}${inner}${MARKS[own]}${MARKS[direction]}`;
  });
}

/** Isolates that a line break has cut are closed on their line and opened again on the next. */
function rejoined(lines: readonly string[]): string[] {
  let open = '';
  return lines.map((line) => {
    const text = open + line;
    open = [...text].reduce(
      (last, char) => (OPENING.test(char) ? char : char === '\u2069' ? '' : last),
      '',
    );
    return open === '' ? text : `${text}\u2069`;
  });
}

/** Letters of a word that are still narrow enough; a word wider than a line is cut. */
function cut(word: string, fits: (text: string) => boolean): string[] {
  const parts: string[] = [];
  for (const char of word) {
    const last = parts.at(-1);
    if (last !== undefined && fits(last + char)) parts[parts.length - 1] = last + char;
    else parts.push(char);
  }
  return parts;
}

/** Heavier letters are wider than those that are measured. */
const BROADER: Readonly<Record<number, number>> = { 500: 1.01, 600: 1.05 };

/** A text in lines no wider than `width` px, each in the direction that its first letter gives all. */
export function paragraph(
  text: string,
  width: number,
  { size, weight }: { readonly size: number; readonly weight: number },
  { measure, lang }: { readonly measure: Measure; readonly lang: Lang },
): Paragraph {
  const fits = (line: string): boolean => measure(line, size) * (BROADER[weight] ?? 1) <= width;
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...(fits(word) ? [word] : cut(word, fits)));
  }
  const direction = directionOf(text.replace(ISOLATED, ''), lang);
  return {
    lines: rejoined(lines).map((line) => withMarks(line, direction, lang)),
    size,
    weight,
    direction,
    pitch: size * (lang === 'ar' ? 1.5 : SIZE.lineHeight + 0.14),
  };
}

export const paragraphHeight = ({ lines, pitch }: Paragraph): number => lines.length * pitch;

/** A paragraph whose top is at y, against the side `anchor` at x, as SVG elements. */
export function paragraphMarkup(
  { lines, size, weight, direction, pitch }: Paragraph,
  x: number,
  y: number,
  { colour, anchor, lang }: Pick<TextStyle, 'colour' | 'anchor'> & { readonly lang: Lang },
): string {
  const style: TextStyle = { size, weight, colour, anchor, direction, halo: null };
  return lines
    .map((line, i) => textMarkup(line, x, y + pitch * i + pitch / 2 + size * 0.35, style, lang))
    .join('');
}
