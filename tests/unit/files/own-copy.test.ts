import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COPY_LIMIT, matchCopy, paragraphsOf } from '../../../src/files/own-copy';
import type { Source } from '../../../src/model/schema';
import { tiny } from '../../scenes/support/tiny';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function sourceOf(bytes: Uint8Array): Source {
  const [post] = tiny([]).sources;
  if (!post) throw new Error('no source');
  return { ...post, held: true, sha256: createHash('sha256').update(bytes).digest('hex') };
}

describe('paragraphs', () => {
  test.each([
    ['blank lines between', 'one\n\n\ntwo\n', ['one', 'two']],
    ['lines of white space alone', 'one\n \t\u00a0\ntwo', ['one', 'two']],
    ['Windows and old line ends', 'one\r\ntwo\rthree', ['one', 'two', 'three']],
    ['space at either side', '  one \n\ttwo', ['one', 'two']],
    ['a byte order mark', '\ufeffone\ntwo', ['one', 'two']],
    ['nothing', '', []],
    ['Arabic', ' أول\n\nثانٍ ', ['أول', 'ثانٍ']],
  ])('ST9: %s does not change the count', (_, text, expected) =>
    expect(paragraphsOf(text)).toEqual(expected),
  );

  test('ST9: numbers do not depend on how the file ends its lines', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        const text = lines.join('\n');
        expect(paragraphsOf(text.replaceAll('\n', '\r\n'))).toEqual(paragraphsOf(text));
      }),
    );
  });
});

describe('a reader’s own copy', () => {
  const text = '\ufeffFirst.\r\n\r\nثانياً.\n';
  const bytes = bytesOf(text);
  const source = sourceOf(bytes);

  test('ST10: is matched by the SHA-256 of its bytes, and keeps its byte order mark', async () => {
    const result = await matchCopy(bytes, [sourceOf(bytesOf('other')), source]);
    if (!result.ok) throw new Error(result.reason);
    expect(result.source).toBe(source);
    expect(bytesOf(result.text)).toEqual(bytes);
    expect(result.paragraphs).toEqual(['First.', 'ثانياً.']);
  });

  test('ST10: that differs in one byte is refused, and its own sum is told', async () => {
    const other = bytesOf(`${text} `);
    expect(await matchCopy(other, [source])).toEqual({
      ok: false,
      reason: 'no-match',
      sha256: sourceOf(other).sha256,
    });
  });

  test.each([
    ['empty', 'empty', new Uint8Array()],
    ['too large', 'too-large', new Uint8Array(COPY_LIMIT + 1)],
    ['not UTF-8', 'not-text', new Uint8Array([0x68, 0xff, 0xfe])],
    ['a binary file', 'not-text', new Uint8Array([0x50, 0x4b, 0x03, 0x00])],
  ])('ST10: that is %s is refused with the reason', async (_, reason, given) => {
    expect(await matchCopy(given, [source])).toMatchObject({ ok: false, reason });
  });

  test('ST10: a source without a sum matches nothing', async () => {
    const unheld = { ...source, sha256: null };
    expect(await matchCopy(bytes, [unheld])).toMatchObject({ reason: 'no-match' });
  });
});
