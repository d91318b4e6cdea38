import { cut } from '../scene/flow-label';
import { cellKey, type Matrix, type MatrixActor, type MatrixCell } from '../scene/matrix';
import type { MatrixLight } from '../scene/matrix-light';
import type { Measure } from '../scene/text';
import { campColour, type Palette } from '../scene/tokens';
import {
  type Cell,
  cornerMarkup,
  hatchedMarkup,
  onShade,
  ringMarkup,
  shadeColour,
} from './cell-marks';
import type { Picture } from './figure';
import { inOrder, type LegendMark } from './legend-marks';
import { escapeXml, idOf, type SvgOptions, textMarkup } from './svg';
import { px } from './svg-shape';

export interface MatrixPictureOptions extends Pick<SvgOptions, 'palette' | 'lang'> {
  readonly measure: Measure;
  readonly number: (n: number) => string;
  /** What is selected, to be marked; null for nothing. */
  readonly lit: MatrixLight | null;
  readonly say: (cell: MatrixCell) => string;
  readonly sayActor: (actor: MatrixActor) => string;
  /** The room to be filled, px; null for cells as on the screen. */
  readonly room: { readonly width: number; readonly height: number } | null;
  /** What rows and columns are called in the corner. */
  readonly from: string;
  readonly to: string;
}

/** Sizes, px, as the style sheet of the screen has them. */
const CELL = { en: 30, ar: 32 } as const;
const TEXT = { en: 12, ar: 13 } as const;
const SMALL = { en: 10, ar: 11.5 } as const;
const BAR = 5;
const BESIDE = 7;
const MARGIN = 8;
/** The longest name at a side, px; longer ones are cut. */
const LONGEST = 240;
/** A small matrix is shown at most so much larger than on the screen. */
const MOST = 1.5;
/** How much lower, higher and wider than on the screen a cell may be, to fill a room. */
const LOWEST = 0.8;
const HIGHEST = 1.6;
const WIDEST = 1.8;

type Size = Pick<Cell, 'w' | 'h'>;

interface Layout {
  /** A cell, px. */
  readonly cell: Size;
  /** Room for the names of rows, and for those of columns, px. */
  readonly names: number;
  readonly heads: number;
  readonly width: number;
  readonly height: number;
  /** The left edge of what is `w` wide and begins at `x` in the reading direction. */
  readonly left: (x: number, w: number) => number;
}

/**
 * A cell with which the matrix has the proportions of its room: lower or higher than on the screen
 * and, where that is not enough, wider.
 */
function cellFor(
  { rows, columns }: Matrix,
  { names, heads }: Pick<Layout, 'names' | 'heads'>,
  { lang, room }: MatrixPictureOptions,
): Size {
  const side = CELL[lang];
  if (!room || rows.length === 0 || columns.length === 0) return { w: side, h: side };
  const proportion = room.width / room.height;
  const within = (least: number, wanted: number, most: number): number =>
    Math.min(most * side, Math.max(least * side, wanted));
  const across = names + side * columns.length + 2 * MARGIN;
  const h = within(LOWEST, (across / proportion - heads - 2 * MARGIN) / rows.length, HIGHEST);
  const down = heads + h * rows.length + 2 * MARGIN;
  const w = within(1, (down * proportion - names - 2 * MARGIN) / columns.length, WIDEST);
  return { w, h };
}

function layoutOf(matrix: Matrix, options: MatrixPictureOptions): Layout {
  const { rows, columns } = matrix;
  const { lang, measure } = options;
  const size = TEXT[lang];
  const longest = (actors: readonly MatrixActor[]): number =>
    actors.reduce((most, { label }) => Math.max(most, measure(label, size)), 0);
  const room = (actors: readonly MatrixActor[]): number =>
    Math.ceil(Math.min(LONGEST, longest(actors) * 1.02) + BAR + 2 * BESIDE + 4);
  const names = Math.max(room(rows), Math.ceil(measure(options.to, size)) + 24);
  const heads = room(columns);
  const cell = cellFor(matrix, { names, heads }, options);
  const width = names + cell.w * columns.length;
  const rtl = lang === 'ar';
  return {
    cell,
    names,
    heads,
    width,
    height: heads + cell.h * rows.length,
    left: (x, w) => (rtl ? width - x - w : x),
  };
}

