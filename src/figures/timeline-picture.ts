import { cut } from '../scene/flow-label';
import { STATUS_MARKS } from '../scene/marks';
import type { Measure } from '../scene/text';
import { timeAxis } from '../scene/time-axis';
import { headPath } from '../scene/timeline-head';
import type { Timeline, TimelineLink, TimelineRow } from '../scene/timeline-types';
import { campColour, type Palette, SIZE } from '../scene/tokens';
import type { Picture } from './figure';
import { type ActorKind, kindMark } from './kind-mark';
import { inOrder, type LegendMark } from './legend-marks';
import { escapeXml, idOf, type SvgOptions, textMarkup } from './svg';
import { px } from './svg-shape';
import { aboutMarkup, spanMarkup } from './time-marks';

export interface TimelinePictureOptions extends Pick<SvgOptions, 'palette' | 'lang'> {
  readonly measure: Measure;
  /** What stays lit; null for all of it. */
  readonly lit: {
    readonly contacts: ReadonlySet<string>;
    readonly actors: ReadonlySet<string>;
  } | null;
  readonly actor: (id: string) => {
    readonly name: string;
    readonly kind: ActorKind;
    readonly unnamed: boolean;
  };
  /** A contact in words. */
  readonly say: (contact: string) => string;
  /** What stands over the contacts without a date. */
  readonly undated: string;
}

/** The height of the axis, px: years above, months below. */
const AXIS = 38;
const LINE = 19;
const TEXT = { en: 12, ar: 13 } as const;
/** The longest name, px; longer ones are cut. */
const LONGEST = 220;
const BEFORE = 8;
/** From the side to a name: room for the mark of its kind, px. */
const NAME = BEFORE + 21;
const MARGIN = 4;
/** How strong a span of time is: of a contact among others, and of one that is lit. */
const SPAN = { usual: 0.14, lit: 0.6 } as const;

/** The width of the column of names, px. */
export function namesWidth(
  rows: readonly TimelineRow[],
  { measure, lang, actor }: TimelinePictureOptions,
): number {
  const longest = rows.reduce((most, row) => {
    const { name } = actor(row.actor);
    return Math.max(most, measure(name, TEXT[lang]));
  }, 0);
  return Math.ceil(NAME + Math.min(LONGEST, longest * 1.02) + 8);
}

/** Where the parts of a figure of a timeline stand, px: the sheet lies beside the names. */
interface Frame {
  readonly names: number;
  readonly sheetX: number;
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
}

function axisMarkup(
  { scale, axisX, undated }: Timeline,
  { sheetX, rtl, width, height }: Frame,
  options: TimelinePictureOptions,
): string {
  const { palette, lang, measure } = options;
  const size = TEXT[lang];
  const style = { size, weight: 500, halo: null } as const;
  const parts: string[] = [
    `<path d="M0 ${AXIS - 0.5}H${px(width)}" stroke="${palette.hairline}"/>`,
  ];
  if (scale) {
    const { periods, ticks } = timeAxis(scale, 'month', { lang, size, measure });
    const start = (x: number, w: number): number => sheetX + axisX + (rtl ? x + w : x);
    const lines = (list: readonly { x: number; width: number }[], y: number, to: number): string =>
      list.map(({ x, width: w }) => `M${px(start(x, w))} ${px(y)}V${px(to)}`).join('');
    const [named, bare] = [ticks.filter((t) => t.label), ticks.filter((t) => !t.label)];
    parts.push(
      `<path d="${lines(named, LINE, AXIS)}${lines(bare, AXIS - 4, AXIS)}" fill="none" stroke="${palette.hairline}"/>`,
      `<path d="${lines(periods, 0, AXIS)}" fill="none" stroke="${palette.ink3}"/>`,
      ...named.map(({ x, width: w, label }) =>
        textMarkup(
          label ?? '',
          sheetX + axisX + x + w / 2,
          AXIS - 6,
          { ...style, colour: palette.ink3, anchor: 'middle' },
          lang,
        ),
      ),
      ...periods.flatMap(({ x, width: w, label }) =>
        label === null
          ? []
          : [
              textMarkup(
                label,
                start(x, w) + (rtl ? -4 : 4),
                LINE - 5,
                { ...style, colour: palette.ink2, anchor: rtl ? 'right' : 'left' },
                lang,
              ),
            ],
      ),
    );
  }
  if (undated) {
    const middle = sheetX + undated.x + undated.width / 2;
    const wall = rtl ? undated.x + undated.width : undated.x;
    parts.push(
      textMarkup(
        options.undated,
        middle,
        AXIS - 6,
        { ...style, colour: palette.ink2, anchor: 'middle' },
        lang,
      ),
      scale
        ? `<path class="wall" d="M${px(sheetX + wall)} ${AXIS}V${px(height)}" stroke="${palette.hairline}" stroke-dasharray="3 3"/>`
        : '',
    );
  }
  return `<g class="axis">${parts.join('')}</g>`;
}

