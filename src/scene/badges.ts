import type { Status } from '../model/schema';
import { STATUS_MARKS } from './marks';

/** Size of the badge on a line that stands for n contacts, px. */
export interface BadgeSize {
  readonly w: number;
  readonly h: number;
  /** Where the number stands, from the badge's centre, px. */
  readonly numberX: number;
}

const TICK = 16;

export function badgeSize(count: number, statuses: readonly Status[]): BadgeSize {
  const digits = String(count).length * 7 + 8;
  if (statuses.length < 2) return { w: digits, h: 17, numberX: 0 };
  return {
    w: digits + TICK + 3,
    h: Math.max(17, statuses.length * 7 + 4),
    numberX: -(TICK + 1) / 2,
  };
}

/** One status as a tick: its dash and its end, 14 px long. */
export function tick(status: Status, x: number, y: number, colour: string): string {
  const { dash, round, end, struck } = STATUS_MARKS[status];
  const to = x + 13;
  const pattern = dash.length ? ` stroke-dasharray="${dash.map((d) => d * 0.55).join(' ')}"` : '';
  const cap = round ? ' stroke-linecap="round"' : '';
  const line = `<path d="M${x} ${y}H${end === 'circle' ? to - 4 : to - 1}" stroke="${colour}" stroke-width="1.3" fill="none"${pattern}${cap}/>`;
  const ends: Record<typeof end, string> = {
    triangle: `<path d="M${to} ${y}l-4.5 -2.4v4.8z" fill="${colour}"/>`,
    vee: `<path d="M${to - 3} ${y - 2.4}l3 2.4l-3 2.4" stroke="${colour}" stroke-width="1.2" fill="none"/>`,
    bar: `<path d="M${to - 0.5} ${y - 3}v6" stroke="${colour}" stroke-width="1.6"/>`,
    circle: `<circle cx="${to - 2}" cy="${y}" r="1.9" stroke="${colour}" stroke-width="1.1" fill="none"/>`,
    none: '',
  };
  const bars = struck
    ? `<path d="M${x + 5} ${y - 3}v6M${x + 7.5} ${y - 3}v6" stroke="${colour}" stroke-width="1.2"/>`
    : '';
  return line + ends[end] + bars;
}

/** The ticks of a mixed pair, drawn to lie over its badge; '' where one status is all there is. */
export function badgeImage(count: number, statuses: readonly Status[], colour: string): string {
  if (statuses.length < 2) return '';
  const { w, h } = badgeSize(count, statuses);
  const x = w - TICK - 1;
  const top = h / 2 - ((statuses.length - 1) * 7) / 2;
  const ticks = statuses.map((status, i) => tick(status, x, top + i * 7, colour)).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w * 4}" height="${h * 4}" viewBox="0 0 ${w} ${h}">${ticks}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

/** A double bar across a line, turned with it: the contact is denied. */
export function struckImage(angle: number, colour: string, background: string): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 16 16">` +
    `<g transform="rotate(${angle.toFixed(1)} 8 8)"><path d="M5 8H11" stroke="${background}" stroke-width="5"/>` +
    `<path d="M6 2.5V13.5M10 2.5V13.5" stroke="${colour}" stroke-width="2"/></g></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