/** The lines between cells: thin, heavier at the names and where another camp begins. */
function gridMarkup(matrix: Matrix, layout: Layout, { hairline, ink3 }: Palette): string {
  const { cell, names, heads, width, height, left } = layout;
  const across = (y: number): string => `M0 ${px(y)}H${px(width)}`;
  const down = (x: number): string => `M${px(left(x, 0))} 0V${px(height)}`;
  const thin = [
    ...matrix.rows.map((_, i) => across(heads + cell.h * (i + 1) - 0.5)),
    ...matrix.columns.map((_, i) => down(names + cell.w * (i + 1) - 0.5)),
  ];
  const heavy = [
    ...matrix.rows.flatMap(({ first }, i) => (first ? [across(heads + cell.h * i)] : [])),
    ...matrix.columns.flatMap(({ first }, i) => (first ? [down(names + cell.w * i)] : [])),
  ];
  return [
    `<path class="grid" d="${thin.join('')}" fill="none" stroke="${hairline}"/>`,
    `<path class="names" d="${across(heads - 0.5)}${down(names - 0.5)}" fill="none" stroke="${ink3}"/>`,
    heavy.length > 0
      ? `<path class="camps" d="${heavy.join('')}" fill="none" stroke="${ink3}" stroke-width="2"/>`
      : '',
  ].join('');
}

function headMarkup(
  actor: MatrixActor,
  at: number,
  side: 'row' | 'column',
  layout: Layout,
  options: MatrixPictureOptions,
): string {
  const { palette, lang, lit, measure } = options;
  const { cell, names, heads, left } = layout;
  const hue = campColour(palette, actor.slot);
  const isLit = (side === 'row' ? lit?.rows : lit?.columns)?.has(actor.id) ?? false;
  const size = TEXT[lang];
  const rtl = lang === 'ar';
  const words = cut(actor.label, LONGEST, size, measure);
  const style = {
    size,
    weight: isLit ? 600 : 500,
    colour: palette.ink,
    halo: null,
    anchor: rtl ? 'right' : 'left',
  } as const;
  const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
    `<rect x="${px(x)}" y="${px(y)}" width="${px(w)}" height="${px(h)}" fill="${fill}"${more}/>`;
  const light = (x: number, y: number, w: number, h: number): string =>
    isLit ? rect(x, y, w, h, palette.accent, ' fill-opacity="0.4"') : '';
  const open = `<g class="${side} actor" id="${idOf(side, actor.id)}"><title>${escapeXml(options.sayActor(actor))}</title>`;
  if (side === 'row') {
    const y = heads + cell.h * at;
    const start = MARGIN + BAR + BESIDE;
    return [
      open,
      light(left(0, names), y, names, cell.h),
      rect(left(MARGIN, BAR), y, BAR, cell.h - 1, hue),
      textMarkup(words, left(start, 0), y + cell.h / 2 + size * 0.35, style, lang),
      '</g>',
    ].join('');
  }
  const x = left(names + cell.w * at, cell.w);
  // Read upwards from its cells, in both scripts: Arabic then leans the other way.
  const turn = rtl ? 90 : -90;
  const down = rtl ? -size * 0.35 : size * 0.35;
  const middle = x + cell.w / 2 + down;
  return [
    open,
    light(x, 0, cell.w, heads),
    rect(x + (rtl ? 1 : 0), heads - BAR - 1, cell.w - 1, BAR, hue),
    `<g transform="translate(${px(middle)} ${px(heads - BAR - BESIDE)}) rotate(${turn})">`,
    textMarkup(words, 0, 0, style, lang),
    '</g></g>',
  ].join('');
}

