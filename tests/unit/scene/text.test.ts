import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { embed, estimate, wrap } from '../../../src/scene/text';

/** A measure that counts letters: ten px each, whatever the size. */
const letters = (text: string): number => text.length * 10;

const linesOf = (text: string, width: number): readonly string[] =>
  wrap(text, width, 12, letters).lines;

/** The fewest lines there can be, by trying. */
function fewest(words: readonly string[], width: number): number {
  let [count, room] = [0, 0];
  for (const word of words) {
    if (count > 0 && room + 10 + letters(word) <= width) room += 10 + letters(word);
    else {
      count += 1;
      room = letters(word);
    }
  }
  return count;
}

describe('wrapped text', () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/);
  const text = fc.array(word, { minLength: 1, maxLength: 7 });

  test('S2: no word is lost or broken, and no line is wider than allowed, one word aside', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 200 }), (words, width) => {
        const lines = linesOf(words.join(' '), width);
        expect(lines.join(' ').split(' ')).toEqual(words);
        for (const line of lines) {
          if (line.includes(' ')) expect(letters(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  test('S2: there are as few lines as there can be', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 200 }), (words, width) => {
        expect(linesOf(words.join(' '), width)).toHaveLength(fewest(words, width));
      }),
    );
  });

  test('S2: lines are as even as they can be made', () => {
    expect(linesOf('one two three four', 140)).toEqual(['one two', 'three four']);
    expect(linesOf('a European intermediary', 200)).toEqual(['a European', 'intermediary']);
  });

  test('S2: its size is that of its widest line, and of all its lines', () => {
    const { w, h, lines, size } = wrap('one three', 50, 12, letters);
    expect({ w, lines, size }).toEqual({ w: 50, lines: ['one', 'three'], size: 12 });
    expect(h).toBeCloseTo(2 * 12 * 1.2);
    expect(wrap('', 50, 12, letters)).toMatchObject({ lines: [], w: 0, h: 0 });
  });

  test('S2: an estimate grows with the text and its size, and knows no script', () => {
    expect(estimate('ab', 12)).toBeGreaterThan(estimate('a', 12));
    expect(estimate('ab', 24)).toBeCloseTo(2 * estimate('ab', 12));
    expect(estimate('وسيط', 12)).toBeGreaterThan(0);
  });
});

test('S16: a line on a canvas is isolated, from right to left for Arabic', () => {
  expect(embed('x', 'en')).toBe('\u2066x\u2069');
  expect(embed('س', 'ar')).toBe('\u2067س\u2069');
});
