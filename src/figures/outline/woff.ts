import { unzlibSync } from 'fflate';

const WOFF = 0x774f4646;

/**
 * A font file with its tables unpacked, as TrueType has them; anything but WOFF 1.0 as it is. The
 * font reader would unpack a table anew for each glyph.
 * @throws Error where a table is broken.
 */
export function unpacked(data: Uint8Array): Uint8Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.length < 44 || view.getUint32(0) !== WOFF) return data;
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 44 + 20 * i;
    const [offset, packed, length] = [4, 8, 12].map((part) => view.getUint32(at + part));
    const bytes = data.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return {
      tag: view.getUint32(at),
      checksum: view.getUint32(at + 16),
      bytes: packed === length ? bytes : unzlibSync(bytes),
    };
  });
  const aligned = (n: number): number => (n + 3) & ~3;
  const head = 12 + 16 * count;
  const size = tables.reduce((sum, { bytes }) => sum + aligned(bytes.length), head);
  const font = new Uint8Array(size);
  const out = new DataView(font.buffer);
  const power = Math.floor(Math.log2(count));
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, count);
  out.setUint16(6, 16 * 2 ** power);
  out.setUint16(8, power);
  out.setUint16(10, 16 * count - 16 * 2 ** power);
  let end = head;
  tables.forEach(({ tag, checksum, bytes }, i) => {
    const at = 12 + 16 * i;
    [tag, checksum, end, bytes.length].forEach((part, j) => {
      out.setUint32(at + 4 * j, part);
    });
    font.set(bytes, end);
    end += aligned(bytes.length);
  });
  return font;
}
