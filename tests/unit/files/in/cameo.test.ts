import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  CAMEO_CONTACTS,
  contactOfCode,
  contactOfPlover,
  PLOVER_CONTACTS,
} from '../../../../src/files/in/cameo';
import { CAMEO_TEXTS, codeOfText } from '../../../../src/files/in/cameo-codes';
import { has, plainRows } from './event-files';

/** The cells of the table whose first heading is this, without code marks. */
function documented(heading: string): string[][] {
  const text = readFileSync('docs/formats.md', 'utf8');
  const start = text.indexOf(`| ${heading} |`);
  const end = text.indexOf('\n\n', start);
  return text
    .slice(start, end)
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}

describe('codes of events', () => {
  test('OE6 the table of CAMEO in docs/formats.md is the table of the code', () => {
    const rows = documented('CAMEO');
    expect(rows.length).toBeGreaterThan(20);
    expect(rows).toEqual(
      Object.keys(CAMEO_CONTACTS)
        .sort()
        .map((code) => {
          const { type, status, medium, sides } = CAMEO_CONTACTS[code] ?? {};
          return [code, CAMEO_TEXTS.get(code), type, status, medium, sides];
        }),
    );
  });

  test('OE6 the table of PLOVER in docs/formats.md is the table of the code', () => {
    expect(documented('PLOVER type and mode')).toEqual(
      Object.entries(PLOVER_CONTACTS).map(([name, { cameo, type, status, medium, sides }]) => [
        name,
        cameo ?? '–',
        type,
        status,
        medium,
        sides,
      ]),
    );
  });

  test('OE6 a code is a text, and one below another is the same', () => {
    expect(contactOfCode('042')?.type).toBe('visit');
    expect(contactOfCode('42')).toBeNull();
    expect(contactOfCode('0231')).toEqual(contactOfCode('023'));
    expect(contactOfCode('010')).toBeNull();
    expect(contactOfCode('constructor')).toBeNull();
    expect(contactOfPlover('consult', 'Third Party')?.type).toBe('meeting');
    expect(contactOfPlover('CONSULT', 'by pigeon')?.type).toBe('exchange');
    expect(contactOfPlover('REQUEST', 'assist')).toBeNull();
    expect(contactOfPlover('', '')).toBeNull();
  });

  test('OE6 descriptions are told whatever their case and punctuation', () => {
    expect(codeOfText('Make_a_visit')).toBe('042');
    expect(codeOfText("MEET AT A 'THIRD' LOCATION")).toBe('044');
    expect(codeOfText('constructor')).toBeNull();
    expect(new Set([...CAMEO_TEXTS.values()].map((text) => codeOfText(text))).size).toBe(
      CAMEO_TEXTS.size,
    );
  });

  test.skipIf(!has('events.2018.sample.tab'))(
    'OE6 every description of ICEWS has the code that stands beside it',
    () => {
      const [, ...rows] = plainRows('events.2018.sample.tab');
      expect(rows.filter((row) => codeOfText(row[5] ?? '') !== row[6])).toEqual([]);
    },
  );

  test.skipIf(!has('icews14_named.tsv'))('OE6 every relation of ICEWS 2014 has a code', () => {
    const relations = new Set(
      plainRows('icews14_named.tsv')
        .slice(1)
        .map((row) => row[2] ?? ''),
    );
    expect(relations.size).toBe(230);
    expect([...relations].filter((text) => codeOfText(text) === null)).toEqual([]);
  });
});
