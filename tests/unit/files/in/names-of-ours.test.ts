import { expect, test } from 'vitest';
import { around, unnamedSide } from '../../../../src/files/in/names-of-ours';

test('OE8 an unnamed side is called by its mediator and line, in the digits and direction of each language', () => {
  const { en, ar } = unnamedSide('Detainee (South Sudan)', 9811);
  expect(en).toBe('Unnamed side (mediation by Detainee (South Sudan), line 9811)');
  expect(ar).toContain('Detainee (South Sudan)\u200E،');
  expect(ar).toContain('السطر ٩٨١١');
  expect(unnamedSide('عُمان', 3).ar).not.toContain('\u200E');
});

test('OE9 a community is called by its busiest, whose last full stop stays behind it in Arabic', () => {
  const name = (text: string) => ({ en: text, ar: text });
  expect(around(name('AT&T, Inc.'), 40)).toEqual({
    en: 'Around AT&T, Inc.',
    ar: 'حول AT&T, Inc.\u200E',
  });
  expect(around(name('Amman'), 40).ar).toBe('حول Amman');
  expect(around(name('A long name of somebody'), 8).ar).toBe('حول A long…\u200E');
});
