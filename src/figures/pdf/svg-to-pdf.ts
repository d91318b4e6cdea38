import type { Fonts } from '../outline/fonts';
import { INITIAL, numberOf, presentationOf } from '../outline/presentation';
import { parseSvg, type SvgElement } from '../outline/svg-tree';
import { type Canvas, concat, newCanvas } from './canvas';
import { clipsOf, drawChildren } from './draw';
import { embedFont } from './embed-font';
import { IDENTITY, type Matrix } from './matrix';
import { newPdf, num, type Ref, textString } from './objects';

export interface PdfOptions {
  /** The title that a window of the file bears. */
  readonly title: string;
  /** Language of the texts, as BCP 47 has it. */
  readonly lang: string;
  /** What the picture shows, for whoever cannot see it. */
  readonly alt: string;
  readonly fonts: Fonts;
  /** Size of the page, mm; the picture is as large as fits, in the middle. */
  readonly page: { readonly width: number; readonly height: number };
}

const POINTS_PER_MM = 72 / 25.4;
/** The longest edge of a page, mm: 200 inches (ISO 32000-1, annex C). */
export const LONGEST_EDGE = 5080;
export const A4 = { width: 210, height: 297 } as const;

type Box = readonly [x: number, y: number, width: number, height: number];

function viewBoxOf({ attributes }: SvgElement): Box {
  const numbers = (attributes.viewBox ?? '').split(/[\s,]+/).map(Number);
  const [x = 0, y = 0, width, height] = numbers.length === 4 ? numbers : [0, 0];
  const box: Box = [
    x,
    y,
    width ?? numberOf(attributes.width),
    height ?? numberOf(attributes.height),
  ];
  if (!(box[2] > 0 && box[3] > 0)) throw new RangeError('an SVG without a size');
  return box;
}

/** Units of the SVG, y downwards, to points, y upwards, as large as fits and in the middle. */
function toPage([x, y, w, h]: Box, width: number, height: number): Matrix {
  const scale = Math.min(width / w, height / h);
  const left = (width - w * scale) / 2 - x * scale;
  const top = (height + h * scale) / 2 + y * scale;
  return [scale, 0, 0, -scale, left, top];
}

function fillResources({ file, fonts, states, groups, resources }: Canvas): void {
  const font = [...fonts.values()].map((use) => `/${use.name} ${embedFont(use, file)}`);
  const state = [...states].map(([value, name]) => `/${name} ${value}`);
  const form = [...groups].map(([name, ref]) => `/${name} ${ref}`);
  file.fill(
    resources,
    `<</Font<<${font.join('')}>>/ExtGState<<${state.join('')}>>/XObject<<${form.join('')}>>>>`,
  );
}

interface PageParts {
  readonly content: string;
  readonly width: number;
  readonly height: number;
}

/** The catalogue: one page, all of which is one figure with its alternative text. */
function catalogue(canvas: Canvas, page: PageParts, { lang, alt }: PdfOptions): Ref {
  const { file } = canvas;
  const [pages, leaf, tree, document, figure] = [
    file.reserve(),
    file.reserve(),
    file.reserve(),
    file.reserve(),
    file.reserve(),
  ];
  const box = `[0 0 ${num(page.width)} ${num(page.height)}]`;
  const content = file.addStream(page.content);
  file.fill(pages, `<</Type/Pages/Count 1/Kids[${leaf}]>>`);
  file.fill(
    leaf,
    `<</Type/Page/Parent ${pages}/MediaBox${box}/Contents ${content}/Resources ${canvas.resources}/Group<</S/Transparency/CS/DeviceRGB>>/StructParents 0/Tabs/S>>`,
  );
  file.fill(
    tree,
    `<</Type/StructTreeRoot/K ${document}/ParentTree<</Nums[0[${figure}]]>>/ParentTreeNextKey 1>>`,
  );
  file.fill(document, `<</Type/StructElem/S/Document/P ${tree}/K ${figure}>>`);
  file.fill(
    figure,
    `<</Type/StructElem/S/Figure/P ${document}/Pg ${leaf}/K 0/Lang${textString(lang)}/Alt${textString(alt)}/A<</O/Layout/Placement/Block/BBox${box}>>>>`,
  );
  return file.add(
    `<</Type/Catalog/Pages ${pages}/Lang${textString(lang)}/MarkInfo<</Marked true>>/StructTreeRoot ${tree}/ViewerPreferences<</DisplayDocTitle true/Direction/${lang.startsWith('ar') ? 'R2L' : 'L2R'}>>>>`,
  );
}

/**
 * An SVG of our own writer as a PDF 1.7 of one page: paths and glyphs, no pixels. Texts can be
 * searched and copied as they were written, the fonts' parts in use are inside, and the whole is a
 * figure with title, language and alternative text. The same SVG gives the same bytes.
 * @throws RangeError for a page longer than `LONGEST_EDGE` or without a size, and for what our
 * writer does not write (`use`, styles, units, named colours); Error where the SVG is
 * not well-formed.
 */
export async function svgToPdf(svg: string, options: PdfOptions): Promise<Uint8Array> {
  const { page, fonts, title } = options;
  if (!(Math.min(page.width, page.height) > 0)) throw new RangeError('a page without a size');
  if (Math.max(page.width, page.height) > LONGEST_EDGE) {
    throw new RangeError(`a page longer than ${LONGEST_EDGE} mm`);
  }
  const root = parseSvg(svg);
  const [x, y, w, h] = viewBoxOf(root);
  const [width, height] = [page.width * POINTS_PER_MM, page.height * POINTS_PER_MM];
  const file = newPdf();
  const canvas = newCanvas(file);
  const drawing = { canvas, fonts, view: [x, y, x + w, y + h], clips: clipsOf(root) } as const;
  const drawn = drawChildren(root, presentationOf(root, INITIAL), IDENTITY, drawing);
  const matrix = concat(toPage([x, y, w, h], width, height));
  // What an SVG has beyond its edges is not to be seen.
  const clip = `${num(x)} ${num(y)} ${num(w)} ${num(h)} re W n`;
  const content = `/Figure<</MCID 0>>BDC\nq\n${matrix}\n${clip}\n${drawn}\nQ\nEMC`;
  fillResources(canvas);
  const start = catalogue(canvas, { content, width, height }, options);
  return file.bytes(start, file.add(`<</Title${textString(title)}/Producer(Qanat)>>`));
}
