import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32, withPngWords } from '../../../src/figures/png-chunks';
import { withJpegDensity } from '../../../src/figures/raster';

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly crc: number;
  readonly body: Buffer;
}

/** The chunks of a PNG, read independently of what writes them. */
function chunksOf(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    const crc = bytes.readUInt32BE(at + 8 + length);
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4), crc, body });
    at += 12 + length;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

const ONE_PIXEL = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 1, 2, 3]))),
  chunk('IEND', Buffer.alloc(0)),
]);

test('FG9 the check sum is that of the format: its own test vector', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new TextEncoder().encode('IEND'))).toBe(0xae426082);
});

test('FG9 a PNG says its resolution, title and description, before its pixels', () => {
  const png = withPngWords(ONE_PIXEL, { dpi: 300, title: 'قناة', description: 'A & B' });
  const chunks = chunksOf(png);
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
  for (const { crc, body } of chunks) expect(crc).toBe(crc32(body));
  const [, physical, title, description] = chunks;
  // 300 dpi are 11,811 pixels to a metre.
  expect(physical?.data.readUInt32BE(0)).toBe(11811);
  expect(physical?.data.readUInt32BE(4)).toBe(11811);
  expect(physical?.data[8]).toBe(1);
  expect(title?.data.toString('utf8')).toBe('Title\0\0\0\0\0قناة');
  expect(description?.data.toString('utf8')).toBe('Description\0\0\0\0\0A & B');
});

test('FG9 whatever the words, the pixels stay as they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9600 }), (text, dpi) => {
      const chunks = chunksOf(withPngWords(ONE_PIXEL, { dpi, title: text, description: '' }));
      expect(chunks.filter(({ type }) => type === 'IDAT')).toEqual(
        chunksOf(ONE_PIXEL).filter(({ type }) => type === 'IDAT'),
      );
      for (const { crc, body } of chunks) expect(crc).toBe(crc32(body));
    }),
  );
});

test('FG9 what is no PNG is refused', () => {
  const words = { dpi: 96, title: '', description: '' };
  expect(() => withPngWords(new Uint8Array(100), words)).toThrow(TypeError);
  expect(() => withPngWords(ONE_PIXEL.subarray(0, 20), words)).toThrow(TypeError);
});

test('FG9 a JPEG says its resolution where JFIF has it; other bytes stay', () => {
  const jfif = Uint8Array.from([
    0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
  ]);
  const bytes = withJpegDensity(jfif, 300);
  expect([...bytes.subarray(13, 18)]).toEqual([1, 1, 44, 1, 44]);
  expect([...withJpegDensity(Uint8Array.from([1, 2, 3]), 300)]).toEqual([1, 2, 3]);
});
