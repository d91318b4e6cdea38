import { inflateSync } from 'node:zlib';

export interface Png {
  readonly width: number;
  readonly height: number;
  /** The colour at a pixel as `r,g,b`. */
  readonly at: (x: number, y: number) => string;
  /** Row by row, so many bytes a pixel: red, green, blue and, of four, how opaque. */
  readonly bytes: Uint8Array;
  readonly channels: number;
}

/** Pixels of two pictures of one size that differ by more than a quarter of a channel, as a share. */
export function differing(a: Png, b: Png): number {
  if (a.width !== b.width || a.height !== b.height) throw new Error('Their sizes differ.');
  const all = a.width * a.height;
  let n = 0;
  for (let pixel = 0; pixel < all; pixel++) {
    const [one, other] = [pixel * a.channels, pixel * b.channels];
    for (let channel = 0; channel < 3; channel++) {
      const by = (a.bytes[one + channel] ?? 0) - (b.bytes[other + channel] ?? 0);
      if (Math.abs(by) <= 64) continue;
      n += 1;
      break;
    }
  }
  return n / all;
}

/** Decodes a PNG of 8 bits a channel, not interlaced (PNG, third edition, 2003); throws on another. */
export function decodePng(bytes: Buffer): Png {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('This is no PNG.');
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(bytes.subarray(at + 8, at + 8 + length));
    }
    at += 12 + length;
  }
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const [depth, colour, , , interlaced] = bytes.subarray(24, 29);
  const channels = { 2: 3, 6: 4 }[colour ?? 0];
  if (depth !== 8 || channels === undefined || interlaced !== 0)
    throw new Error('unlooked-for PNG');
  const rows = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  return {
    width,
    height,
    bytes: rows,
    channels,
    at: (x, y) => [...rows.subarray((y * width + x) * channels).subarray(0, 3)].join(),
  };
}

function unfilter(raw: Buffer, stride: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= step ? (out[at - step] ?? 0) : 0;
      const up = y > 0 ? (out[at - stride] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (out[at - stride - step] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(a: number, b: number, c: number): number {
  const p = a + b - c;
  const [da, db, dc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  if (da <= db && da <= dc) return a;
  return db <= dc ? b : c;
}
