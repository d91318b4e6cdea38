import { describe, expect, test } from 'vitest';
import { readIcews } from '../../../../src/files/in/icews';
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

const COLUMNS =
  'Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude';
const row = (source: string, text: string, code: string, target: string, story: number): string =>
  `1\t2018-06-01\t${source}\tNA\tOman\t${text}\t${code}\t1.5\t${target}\tNA\tNA\t${story}\t2\tReuters News\tMuscat\tNA\tNA\tOman\t23.6\t58.5`;

describe('ICEWS of Dataverse', () => {
  test('OE8 a mediator and its two parties in one report are one contact, carried', async () => {
    const text = [
      COLUMNS,
      row('Sultan', 'Mediate', '045', 'Iran', 7),
      row('Sultan', 'Mediate', '045', 'United States', 7),
      row('Sultan', 'Mediate', '045', 'Iran', 8),
      '',
    ].join('\n');
    const result = await made(readIcews, fileOf(text));
    expect(
      contactsOf(result).map(({ from, via, to, mutual, evidence }) => [
        ...from,
        ...via,
        ...to,
        mutual,
        evidence[0]?.paragraphs,
      ]),
    ).toEqual([
      ['Iran', 'Sultan', 'United States', true, [2, 3]],
      ['Iran', 'Sultan', 'Unnamed side (mediation by Sultan, line 4)', true, [4]],
    ]);
  });

  test('OE7 what two reports tell is two contacts', async () => {
    const text = [
      COLUMNS,
      row('A', 'Consult', '040', 'B', 7),
      row('B', 'Consult', '040', 'A', 8),
      '',
    ].join('\n');
    expect(contactsOf(await made(readIcews, fileOf(text)))).toHaveLength(2);
  });

  test('OE2 what the model does not know stays beside the contact', async () => {
    const text = `${COLUMNS}\tMood\n${row('A', 'Make a visit', '042', 'B', 7)}\tcalm\n`;
    const [contact] = contactsOf(await made(readIcews, fileOf(text)));
    expect(contact).toMatchObject({ cameo: '042', place: { en: 'Muscat' }, placeCountry: 'OM' });
    expect(contact?.attributes).toEqual({
      'Event ID': 1,
      Intensity: 1.5,
      'Story ID': 7,
      'Sentence Number': 2,
      Latitude: 23.6,
      Longitude: 58.5,
      Mood: 'calm',
    });
  });

  test('OE2 a table without a column that is needed is refused by its name', () => {
    const text = COLUMNS.replace('Target Name', 'Aim');
    expect(() => readIcews(fileOf(text))).toThrow(/noColumn.*Target Name/);
  });

  test.skipIf(!has('events.2018.sample.tab'))(
    'OE2 the sample of 2018 by a plain count',
    async () => {
      const [, ...rows] = plainRows('events.2018.sample.tab');
      const file = fileOf(textOf('events.2018.sample.tab'));
      const all = await made(readIcews, file, { others: 'let-in', mirrored: 'keep' });
      const table = tableOf(all);
      const loops = rows.filter((cells) => cells[2] === cells[8]).length;
      expect(rows).toHaveLength(3705);
      expect(table.rows).toBe(rows.length - loops);
      expect(foundOf(all).actors).toBe(new Set(rows.flatMap((cells) => [cells[2], cells[8]])).size);
      expect(table.sources).toHaveLength(new Set(rows.map((cells) => cells[13])).size);
      expect([...table.event].map((at) => table.events[at]?.cameo)).toEqual(
        rows.map((cells) => cells[6]),
      );
      const story = table.extra.find(({ name }) => name === 'Story ID');
      expect(story?.kind === 'number' && [...story.values]).toEqual(
        rows.map((cells) => Number(cells[11])),
      );
      expect(notesOf(all).filter((note) => /unknownCode|noEventDate|raggedRow/.test(note))).toEqual(
        [],
      );

      // Mirrors by multisets of (day, story, kind, ordered pair), without the reader's way.
      const open = new Map<string, number>();
      let mirrored = 0;
      for (const [, day, a = '', , , , code = '', , b = '', , , story_] of rows) {
        const kind = code === '042' || code === '043' ? 'visit' : code;
        if (!['visit', '040', '041', '044', '046', '164'].includes(kind) || a === b) continue;
        const key = (x: string, y: string, c: string) => [day, story_, c, x, y].join('|');
        const opposite = code === '042' ? '043' : code === '043' ? '042' : code;
        const mirror = key(b, a, opposite);
        const n = open.get(mirror) ?? 0;
        if (n > 0) {
          open.set(mirror, n - 1);
          mirrored += 1;
        } else open.set(key(a, b, code), (open.get(key(a, b, code)) ?? 0) + 1);
      }
      expect(foundOf(await made(readIcews, file)).mirrored).toBe(mirrored);
      expect(mirrored).toBeGreaterThan(400);
    },
  );
});
