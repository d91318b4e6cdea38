import type { Lang } from '../model/schema';
import { SIZE } from './tokens';

/** Width in px of one line of text at a size in px. The browser's own, or an estimate in tests. */
export type Measure = (text: string, size: number) => number;

/** An estimate that serves where no canvas is at hand: close enough to arrange by, never to draw by. */
export const estimate: Measure = (text, size) =>
  [...text].reduce((sum, char) => sum + (/[\s.,'’iljtfrI·]/.test(char) ? 0.31 : 0.56), 0) * size;

export interface WrappedText {
  readonly lines: readonly string[];
  readonly w: number;
  readonly h: number;
  readonly size: number;
}

/**
 * Text broken between words so that no line is wider than `width`, where a word allows it: the
 * fewest lines, then those lines as even as they can be made.
 */
export function wrap(text: string, width: number, size: number, measure: Measure): WrappedText {
  const words = text.split(/\s+/u).filter(Boolean);
  const greedy = (limit: number): string[] => {
    const lines: string[] = [];
    for (const word of words) {
      const last = lines.at(-1);
      if (last !== undefined && measure(`${last} ${word}`, size) <= limit) {
        lines[lines.length - 1] = `${last} ${word}`;
      } else lines.push(word);
    }
    return lines;
  };
  let lines = greedy(width);
  for (let limit = width * 0.94; limit > width * 0.4; limit *= 0.94) {
    const tighter = greedy(limit);
    if (tighter.length > lines.length) break;
    lines = tighter;
  }
  return {
    lines,
    w: Math.max(0, ...lines.map((line) => measure(line, size))),
    h: lines.length * size * SIZE.lineHeight,
    size,
  };
}

/** RLI or LRI … PDI around a line: a canvas has no base direction of its own. */
export function embed(line: string, lang: Lang): string {
  return `${lang === 'ar' ? '\u2067' : '\u2066'}${line}\u2069`;
}