function cellMarkup(cell: MatrixCell, { x, y, w, h }: Cell, options: MatrixPictureOptions): string {
  const { palette, lang, number, lit } = options;
  const { bg, ink } = palette;
  const rtl = lang === 'ar';
  const isMixed = cell.held > 0 && cell.unheld > 0;
  const colour = onShade(cell.shade, palette);
  const digits = number(cell.contacts.length);
  const text = { size: TEXT[lang] + 1, colour, halo: null, anchor: 'middle' } as const;
  // The number makes room for the marks in its corners.
  const aside = cell.carried > 0 ? 4 : isMixed ? -4 : 0;
  const middle = x + w / 2 + (rtl ? -aside : aside);
  const base = y + h / 2 + text.size * 0.35 - (isMixed ? 4 : 0);
  const plate = 7 * digits.length + 6;
  const corner = { w: Math.max(11, 6 * number(cell.unheld).length + 5), h: 12 };
  const cornerX = rtl ? x + 0.5 : x + w - corner.w - 0.5;
  return [
    `<g class="cell" id="${idOf('cell', cell.id)}" data-contacts="${escapeXml(cell.contacts.join(' '))}">`,
    `<title>${escapeXml(options.say(cell))}</title>`,
    cell.shade > 0
      ? `<rect x="${px(x)}" y="${px(y)}" width="${px(w - 1)}" height="${px(h - 1)}" fill="${shadeColour(cell.shade, palette)}"/>`
      : hatchedMarkup({ x, y, w: w - 1, h: h - 1 }, palette) +
        `<rect x="${px(middle - plate / 2)}" y="${px(base - text.size)}" width="${px(plate)}" height="${px(text.size * 1.3)}" rx="3" fill="${bg}"/>`,
    cell.carried > 0
      ? ringMarkup(rtl ? x + w - 8 : x + 7.5, y + 7.5, colour, cell.shade === 0 ? bg : null)
      : '',
    textMarkup(digits, middle, base, { ...text, weight: cell.shade === 0 ? 400 : 600 }, lang),
    isMixed
      ? cornerMarkup(cornerX, y + h - corner.h - 0.5, corner.w, corner.h, palette) +
        textMarkup(
          number(cell.unheld),
          cornerX + corner.w / 2,
          y + h - 3,
          { size: SMALL[lang], weight: 400, colour: ink, halo: null, anchor: 'middle' },
          lang,
        )
      : '',
    lit?.cells.has(cell.id)
      ? `<rect class="selected" x="${px(x - 2)}" y="${px(y - 2)}" width="${px(w + 3)}" height="${px(h + 3)}" fill="none" stroke="${palette.accent}" stroke-width="3"/><rect x="${px(x - 0.5)}" y="${px(y - 0.5)}" width="${px(w)}" height="${px(h)}" fill="none" stroke="${ink}" stroke-width="1.5"/>`
      : '',
    '</g>',
  ].join('');
}

/** Where an actor's row meets its own column: nobody is said to have reached themselves. */
function diagonals({ rows, columns, cells }: Matrix) {
  const column = new Map(columns.map(({ id }, at) => [id, at]));
  return rows.flatMap(({ id }, row) => {
    const at = column.get(id);
    return at === undefined || cells.has(cellKey(id, id)) ? [] : [{ row, column: at }];
  });
}

/** Exactly the marks that a matrix draws, each once. */
function marksOf(matrix: Matrix): LegendMark[] {
  const cells = [...matrix.cells.values()];
  const shades = [...new Set(cells.map(({ shade }) => shade))].filter((shade) => shade > 0);
  const some = (kind: 'unheldOnly' | 'unheld' | 'carried' | 'self', is: boolean) =>
    is ? [{ kind } as const] : [];
  const slots = [...matrix.rows, ...matrix.columns].flatMap(({ slot }) => slot ?? []);
  return [
    ...shades.sort((a, b) => a - b).map((shade): LegendMark => ({ kind: 'shade', shade })),
    ...some(
      'unheldOnly',
      cells.some(({ held }) => held === 0),
    ),
    ...some(
      'unheld',
      cells.some(({ held, unheld }) => held > 0 && unheld > 0),
    ),
    ...some(
      'carried',
      cells.some(({ carried }) => carried > 0),
    ),
    ...some('self', diagonals(matrix).length > 0),
    ...inOrder.camps(slots),
  ];
}

