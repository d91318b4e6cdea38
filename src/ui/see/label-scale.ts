/** Zoom steps at which labels shrink on the sheet, so that more of them find room. */
const LABEL_STEPS = [
  { from: 3.2, scale: 0.45 },
  { from: 2, scale: 0.6 },
  { from: 1.35, scale: 0.8 },
] as const;

/** The size of labels on the sheet at a zoom, as a share of their size at the opening view. */
export function labelScaleAt(zoom: number): number {
  return LABEL_STEPS.find((step) => zoom >= step.from)?.scale ?? 1;
}
