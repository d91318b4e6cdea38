import type { Face } from '../outline/fonts';
import { num, type PdfFile, pdfName, type Ref, utf16 } from './objects';

/** A glyph as it stands for a character, with the width that a reader is told, font units. */
export interface Sign {
  readonly face: Face;
  readonly glyph: number;
  readonly width: number;
  readonly character: string;
}

/** A face as the text of a file uses it: each sign has a code. */
export interface FontUse {
  readonly face: Face;
  /** Its name among the page's resources. */
  readonly name: string;
  readonly codes: Map<string, { readonly code: number; readonly sign: Sign }>;
}

/** All faces that a file uses, in the order in which they were first needed. */
export type FontUses = Map<Face, FontUse>;

const hex = (n: number): string => n.toString(16).padStart(4, '0').toUpperCase();

/** The font of a sign in the file, and its code there as four hexadecimal digits. */
export function codeOf(sign: Sign, uses: FontUses): { font: string; code: string } {
  const { face, glyph, width, character } = sign;
  const use: FontUse = uses.get(face) ?? { face, name: `F${uses.size + 1}`, codes: new Map() };
  uses.set(face, use);
  // One glyph may stand for several letters (a medial yeh is Arabic, Persian and alef maqsura):
  // each has its own code, so that each is found as it was written.
  const key = `${glyph} ${width} ${character}`;
  const known = use.codes.get(key) ?? { code: use.codes.size + 1, sign };
  use.codes.set(key, known);
  return { font: use.name, code: hex(known.code) };
}

/** Blocks of a character map hold at most a hundred entries. */
function characterMap(entries: readonly string[]): string {
  const blocks = Array.from({ length: Math.ceil(entries.length / 100) }, (_, i) => {
    const block = entries.slice(i * 100, i * 100 + 100);
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
  });
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n${blocks.join('')}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend`;
}

/** Six capital letters that mark a font as a part, told by the part's bytes. */
function tagOf(data: Uint8Array): string {
  let hash = data.reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
  let tag = '';
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}

/** A face with the glyphs in use and no others, put into the file as a composite font. */
export function embedFont({ face, codes }: FontUse, file: PdfFile): Ref {
  const { font } = face;
  const subset = font.createSubset();
  const list = [...codes.values()];
  const glyphIds = new Uint8Array(2 * (list.length + 1));
  // The part numbers its glyphs in the order in which they come, after the empty box.
  const numbers = new Map([[0, 0]]);
  for (const { code, sign } of list) {
    const id = numbers.get(sign.glyph) ?? numbers.size;
    numbers.set(sign.glyph, id);
    subset.includeGlyph(font.getGlyph(sign.glyph));
    glyphIds.set([id >> 8, id & 255], 2 * code);
  }
  const data = subset.encode();
  const scale = 1000 / font.unitsPerEm;
  const name = pdfName(`${tagOf(data)}+${font.postscriptName}`);
  const { minX, minY, maxX, maxY } = font.bbox;
  const box = [minX, minY, maxX, maxY].map((n) => num(n * scale)).join(' ');
  const program = file.addStream(data, `/Length1 ${data.length}`);
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName${name}/Flags 4/FontBBox[${box}]/ItalicAngle 0/Ascent ${num(font.ascent * scale)}/Descent ${num(font.descent * scale)}/CapHeight ${num(font.capHeight * scale)}/StemV ${num(face.weight / 5)}/FontFile2 ${program}>>`,
  );
  const widths = list.map(({ sign }) => num(sign.width * scale));
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor}/DW 0/W[1[${widths.join(' ')}]]/CIDToGIDMap ${file.addStream(glyphIds)}>>`,
  );
  const entries = list
    .filter(({ sign }) => sign.character !== '')
    .map(({ code, sign }) => `<${hex(code)}><${utf16(sign.character)}>`);
  return file.add(
    `<</Type/Font/Subtype/Type0/BaseFont${name}/Encoding/Identity-H/DescendantFonts[${descendant}]/ToUnicode ${file.addStream(characterMap(entries))}>>`,
  );
}
