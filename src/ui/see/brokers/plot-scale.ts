/** A scale of one axis: where a figure stands, from 0 to 1, and what stands at its ticks. */
export interface PlotScale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** On a logarithmic scale zero has a place of its own before the smallest figure, so much of it. */
const ZERO_PART = 0.09;

/** Whether a logarithmic scale tells more of some figures: they span at least a factor of ten. */
export function logFits(values: readonly number[]): boolean {
  const positive = values.filter((value) => value > 0);
  if (values.some((value) => value < 0) || positive.length === 0) return false;
  return Math.max(...positive) >= 10 * Math.min(...positive);
}

/** A linear scale from zero, or from below it, to a round number; with about so many ticks. */
export function linearScale(values: readonly number[], count = 5): PlotScale {
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  // Between two counts there is nothing.
  const whole = values.every(Number.isInteger) ? 1 : 0;
  const step = Math.max(whole, roundStep((most - least || 1) / count));
  const [first, last] = [Math.floor(least / step), Math.ceil((most || step) / step)];
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => round((first + at) * step));
  return { at: (value) => (value - first * step) / ((last - first) * step), ticks };
}

/** A logarithmic scale by powers of ten, with zero before it where there are zeros. */
export function logScale(values: readonly number[]): PlotScale {
  const positive = values.filter((value) => value > 0);
  const zero = values.some((value) => value === 0) ? ZERO_PART : 0;
  const first = Math.floor(Math.log10(Math.min(...positive)) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...positive)) - 1e-9));
  const powers = Array.from({ length: last - first + 1 }, (_, at) => round(10 ** (first + at)));
  return {
    at: (value) =>
      value <= 0 ? 0 : zero + ((Math.log10(value) - first) / (last - first)) * (1 - zero),
    ticks: zero > 0 ? [0, ...powers] : powers,
  };
}

/** The next step of 1, 2 or 5 times a power of ten. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Without what doubles leave behind the last digit. */
const round = (value: number): number => Number(value.toPrecision(12));