function rowMarkup(row: TimelineRow, frame: Frame, options: TimelinePictureOptions): string {
  const { palette, lang, lit, measure } = options;
  const { names, sheetX, width, rtl } = frame;
  const actor = options.actor(row.actor);
  const isLit = !lit || lit.actors.has(row.actor);
  const y = AXIS + row.y;
  const from = (x: number): number => (rtl ? width - x : x);
  const size = TEXT[lang];
  const style = {
    size,
    weight: 500,
    colour: isLit ? palette.ink : palette.ink3,
    halo: null,
    anchor: rtl ? 'right' : 'left',
  } as const;
  const mark = kindMark(actor, { x: from(BEFORE + 8), y }, 5.4, campColour(palette, row.slot));
  const rule = lit?.actors.has(row.actor) ? palette.ink3 : palette.hairline;
  return [
    `<g class="actor ${actor.kind}${actor.unnamed ? ' unnamed' : ''}" id="${idOf('actor', row.actor)}">`,
    `<title>${escapeXml(actor.name)}</title>`,
    `<path class="row" d="M${px(sheetX)} ${px(y)}H${px(sheetX + width - names)}" stroke="${rule}"/>`,
    isLit ? mark : `<g opacity="0.4">${mark}</g>`,
    textMarkup(cut(actor.name, LONGEST, size, measure), from(NAME), y + size * 0.35, style, lang),
    '</g>',
  ].join('');
}

/** How far a date reaches, on each row that its contact stops at, and what ties the link to its day. */
function spanOf(link: TimelineLink, isLit: boolean, colour: string, palette: Palette): string {
  const { span } = link;
  if (!span) return '';
  const { x, width, widestX, widestWidth, exact } = span;
  const strength = isLit ? SPAN.lit : SPAN.usual;
  const [right, widestRight] = [x + width, widestX + widestWidth];
  const bars = exact
    ? []
    : link.rows.flatMap((y) => [
        spanMarkup({ x, y, width }, strength, palette),
        widestX < x ? aboutMarkup({ x: widestX, y, width: x - widestX }, strength, palette) : '',
        widestRight > right
          ? aboutMarkup({ x: right, y, width: widestRight - right }, strength, palette)
          : '',
      ]);
  const near = Math.min(right, Math.max(x, link.x));
  const [first] = link.rows;
  const isAside = first !== undefined && Math.abs(near - link.x) > 1;
  const leader = isAside
    ? `<path class="leader" d="M${px(near)} ${px(first - 3)}v6M${px(near)} ${px(first)}H${px(link.x)}" fill="none" stroke="${colour}" stroke-opacity="${isLit ? 0.55 : 0.3}"/>`
    : '';
  return bars.join('') + leader;
}

function linkMarkup(link: TimelineLink, options: TimelinePictureOptions): string {
  const { palette, lit } = options;
  const { dash, round, end, struck } = STATUS_MARKS[link.status];
  const isMeant = lit?.contacts.has(link.contact) ?? false;
  const colour = link.channel || isMeant ? palette.ink : palette.direct;
  const { middle } = link;
  return [
    `<g class="contact ${link.channel ? 'channel' : 'direct'} ${link.status}" id="${idOf('contact', link.contact)}"${lit && !isMeant ? ` opacity="${SIZE.dimmed}"` : ''}>`,
    `<title>${escapeXml(options.say(link.contact))}</title>`,
    spanOf(link, isMeant, colour, palette),
    `<path class="course" d="${link.d}" fill="none" stroke="${colour}" stroke-width="${link.channel ? 2.6 : 1.5}"`,
    dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '',
    round ? ' stroke-linecap="round"/>' : '/>',
    ...link.heads.map((head) => {
      const { d, filled } = headPath(head, end);
      if (d === '') return '';
      const paint = filled
        ? `fill="${colour}"`
        : `fill="none" stroke="${colour}" stroke-width="1.5"`;
      return `<path class="end" d="${d}" ${paint}/>`;
    }),
    struck
      ? `<path class="struck" d="M${px(middle.x - 5)} ${px(middle.y - 2)}h10m-10 4h10" fill="none" stroke="${colour}" stroke-width="1.5"/>`
      : '',
    ...link.dots.map(({ x, y, carrier }) =>
      carrier
        ? `<circle class="stop" cx="${px(x)}" cy="${px(y)}" r="4.5" fill="${palette.bg}" stroke="${palette.ink}" stroke-width="2.4"/>`
        : `<circle class="start" cx="${px(x)}" cy="${px(y)}" r="2.6" fill="${colour}"/>`,
    ),
    '</g>',
  ].join('');
}

