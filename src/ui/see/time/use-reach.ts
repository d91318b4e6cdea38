import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Reach } from './Axis';
import { useSize } from './use-size';

/** What is drawn is renewed after so many px of scrolling, and reaches as far beyond the edges. */
const STRIDE = 600;

/** The size of a scrolling part, and which px of its sheet, from the left, are worth drawing. */
export function useReach(): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly width: number;
  readonly height: number;
  readonly reach: Reach;
  readonly onScroll: () => void;
} {
  const { ref, width, height } = useSize<HTMLDivElement>();
  const [at, setAt] = useState(0);
  const onScroll = useCallback(() => {
    const element = ref.current;
    if (!element) return;
    // In right-to-left an element scrolls from 0 into the negative.
    const rtl = getComputedStyle(element).direction === 'rtl';
    const left = rtl
      ? element.scrollWidth - element.clientWidth + element.scrollLeft
      : element.scrollLeft;
    setAt(Math.round(left / STRIDE) * STRIDE);
  }, [ref]);
  useEffect(onScroll);
  return { ref, width, height, reach: { from: at - STRIDE, to: at + width + STRIDE }, onScroll };
}
