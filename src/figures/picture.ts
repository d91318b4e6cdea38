import { STATUS_MARKS } from '../scene/marks';
import { FONT, type Palette } from '../scene/tokens';
import type { SceneLine } from '../scene/types';

type Status = SceneLine['status'];

/** One entry of a picture's legend: a mark and what it means. */
export interface LegendEntry {
  readonly mark: Status | 'channel' | 'carrier' | 'unnamed' | { readonly hue: string };
  readonly label: string;
}

export interface PictureInput {
  /** What is seen, already drawn at `scale`. */
  readonly graph: CanvasImageSource;
  /** Size of what is seen, CSS px. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly palette: Palette;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly source: string;
  readonly legend: readonly LegendEntry[];
}

const PAD = 16;
const TITLE = 34;
const ROW = 22;
const MARK = 44;
const GAP = 20;

/** Words of a text in lines no wider than `width`. */
function lines(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const result: string[] = [];
  for (const word of text.split(' ')) {
    const last = result.at(-1);
    if (last !== undefined && context.measureText(`${last} ${word}`).width <= width) {
      result[result.length - 1] = `${last} ${word}`;
    } else result.push(word);
  }
  return result;
}

function drawEnd(context: CanvasRenderingContext2D, status: Status, x: number, y: number): void {
  context.setLineDash([]);
  context.beginPath();
  switch (STATUS_MARKS[status].end) {
    case 'triangle':
      context.moveTo(x, y);
      context.lineTo(x - 8, y - 3.6);
      context.lineTo(x - 8, y + 3.6);
      context.fill();
      return;
    case 'vee':
      context.moveTo(x - 6, y - 3.8);
      context.lineTo(x, y);
      context.lineTo(x - 6, y + 3.8);
      break;
    case 'bar':
      context.moveTo(x - 3, y - 4.5);
      context.lineTo(x - 3, y + 4.5);
      break;
    case 'circle':
      context.arc(x - 4.5, y, 3, 0, 2 * Math.PI);
      break;
    case 'none':
      return;
  }
  context.stroke();
}

const STOPS = { triangle: 7, vee: 1, bar: 4, circle: 8, none: 0 } as const;

/** A status as its line, 38 px long from x. */
function drawStatus(context: CanvasRenderingContext2D, status: Status, x: number, y: number): void {
  const { dash, round, end, struck } = STATUS_MARKS[status];
  context.lineWidth = 1.6;
  context.lineCap = round ? 'round' : 'butt';
  context.setLineDash([...dash]);
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + 38 - STOPS[end], y);
  context.stroke();
  context.lineCap = 'butt';
  drawEnd(context, status, x + 38, y);
  if (!struck) return;
  context.beginPath();
  for (const bar of [13, 17]) {
    context.moveTo(x + bar, y - 4.5);
    context.lineTo(x + bar, y + 4.5);
  }
  context.stroke();
}

function drawMark(
  context: CanvasRenderingContext2D,
  mark: LegendEntry['mark'],
  x: number,
  y: number,
): void {
  if (typeof mark === 'object') {
    context.save();
    context.fillStyle = mark.hue;
    context.fillRect(x + 26, y - 6, 12, 12);
    context.restore();
    return;
  }
  if (mark === 'channel') {
    context.lineWidth = 2.8;
    context.setLineDash([]);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + 31, y);
    context.stroke();
    drawEnd(context, 'occurred', x + 38, y);
    return;
  }
  if (mark === 'carrier' || mark === 'unnamed') {
    context.lineWidth = mark === 'carrier' ? 2.6 : 1.8;
    context.setLineDash(mark === 'carrier' ? [] : [4, 3]);
    context.beginPath();
    context.arc(x + 30, y, 7, 0, 2 * Math.PI);
    context.stroke();
    return;
  }
  drawStatus(context, mark, x, y);
}

interface Placed {
  readonly entry: LegendEntry;
  /** Distance from the start side, px, and the row from 0. */
  readonly x: number;
  readonly row: number;
}

function placeLegend(
  context: CanvasRenderingContext2D,
  legend: readonly LegendEntry[],
  width: number,
): Placed[] {
  let x = 0;
  let row = 0;
  return legend.map((entry) => {
    const w = MARK + context.measureText(entry.label).width;
    if (x > 0 && x + w > width) {
      x = 0;
      row += 1;
    }
    const placed = { entry, x, row };
    x += w + GAP;
    return placed;
  });
}

/**
 * What is seen, with its title, a legend of the marks and a source line, as a PNG at `scale` times
 * its size. Throws where the browser cannot make a picture so large.
 */
export async function composePicture(input: PictureInput): Promise<Blob> {
  const { graph, width, height, scale, palette, direction } = input;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const inner = width - 2 * PAD;
  context.font = `500 12px ${FONT}`;
  const legend = placeLegend(context, input.legend, inner);
  const legendHeight = (1 + Math.max(-1, ...legend.map((one) => one.row))) * ROW;
  context.font = `400 11.5px ${FONT}`;
  const source = lines(context, input.source, inner);
  const total = TITLE + height + 12 + legendHeight + source.length * 17 + PAD;

  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(total * scale);
  context.scale(scale, scale);
  context.fillStyle = palette.bg;
  context.fillRect(0, 0, width, total);
  context.drawImage(graph, 0, TITLE, width, height);

  const start = (x: number) => (direction === 'rtl' ? width - PAD - x : PAD + x);
  context.direction = direction;
  context.textAlign = 'start';
  context.textBaseline = 'middle';
  context.fillStyle = palette.ink;
  context.font = `600 16px ${FONT}`;
  context.fillText(input.title, start(0), TITLE / 2 + 3, inner);

  let y = TITLE + height + 12 + ROW / 2;
  context.font = `500 12px ${FONT}`;
  for (const { entry, x, row } of legend) {
    context.fillStyle = palette.ink;
    context.strokeStyle = palette.ink;
    // A mark itself is not mirrored: lines run from left to right as in the graph.
    const left = direction === 'rtl' ? start(x) - MARK + 6 : start(x);
    drawMark(context, entry.mark, left, y + row * ROW);
    context.fillStyle = palette.ink2;
    context.fillText(entry.label, start(x + MARK), y + row * ROW);
  }
  y += legendHeight;
  context.font = `400 11.5px ${FONT}`;
  context.fillStyle = palette.ink3;
  for (const [i, line] of source.entries()) context.fillText(line, start(0), y + i * 17);

  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('too large'))), 'image/png');
  });
}
