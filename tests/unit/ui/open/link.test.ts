import { describe, expect, test } from 'vitest';
import { isWorthOpening } from '../../../../src/ui/open/given';
import { addressOf, nameOfAddress } from '../../../../src/ui/open/link';

const PAGE = 'https://news.example/qanat/index.html?from=iran';

describe('a link to a data set', () => {
  test.each([
    ['sets/mine.json', 'https://news.example/qanat/sets/mine.json'],
    ['mine.gexf', 'https://news.example/qanat/mine.gexf'],
    ['../other/ملف.csv', 'https://news.example/other/%D9%85%D9%84%D9%81.csv'],
  ])('OP11 %s lies on this site', (place, address) => {
    expect(addressOf(place, PAGE)?.href).toBe(address);
  });

  test.each([
    'https://other.example/a.json',
    'HTTPS:/a.json',
    '//other.example/a.json',
    '\\\\other.example\\a.json',
    '/\\other.example/a.json',
    '/a.json',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:application/json,{}',
    'blob:https://news.example/1',
    '',
    '  ',
  ])('OP11 %j is refused', (place) => {
    expect(addressOf(place, PAGE)).toBeNull();
  });

  test('OP11 a file is called by the last part of its address', () => {
    const address = addressOf('a/ملف.csv', PAGE);
    expect(address && nameOfAddress(address)).toBe('ملف.csv');
  });
});

describe('a pasted text', () => {
  test.each([
    ['a\tb\nc\td', true],
    ['a,b\r\nc,d', true],
    ['{"a": 1}', true],
    ['<gexf/>', true],
    ['one, two and three', false],
    ['Two lines\nof prose', false],
    ['', false],
    ['[', false],
  ])('OP10 %j is worth opening: %s', (text, isWorth) => {
    expect(isWorthOpening(text)).toBe(isWorth);
  });
});
