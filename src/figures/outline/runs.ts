import bidiFactory from 'bidi-js';
import { covers, type Face } from './fonts';

export type Direction = 'ltr' | 'rtl';

/** Characters that are set together: of one face and one direction, in logical order. */
export interface Run {
  readonly text: string;
  /** Embedding level: odd from right to left. */
  readonly level: number;
  readonly face: Face;
}

const bidi = bidiFactory();

/** What only tells the direction: it has done its part once the order is known. */
const CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
/** What stays in the font of the character before it, if that has it. */
const FOLLOWS = /[\s\p{M}\u200c\u200d]/u;
const JOINER = /[\u200c\u200d]/;

/** The character that stands mirrored in text from right to left, or the same. */
export const mirrored = (char: string): string => bidi.getMirroredCharacter(char) ?? char;

interface Item {
  text: string;
  readonly level: number;
  readonly face: Face;
}

function faceFor(char: string, before: Face | undefined, faces: readonly Face[]): Face | undefined {
  if (before && FOLLOWS.test(char) && (JOINER.test(char) || covers(before, char))) return before;
  return faces.find((face) => covers(face, char)) ?? before ?? faces[0];
}

function items(text: string, base: Direction, faces: readonly Face[]): Item[] {
  const { levels } = bidi.getEmbeddingLevels(text, base);
  const found: Item[] = [];
  let at = 0;
  for (const char of text) {
    const level = levels[at] ?? 0;
    at += char.length;
    if (CONTROL.test(char)) continue;
    const shown = level % 2 === 1 ? mirrored(char) : char;
    const last = found.at(-1);
    const face = faceFor(shown, last?.face, faces);
    if (!face) continue;
    if (last && last.level === level && last.face === face) last.text += shown;
    else found.push({ text: shown, level, face });
  }
  return found;
}

/** From the highest level down to the lowest odd one, all that stands at it or above is reversed. */
function inVisualOrder(list: readonly Item[]): Item[] {
  const order = [...list];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end++;
      if (end - start > 1) {
        order.splice(start, end - start, ...order.slice(start, end).reverse());
      }
      start = Math.max(start, end - 1);
    }
  }
  return order;
}

/**
 * A line as runs from left to right, by the Unicode bidirectional algorithm (UAX 9, rules P to L)
 * for a paragraph of the given direction. Brackets in text from right to left are mirrored already.
 */
export function runsOf(text: string, base: Direction, faces: readonly Face[]): Run[] {
  return inVisualOrder(items(text, base, faces));
}

/** The characters of a text that no face has, each once; they are drawn as the font's empty box. */
export function missingFrom(text: string, faces: readonly Face[]): string[] {
  const drawn = [...text].filter((char) => !CONTROL.test(char) && !JOINER.test(char));
  return [...new Set(drawn)].filter((char) => !faces.some((face) => covers(face, char)));
}
