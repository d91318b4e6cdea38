import type { ActorKind } from '../../model/schema';
import { countryOf } from './countries';
import { kindOfCode } from './events-codes';
import { NumberColumn, TextColumn } from './events-columns';
import { makeEvents } from './events-make';
import { RawBuilder } from './events-raw';
import { eachRow, Sampler } from './events-rows';
import { Notes } from './notes';
import { bothLanguages, plainName } from './plain-text';
import { type FileIn, OpenError, type Readable } from './types';

/** Places of columns that are the same in both layouts. */
const ACTOR = [
  'Code',
  'Name',
  'CountryCode',
  'KnownGroupCode',
  'EthnicCode',
  'Religion1Code',
  'Religion2Code',
  'Type1Code',
  'Type2Code',
  'Type3Code',
];
const GEO_1 = ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'Lat', 'Long', 'FeatureID'];
const GEO_2 = [
  'Type',
  'FullName',
  'CountryCode',
  'ADM1Code',
  'ADM2Code',
  'Lat',
  'Long',
  'FeatureID',
];
const START = ['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'];
const EVENT = [
  'IsRootEvent',
  'EventCode',
  'EventBaseCode',
  'EventRootCode',
  'QuadClass',
  'GoldsteinScale',
  'NumMentions',
  'NumSources',
  'NumArticles',
  'AvgTone',
];

/** The columns of GDELT's events, which have no line of names (GDELT event codebooks 1.03 and 2.0). */
function columnsOf(version: 1 | 2): string[] {
  const geo = version === 1 ? GEO_1 : GEO_2;
  const geos = ['Actor1Geo', 'Actor2Geo', 'ActionGeo'];
  return [
    ...START,
    ...ACTOR.map((name) => `Actor1${name}`),
    ...ACTOR.map((name) => `Actor2${name}`),
    ...EVENT,
    ...geos.flatMap((place) => geo.map((name) => `${place}_${name}`)),
    'DATEADDED',
    'SOURCEURL',
  ];
}

/** Columns that stay as they are beside the contact. */
const NUMBERS = [
  'GLOBALEVENTID',
  'IsRootEvent',
  'QuadClass',
  'GoldsteinScale',
  'NumMentions',
  'NumSources',
  'NumArticles',
  'AvgTone',
  'ActionGeo_Lat',
  'ActionGeo_Long',
];
const TEXTS = ['Actor1Code', 'Actor2Code'];

/** CAMEO's codes of roles by what they are here. */
const KIND_OF_TYPE: ReadonlyMap<string, ActorKind> = new Map([
  ['GOV', 'government'],
  ['LEG', 'government'],
  ['JUD', 'government'],
  ['COP', 'government'],
  ['MIL', 'military'],
  ['SPY', 'military'],
  ['REB', 'armed-group'],
  ['INS', 'armed-group'],
  ['SEP', 'armed-group'],
  ['UAF', 'armed-group'],
  ['PTY', 'party'],
  ['MED', 'media'],
  ['CVL', 'community'],
  ['REF', 'community'],
]);

/** `http://wtop.com/2016/…` → `wtop.com`; null for what is no address on the web. */
function hostOf(address: string): string | null {
  return /^https?:\/\/(?:www\.)?([^/?#\s:@]+)/i.exec(address)?.[1]?.toLowerCase() ?? null;
}

/**
 * Reads the events of GDELT 1.0 (57 or 58 columns) and 2.0 (61). An actor is a name with its
 * country's code, because names such as `GOVERNMENT` say nothing without; a row that lacks one of
 * the two is left out. A source is the host of the report's address; rows of one address are one
 * report. Throws `OpenError` where no row can be used.
 */
export function readGdelt(file: FileIn): Readable {
  const notes = new Notes(file.notes);
  const builder = new RawBuilder(file.name, notes);
  const sampler = new Sampler();
  const firstLine = /[^\r\n]+/.exec(file.text)?.[0] ?? '';
  const version = firstLine.split('\t').length > 58 ? 2 : 1;
  const columns = columnsOf(version);
  const at = (name: string): number => columns.indexOf(name);
  const [sqlDate, code, url] = [at('SQLDATE'), at('EventCode'), at('SOURCEURL')];
  const sides = [at('Actor1Name'), at('Actor2Name')] as const;
  const [toCountry, toType] = [1, 6] as const;
  const fullName = at('ActionGeo_FullName');
  const address = new TextColumn('SOURCEURL');
  const kept = [
    ...NUMBERS.map((name) => [at(name), new NumberColumn(name)] as const),
    ...TEXTS.map((name) => [at(name), new TextColumn(name)] as const),
  ];

  eachRow(file, notes, { quoted: false, width: version === 2 ? 61 : 57 }, (cells, line) => {
    // Some tools write the names of the columns above.
    if (line === 1 && !/^\d+$/.test(cells[0]?.trim() ?? '')) return;
    sampler.take(cells);
    const names = sides.map((place) => cells[place]?.trim() ?? '');
    const [source = '', target = ''] = names;
    if (source === '' || target === '') {
      builder.noEnd(line);
      return;
    }
    const end = (name: string, place: number): number => {
      const land = cells[place + toCountry]?.trim() ?? '';
      const country = countryOf(land);
      const own = country !== null && countryOf(name) === country;
      const whole = land === '' || own ? name : `${name} (${land})`;
      return builder.actor(whole, () => {
        const kind = KIND_OF_TYPE.get(cells[place + toType]?.trim() ?? '');
        return {
          country: country ?? (land === '' ? countryOf(name) : null),
          ...(kind ? { kind } : {}),
        };
      });
    };
    const link = cells[url]?.trim() ?? '';
    const host = hostOf(link);
    if (link !== '' && host === null) {
      notes.add('left-out', 'sourceNoLink', { start: plainName(link).slice(0, 30) }, line);
    }
    const event = cells[code]?.trim() ?? '';
    const where = cells[fullName]?.trim() ?? '';
    const added = builder.row(
      end(source, sides[0]),
      end(target, sides[1]),
      builder.kind(event, () => kindOfCode('', event, notes, line)),
      builder.source(host ?? file.name, (name) => ({
        outlet: bothLanguages(plainName(name) || '?'),
      })),
      builder.date(cells[sqlDate]?.trim() ?? '', line),
      builder.place(where, countryOf(where.slice(where.lastIndexOf(',') + 1).trim())),
      builder.story(host === null ? '' : link),
      line,
    );
    if (!added) return;
    for (const [place, column] of kept) column.push(cells[place]?.trim() ?? '');
    address.push(host === null ? '' : link);
  });
  notes.add('guess', 'kindsGuessed');
  const raw = builder.made([...kept.map(([, column]) => column), address]);
  if (raw.rows === 0) throw new OpenError('noEvents', { others: 0 });
  return {
    kind: version === 2 ? 'gdelt2' : 'gdelt1',
    sample: sampler.made(columns),
    make: (choices) => makeEvents(raw, choices, notes.list()),
  };
}
