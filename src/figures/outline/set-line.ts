import { type Face, type Fonts, facesOf } from './fonts';
import { type Direction, mirrored, runsOf } from './runs';

export interface LineStyle {
  /** Size of the em, in the units of the result. */
  readonly size: number;
  readonly weight: number;
  /** Direction of the line as a paragraph. */
  readonly direction: Direction;
}

/** A glyph in its place: origin relative to the left end of the base line, y upwards. */
export interface PlacedGlyph {
  readonly face: Face;
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** How far the pen goes on after it. */
  readonly advance: number;
  /** The characters it stands for, as they were written. */
  readonly characters: readonly string[];
  /** Embedding level of its run: odd from right to left. */
  readonly level: number;
}

export interface SetLine {
  /** From left to right; a mark follows or precedes its base as the font has it. */
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
}

const JOINERS = /[\u200c\u200d]/g;
const ARABIC = /\p{Script=Arabic}/u;

/** What an SVG makes of the blanks of a line: one is as good as many, none at the ends. */
const collapsed = (text: string): string => text.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '');

/**
 * A line of text shaped, kerned and ordered, with `size` units to the em.
 * @throws RangeError where there is text and no font to set it in.
 */
export function setLine(text: string, style: LineStyle, fonts: Fonts): SetLine {
  const glyphs: PlacedGlyph[] = [];
  let pen = 0;
  const line = collapsed(text);
  const faces = facesOf(fonts, style.weight);
  if (line !== '' && faces.length === 0) throw new RangeError('no text is set without a font');
  for (const run of runsOf(line, style.direction, faces)) {
    const { face, level } = run;
    const direction: Direction = level % 2 === 1 ? 'rtl' : 'ltr';
    const script = ARABIC.test(run.text) ? 'arab' : 'latn';
    const unit = style.size / face.font.unitsPerEm;
    const shaped = face.font.layout(run.text, undefined, script, undefined, direction);
    // A joiner comes back as a blank of no width; which one it was is told by the text.
    const joiners: string[] = run.text.match(JOINERS) ?? [];
    const nextJoiner = () => (direction === 'rtl' ? joiners.pop() : joiners.shift());
    shaped.glyphs.forEach((glyph, i) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = shaped.positions[i] ?? {};
      const own = glyph.codePoints.map((code) => String.fromCodePoint(code));
      const characters = own[0] === ' ' && xAdvance === 0 ? [nextJoiner() ?? ''] : own;
      glyphs.push({
        face,
        id: glyph.id,
        x: pen + xOffset * unit,
        y: yOffset * unit,
        advance: xAdvance * unit,
        characters: direction === 'rtl' ? characters.map(mirrored) : characters,
        level,
      });
      pen += xAdvance * unit;
    });
  }
  return { glyphs, width: pen };
}
