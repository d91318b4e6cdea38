import { expect, test } from 'vitest';
import {
  formatDigits,
  formatList,
  formatNumber,
  formatRanges,
  isolate,
  isolateForeign,
} from '../../../src/i18n/format';
import { direction, preferredLang } from '../../../src/i18n/language';

test('LNG1 the language is the first of the browser’s that the app speaks, else English', () => {
  expect(preferredLang(['fr-FR', 'ar-EG', 'en'])).toBe('ar');
  expect(preferredLang(['en-US', 'ar'])).toBe('en');
  expect(preferredLang(['AR'])).toBe('ar');
  // Aragonese is not Arabic.
  expect(preferredLang(['arg'])).toBe('en');
  expect(preferredLang([])).toBe('en');
});

test('LNG1 Arabic runs from right to left', () => {
  expect([direction('ar'), direction('en')]).toEqual(['rtl', 'ltr']);
});

test('LNG2 Arabic numbers have Arabic-Indic digits', () => {
  expect(formatNumber(1234, 'en')).toBe('1,234');
  expect(formatNumber(1234, 'ar')).toBe('١٬٢٣٤');
  expect(formatDigits(2022, 'ar')).toBe('٢٠٢٢');
  expect(formatDigits('1.2.0', 'en')).toBe('1.2.0');
});

test('LNG2 lists are joined as the language joins them', () => {
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
  expect(formatList(['إيران', 'لبنان', 'العراق'], 'ar')).toBe('إيران ولبنان والعراق');
  expect(formatList([], 'en')).toBe('');
});

test('LNG2 paragraphs in a row are a range', () => {
  expect(formatRanges([6, 4, 5, 9, 9], 'en')).toBe('4–6, 9');
  expect(formatRanges([4, 5, 6, 9], 'ar')).toBe('٤–٦، ٩');
  expect(formatRanges([], 'ar')).toBe('');
});

test('LNG3 a list of words of the other script keeps its order', () => {
  const apart = formatList(['from=x', 'to=y'], 'ar').split('\u2069');
  expect(apart).toHaveLength(3);
  expect(apart[0]).toBe('\u2068from=x');
  expect(formatList(['إيران', 'العراق'], 'ar')).not.toContain('\u2068');
  expect(formatList(['\u2068Iran\u2069 (2)'], 'ar')).toBe('\u2068Iran\u2069 (2)');
});

test('LNG3 only a text of the other script is isolated', () => {
  expect(isolateForeign('Hamas', 'ar')).toBe('\u2068Hamas\u2069');
  expect(isolateForeign('إيران', 'ar')).toBe('إيران');
  expect(isolateForeign('إيران', 'en')).toBe(isolate('إيران'));
  expect(isolateForeign('12', 'ar')).toBe('12');
});
