import { describe, expect, test } from 'vitest';
import { countryName, countryOf, countryOfName } from '../../../../src/files/in/countries';

describe('countries of event tables', () => {
  test.each([
    ['Oman', 'OM'],
    ['Russian Federation', 'RU'],
    ['the former Yugoslav Republic of Macedonia', 'MK'],
    ['Occupied Palestinian Territory', 'PS'],
    ["Cote d'Ivoire", 'CI'],
    ['Turkey', 'TR'],
    ['Congo', 'CG'],
    ['Democratic Republic of Congo', 'CD'],
    ['UNITED KINGDOM', 'GB'],
    ['USA', 'US'],
    ['IRQ', 'IQ'],
    ['ROM', 'RO'],
    ['Africa', null],
    ['', null],
    ['NA', 'NA'],
    ['constructor', null],
  ])('OE9 %s is %s', (text, code) => {
    expect(countryOf(text)).toBe(code);
  });

  test('OE9 a name tells its country in brackets at its end, or is one', () => {
    expect(countryOfName('Head of Government (Croatia)')).toBe('HR');
    expect(countryOfName('Cabinet (Holy See (Vatican City State))')).toBe('VA');
    expect(countryOfName('Armed Wing (Al Qaeda) (Yemen)')).toBe('YE');
    expect(countryOfName('Iran')).toBe('IR');
    expect(countryOfName('Barack Obama')).toBeNull();
    expect(countryOfName('Leader (Boko Haram)')).toBeNull();
  });

  test('OE9 names of camps are in both languages', () => {
    expect(countryName('IR')).toEqual({ en: 'Iran', ar: 'إيران' });
  });
});