type Threads = Timeline['threads'];

/** Threads that are drawn: one across the axis only where it is lit. */
function threadsOf({ threads }: Timeline, { lit }: TimelinePictureOptions): Threads {
  return threads.filter(
    ({ across, message, answer }) =>
      !across || (lit && (lit.contacts.has(message) || lit.contacts.has(answer))),
  );
}

/** Exactly the marks that a timeline draws, each once. */
function marksOf(timeline: Timeline, options: TimelinePictureOptions): LegendMark[] {
  const { links, rows } = timeline;
  const actors = rows.map(({ actor }) => options.actor(actor));
  const uncertain = links.flatMap(({ span }) => (span && !span.exact ? [span] : []));
  const carried = links.some(({ channel }) => channel);
  const some = (
    kind: 'direct' | 'stop' | 'span' | 'about' | 'leader' | 'thread' | 'unnamed',
    is: boolean,
  ) => (is ? [{ kind } as const] : []);
  const isAside = ({ span, x }: TimelineLink): boolean =>
    span !== null && Math.abs(Math.min(span.x + span.width, Math.max(span.x, x)) - x) > 1;
  return [
    ...inOrder.statuses(links.map(({ status }) => status)),
    ...some('direct', carried && links.some(({ channel }) => !channel)),
    ...some('thread', threadsOf(timeline, options).length > 0),
    ...some('span', uncertain.length > 0),
    ...some(
      'about',
      uncertain.some(
        ({ x, width, widestX, widestWidth }) => widestX < x || widestX + widestWidth > x + width,
      ),
    ),
    ...some('leader', links.some(isAside)),
    ...some('stop', carried),
    ...inOrder.plainKinds(actors.map(({ kind }) => kind)),
    ...some(
      'unnamed',
      actors.some(({ unnamed }) => unnamed),
    ),
    ...inOrder.camps(rows.flatMap(({ slot }) => slot ?? [])),
  ];
}

/** How large a timeline with its names and its axis is on the screen, px. */
export function timelineSize(timeline: Timeline, options: TimelinePictureOptions) {
  return {
    width: timeline.width + namesWidth(timeline.rows, options) + 2 * MARGIN,
    height: timeline.height + AXIS + 2 * MARGIN,
  };
}

/** A timeline as the picture of a figure: a group for each actor's row and each contact. */
export function timelinePicture(timeline: Timeline, options: TimelinePictureOptions): Picture {
  const { palette, lang, lit } = options;
  const names = namesWidth(timeline.rows, options);
  const rtl = lang === 'ar';
  const width = names + timeline.width;
  const height = AXIS + timeline.height;
  const frame: Frame = { names, sheetX: rtl ? 0 : names, width, height, rtl };
  const layer = (name: string, parts: readonly string[]): string =>
    parts.length > 0 ? `<g class="${name}">\n${parts.join('\n')}\n</g>` : '';
  const tint = palette.bg < palette.ink ? 0.1 : 0.07;
  const threads = threadsOf(timeline, options).map(({ message, answer, d }) => {
    const isLit = !lit || lit.contacts.has(message) || lit.contacts.has(answer);
    return `<path class="thread" id="${idOf('thread', answer)}" d="${d}" fill="none" stroke="${palette.ink2}"${isLit ? '' : ` opacity="${SIZE.dimmed}"`}/>`;
  });
  return {
    box: { x: -MARGIN, y: -MARGIN, w: width + 2 * MARGIN, h: height + 2 * MARGIN },
    clipped: false,
    most: 1,
    layers: [
      layer(
        'camps',
        timeline.camps.map(
          ({ camp, slot, y, height: h }) =>
            `<rect class="camp" id="${idOf('camp', camp ?? '')}" x="0" y="${px(AXIS + y)}" width="${px(width)}" height="${px(h)}" fill="${campColour(palette, slot)}" fill-opacity="${tint}"/>`,
        ),
      ),
      axisMarkup(timeline, frame, options),
      `<path class="rule" d="M${px(rtl ? width - names : names)} 0V${px(height)}" stroke="${palette.hairline}"/>`,
      layer(
        'actors',
        timeline.rows.map((row) => rowMarkup(row, frame, options)),
      ),
      `<g class="sheet" transform="translate(${px(frame.sheetX)} ${AXIS})">`,
      layer('threads', threads),
      layer(
        'contacts',
        timeline.links.map((link) => linkMarkup(link, options)),
      ),
      '</g>',
    ].filter(Boolean),
    marks: marksOf(timeline, options),
    smallest: TEXT[lang],
  };
}
