import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../../src/ui/see/key-of';

const press = (key: string, code: string, shiftKey = false) => keyOf({ key, code, shiftKey });

describe('keys of any layout', () => {
  test.each([
    ['ا', 'KeyH', 'h'],
    ['ئ', 'KeyZ', 'z'],
    ['ء', 'KeyX', 'x'],
    ['٣', 'Digit3', '3'],
    ['ظ', 'Slash', '/'],
    ['я', 'KeyZ', 'z'],
  ])('U20: “%s” of %s is the key “%s” of the list', (key, code, expected) => {
    expect(press(key, code)).toBe(expected);
  });

  test('U20: the question mark of an Arabic keyboard shows the list of keys', () => {
    expect(press('؟', 'Slash', true)).toBe('?');
    expect(press('؟', 'KeyK', true)).toBe('?');
  });

  test.each(['h', 'Z', '/', '?', '−', 'Enter', 'ArrowLeft', 'Backspace'])(
    'U20: “%s” is itself',
    (key) => {
      expect(press(key, key === '−' ? 'Minus' : '')).toBe(key);
      // What a Latin layout writes stays, wherever it writes it.
      if (key === 'Z') expect(press(key, 'KeyY', true)).toBe('Z');
    },
  );
});
