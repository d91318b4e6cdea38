import { describe, expect, test } from 'vitest';
import { readPolecat } from '../../../../src/files/in/polecat';
import { contactsOf, fileOf, foundOf, has, made, notesOf, tableOf, textOf } from './event-files';

const COLUMNS = [
  'Event ID',
  'Event Date',
  'Event Type',
  'Event Mode',
  'Intensity',
  'Quad Code',
  'Contexts',
  'Actor Name',
  'Actor Country',
  'Actor COW',
  'Primary Actor Sector',
  'Actor Sectors',
  'Actor Title',
  'Actor Name Raw',
  'Wikipedia Actor ID',
  'Recipient Name',
  'Recipient Country',
  'Recipient COW',
  'Primary Recipient Sector',
  'Recipient Sectors',
  'Recipient Title',
  'Recipient Name Raw',
  'Wikipedia Recipient ID',
  'Placename',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
  'GeoNames ID',
  'Raw Placename',
  'Feature Type',
  'Source',
  'Publication Date',
  'Story People',
  'Story Organizations',
  'Story Locations',
  'Language',
  'Version',
];
const line = (cells: Readonly<Record<string, string>>, columns = COLUMNS): string =>
  columns.map((name) => cells[name] ?? 'None').join('\t');
const base = {
  'Event ID': 'ASA2018',
  'Event Date': '2018-06-01',
  'Event Type': 'CONSULT',
  'Event Mode': 'visit',
  Intensity: '5',
  'Actor Name': 'Oman',
  'Actor Country': 'OMN',
  'Recipient Name': 'Iran',
  'Recipient Country': 'IRN',
  City: 'Tehran',
  Country: 'IRN',
  Source: 'Xinhua',
};
const open = (rows: readonly Record<string, string>[], choices = {}, columns = COLUMNS) =>
  made(
    readPolecat,
    fileOf(`${columns.join('\t')}\n${rows.map((cells) => line(cells, columns)).join('\n')}\n`),
    choices,
  );

describe('POLECAT', () => {
  test.skipIf(!has('POLECAT_header_only.tsv'))('OE4 the columns are those of the release', () => {
    expect(textOf('POLECAT_header_only.tsv').trim().split('\t')).toEqual(COLUMNS);
  });

  test('OE4 types and modes are contacts; nothing is None', async () => {
    const result = await open([
      base,
      { ...base, 'Event Mode': 'phone' },
      { ...base, 'Event Type': 'REQUEST', 'Event Mode': 'meet' },
      { ...base, 'Event Type': 'REJECT', 'Event Mode': 'meet' },
      { ...base, 'Event Type': 'PROTEST', 'Event Mode': 'demo' },
      { ...base, 'Recipient Name': 'None' },
    ]);
    expect(
      contactsOf(result).map(({ type, status, medium, from }) => [type, status, medium, from[0]]),
    ).toEqual([
      ['visit', 'occurred', 'in-person', 'Oman'],
      ['call', 'occurred', 'phone', 'Oman'],
      ['meeting-request', 'occurred', 'unspecified', 'Oman'],
      ['meeting-request', 'declined', 'unspecified', 'Iran'],
    ]);
    expect(foundOf(result)).toMatchObject({ rows: 6, contacts: 4, others: 1 });
    expect(notesOf(result)).toContain('rowNoEnd 7 ×1');
    expect(contactsOf(result)[0]?.attributes).toEqual({
      'Event ID': 'ASA2018',
      Intensity: 5,
      'Actor Name': 'Oman',
      'Recipient Name': 'Iran',
    });
    expect(tableOf(result).sources[0]?.outlet?.en).toBe('Xinhua');
  });

  test('OE4 of several names the first is the end, and all stay', async () => {
    const result = await open([
      { ...base, 'Actor Name': 'Oman;Qatar', 'Actor Country': 'OMN;QAT' },
    ]);
    expect(contactsOf(result)[0]).toMatchObject({
      from: ['Oman'],
      attributes: { 'Actor Name': 'Oman;Qatar' },
    });
    expect(notesOf(result)).toContain('severalNames 2 ×1');
  });

  test('OE4 the other name of the intensity is a number too', async () => {
    const columns = COLUMNS.map((name) => (name === 'Intensity' ? 'Event Intensity' : name));
    const result = await open([{ ...base, 'Event Intensity': '-2.5' }], {}, columns);
    expect(contactsOf(result)[0]?.attributes).toMatchObject({ 'Event Intensity': -2.5 });
  });
});
