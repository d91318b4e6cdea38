import { escapeXml } from '../../../src/figures/svg';
import { outlinePath, px } from '../../../src/figures/svg-shape';
import { flowPath } from '../../../src/scene/flow-course';
import { flowHead } from '../../../src/scene/flow-head';
import type { FlowLabel, FlowNode, FlowScene, FlowStrand } from '../../../src/scene/flow-types';
import type { Box } from '../../../src/scene/geometry';
import { KIND_MARKS, STATUS_MARKS } from '../../../src/scene/marks';
import { campColour, FONT, type Palette } from '../../../src/scene/tokens';

/** A flow as an SVG to look at: plain, but with all that its scene says. */

const rect = ({ x, y, w, h }: Box, more: string): string =>
  `<rect x="${px(x)}" y="${px(y)}" width="${px(w)}" height="${px(h)}" ${more}/>`;

function text({ lines, size }: FlowLabel, rtl: boolean, fill: string, weight = 500): string {
  const side = rtl ? ' direction="rtl"' : '';
  return lines
    .map(
      ({ text: words, x, y }) =>
        `<text x="${px(x)}" y="${px(y)}"${side} font-size="${px(size)}" font-weight="${weight}" fill="${fill}">${escapeXml(words)}</text>`,
    )
    .join('');
}

function nodeMarkup(node: FlowNode, rtl: boolean, palette: Palette): string {
  const hue = campColour(palette, node.slot);
  const { shape, scale } = KIND_MARKS[node.kind];
  const parts = [
    node.role === 'carrier'
      ? rect(
          node.box,
          `fill="none" stroke="${palette.ink}"${node.unnamed ? ' stroke-dasharray="4 3"' : ''}`,
        )
      : '',
    ...node.tints.map(({ slot, box }) =>
      rect(box, `fill="${campColour(palette, slot)}" opacity="0.12"`),
    ),
    node.bar ? rect(node.bar, `fill="${hue}"`) : '',
    `<path d="${outlinePath(shape, node.mark, 4.5 * scale)}" fill="${node.unnamed ? 'none' : hue}" stroke="${hue}"/>`,
    text(node.label, rtl, palette.ink),
    text(node.count, rtl, palette.ink2),
  ];
  return `<g data-node="${escapeXml(node.id)}">${parts.join('')}</g>`;
}

function strandMarkup(strand: FlowStrand, palette: Palette): string {
  const colour = strand.direct ? palette.direct : palette.ink;
  const { dash, round } = STATUS_MARKS[strand.status];
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  const line = `<path d="${flowPath(strand.runs)}" fill="none" stroke="${colour}" stroke-width="${px(strand.width)}"${dashes}${round ? ' stroke-linecap="round"' : ''}/>`;
  const heads = strand.heads.map((head) => {
    const { d, filled } = flowHead(head, strand);
    return d === ''
      ? ''
      : `<path d="${d}" fill="${filled ? colour : 'none'}" stroke="${filled ? 'none' : colour}" stroke-width="1.6"/>`;
  });
  const { x, y } = strand.middle;
  const struck = STATUS_MARKS[strand.status].struck
    ? `<path d="M${px(x - 2)} ${px(y - 5)}v10m4 -10v10" stroke="${colour}" stroke-width="1.6"/>`
    : '';
  return `<g data-strand="${escapeXml(strand.id)}">${line}${heads.join('')}${struck}</g>`;
}

export function flowToSvg(scene: FlowScene, palette: Palette, title: string): string {
  const { width, height, rtl } = scene;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}" font-family="${FONT}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" fill="${palette.bg}"/>`,
    ...scene.columns.map((column) => text(column.title, rtl, palette.ink2, 600)),
    ...scene.camps.map(
      (camp) =>
        rect(camp.box, `fill="${campColour(palette, camp.slot)}" opacity="0.09"`) +
        text(camp.title, rtl, palette.ink2, 600),
    ),
    ...scene.nodes.map((node) => nodeMarkup(node, rtl, palette)),
    ...scene.strands.map((strand) => strandMarkup(strand, palette)),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}
