/** Colours and measures of the look. The interface takes its CSS variables from the same table. */

export type Theme = 'light' | 'dark';

export interface Palette {
  readonly camps: readonly string[];
  readonly bg: string;
  readonly panel: string;
  readonly raised: string;
  readonly hairline: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly direct: string;
  readonly accent: string;
  /** Opacity of the highlighter under what is selected. */
  readonly accentOpacity: number;
  /** Opacity of a camp's tinted area. */
  readonly tint: number;
  /** What a glyph is drawn in on a filled actor. */
  readonly onCamp: string;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    camps: ['#7074f0', '#3d9888', '#a3824e', '#c44c54', '#376f7c', '#6232b1', '#525b0f', '#840259'],
    bg: '#fbfaf7',
    panel: '#f3f1ec',
    raised: '#ffffff',
    hairline: '#d9d5cc',
    ink: '#16191d',
    ink2: '#4c535b',
    ink3: '#646b73',
    direct: '#7b8188',
    accent: '#ffd43b',
    accentOpacity: 0.85,
    tint: 0.07,
    onCamp: '#ffffff',
  },
  dark: {
    camps: ['#8b8bf5', '#5ce1aa', '#fead39', '#da726d', '#74adb5', '#a864a3', '#858917', '#feb3f3'],
    bg: '#14181d',
    panel: '#1b2026',
    raised: '#232a32',
    hairline: '#343c46',
    ink: '#eef0f2',
    ink2: '#b7bec6',
    ink3: '#929aa4',
    direct: '#7d8792',
    accent: '#e0b400',
    accentOpacity: 0.45,
    tint: 0.1,
    onCamp: '#14181d',
  },
};

/** The hue of an actor that belongs to no camp. */
export function campColour(palette: Palette, slot: number | null): string {
  return slot === null ? palette.ink3 : (palette.camps[slot] ?? palette.ink3);
}

export const SIZE = {
  /** Halo around an actor, px. */
  halo: 2.5,
  /** Gap between an actor's halo and its carrier ring, px. */
  ringGap: 2.5,
  /** How near a line may come to an actor that it does not concern, beyond the actor's radius, px. */
  clearance: 11,
  /** Opacity of what is not lit, and of its labels. */
  dimmed: 0.16,
  dimmedLabel: 0.55,
  label: { en: 12, ar: 13.5 },
  lineHeight: 1.2,
  labelHalo: 2,
  campTitle: { en: 12.5, ar: 14 },
} as const;

/** The family as Cytoscape and a canvas take it: without quotes. */
export const FONT = 'IBM Plex Sans Arabic, sans-serif';
