import type { Measure } from '../../scene/text';
import { FONT } from '../../scene/tokens';

/** What a text in the page's typeface is wide, px; every text is measured once. */
export function makeMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, size) => {
    const key = `${size} ${text}`;
    let width = known.get(key);
    if (width === undefined && context) {
      context.font = `500 ${size}px ${FONT}`;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width ?? 0;
  };
}
