import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { unpacked } from '../../../../src/figures/outline/woff';
import { plexFile } from './plex';

test('PD4 an unpacked font has the tables of the packed one', () => {
  const packed = plexFile('arabic', 500);
  const font = unpacked(packed);
  const view = new DataView(font.buffer);
  const sum = (from: number, length: number): number => {
    let total = 0;
    for (let at = from; at < from + length; at += 4) total = (total + view.getUint32(at)) >>> 0;
    return total;
  };
  const count = view.getUint16(4);
  expect(count).toBeGreaterThan(8);
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    const [tag, checksum, offset, length] = [0, 4, 8, 12].map((part) => view.getUint32(at + part));
    // The sum of `head` leaves out its own field, which holds that of the whole file.
    if (tag === 0x68656164) continue;
    expect(sum(offset ?? 0, length ?? 0)).toBe(checksum);
  }
  const names = [packed, font].map((bytes) => {
    const opened = create(Buffer.from(bytes));
    return 'layout' in opened ? [opened.type, opened.postscriptName, opened.numGlyphs] : [];
  });
  expect(names[0]?.[0]).toBe('WOFF');
  expect(names[1]).toEqual(['TTF', ...(names[0] ?? []).slice(1)]);
});

test('PD4 what is not packed stays as it is', () => {
  const bytes = Uint8Array.from({ length: 60 }, (_, i) => i);
  expect(unpacked(bytes)).toBe(bytes);
  expect(unpacked(bytes.slice(0, 3))).toEqual(bytes.slice(0, 3));
});
