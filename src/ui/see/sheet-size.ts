/** A width and a height, px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The height of all that stands over and under the graph at its usual size, px: what may grow
 * there (a filter in more words, a legend before its font has come) does not count.
 */
const BESIDE = { wide: 187, narrow: 369, phone: 417 } as const;
const LEAST = 200;

/**
 * The sheet that a graph is arranged on. It depends on the window alone: where it followed what
 * happens to stand around the graph, the same link would give another picture on another day.
 */
export function sheetSize(canvasWidth: number, page: Size): Size {
  const form = page.width > 900 ? 'wide' : page.width >= 600 ? 'narrow' : 'phone';
  return { width: canvasWidth, height: Math.max(LEAST, page.height - BESIDE[form]) };
}
