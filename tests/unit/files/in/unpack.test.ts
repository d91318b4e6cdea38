import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { OpenError } from '../../../../src/files/in/types';
import { gunzip, unzip } from '../../../../src/files/in/unpack';

const text = new TextEncoder().encode('a,b\n1,2\n');

/** What a refusal says. */
function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof OpenError) return error.note.key;
    throw error;
  }
  return 'nothing';
}

describe('packed files', () => {
  test('OP4 a gzip file is the file in it, under its name without the ending', () => {
    expect(gunzip({ name: 'x.csv.gz', bytes: gzipSync(text) })).toEqual({
      name: 'x.csv',
      bytes: text,
    });
  });

  test('OP4 a gzip bomb is refused at the limit', () => {
    const bytes = gzipSync(new Uint8Array(5_000_000));
    expect(bytes.length).toBeLessThan(10_000);
    expect(refusal(() => gunzip({ name: 'x.gz', bytes }, 1_000_000))).toBe('inflatesTooFar');
    expect(gunzip({ name: 'x.gz', bytes }, 5_000_000).bytes.length).toBe(5_000_000);
  });

  test('OP4 an archive is its files, without folders and what programs leave beside them', () => {
    const bytes = zipSync({ 'a/': new Uint8Array(), 'a/x.csv': text, '__MACOSX/x': text });
    expect(unzip({ name: 'x.zip', bytes })).toEqual([{ name: 'a/x.csv', bytes: text }]);
  });

  test('OP4 a zip bomb is refused before anything is inflated', () => {
    const big = new Uint8Array(400_000);
    const bytes = zipSync({ a: big, b: big, c: big });
    expect(refusal(() => unzip({ name: 'x.zip', bytes }, 1_000_000))).toBe('inflatesTooFar');
  });

  test('OP4 an archive that lies about its sizes gets no more room than it says', () => {
    const bytes = zipSync({ a: new Uint8Array(400_000) });
    const view = new DataView(bytes.buffer);
    // The central directory's entry, by its mark: its size is 24 bytes on.
    for (let at = 0; at < bytes.length - 28; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    const inside = unzip({ name: 'x.zip', bytes }, 1_000);
    expect(inside.map((file) => file.bytes.length)).toEqual([10]);
  });

  test('OP4 an archive of too many files is refused', () => {
    const files = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`f${n}`, text]));
    expect(refusal(() => unzip({ name: 'x.zip', bytes: zipSync(files) }))).toBe('tooManyFiles');
  });

  test('OP4 a broken archive says so', () => {
    const zip = zipSync({ a: text });
    expect(refusal(() => unzip({ name: 'x.zip', bytes: zip.subarray(0, 30) }))).toBe('badArchive');
    const gzip = gzipSync(new TextEncoder().encode('abc'.repeat(1000)));
    expect(refusal(() => gunzip({ name: 'x.gz', bytes: gzip.subarray(0, 8) }))).toBe('badArchive');
  });
});
