import { flowPath } from '../scene/flow-course';
import { flowHead } from '../scene/flow-head';
import type { FlowLight } from '../scene/flow-light';
import { FLOW, FLOW_TEXT } from '../scene/flow-measures';
import type { FlowCamp, FlowLabel, FlowNode, FlowScene, FlowStrand } from '../scene/flow-types';
import { STATUS_MARKS } from '../scene/marks';
import { campColour, type Palette, SIZE } from '../scene/tokens';
import type { Picture } from './figure';
import { kindMark } from './kind-mark';
import { inOrder, type LegendMark } from './legend-marks';
import { escapeXml, FAINT, idOf, type SvgOptions, textMarkup } from './svg';
import { px } from './svg-shape';

export interface FlowPictureOptions extends Pick<SvgOptions, 'palette' | 'lang'> {
  /** What stays lit; null for all of it. */
  readonly lit: FlowLight | null;
  /** An actor in its column, and a strand, in words. */
  readonly sayNode: (node: FlowNode) => string;
  readonly sayStrand: (strand: FlowStrand) => string;
}

/** Width of the edge in full hue at the side of a carrier's box, px. */
const EDGE = 4;
/** A flow is shown at most so much larger than on the screen. */
export const MOST_FLOW = 1.3;

const isDark = ({ bg, ink }: Palette): boolean => bg < ink;

function labelMarkup(
  { lines, size }: FlowLabel,
  weight: number,
  colour: string,
  { rtl }: FlowScene,
  { lang }: FlowPictureOptions,
): string {
  const style = { size, weight, colour, halo: null, anchor: rtl ? 'right' : 'left' } as const;
  return lines.map(({ text, x, y }) => textMarkup(text, x, y, style, lang)).join('');
}

function campMarkup(camp: FlowCamp, scene: FlowScene, options: FlowPictureOptions): string {
  const { palette } = options;
  const { box, slot, title } = camp;
  return `<g class="camp ${camp.role}" id="${idOf('camp', camp.id)}"><rect x="${px(box.x)}" y="${px(box.y)}" width="${px(box.w)}" height="${px(box.h)}" rx="3" fill="${campColour(palette, slot)}" fill-opacity="${isDark(palette) ? 0.12 : 0.08}"/>${labelMarkup(title, 600, palette.ink2, scene, options)}</g>`;
}

function nodeMarkup(node: FlowNode, scene: FlowScene, options: FlowPictureOptions): string {
  const { palette, lit } = options;
  const { box, bar, role, unnamed, mark, slot } = node;
  const isLit = !lit || lit.nodes.has(node.id);
  const fade = isLit ? 1 : SIZE.dimmed;
  const opacity = fade === 1 ? '' : ` opacity="${fade}"`;
  const at = `x="${px(box.x)}" y="${px(box.y)}" width="${px(box.w)}" height="${px(box.h)}"`;
  const tints = node.tints.flatMap(({ side, slot: of, box: part }) => {
    const edge = (side === 'from') === scene.rtl ? part.x + part.w - EDGE : part.x;
    const rect = (x: number, w: number, more: string): string =>
      `<rect x="${px(x)}" y="${px(part.y)}" width="${px(w)}" height="${px(part.h)}" fill="${campColour(palette, of)}"${more}/>`;
    return [
      rect(part.x, part.w, ` fill-opacity="${((isDark(palette) ? 0.2 : 0.14) * fade).toFixed(3)}"`),
      rect(edge, EDGE, fade === 1 ? '' : ` fill-opacity="${fade}"`),
    ];
  });
  const name = isLit ? palette.ink : palette.ink3;
  return [
    `<g class="actor ${node.kind} ${role}${unnamed ? ' unnamed' : ''}" id="${idOf('actor', node.id)}">`,
    `<title>${escapeXml(options.sayNode(node))}</title>`,
    role === 'carrier' ? `<rect ${at} fill="${palette.bg}"/>` : '',
    ...tints,
    role === 'carrier'
      ? `<rect ${at} fill="none" stroke="${palette.ink}" stroke-width="1.2"${unnamed ? ' stroke-dasharray="4 3"' : ''}${opacity}/>`
      : '',
    `<g${opacity}>`,
    bar
      ? `<rect x="${px(bar.x)}" y="${px(bar.y)}" width="${px(bar.w)}" height="${px(bar.h)}" fill="${campColour(palette, slot)}"/>`
      : '',
    kindMark(node, mark, FLOW.mark, campColour(palette, slot)),
    '</g>',
    labelMarkup(node.label, 500, name, scene, options),
    labelMarkup(node.count, 500, isLit ? palette.ink2 : palette.ink3, scene, options),
    '</g>',
  ].join('');
}

