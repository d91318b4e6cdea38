import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { looksLikeCsvZip, readCsvZip } from '../../../../src/files/in/table-csv-zip';
import { csvFile } from '../../../../src/files/out/csv';
import { subset } from '../../../../src/files/out/subset';
import { CURATED } from '../../graph/sets';
import { anyView, parts } from '../out/sets';
import { bundleOf, read } from './table-files';

const whole = csvFile({ dataset: CURATED, contacts: CURATED.contacts }).bytes;

describe('the zip of tables', () => {
  test('OT16: the curated set opens as itself', async () => {
    const made = await read(readCsvZip, whole);
    expect(made.faults).toEqual([]);
    expect(bundleOf(made)).toEqual(parts(CURATED));
    expect(looksLikeCsvZip(whole)).toBe(true);
  });

  test('OT16: so does any data set, whatever its texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyView, async ({ dataset, contacts }) => {
        const made = await read(readCsvZip, csvFile({ dataset, contacts }).bytes);
        expect(made.faults).toEqual([]);
        expect(bundleOf(made)).toEqual(parts(subset(dataset, contacts).dataset));
      }),
      { numRuns: 40 },
    );
  });

  test('OT16: in a folder of the zip, and with the line ends of another program', async () => {
    const files = Object.entries(unzipSync(whole)).map(
      ([name, bytes]) =>
        [`mine/${name}`, strToU8(strFromU8(bytes).replaceAll('\r\n', '\n'))] as const,
    );
    const made = await read(readCsvZip, zipSync(Object.fromEntries(files)));
    expect(bundleOf(made)).toEqual(parts(CURATED));
  });

  test('OT16: what the check refuses is listed with its table, and the rest opens', async () => {
    const files = unzipSync(whole);
    const contacts = strFromU8(files['contacts.csv'] ?? new Uint8Array());
    files['contacts.csv'] = strToU8(contacts.replace(',occurred,', ',happened,'));
    const made = await read(readCsvZip, zipSync(files));
    expect(made.faults.length).toBeGreaterThan(0);
    expect(made.faults[0]?.file).toBe('contacts.csv');
    expect(bundleOf(made).contacts.length).toBe(CURATED.contacts.length - 1);
  });

  test('OT16: a table that is missing is named', async () => {
    const { 'evidence.csv': _, ...rest } = unzipSync(whole);
    await expect(read(readCsvZip, zipSync(rest))).rejects.toMatchObject({
      note: { key: 'missingTable', values: { name: 'evidence.csv' } },
    });
    expect(looksLikeCsvZip(zipSync({ 'contacts.csv': new Uint8Array(1) }))).toBe(false);
  });
});
