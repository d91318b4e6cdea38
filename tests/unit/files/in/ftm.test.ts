import { describe, expect, test } from 'vitest';
import { looksLikeFtm, readFtm } from '../../../../src/files/in/ftm';
import { ftmFile } from '../../../../src/files/out/ftm';
import { contact, tiny } from '../../../scenes/support/tiny';
import { CURATED } from '../../graph/sets';
import { asText } from '../out/sets';
import { hasPeer, keysOf, named, opened, peerText, refused, surviving, told } from './json-support';

type Properties = Readonly<Record<string, unknown>>;
const one = (id: string, schema: string, properties: Properties = {}) => ({
  id,
  schema,
  properties,
});
const person = (id: string, ...name: string[]) => one(id, 'Person', { name });
const body = (id: string, ...name: string[]) => one(id, 'Organization', { name });
const PEOPLE = [person('a', 'Ann'), person('b', 'Bob'), body('c', 'Club')];
const lines = (entities: readonly object[]) => entities.map((e) => JSON.stringify(e)).join('\n');

describe('FollowTheMoney', { timeout: 120_000 }, () => {
  test('OJ14: who can act is an actor, by its schema and topics, in both scripts', async () => {
    const { bundle } = await opened(readFtm, [
      one('a', 'Person', {
        name: ['قاسم سليماني', 'Qasem Soleimani', 'Касем Сулеймани'],
        alias: ['Qassem', 'قاسم'],
        nationality: ['ir'],
        wikidataId: ['Q1234'],
        birthDate: ['1957'],
        addressEntity: ['z'],
      }),
      one('b', 'PublicBody', { name: 'State', topics: ['gov'] }),
      one('c', 'Organization', { name: ['Army'], topics: ['mil'], parent: ['b'] }),
      one('d', 'Organization', { name: ['Party'], topics: ['pol.party'] }),
      one('e', 'Company', { name: ['Firm', 'Firm Ltd'], country: ['gb-nir', 'iq'] }),
      one('f', 'LegalEntity', {}),
      one('p', 'Position', { name: ['Minister'] }),
      one('z', 'Address', { full: ['Street 1, Tehran'] }),
    ]);
    expect(bundle.actors.map(({ name, kind }) => [name.en, kind])).toEqual([
      ['Qasem Soleimani', 'person'],
      ['State', 'government'],
      ['Army', 'military'],
      ['Party', 'party'],
      ['Firm', 'organisation'],
      ['f', 'organisation'],
      ['Minister', 'office'],
    ]);
    expect(bundle.actors[0]).toMatchObject({
      name: { ar: 'قاسم سليماني' },
      aliases: { en: ['Касем Сулеймани', 'Qassem'], ar: ['قاسم'] },
      country: 'IR',
      wikidata: 'Q1234',
      attributes: { schema: 'Person', birthDate: '1957', addressEntity: 'Street 1, Tehran' },
    });
    expect(bundle.actors[2]?.partOf).toBe(bundle.actors[1]?.id);
    expect(bundle.actors[4]).toMatchObject({ country: 'IQ', aliases: { en: ['Firm Ltd'] } });
  });

  test('OJ15: messages, calls, events and payments are contacts', async () => {
    const { bundle, notes } = await opened(readFtm, [
      ...PEOPLE,
      one('m', 'Message', {
        sender: ['a'],
        recipients: ['b', 'c'],
        subject: ['Hello', 'مرحبا'],
        date: ['2011-05'],
      }),
      one('r', 'Message', {
        sender: ['b'],
        recipients: ['a'],
        inReplyToMessage: ['m'],
        date: ['2011'],
      }),
      one('k', 'Call', { caller: ['a'], receiver: ['b'], date: ['2011-05-03T10:00:00'] }),
      one('e', 'Event', {
        name: ['Visit to the club'],
        involved: ['a', 'c'],
        startDate: ['2012-01-01'],
        endDate: ['2012-01-03'],
      }),
      one('f', 'Event', {
        name: ['Dinner'],
        organizer: ['c'],
        involved: ['a', 'b'],
        country: ['fr'],
      }),
      one('p', 'Payment', {
        payer: ['a'],
        beneficiary: ['c'],
        amountEur: ['100'],
        date: ['2011-12-29'],
      }),
      one('q', 'Payment', { payer: ['a'], beneficiary: ['a'] }),
      one('s', 'Payment', { payer: ['a'], beneficiary: ['nobody'] }),
    ]);
    expect(told(bundle)).toEqual([
      'Ann > Bob+Club',
      'Bob > Ann',
      'Ann > Bob',
      'Ann > Club',
      'Club > Ann+Bob',
      'Ann > Club',
    ]);
    expect(bundle.contacts.map(({ type, date, medium }) => [type, date, medium])).toEqual([
      ['message', '2011-05', 'written'],
      ['message', '2011', 'written'],
      ['call', '2011-05-03', 'phone'],
      ['visit', '2012-01-01/2012-01-03', 'unspecified'],
      ['meeting', null, 'unspecified'],
      ['exchange', '2011-12-29', 'unspecified'],
    ]);
    expect(bundle.contacts[0]?.title).toEqual({ en: 'Hello', ar: 'مرحبا' });
    expect(bundle.contacts[1]?.inReplyTo).toBe(bundle.contacts[0]?.id);
    expect(bundle.contacts[4]?.placeCountry).toBe('FR');
    expect(bundle.contacts[5]?.attributes).toEqual({ schema: 'Payment', amountEur: '100' });
    expect(bundle.contacts[5]?.title.en).toBe('Payment: Ann – Club');
    expect(keysOf(notes).sort()).toEqual(['missingEnd', 'oneSide']);
  });

  test('OJ16: what lasts is a tie where a kind fits, and else a link', async () => {
    const { bundle, found, guesses } = await opened(readFtm, [
      ...PEOPLE,
      one('p', 'Position', { name: ['Chair'] }),
      one('1', 'Membership', {
        member: ['a'],
        organization: ['c'],
        startDate: ['2011'],
        endDate: ['2012-05'],
      }),
      one('2', 'Employment', { employee: ['b'], employer: ['c'], startDate: ['2011'] }),
      one('3', 'Directorship', { director: ['a'], organization: ['c'], role: ['CEO'] }),
      one('4', 'Occupancy', { holder: ['a'], post: ['p'] }),
      one('5', 'Representation', { agent: ['b'], client: ['a'] }),
      one('6', 'Representation', { agent: ['b'], client: ['a'], role: ['Adviser'] }),
      one('7', 'UnknownLink', { subject: ['a'], object: ['c'], role: ['opposes'] }),
      one('8', 'UnknownLink', { subject: ['a'], object: ['b'], role: ['possibly the same as'] }),
      one('9', 'Family', { person: ['a'], relative: ['b'], relationship: ['sister'] }),
      one('10', 'Ownership', { owner: ['a'], asset: ['c'], percentage: ['51'] }),
      one('11', 'NewKind', { left: ['a'], right: ['b'] }),
    ]);
    expect(bundle.ties.map(({ kind, valid }) => [kind, valid])).toEqual([
      ['member-of', '2011/2012-05'],
      ['member-of', '2011/..'],
      ['holds-office', null],
      ['holds-office', null],
      ['envoy-of', null],
      ['adviser-to', null],
      ['opposes', null],
    ]);
    expect(bundle.actors[0]?.possiblySame).toEqual([bundle.actors[1]?.id]);
    expect(bundle.contacts.map(({ type, title }) => [type, title.en])).toEqual([
      ['event', 'sister: Ann – Bob'],
      ['event', 'Ownership: Ann – Club'],
      ['event', 'Link: Ann – Bob'],
    ]);
    expect(found).toContainEqual({ what: 'others', count: 3 });
    expect(guesses.find(({ id }) => id === 'others')?.value).toBe('let-in');
  });

  test('OJ16: beside contacts, links stay out until they are let in', async () => {
    const set = [
      ...PEOPLE,
      one('m', 'Message', { sender: ['a'], recipients: ['b'] }),
      one('9', 'Family', { person: ['a'], relative: ['b'] }),
    ];
    expect(told((await opened(readFtm, set)).bundle)).toEqual(['Ann > Bob']);
    const { bundle } = await opened(readFtm, set, { others: 'let-in' });
    expect(told(bundle)).toEqual(['Ann > Bob', 'Ann > Bob']);
  });

  test('OJ17: documents are sources; one older than what it would report is no evidence', async () => {
    const { bundle, notes } = await opened(readFtm, [
      ...PEOPLE,
      one('x', 'Article', {
        title: ['News'],
        publisher: ['Post'],
        publishedAt: ['2011-06-01'],
        sourceUrl: ['https://x.example/1'],
        language: ['eng'],
      }),
      one('y', 'Document', { title: ['Old'], date: ['1999'], sourceUrl: ['javascript:alert(1)'] }),
      one('m', 'Message', {
        sender: ['a'],
        recipients: ['b'],
        date: ['2011-05'],
        proof: ['x', 'y'],
      }),
      one('n', 'Message', { sender: ['a'], recipients: ['b'], date: ['2011-05'], proof: ['y'] }),
      one('r', 'UnknownLink', { subject: ['x'], object: ['y'], role: ['relays'] }),
      one('s', 'UnknownLink', { subject: ['y'], object: ['x'], role: ['relays'] }),
    ]);
    expect(
      bundle.sources.map(({ id, headline, published, language, url }) => [
        id,
        headline?.en,
        published,
        language,
        url,
      ]),
    ).toEqual([
      ['file', 'sample.json', 'XXXX', 'und', null],
      ['news', 'News', '2011-06-01', 'en', 'https://x.example/1'],
      ['old', 'Old', '1999', 'und', null],
    ]);
    expect(bundle.sources[1]?.derivedFrom).toEqual(['old']);
    expect(bundle.sources[2]?.derivedFrom).toEqual([]);
    expect(bundle.contacts.map(({ evidence }) => evidence.map(({ source }) => source))).toEqual([
      ['news'],
      ['file'],
    ]);
    expect(keysOf(notes)).toContain('dateConflict');
  });

  test('OJ18: records of one id are one entity, and entities within others stand on their own', async () => {
    const { bundle } = await opened(readFtm, [
      one('a', 'LegalEntity', { name: ['Ann'] }),
      { ...one('a', 'Person', { name: ['Anne'], country: ['fr'] }), caption: 'Ann' },
      one('c', 'Company', {
        name: ['Firm'],
        membershipOrganization: [
          one('m', 'Membership', {
            organization: ['c'],
            member: [one('b', 'Person', { name: ['Bob'] })],
          }),
        ],
      }),
    ]);
    expect(bundle.actors.map(({ name, kind }) => [name.en, kind])).toEqual([
      ['Ann', 'person'],
      ['Firm', 'organisation'],
      ['Bob', 'person'],
    ]);
    expect(bundle.ties.map(({ kind }) => kind)).toEqual(['member-of']);
  });

  test('OJ19: other things that something refers to are actors; the rest is counted', async () => {
    const { bundle, notes } = await opened(readFtm, [
      ...PEOPLE,
      one('v', 'Vessel', { name: ['Ship'] }),
      one('w', 'Vessel', { name: ['Other ship'] }),
      one('w2', 'Vessel', { name: ['Third ship'] }),
      one('o', 'Ownership', { owner: ['a'], asset: ['v'] }),
    ]);
    expect(named(bundle)).toEqual(['Ann', 'Bob', 'Club', 'Ship']);
    expect(bundle.actors[3]?.attributes).toEqual({ schema: 'Vessel' });
    expect(notes.map(({ key, count }) => [key, count])).toEqual([
      ['otherThing', 1],
      ['plainLink', 1],
      ['unknownSchema', 2],
    ]);
  });

  test('OJ8: a line that is broken is noted with its number and the rest is kept', async () => {
    const text = `${lines(PEOPLE)}\n{"id": "m", \n${JSON.stringify(one('k', 'Call', { caller: ['a'], receiver: ['b'] }))}\n{"id":`;
    const { bundle, notes } = await opened(readFtm, text);
    expect(told(bundle)).toEqual(['Ann > Bob']);
    expect(bundle.contacts[0]?.evidence[0]?.paragraphs).toEqual([5]);
    expect(notes.map(({ key, line }) => [key, line])).toEqual([
      ['badLine', 4],
      ['endsEarly', 6],
    ]);
  });

  test('OJ1: what has no entities is refused', async () => {
    expect(await refused(readFtm, '[]')).toMatchObject({ key: 'noEntities' });
    expect(await refused(readFtm, [one('a', 'Vessel')])).toMatchObject({ key: 'noEntities' });
    expect(await refused(readFtm, '{"a"')).toMatchObject({ key: 'endsEarly' });
    expect(looksLikeFtm(PEOPLE)).toBe(true);
    for (const value of [null, [], {}, { schema: 'x' }, [{ data: {} }]]) {
      expect(looksLikeFtm(value)).toBe(false);
    }
  });

  test.skipIf(!hasPeer('donations.ftm.ijson'))(
    'OJ12: donations.ftm.ijson, by JSON.parse',
    async () => {
      const text = peerText('donations.ftm.ijson');
      const all = text
        .split('\n')
        .filter((line) => line !== '')
        .map(
          (line) =>
            JSON.parse(line) as {
              id: string;
              schema: string;
              properties: Record<string, string[]>;
            },
        );
      const of = (...schemata: string[]) => all.filter(({ schema }) => schemata.includes(schema));
      const { bundle, notes, found } = await opened(readFtm, text);
      const actors = of('Company', 'Person', 'Organization');
      expect([all.length, actors.length, of('Payment').length]).toEqual([474, 95, 290]);
      expect(found).toContainEqual({ what: 'entities', count: 474 });
      expect(keysOf(notes).filter((key) => key !== 'fewerCamps')).toEqual([]);
      expect(named(bundle)).toEqual(actors.map(({ properties }) => properties.name?.[0]));
      expect(bundle.actors.filter(({ kind }) => kind === 'person')).toHaveLength(22);
      const name = new Map(actors.map(({ id, properties }) => [id, properties.name?.[0]]));
      expect(told(bundle)).toEqual(
        of('Payment').map(({ properties }) => {
          return `${name.get(properties.payer?.[0] ?? '')} > ${name.get(properties.beneficiary?.[0] ?? '')}`;
        }),
      );
      expect(bundle.contacts.map(({ date }) => date)).toEqual(
        of('Payment').map(({ properties }) => properties.date?.[0]),
      );
      const euros = (list: readonly (string | undefined)[]) =>
        list.reduce((sum, text) => sum + Number(text), 0);
      expect(euros(bundle.contacts.map(({ attributes }) => String(attributes?.amountEur)))).toBe(
        euros(of('Payment').map(({ properties }) => properties.amountEur?.[0])),
      );
    },
  );

  test('OJ13, OJ20: a file of ours comes back: actors, contacts, carriers, statuses, dates, both names', async () => {
    const out = ftmFile({ dataset: CURATED, contacts: CURATED.contacts });
    const { bundle, notes } = await opened(readFtm, asText(out.bytes));
    expect(keysOf(notes)).toEqual([]);
    const gist = (set: Pick<typeof bundle, 'actors' | 'contacts' | 'ties' | 'sources'>) => ({
      actors: set.actors.map(
        ({ id, name, kind, partOf, country, unnamed, roles, note, wikidata, possiblySame }) => ({
          id,
          name,
          kind,
          partOf,
          country,
          unnamed,
          note,
          wikidata,
          possiblySame: [...possiblySame].sort(),
          // The writer tells the offices of persons only.
          roles: kind === 'person' ? roles.map(({ title }) => title) : [],
        }),
      ),
      contacts: set.contacts.map(
        ({
          id,
          type,
          from,
          via,
          to,
          status,
          date,
          dateBasis,
          mutual,
          title,
          summary,
          medium,
          inReplyTo,
          partOf,
          reading,
          note,
          answeredBy,
          evidence,
        }) => {
          const proof = evidence.map(({ source, stance }) => `${source} ${stance}`);
          return {
            id,
            type,
            from,
            via,
            to,
            status,
            date,
            dateBasis,
            mutual,
            title,
            summary,
            medium,
            inReplyTo,
            partOf,
            reading,
            note,
            answeredBy,
            evidence: [...new Set(proof)].sort(),
          };
        },
      ),
      ties: set.ties.map(({ id, from, to, kind, valid }) => ({ id, from, to, kind, valid })),
      sources: set.sources.map(({ id, headline, outlet, published, derivedFrom, sha256 }) => ({
        id,
        headline,
        outlet,
        published,
        derivedFrom,
        sha256,
      })),
    });
    expect(gist(bundle)).toEqual(
      gist({
        actors: [...CURATED.actors],
        contacts: [...CURATED.contacts],
        ties: [...CURATED.ties],
        sources: [...CURATED.sources],
      }),
    );
    expect(
      bundle.actors.map(({ camp }) => bundle.dataset.camps.find(({ id }) => id === camp)?.name),
    ).toEqual(CURATED.actors.map(({ camp }) => CURATED.camp.get(camp ?? '')?.name));
  });

  test('OJ20: names that hold what separates our words do not move anybody to the other side', async () => {
    const title = { en: 'Talks', ar: 'لقاء' };
    const set = tiny(
      [
        { id: 'a', name: { en: 'A, B; to: C', ar: 'أ' } },
        { id: 'b', name: { en: 'B', ar: 'ب' } },
        { id: 'c', name: { en: 'C; medium: oral', ar: 'ج' } },
      ],
      [contact('m', 'a+b > c', { type: 'meeting', status: 'declined', title })],
    );
    const { bundle } = await opened(
      readFtm,
      asText(ftmFile({ dataset: set, contacts: set.contacts }).bytes),
    );
    expect(bundle.contacts[0]).toMatchObject({
      from: ['a', 'b'],
      to: ['c'],
      status: 'declined',
      title,
    });
  });

  test('OJ11: a thousand broken copies are opened or refused, and what opens is sound', async () => {
    const sample = lines([
      ...PEOPLE,
      one('d', 'Company', { name: ['Part'], parent: ['c'], country: ['fr'] }),
      one('x', 'Article', { title: ['News'], publishedAt: ['2011-06-01'] }),
      one('m', 'Message', { sender: ['a'], recipients: ['b'], date: ['2011-05'], proof: ['x'] }),
      one('e', 'Event', { name: ['Dinner'], involved: ['a', 'b', 'c'], startDate: ['2011'] }),
      one('t', 'Membership', { member: ['a'], organization: ['c'], startDate: ['2011'] }),
      one('f', 'Family', { person: ['a'], relative: ['b'] }),
    ]);
    expect(await surviving(readFtm, sample)).toBeGreaterThan(300);
    const few = ftmFile({ dataset: CURATED, contacts: CURATED.contacts.slice(0, 3) });
    expect(await surviving(readFtm, asText(few.bytes), 200)).toBeGreaterThan(50);
  });
});
