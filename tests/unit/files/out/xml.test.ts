import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDay, timeOf } from '../../../../src/files/out/gexf-time';
import { element, textElement, wellFormed, xmlBytes } from '../../../../src/files/out/xml';
import { day } from '../../graph/sets';
import { anyText, asText } from './sets';
import { kept } from './xml-readers';

const CODES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function read(markup: string): string {
  return markup.replace(/&(?:#(\d+)|(\w+));/g, (_, number, name) =>
    number ? String.fromCharCode(number) : (CODES[name] ?? '?'),
  );
}

test('XG1: no text can end its element or attribute, and it comes back but for what XML forbids', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const value = element('a', { b: text }).slice('<a b="'.length, -'"/>'.length);
      expect(value).not.toMatch(/[<>"\t\n\r]/);
      expect(read(value)).toBe(kept(text));
      const content = textElement('a', {}, text).slice('<a>'.length, -'</a>'.length);
      expect(content).not.toMatch(/[<>\r]/);
      expect(read(content)).toBe(kept(text));
    }),
  );
});

test('XG1: half of a pair is left out of XML, and told as U+FFFD elsewhere', () => {
  expect(textElement('a', {}, 'x\ud83dy\ude00z😀')).toBe('<a>xyz😀</a>');
  expect(wellFormed('x\ud83dy\ude00z😀')).toBe('x\ufffdy\ufffdz😀');
});

test('XG1: an attribute that is null is left out, one that is empty is not', () => {
  expect(element('a', { b: null, c: '', d: 0, e: false })).toBe('<a c="" d="0" e="false"/>');
});

test('XG1: a document says its encoding and is in it', () => {
  expect(asText(xmlBytes(element('أ', { x: 'ب' })))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<أ x="ب"/>\n',
  );
});

test.each([
  ['2020-11-03', '2020-11-03', '2020-11-03'],
  ['2020-11~', '2020-11-01', '2020-11-30'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2020', '2020-01-01', '2020-12-31'],
  ['2020-03/2020-06', '2020-03-01', '2020-06-30'],
  ['../2020-04', null, '2020-04-30'],
  ['2020-09/..', '2020-09-01', null],
  ['0001-01-02', '0001-01-02', '0001-01-02'],
  ['-0044-03-15', '-0044-03-15', '-0044-03-15'],
  ['XXXX', null, null],
  ['nonsense', null, null],
  [null, null, null],
])('XG3: %s lies between %s and %s', (date, start, end) => {
  expect(timeOf(date)).toMatchObject({ start, end });
});

test('XG3: a day is written as it is read', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (n) => {
      expect(day(isoDay(n) ?? '')).toBe(n);
    }),
  );
});
