import type { TimelineLink } from '../../../scene/timeline-types';

/** What stays free between what is brought into sight and the edge, px. */
const MARGIN = 24;

/** How far to go so that a stretch lies within a frame; its start where it is the longer one. */
function shift(low: number, high: number, from: number, to: number): number {
  if (low < from || high - low > to - from) return low - from;
  return high > to ? high - to : 0;
}

/**
 * Scrolls a timeline so that a link is in sight, clear of the names and the axis, which stay where
 * they are; of a link taller than the frame, the row asked for.
 */
export function reveal(
  frame: HTMLElement,
  sheet: Element,
  link: TimelineLink,
  row: number | null,
  fixed: { readonly names: number; readonly axis: number },
): void {
  const box = frame.getBoundingClientRect();
  const { left, top } = sheet.getBoundingClientRect();
  const rtl = getComputedStyle(frame).direction === 'rtl';
  const from = box.left + (rtl ? 0 : fixed.names) + MARGIN;
  const to = box.left + frame.clientWidth - (rtl ? fixed.names : 0) - MARGIN;
  const xs = [link.x, ...link.heads.map((head) => head.x)];
  const dx = shift(left + Math.min(...xs), left + Math.max(...xs), from, to);
  const [above, below] = [box.top + fixed.axis + MARGIN, box.top + frame.clientHeight - MARGIN];
  const tall = link.bottom - link.top > below - above;
  const [low, high] = tall && row !== null ? [row, row] : [link.top, link.bottom];
  const dy = shift(top + low, top + high, above, below);
  if (dx !== 0 || dy !== 0) frame.scrollBy(dx, dy);
}
