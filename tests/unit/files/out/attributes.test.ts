import { describe, expect, test } from 'vitest';
import { csvFile } from '../../../../src/files/out/csv';
import { toDataset } from '../../../../src/model/dataset';
import { SAVE_FORMATS, writeFile } from '../../../../src/ui/save/formats';
import { CURATED } from '../../graph/sets';
import { readTables, unzipped } from './csv-reader';
import { asText, parts } from './sets';

/** The curated set, as if another tool had said more of its first contact and of who sent it. */
function withMore() {
  const { contacts, actors, sources, ties, dataset } = parts(CURATED);
  const [first] = contacts;
  const sender = first?.from[0];
  return toDataset({
    dataset,
    sources: [...sources],
    ties: [...ties],
    contacts: contacts.map((one) =>
      one === first ? { ...one, attributes: { goldstein: 7.25 } } : one,
    ),
    actors: actors.map((one) =>
      one.id === sender ? { ...one, attributes: { 'their own code': 'QX-17' } } : one,
    ),
  });
}

describe('what another tool’s file said beyond the model', () => {
  test.each(SAVE_FORMATS)('XO16: goes out in %s', async (format) => {
    const dataset = withMore();
    const { bytes } = await writeFile(format, { dataset, contacts: dataset.contacts });
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const text = isZip ? [...unzipped(bytes).values()].join('\n') : asText(bytes);
    expect(text).toContain('goldstein');
    expect(text).toContain('7.25');
    expect(text).toContain('QX-17');
  });

  test('XO17: the dictionary of the tables says everything in both languages', () => {
    const { contacts } = CURATED;
    const rows = readTables(csvFile({ dataset: CURATED, contacts }).bytes).get('data-dictionary');
    expect(rows?.length).toBeGreaterThan(50);
    for (const row of rows ?? []) {
      expect(row.meaning_en, row.column).toMatch(/[A-Za-z]/);
      expect(row.meaning_ar, row.column).toMatch(/\p{Script=Arabic}/u);
    }
  });
});
