import { covers, type Face } from '../outline/fonts';
import type { PlacedGlyph, SetLine } from '../outline/set-line';
import type { Sign } from './embed-font';

/** A sign with its origin on the base line, in the units of the line. */
export interface PlacedSign extends Sign {
  readonly x: number;
}

/** A sign of which it is not yet known where the next one begins. */
type Start = Omit<PlacedSign, 'width'>;

/** A line as what is read and what is only seen. */
export interface Signs {
  readonly read: readonly PlacedSign[];
  /** Marks above and below letters: readers take what is not on the base line for another line. */
  readonly seen: readonly PlacedGlyph[];
}

const MARK = /^\p{M}+$/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
const [LTR_MARK, RTL_MARK] = ['\u200e', '\u200f'];

const isMark = ({ characters }: PlacedGlyph): boolean => MARK.test(characters.join(''));
const isRtl = ({ level }: PlacedGlyph): boolean => level % 2 === 1;

/** A glyph with the marks that belong to it, and all their characters as they were written. */
interface Cluster {
  readonly base: PlacedGlyph;
  readonly characters: readonly string[];
}

/** Marks stand after their letter as it is written, so from right to left they come before it. */
function clustersOf(glyphs: readonly PlacedGlyph[]): Cluster[] {
  const clusters: { base: PlacedGlyph; characters: string[] }[] = [];
  let waiting: string[] = [];
  for (const glyph of glyphs) {
    const last = clusters.at(-1);
    if (isMark(glyph) && isRtl(glyph)) waiting = [...glyph.characters, ...waiting];
    else if (isMark(glyph) && last) last.characters.push(...glyph.characters);
    else {
      clusters.push({ base: glyph, characters: [...glyph.characters, ...waiting] });
      waiting = [];
    }
  }
  return clusters;
}

interface Blank {
  readonly face: Face;
  readonly glyph: number;
}

/** A glyph without contours, of the face itself if it has one: a reader begins a word with a font. */
function blankOf(face: Face, faces: readonly Face[]): Blank | null {
  const own = [face, ...faces].find((one) => covers(one, ' '));
  return own ? { face: own, glyph: own.font.glyphForCodePoint(0x20).id } : null;
}

/**
 * One sign for each character, from left to right, each on its part of the cluster: a reader that
 * turns what runs from right to left by the character then has them as written, which it has not
 * where one sign stands for two.
 */
function tiles({ base, characters }: Cluster, blank: Blank | null): Start[] {
  const { face, id: glyph, x, advance } = base;
  const order = isRtl(base) ? [...characters].reverse() : characters;
  if (!blank || order.length < 2) return [{ face, glyph, character: order.join(''), x }];
  return order.map((character, i) => ({
    ...(i === 0 ? { face, glyph } : blank),
    character,
    x: x + (i * advance) / order.length,
  }));
}

/** The mark that keeps a glyph at the edge of its run with that run, where it needs one. */
function markOf({ characters, level }: PlacedGlyph): readonly string[] {
  const text = characters.join('');
  if (LETTER.test(text)) return [];
  if (level % 2 === 1) return [RTL_MARK];
  return level > 0 && DIGIT.test(text) ? [] : [LTR_MARK];
}

/**
 * The marks of direction between two neighbours, from left to right. Readers order a line by its
 * characters alone: they take a full stop for a part of a number, and what stands between two
 * numbers for theirs.
 */
function marksBetween(left: PlacedGlyph, right: PlacedGlyph): readonly string[] {
  const marks = [markOf(left), markOf(right)];
  if (left.level !== right.level) return marks.flat();
  return isRtl(left) && marks.every(({ length }) => length > 0) ? [RTL_MARK] : [];
}

/** Part of the size that a mark of direction takes from what stands before it: less than is seen. */
const MARK_WIDTH = 0.02;

/** A line as signs, none of which leaves a gap or lies over another; `faces` are of its weight. */
export function signsOf({ glyphs, width }: SetLine, size: number, faces: readonly Face[]): Signs {
  const clusters = clustersOf(glyphs);
  const starts = clusters.flatMap((cluster, i): Start[] => {
    const { base } = cluster;
    const before = clusters[i - 1]?.base;
    const marks = before ? marksBetween(before, base) : [];
    const blank = before ? blankOf(before.face, faces) : null;
    const set = marks.flatMap((character, j): Start[] => {
      const x = base.x - (marks.length - j) * MARK_WIDTH * size;
      return blank ? [{ ...blank, character, x }] : [];
    });
    return [...set, ...tiles(cluster, blankOf(base.face, faces))];
  });
  const read = starts.map((start, i) => {
    const end = starts[i + 1]?.x ?? width;
    const unit = size / start.face.font.unitsPerEm;
    return { ...start, width: Math.max(0, Math.round((end - start.x) / unit)) };
  });
  return { read, seen: glyphs.filter(isMark) };
}
