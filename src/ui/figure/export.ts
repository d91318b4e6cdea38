import type { Figure } from '../../figures/figure';
import { rasterise } from '../../figures/raster';
import { type Choice, isRaster, PX_PER_INCH, pageOf, scaleOf, type WordsPart } from './choice';
import { fontFilesFor, withFontsInside } from './font-files';

export interface Made {
  readonly figure: Figure;
  /** The SVG with its fonts inside, or its text as outlines: what is previewed and saved. */
  readonly svg: string;
  readonly choice: Choice;
  readonly alt: Readonly<Record<'title' | 'description', string>>;
}

/** A figure whole in itself. */
export async function finish(
  figure: Figure,
  choice: Choice,
  usual: Readonly<Record<WordsPart | 'alt', string>>,
): Promise<Made> {
  const alt = {
    title: choice.words.title ?? usual.title,
    description: choice.words.alt ?? usual.alt,
  };
  if (choice.format !== 'svg' || !choice.outlines) {
    return { figure, svg: await withFontsInside(figure.svg), choice, alt };
  }
  const [{ outlineSvg }, { openFonts }, files] = await Promise.all([
    import('../../figures/outline/outline-svg'),
    import('../../figures/outline/fonts'),
    fontFilesFor(figure.svg),
  ]);
  return { figure, svg: outlineSvg(figure.svg, openFonts(files)), choice, alt };
}

async function pdfOf({ figure, choice, alt }: Made): Promise<Blob> {
  const [{ svgToPdf }, { openFonts }, files] = await Promise.all([
    import('../../figures/pdf/svg-to-pdf'),
    import('../../figures/outline/fonts'),
    fontFilesFor(figure.svg),
  ]);
  const bytes = await svgToPdf(figure.svg, {
    title: alt.title,
    lang: choice.lang,
    alt: alt.description,
    fonts: openFonts(files),
    page: pageOf(choice, figure),
  });
  return new Blob([new Uint8Array(bytes)], { type: 'application/pdf' });
}

/** The file of a figure, or its PNG where that is what a clipboard takes. */
export async function fileOf(made: Made, format = made.choice.format): Promise<Blob> {
  const { choice, figure, svg, alt } = made;
  if (format === 'svg') return new Blob([svg], { type: 'image/svg+xml' });
  if (format === 'pdf') return pdfOf(made);
  const scale = isRaster(choice.format) ? scaleOf(choice) : 2;
  return rasterise(svg, figure, { ...alt, format, scale, dpi: scale * PX_PER_INCH });
}

/** Hands a file to the browser to be saved. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken its own hold on the blob by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** Puts a figure on the clipboard: an SVG as its text, whatever else as a picture. */
export async function copy(made: Made): Promise<void> {
  if (made.choice.format === 'svg') return navigator.clipboard.writeText(made.svg);
  // Handed over as a promise: the browser asks for the click that it came from.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': fileOf(made, 'png') })]);
}

const UNNAMEABLE = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu;

/** A name that every file system takes; the usual one where nothing is left of it. */
export function fileName(wanted: string | null, usual: string): string {
  const safe = (wanted ?? '').replace(UNNAMEABLE, '-').replace(/^[\s.-]+|[\s.]+$/g, '');
  return safe.slice(0, 120) || usual;
}
