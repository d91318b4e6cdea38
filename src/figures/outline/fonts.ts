import { create, type Font, type FontCollection, type Glyph, type PathCommand } from 'fontkit';
import { unpacked } from './woff';

/** A font file (WOFF or TrueType) of one weight; several of a weight complete each other. */
export interface FontFile {
  readonly weight: number;
  readonly data: Uint8Array;
}

/** One opened file: the characters of one block in one weight. */
export interface Face {
  readonly weight: number;
  readonly font: Font;
  /** The contours of a glyph in font units, y upwards. */
  readonly contours: (glyph: number) => readonly PathCommand[];
}

/** Opened font files, those of a weight in the order in which they are asked for a character. */
export type Fonts = ReadonlyMap<number, readonly Face[]>;

/** The reader is declared for Node's Buffer; it reads any array of bytes, in a browser too. */
const reader: { create(data: Uint8Array): Font | FontCollection } = { create };

/**
 * The reader keeps one object for a glyph, with the characters for which it first came up, and
 * shapes later text by those. Here each place of a glyph has the characters of that place.
 */
function withOwnCharacters(font: Font): Font {
  const known = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []): Glyph =>
    Object.create(known(id), { codePoints: { value: codePoints } });
  return font;
}

function openFace({ weight, data }: FontFile): Face {
  const opened = reader.create(unpacked(data));
  if (!('layout' in opened)) throw new TypeError('a collection of fonts is not a font');
  const font = withOwnCharacters(opened);
  const known = new Map<number, readonly PathCommand[]>();
  const contours = (glyph: number): readonly PathCommand[] => {
    const path = known.get(glyph) ?? font.getGlyph(glyph).path.commands;
    known.set(glyph, path);
    return path;
  };
  return { weight, font, contours };
}

/** Font files made ready for setting text. @throws Error when one is no font. */
export function openFonts(files: readonly FontFile[]): Fonts {
  const fonts = new Map<number, Face[]>();
  for (const file of files) {
    const faces = fonts.get(file.weight) ?? [];
    faces.push(openFace(file));
    fonts.set(file.weight, faces);
  }
  return fonts;
}

/** The faces of the weight next to the one asked for, the heavier of two as near. */
export function facesOf(fonts: Fonts, weight: number): readonly Face[] {
  const nearest = [...fonts.keys()].sort(
    (a, b) => Math.abs(a - weight) - Math.abs(b - weight) || b - a,
  )[0];
  return (nearest === undefined ? undefined : fonts.get(nearest)) ?? [];
}

/** Whether a face has the character. */
export const covers = (face: Face, char: string): boolean =>
  face.font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0);