function cornerWords(layout: Layout, { palette, lang, from, to }: MatrixPictureOptions): string {
  const { names, heads, left } = layout;
  const style = { size: TEXT[lang], weight: 500, colour: palette.ink2, halo: null } as const;
  const [start, end] = lang === 'ar' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  return [
    textMarkup(to, left(names - 10, 0), 8 + TEXT[lang], { ...style, anchor: end }, lang),
    textMarkup(from, left(16, 0), heads - 10, { ...style, anchor: start }, lang),
  ].join('');
}

/** How large a matrix is on the screen, px. */
export function matrixSize(matrix: Matrix, options: MatrixPictureOptions) {
  const { width, height } = layoutOf(matrix, options);
  return { width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}

/** A matrix as the picture of a figure: a group for each row, column and cell. */
export function matrixPicture(matrix: Matrix, options: MatrixPictureOptions): Picture {
  const { palette, lang, lit } = options;
  const layout = layoutOf(matrix, options);
  const { cell: size, names, heads, width, height, left } = layout;
  const row = new Map(matrix.rows.map(({ id }, at) => [id, at]));
  const column = new Map(matrix.columns.map(({ id }, at) => [id, at]));
  const place = (at: number, of: number) => ({
    x: left(names + size.w * of, size.w),
    y: heads + size.h * at,
    ...size,
  });
  const cells = [...matrix.cells.values()].map((cell) =>
    cellMarkup(cell, place(row.get(cell.from) ?? 0, column.get(cell.to) ?? 0), options),
  );
  const bands = [
    ...matrix.rows.flatMap(({ id }, i) =>
      lit?.rows.has(id)
        ? [{ x: left(names, width - names), y: heads + size.h * i, w: width - names, h: size.h }]
        : [],
    ),
    ...matrix.columns.flatMap(({ id }, i) =>
      lit?.columns.has(id)
        ? [{ x: left(names + size.w * i, size.w), y: heads, w: size.w, h: height - heads }]
        : [],
    ),
  ].map(
    ({ x, y, w, h }) =>
      `<rect x="${px(x)}" y="${px(y)}" width="${px(w)}" height="${px(h)}" fill="${palette.accent}" fill-opacity="0.26"/>`,
  );
  const self = diagonals(matrix).map(({ row: at, column: of }) => {
    const { x, y } = place(at, of);
    return lang === 'ar'
      ? `M${px(x + size.w)} ${px(y)}l${px(-size.w + 1)} ${px(size.h - 1)}`
      : `M${px(x)} ${px(y)}l${px(size.w - 1)} ${px(size.h - 1)}`;
  });
  const layer = (name: string, parts: readonly string[]): string =>
    parts.length > 0 ? `<g class="${name}">\n${parts.join('\n')}\n</g>` : '';
  const heading = (actors: readonly MatrixActor[], side: 'row' | 'column') =>
    actors.map((actor, at) => headMarkup(actor, at, side, layout, options));
  return {
    box: { x: -MARGIN, y: -MARGIN, w: width + 2 * MARGIN, h: height + 2 * MARGIN },
    clipped: false,
    most: MOST,
    layers: [
      layer('selected', bands),
      gridMarkup(matrix, layout, palette),
      self.length > 0
        ? `<path class="self" d="${self.join('')}" fill="none" stroke="${palette.ink3}"/>`
        : '',
      layer('corner', [cornerWords(layout, options)]),
      layer('rows', heading(matrix.rows, 'row')),
      layer('columns', heading(matrix.columns, 'column')),
      layer('cells', cells),
    ].filter(Boolean),
    marks: marksOf(matrix),
    smallest: marksOf(matrix).some(({ kind }) => kind === 'unheld') ? SMALL[lang] : TEXT[lang],
  };
}
