/** What a PNG says of itself beside its pixels (PNG, third edition, W3C 2025). */
export interface PngWords {
  /** Pixels to an inch. */
  readonly dpi: number;
  readonly title: string;
  readonly description: string;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const INCH = 0.0254;

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** The CRC-32 that each chunk ends with. */
export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (TABLE[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

const latin = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function number32(n: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, n);
  return bytes;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([latin(type), data]);
  return joined([number32(data.length), body, number32(crc32(body))]);
}

/** Pixels to a metre, both ways. */
function physical(dpi: number): Uint8Array {
  const perMetre = number32(Math.round(dpi / INCH));
  return chunk('pHYs', joined([perMetre, perMetre, new Uint8Array([1])]));
}

/** A text in UTF-8 under one of the keywords that the format names. */
function words(keyword: string, text: string): Uint8Array {
  // Keyword, 0; not compressed, method 0; no language, 0; no translated keyword, 0; the text.
  const head = joined([latin(keyword), new Uint8Array(5)]);
  return chunk('iTXt', joined([head, new TextEncoder().encode(text.replaceAll('\0', ''))]));
}

/** Length of the signature and of the header chunk, which stands first. */
const HEAD = SIGNATURE.length + 25;

/**
 * A PNG with its resolution, its title and its description written into it.
 * @throws TypeError where the bytes are no PNG.
 */
export function withPngWords(png: Uint8Array, said: PngWords): Uint8Array<ArrayBuffer> {
  if (png.length < HEAD || SIGNATURE.some((byte, i) => png[i] !== byte)) {
    throw new TypeError('not a PNG');
  }
  const chunks = [
    physical(said.dpi),
    ...(said.title === '' ? [] : [words('Title', said.title)]),
    ...(said.description === '' ? [] : [words('Description', said.description)]),
  ];
  return joined([png.subarray(0, HEAD), ...chunks, png.subarray(HEAD)]);
}
