import { describe, expect, test } from 'vitest';
import { ar } from '../../../src/i18n/ar';
import { en, type MessageKey } from '../../../src/i18n/en';
import { isMessageKey, makeTranslator } from '../../../src/i18n/translate';
import {
  ACTOR_KINDS,
  ACTS,
  CONTACT_TYPES,
  DATE_BASES,
  MEDIA,
  READINGS,
  STANCES,
  STATUSES,
  TIE_KINDS,
} from '../../../src/model/schema';
import { anatomy, differingPlaces } from './anatomy';

const KEYS = Object.keys(en).filter(isMessageKey);
/** Names of formats, encodings and tools that stand in Latin where files are opened. */
const OPENED =
  /\b(GEXF|Gephi|GraphML|GML|Pajek|UCINET|DL|Cytoscape|CX2?|NDEx|JSON|Graph Format|Oligrapher|FollowTheMoney|CSV|TSV|XML|Excel|xlsx?|XLSX|ICEWS|POLECAT|GDELT|UTF-8|zip|gzip|data)\b/g;
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

describe('the catalogues', () => {
  test('LNG4 both languages have the same keys, none empty', () => {
    expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort());
    expect(KEYS.filter((key) => en[key].trim() === '' || ar[key].trim() === '')).toEqual([]);
  });

  test('LNG4 every message compiles, and fills the same places in both languages', () => {
    expect(differingPlaces(en, ar, KEYS)).toEqual([]);
  });

  test('LNG5 every Arabic plural has its six forms, every English one its two', () => {
    const lacking = KEYS.filter(
      (key) =>
        anatomy(ar[key]).plurals.some((cases) => cases.join() !== FORMS.join()) ||
        anatomy(en[key]).plurals.some((cases) => cases.join() !== 'one,other'),
    );
    expect(lacking).toEqual([]);
  });

  test('LNG5 what is counted in English is counted in Arabic', () => {
    const uncounted = KEYS.filter(
      (key) => anatomy(en[key]).plurals.length > anatomy(ar[key]).plurals.length,
    );
    expect(uncounted).toEqual([]);
  });

  test('LNG6 Arabic messages are Arabic: Latin only in names of files, formats and codes', () => {
    const latin = KEYS.filter((key) => {
      const own = key.startsWith('open.') ? ar[key].replace(OPENED, '') : ar[key];
      const bare = own.replace(
        /\{[a-zA-Z]+\b|\b(zero|one|two|few|many|other|select|plural|number|gender|f|p|ar|en|fa|he|fr|und)\b/g,
        '',
      );
      return /[A-Za-z]{2,}/.test(bare);
    });
    expect(latin.sort()).toEqual([
      'contact.cameo',
      'copy.notText',
      'figure.altHint',
      'figure.copySvg',
      'figure.format.jpeg',
      'figure.format.pdf',
      'figure.format.png',
      'figure.format.svg',
      'figure.format.webp',
      'figure.saveFailed',
      'figure.useVector',
      'lang.en',
      'lang.switch',
      'save.for.csv',
      'save.for.cx2',
      'save.for.cypher',
      'save.for.cytoscape',
      'save.for.ftm',
      'save.for.gexf',
      'save.for.graphml',
      'source.sha256',
    ]);
  });

  test('LNG4 every value of the data model has its word', () => {
    const wanted = [
      ...ACTOR_KINDS.map((value) => `kind.${value}`),
      ...CONTACT_TYPES.map((value) => `type.${value}`),
      ...STATUSES.flatMap((value) => [`status.${value}`, `statusHint.${value}`]),
      ...MEDIA.map((value) => `medium.${value}`),
      ...TIE_KINDS.flatMap((value) => [`tie.${value}`, `tieInverse.${value}`]),
      ...ACTS.map((value) => `act.${value}`),
      ...DATE_BASES.map((value) => `dateBasis.${value}`),
      ...READINGS.map((value) => `reading.${value}`),
      ...STANCES.map((value) => `evidence.${value}`),
    ];
    expect(wanted.filter((key) => !isMessageKey(key))).toEqual([]);
  });
});

describe('the translator', () => {
  const t = { en: makeTranslator('en'), ar: makeTranslator('ar') };

  test.each([
    [0, '0 contacts', 'لا اتصالات'],
    [1, '1 contact', 'اتصال واحد'],
    [2, '2 contacts', 'اتصالان'],
    [3, '3 contacts', '٣ اتصالات'],
    [11, '11 contacts', '١١ اتصالاً'],
    [47, '47 contacts', '٤٧ اتصالاً'],
    [100, '100 contacts', '١٠٠ اتصال'],
    [103, '103 contacts', '١٠٣ اتصالات'],
  ])('LNG5 %d contacts', (n, english, arabic) => {
    expect(t.en('count.contacts', { n })).toBe(english);
    expect(t.ar('count.contacts', { n })).toBe(arabic);
  });

  test('LNG5 reports and independent origins are counted each by itself', () => {
    const values = { reports: 2, origins: 1 };
    expect(t.en('count.reportsOrigins', values)).toBe('2 reports, 1 independent origin');
    expect(t.ar('count.reportsOrigins', values)).toBe('تقريران، أصل مستقل واحد');
  });

  test('LNG5 paragraphs agree with how many are listed', () => {
    expect(t.en('evidence.paragraphs', { n: 1, list: '4' })).toBe('paragraph 4');
    expect(t.en('evidence.paragraphs', { n: 3, list: '4–6' })).toBe('paragraphs 4–6');
    expect(t.ar('evidence.paragraphs', { n: 2, list: '٤–٥' })).toBe('الفقرتان ٤–٥');
  });

  test('LNG7 Arabic agrees with the actor or noun spoken of', () => {
    expect(t.ar('status.declined')).toBe('مرفوض');
    expect(t.ar('status.declined', { gender: 'f' })).toBe('مرفوضة');
    expect(t.ar('read.reachedBy', { gender: 'p' })).toBe('تواصل معهم');
    expect(t.en('status.declined', { gender: 'f' })).toBe('declined');
  });

  test('LNG3 a name of the other script comes isolated, and its own does not', () => {
    expect(t.ar('channel.through', { name: 'Hamas' })).toBe('عبر \u2068Hamas\u2069');
    expect(t.ar('channel.through', { name: 'إيران' })).toBe('عبر إيران');
    const between = t.ar('pair.contacts', { n: 3, a: 'Hamas', b: 'إيران' });
    expect(between).toBe('٣ اتصالات بين \u2068Hamas\u2069 وإيران');
  });

  test('LNG2 every number in an Arabic message has Arabic-Indic digits', () => {
    for (const key of KEYS) {
      const values = Object.fromEntries(
        [...anatomy(ar[key]).places].map((name) => {
          const counted = new RegExp(`\\{${name}, (plural|number)`).test(ar[key]);
          return [name, counted ? 5 : 'أ'];
        }),
      );
      const places = anatomy(ar[key]).plurals.length > 0 || /, number\}/.test(ar[key]);
      if (places) expect(t.ar(key, values)).not.toMatch(/[0-9]/);
    }
  });

  test('LNG4 a language’s translator is one and the same', () => {
    expect(makeTranslator('ar')).toBe(t.ar);
    const unknown: string = 'no.such.key';
    expect(isMessageKey(unknown)).toBe(false);
    expect(isMessageKey('toString')).toBe(false);
    const known: MessageKey = 'app.name';
    expect(t.ar(known)).toBe('قناة');
  });
});
