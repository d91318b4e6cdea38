import { describe, expect, test } from 'vitest';
import { readGdelt } from '../../../../src/files/in/gdelt';
import {
  contactsOf,
  fileOf,
  foundOf,
  has,
  made,
  notesOf,
  plainRows,
  tableOf,
  textOf,
} from './event-files';

/** A row of 58 or 61 columns with some of them filled. */
function row(width: number, cells: Readonly<Record<number, string>>): string {
  return Array.from({ length: width }, (_, at) => cells[at] ?? '').join('\t');
}
const visit = {
  0: '1',
  1: '20150218',
  6: 'GOVERNMENT',
  7: 'CHN',
  12: 'GOV',
  16: 'OMAN',
  17: 'OMN',
  26: '042',
  31: '3',
  34: '-1.5',
};

describe('GDELT', () => {
  test('OE5 both layouts: actors with countries, place, tone, host and link', async () => {
    const one = row(58, {
      ...visit,
      50: 'Muscat, Masqat, Oman',
      53: '23.6',
      54: '58.5',
      57: 'https://www.bbc.com/a',
    });
    const two = row(61, {
      ...visit,
      52: 'Muscat, Masqat, Oman',
      56: '23.6',
      57: '58.5',
      60: 'https://www.bbc.com/a',
    });
    for (const text of [one, two]) {
      const result = await made(readGdelt, fileOf(`${text}\n`));
      const [contact] = contactsOf(result);
      expect(contact).toMatchObject({
        id: 'e1',
        type: 'visit',
        from: ['GOVERNMENT (CHN)'],
        to: ['OMAN'],
        date: '2015-02-18',
        place: { en: 'Muscat, Masqat, Oman' },
        placeCountry: 'OM',
      });
      expect(contact?.attributes).toMatchObject({
        NumMentions: 3,
        AvgTone: -1.5,
        ActionGeo_Lat: 23.6,
        ActionGeo_Long: 58.5,
        SOURCEURL: 'https://www.bbc.com/a',
      });
      const { sources, actors } = tableOf(result);
      expect(sources[0]?.outlet?.en).toBe('bbc.com');
      expect(actors.map(({ kind, country }) => [kind, country])).toEqual([
        ['government', 'CN'],
        ['government', 'OM'],
      ]);
    }
  });

  test('OE5 an address that is not of the web is no link', async () => {
    const text = row(58, { ...visit, 57: 'javascript:alert(1)' });
    const result = await made(readGdelt, fileOf(`${text}\n`));
    expect(contactsOf(result)[0]?.attributes).not.toHaveProperty('SOURCEURL');
    expect(notesOf(result)).toContain('sourceNoLink 1 ×1');
  });

  test('OE8 two parties of one address are one mediation', async () => {
    const mediation = { ...visit, 6: 'SULTAN', 26: '045', 57: 'http://a.com/1' };
    const text = [row(58, mediation), row(58, { ...mediation, 16: 'IRAN', 17: 'IRN' }), ''];
    const [contact, ...more] = contactsOf(await made(readGdelt, fileOf(text.join('\n'))));
    expect([contact?.from, contact?.via, contact?.to, more.length]).toEqual([
      ['OMAN'],
      ['SULTAN (CHN)'],
      ['IRAN'],
      0,
    ]);
  });

  test.skipIf(!has('gdelt1_sample.csv'))('OE5 the sample of 1.0 by a plain count', async () => {
    const rows = plainRows('gdelt1_sample.csv');
    const result = await made(readGdelt, fileOf(textOf('gdelt1_sample.csv')), {
      others: 'let-in',
      mirrored: 'keep',
    });
    const whole = rows.filter((cells) => cells[6]?.trim() && cells[16]?.trim());
    const loops = notesOf(result).filter((note) => note.startsWith('loop')).length;
    const loopRows = whole.filter((cells) => cells[6] === cells[16] && cells[7] === cells[17]);
    const table = tableOf(result);
    expect(foundOf(result).rows).toBe(rows.length);
    expect(table.rows).toBe(whole.length - loopRows.length);
    expect(loops > 0).toBe(loopRows.length > 0);
    const kept = whole.filter((cells) => !loopRows.includes(cells));
    expect([...table.event].map((at) => table.events[at]?.cameo)).toEqual(
      kept.map((cells) => cells[26]),
    );
    expect(result.notes.find(({ key }) => key === 'rowNoEnd')?.count).toBe(
      rows.length - whole.length,
    );
  });
});
