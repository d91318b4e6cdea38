import { withPngWords } from './png-chunks';

export const RASTER_FORMATS = ['png', 'jpeg', 'webp'] as const;
export type RasterFormat = (typeof RASTER_FORMATS)[number];

/** The longest side, and the most pixels, that Chromium draws on one canvas. */
export const LONGEST_SIDE = 16_384;
export const MOST_PIXELS = 16_384 * 16_384;

export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** The largest scale at which a figure of a size in px can be drawn as pixels. */
export function largestScale({ width, height }: Sheet): number {
  return Math.min(
    LONGEST_SIDE / Math.max(width, height),
    Math.sqrt(MOST_PIXELS / (width * height)),
  );
}

/** Pixels of a figure at a scale. */
export const pixelsAt = ({ width, height }: Sheet, scale: number): Sheet => ({
  width: Math.round(width * scale),
  height: Math.round(height * scale),
});

export interface RasterOptions {
  readonly format: RasterFormat;
  readonly scale: number;
  /** Pixels to an inch, as the file is to say; a WebP cannot. */
  readonly dpi: number;
  readonly title: string;
  readonly description: string;
}

/**
 * A JPEG that says its resolution: JFIF has it at the start (ISO/IEC 10918-5), and browsers write
 * none. Bytes that begin otherwise come back as they are.
 */
export function withJpegDensity(jpeg: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(jpeg);
  const isJfif =
    bytes[0] === 0xff &&
    bytes[1] === 0xd8 &&
    bytes[2] === 0xff &&
    bytes[3] === 0xe0 &&
    String.fromCharCode(...bytes.subarray(6, 10)) === 'JFIF';
  if (!isJfif) return bytes;
  const n = Math.min(0xffff, Math.round(dpi));
  bytes[13] = 1;
  for (const at of [14, 16]) bytes.set([n >> 8, n & 0xff], at);
  return bytes;
}

async function loaded(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

/**
 * An SVG with all that it needs inside, drawn as pixels by the browser.
 * @throws RangeError beyond what can be drawn; Error where the browser gives nothing back.
 */
export async function rasterise(svg: string, size: Sheet, options: RasterOptions): Promise<Blob> {
  const { format, scale, dpi } = options;
  const { width, height } = pixelsAt(size, scale);
  if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS) {
    throw new RangeError(`${width} × ${height} px is more than a browser draws`);
  }
  const image = await loaded(svg);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  if (format === 'jpeg') {
    // It knows no transparency, and would be black.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
  }
  context.drawImage(image, 0, 0, width, height);
  const type = `image/${format}`;
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.92));
  // A canvas holds four bytes a pixel: given back now, not when it is next cleaned up.
  canvas.width = 0;
  if (!blob || blob.type !== type) throw new Error(`the browser makes no ${format}`);
  if (format === 'png') return new Blob([withPngWords(await bytesOf(blob), options)], { type });
  if (format === 'jpeg') return new Blob([withJpegDensity(await bytesOf(blob), dpi)], { type });
  return blob;
}
