import { parseArgs } from 'node:util';
import {
  FORMATS,
  type Format,
  GROUNDS,
  type Ground,
  PRESETS,
  type Preset,
} from '../src/ui/figure/choice';

/** What a figure is to be like, as the command line says it. */
export interface FigureOptions {
  /** The part of an address after its path: `?…`. */
  readonly search: string;
  readonly format: Format;
  readonly lang: 'en' | 'ar';
  readonly theme: Ground;
  readonly size: Preset;
  /** Sides of a free size, in its unit. */
  readonly sides: { readonly width: number; readonly height: number } | null;
  readonly extent: 'view' | 'whole';
  readonly dpi: number | null;
  readonly scale: number | null;
  readonly outlines: boolean;
  readonly title: string | null;
  readonly out: string;
  /** Whether the build that is there is taken as it is. */
  readonly built: boolean;
}

export const USAGE = `npm run figure -- --out FILE [options]
  --link LINK       an address of the app, or its part from “?” on, of the graph, the flow, the
                    matrix or the timeline; without it the opening view
  --format          ${FORMATS.join(' | ')}; else by the ending of FILE
  --lang            en | ar
  --theme           ${GROUNDS.join(' | ')}
  --size            ${PRESETS.filter((one) => !one.startsWith('free')).join(' | ')},
                    or free: 1200x800px, 120x100mm
  --extent          view | whole, of the graph (whole, unless the size is that of the screen)
  --scale N         1 to 8 pixels of the file to one of the figure
  --dpi N           for a size in mm
  --title TEXT      in the place of the data set's
  --outlines        text of an SVG as outlines
  --built           do not build first`;

const FREE = /^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(px|mm)$/;

function oneOf<T extends string>(name: string, value: string, values: readonly T[]): T {
  const found = values.find((one) => one === value);
  if (found === undefined) {
    throw new RangeError(`--${name} ${value}: it is one of ${values.join(', ')}`);
  }
  return found;
}

function within(name: string, value: string | undefined, [min, max]: readonly [number, number]) {
  if (value === undefined) return null;
  const n = Number(value);
  if (!(n >= min && n <= max)) throw new RangeError(`--${name} ${value}: from ${min} to ${max}`);
  return n;
}

const ENDINGS: Readonly<Record<string, Format>> = { jpg: 'jpeg' };

/** The search of a link, whatever address stands before it. */
export function searchOf(link: string): string {
  const at = link.indexOf('?');
  if (at < 0) return link.includes('://') || link === '' ? '' : `?${link}`;
  return link.slice(at).replace(/#.*$/, '');
}

/**
 * The options that a command line gives.
 * @throws RangeError for a value that cannot be, TypeError for an option that is none.
 */
export function figureOptions(args: readonly string[]): FigureOptions {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      link: text,
      format: text,
      lang: text,
      theme: text,
      size: text,
      extent: text,
      scale: text,
      dpi: text,
      title: text,
      out: text,
      outlines: flag,
      built: flag,
    },
  });
  const { out } = values;
  if (out === undefined || out === '') throw new RangeError('--out: a file to write to is needed');
  const ending = /\.(\w+)$/.exec(out)?.[1]?.toLowerCase() ?? '';
  const free = FREE.exec(values.size ?? '');
  const size: Preset = free
    ? free[3] === 'mm'
      ? 'free-mm'
      : 'free-px'
    : oneOf('size', values.size ?? 'screen', PRESETS);
  const usualExtent = size === 'screen' ? 'view' : 'whole';
  return {
    search: searchOf(values.link ?? ''),
    format: oneOf('format', values.format ?? ENDINGS[ending] ?? ending, FORMATS),
    lang: oneOf('lang', values.lang ?? 'en', ['en', 'ar']),
    theme: oneOf('theme', values.theme ?? 'light', GROUNDS),
    size,
    sides: free ? { width: Number(free[1]), height: Number(free[2]) } : null,
    extent: oneOf('extent', values.extent ?? usualExtent, ['view', 'whole']),
    dpi: within('dpi', values.dpi, [36, 2400]),
    scale: within('scale', values.scale, [1, 8]),
    outlines: values.outlines,
    title: values.title ?? null,
    out,
    built: values.built,
  };
}