function strandMarkup(strand: FlowStrand, options: FlowPictureOptions): string {
  const { palette, lit } = options;
  const { dash, round, struck } = STATUS_MARKS[strand.status];
  const { width, middle, direct } = strand;
  const isLit = !lit || lit.strands.has(strand.id);
  const colour = !direct || (lit && isLit) ? palette.ink : palette.direct;
  const d = flowPath(strand.runs);
  const opacity = isLit ? (strand.faint ? FAINT : 1) : SIZE.dimmed;
  const heads = strand.heads.map((head) => {
    const { d: mark, filled } = flowHead(head, strand);
    if (mark === '') return '';
    const paint = filled ? `fill="${colour}"` : `fill="none" stroke="${colour}" stroke-width="1.6"`;
    return `<path class="end" d="${mark}" ${paint}/>`;
  });
  const line = [
    `<path class="course" d="${d}" fill="none" stroke="${colour}" stroke-width="${px(width)}"`,
    dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '',
    round ? ' stroke-linecap="round"' : '',
    '/>',
  ].join('');
  return [
    `<g class="contact ${direct ? 'direct' : 'channel'} ${strand.status}${strand.faint ? ' faint' : ''}" id="${idOf('contact', strand.id)}" data-contacts="${escapeXml(strand.contacts.join(' '))}"${opacity === 1 ? '' : ` opacity="${opacity}"`}>`,
    `<title>${escapeXml(options.sayStrand(strand))}</title>`,
    // Where two strands cross, one is seen to pass over the other.
    `<path class="casing" d="${d}" fill="none" stroke="${palette.bg}" stroke-opacity="0.85" stroke-width="${px(width + 3)}"/>`,
    line,
    ...heads,
    struck
      ? `<path class="struck" d="M${px(middle.x - 2)} ${px(middle.y - 4 - width / 2)}v${px(8 + width)}m4 ${px(-8 - width)}v${px(8 + width)}" fill="none" stroke="${colour}" stroke-width="1.6"/>`
      : '',
    '</g>',
  ].join('');
}

/** Exactly the marks that a flow draws, each once. */
function marksOf({ strands, nodes, camps }: FlowScene): LegendMark[] {
  const some = (kind: 'direct' | 'possible' | 'wider' | 'joins' | 'unnamed', is: boolean) =>
    is ? [{ kind } as const] : [];
  const carriers = nodes.some(({ role }) => role === 'carrier');
  const slots = [...nodes, ...camps].flatMap(({ slot }) => slot ?? []);
  const tints = nodes.flatMap((node) => node.tints.flatMap(({ slot }) => slot ?? []));
  return [
    ...inOrder.statuses(strands.map(({ status }) => status)),
    ...some('direct', carriers && strands.some(({ direct }) => direct)),
    ...some(
      'wider',
      strands.some(({ contacts }) => contacts.length > 1),
    ),
    ...some(
      'possible',
      strands.some(({ faint }) => faint),
    ),
    ...some('joins', carriers),
    ...inOrder.plainKinds(nodes.map(({ kind }) => kind)),
    ...some(
      'unnamed',
      nodes.some(({ unnamed }) => unnamed),
    ),
    ...inOrder.camps([...slots, ...tints]),
  ];
}

/** The lowest that anything of a flow reaches, px. */
function bottomOf({ camps, nodes, head }: FlowScene): number {
  return Math.max(head, ...[...camps, ...nodes].map(({ box }) => box.y + box.h));
}

/** A flow as the picture of a figure, each actor in its column and each strand a group of its own. */
export function flowPicture(scene: FlowScene, options: FlowPictureOptions): Picture {
  const { palette, lang } = options;
  const layer = (name: string, parts: readonly string[]): string =>
    parts.length > 0 ? `<g class="${name}">\n${parts.join('\n')}\n</g>` : '';
  return {
    box: { x: 0, y: 0, w: scene.width, h: bottomOf(scene) + FLOW.margin },
    clipped: false,
    most: MOST_FLOW,
    layers: [
      layer(
        'columns',
        scene.columns.map(({ title }) => labelMarkup(title, 600, palette.ink2, scene, options)),
      ),
      `<path class="rule" d="M0 ${px(scene.head)}H${px(scene.width)}" stroke="${palette.hairline}"/>`,
      layer(
        'camps',
        scene.camps.map((camp) => campMarkup(camp, scene, options)),
      ),
      layer(
        'actors',
        scene.nodes.map((node) => nodeMarkup(node, scene, options)),
      ),
      layer(
        'contacts',
        scene.strands.map((strand) => strandMarkup(strand, options)),
      ),
    ].filter(Boolean),
    marks: marksOf(scene),
    smallest: Math.min(
      FLOW_TEXT[lang].small,
      ...scene.nodes.flatMap(({ label, count }) => [label.size, count.size]),
    ),
  };
}
