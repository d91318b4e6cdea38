import type { Palette } from '../scene/tokens';
import { type LegendMark, legendMarkMarkup, legendMarkWidth } from './legend-marks';
import { type Paragraph, paragraph, paragraphHeight, paragraphMarkup } from './paragraph';
import { px } from './svg-shape';

export interface PlacedEntry {
  readonly mark: LegendMark;
  readonly words: Paragraph;
  /** Distance of the mark and of its words from the start side, and of the row from the top, px. */
  readonly x: number;
  readonly wordsX: number;
  readonly y: number;
  readonly h: number;
}

export interface PlacedLegend {
  readonly entries: readonly PlacedEntry[];
  readonly height: number;
  /** Its size beside the plain one. */
  readonly scale: number;
}

type Words = Parameters<typeof paragraph>[3];

/** Which marks stand together: each group begins a row where there is room for it. */
const GROUPS: Readonly<Record<LegendMark['kind'], number>> = {
  status: 0,
  direct: 0,
  channel: 0,
  inferred: 0,
  possible: 0,
  count: 0,
  wider: 0,
  thread: 0,
  span: 0,
  about: 0,
  leader: 0,
  shade: 0,
  unheldOnly: 1,
  unheld: 1,
  carried: 1,
  self: 1,
  type: 1,
  carrier: 2,
  joins: 2,
  stop: 2,
  actor: 2,
  unnamed: 2,
  camp: 3,
};

/** Marks with their words in rows no wider than `width` px; a new row for each group. */
export function placeLegend(
  marks: readonly LegendMark[],
  wordsOf: (mark: LegendMark) => string,
  { width, scale }: { readonly width: number; readonly scale: number },
  words: Words,
): PlacedLegend {
  const size = 12 * scale;
  const row = 20 * scale;
  const entries: PlacedEntry[] = [];
  let [x, y, high] = [0, 0, row];
  let group = marks[0] ? GROUPS[marks[0].kind] : 0;
  for (const mark of marks) {
    const before = (legendMarkWidth(mark) + 7) * scale;
    const said = paragraph(wordsOf(mark), width - before, { size, weight: 500 }, words);
    const across = Math.max(0, ...said.lines.map((line) => words.measure(line, size)));
    const w = before + across;
    const isNewGroup = GROUPS[mark.kind] !== group;
    if (x > 0 && (isNewGroup || x + w > width)) {
      y += high;
      [x, high] = [0, row];
    }
    group = GROUPS[mark.kind];
    const h = Math.max(row, paragraphHeight(said) + 4 * scale);
    high = Math.max(high, h);
    entries.push({ mark, words: said, x, wordsX: x + before, y, h });
    x += w + 18 * scale;
  }
  return { entries, height: marks.length === 0 ? 0 : y + high, scale };
}

/** A legend as SVG: it reads from the start side; a mark itself is not mirrored, as in the graph. */
export function legendMarkup(
  { entries, scale }: PlacedLegend,
  { top, start, rtl }: { readonly top: number; readonly start: number; readonly rtl: boolean },
  palette: Palette,
  lang: Words['lang'],
): string {
  const parts = entries.map(({ mark, words, x, wordsX, y, h }) => {
    const width = legendMarkWidth(mark) * scale;
    const left = rtl ? start - x - width : start + x;
    const middle = top + y + h / 2;
    const said = paragraphMarkup(
      words,
      rtl ? start - wordsX : start + wordsX,
      middle - paragraphHeight(words) / 2,
      { colour: palette.ink2, anchor: rtl ? 'right' : 'left', lang },
    );
    return `<g class="legend-entry ${mark.kind}"><g transform="translate(${px(left)} ${px(middle)}) scale(${px(scale)})">${legendMarkMarkup(mark, palette)}</g>${said}</g>`;
  });
  return parts.length === 0 ? '' : `<g class="legend" id="legend">\n${parts.join('\n')}\n</g>`;
}
