import type { FlowLabel } from './flow-types';
import { type Measure, type WrappedText, wrap } from './text';
import { SIZE } from './tokens';

/** No label is set smaller, px. */
const SMALLEST = 10;
/** The most lines of one label. */
const LINES = 5;

const CUT = '…';

/** As much of a text as is no wider than `width`, with a mark where it was cut. */
export function cut(text: string, width: number, size: number, measure: Measure): string {
  if (measure(text, size) <= width) return text;
  // By what a reader sees as one sign, so that no letter loses its vowels.
  const signs = Array.from(
    new Intl.Segmenter().segment(text.slice(0, 400)),
    (part) => part.segment,
  );
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(signs.slice(0, middle).join('') + CUT, size) <= width) low = middle;
    else high = middle - 1;
  }
  return signs.slice(0, low).join('') + CUT;
}

const LATIN_WORD = /^\p{Script=Latin}{7,}[.,]?$/u;
const SYLLABLE = /[aeiouyà-ÿ](?=[b-df-hj-np-tv-z]\p{Script=Latin}{2})/giu;

/**
 * A Latin word in two parts, the first with a hyphen and no wider than `width`: between a vowel and a
 * consonant where that can be. Null where it cannot be broken; Arabic never is.
 */
function broken(word: string, width: number, size: number, measure: Measure): string | null {
  if (!LATIN_WORD.test(word)) return null;
  const places = [...word.matchAll(SYLLABLE)].map(({ index }) => index + 1);
  const at = places
    .filter((place) => place > 2 && measure(`${word.slice(0, place)}-`, size) <= width)
    .at(-1);
  return at === undefined ? null : `${word.slice(0, at)}- ${word.slice(at)}`;
}

/** A text with each word broken that is wider than `width`, so far as it can be. */
function breakWords(text: string, width: number, size: number, measure: Measure): string {
  return text
    .split(/\s+/u)
    .map((word) =>
      measure(word, size) > width ? (broken(word, width, size, measure) ?? word) : word,
    )
    .join(' ');
}

/**
 * A text in lines no wider than `width`, px: where a word is wider it is set smaller, at the smallest
 * size broken with a hyphen, and at last cut, as are lines beyond the fifth.
 */
export function fitText(text: string, width: number, size: number, measure: Measure): WrappedText {
  let fitted = wrap(text, width, size, measure);
  for (let smaller = size - 0.5; fitted.w > width && smaller >= SMALLEST; smaller -= 0.5) {
    fitted = wrap(text, width, smaller, measure);
  }
  if (fitted.w > width) {
    fitted = wrap(breakWords(text, width, fitted.size, measure), width, fitted.size, measure);
  }
  const kept = fitted.lines.slice(0, LINES);
  const lines = kept.map((line, at) => {
    const more = at === LINES - 1 && fitted.lines.length > LINES;
    return cut(more ? `${line}${CUT}` : line, width, fitted.size, measure);
  });
  return {
    lines,
    w: Math.max(0, ...lines.map((line) => measure(line, fitted.size))),
    h: lines.length * fitted.size * SIZE.lineHeight,
    size: fitted.size,
  };
}

/** Where the baseline of a line lies below its top, as a share of its height. */
const BASELINE = 0.78;

/** A wrapped text with its first line's top at y and its start at x, reading from left to right. */
export function labelAt(text: WrappedText, x: number, y: number): FlowLabel {
  const step = text.size * SIZE.lineHeight;
  return {
    lines: text.lines.map((line, i) => ({ text: line, x, y: y + (i + BASELINE) * step })),
    size: text.size,
    box: { x, y, w: text.w, h: text.h },
  };
}
