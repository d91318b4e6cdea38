import { campColour, PALETTES, type Theme } from '../../../scene/tokens';

const channels = (hex: string): [number, number, number] => {
  const at = (place: number) => Number.parseInt(hex.slice(place, place + 2), 16);
  return [at(1), at(3), at(5)];
};

/**
 * A colour that lets through what lies under it, as sigma blends: its channels already multiplied
 * by how dense it is, from 0 to 1.
 */
export function sheer(hex: string, density: number): string {
  const [red, green, blue] = channels(hex).map((one) => Math.round(one * density));
  return `rgba(${red}, ${green}, ${blue}, ${density})`;
}

/** How dense the lines of pairs are, by how much passed between the two: the last is the rest. */
const DENSITY = [
  { below: 2, density: 0.07 },
  { below: 8, density: 0.14 },
  { below: 32, density: 0.28 },
  { below: Number.POSITIVE_INFINITY, density: 0.55 },
] as const;

/** The colours of lines by what passed, and of actors by the slot of their camp. */
export function coloursOf(theme: Theme) {
  const palette = PALETTES[theme];
  const lines = DENSITY.map(({ density }) => sheer(palette.ink2, density));
  return {
    palette,
    line: (legs: number): string =>
      lines[DENSITY.findIndex(({ below }) => legs < below)] ?? lines[0] ?? palette.ink3,
    actor: (slot: number | null): string => campColour(palette, slot),
  };
}
