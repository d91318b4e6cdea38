import { lintCypherQuery, parseStatementsStrs } from '@neo4j-cypher/language-support';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cypherFile } from '../../../../src/files/out/cypher';
import { stringLiteral } from '../../../../src/files/out/cypher-literal';
import { nodeStatements } from '../../../../src/files/out/cypher-statements';
import { subset } from '../../../../src/files/out/subset';
import { wellFormed } from '../../../../src/files/out/xml';
import type { Dataset } from '../../../../src/model/dataset';
import { both, contact, tiny } from '../../../scenes/support/tiny';
import { CURATED } from '../../graph/sets';
import { type Database, load } from './cypher-reader';
import { anyText, anyView, asText } from './sets';

const whole = (dataset: Dataset) => cypherFile({ dataset, contacts: dataset.contacts });

/** What Neo4j's own front end has against a text: syntax, names, types. */
function faults(query: string): string[] {
  const { diagnostics } = lintCypherQuery(query, {});
  return diagnostics
    .filter(({ severity }) => severity === 1)
    .map(({ message }) => (typeof message === 'string' ? message : message.value));
}

function linked(database: Database, type: string): string[][] {
  return [...database.links.values()]
    .filter((link) => link.type === type)
    .map(({ from, to }) => [from, to]);
}

describe('Cypher', { timeout: 60_000 }, () => {
  const small = tiny(
    ['a', { id: 'b', camp: 'west' }, 'c', 'd'],
    [
      contact('m', 'a > c > b > d', { date: '2020-11~', topics: [] }),
      contact('n', 'd > a', { inReplyTo: 'm', partOf: 'm', answeredBy: 'b' }),
    ],
  );

  test('XG8: Neo4j’s own front end finds no fault', () => {
    expect(faults(asText(whole(small).bytes))).toEqual([]);
  });

  test('XG8: the front end sees faults of syntax, names and types', () => {
    const [camps = ''] = nodeStatements({ label: 'Camp', rows: [{ id: 'a' }] });
    expect(faults(camps)).toEqual([]);
    expect(faults(camps.replace("'a'", "'a''"))).not.toEqual([]);
    expect(faults(camps.replace('SET n = row', 'SET n = rows'))).not.toEqual([]);
    expect(faults(camps.replace('SET n = row', 'SET n = 1'))).not.toEqual([]);
  });

  test('XG8: nor with a view of every field and hard text', () => {
    const full = anyView.filter(({ contacts }) => contacts.length > 2);
    const [view] = fc.sample(full, 1);
    expect(view && faults(asText(cypherFile(view).bytes))).toEqual([]);
  });

  test('XG8: Neo4j’s lexer ends the statements where we do', () => {
    const query = asText(whole(CURATED).bytes);
    expect(parseStatementsStrs(query)).toHaveLength(query.split(/;\n/).length - 1);
  });

  test('XG9: any text is one string, and comes back but for halves of pairs', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const dataset = tiny([{ id: 'x', name: both(text) }, 'y'], [contact('a', 'x > y')]);
        expect(load(whole(dataset).bytes).nodes.get('Actor x')?.name_ar).toBe(wellFormed(text));
      }),
    );
  });

  test.each([
    ["it's", String.raw`'it\'s'`],
    ['back\\slash', String.raw`'back\\slash'`],
    ['\\u0027', String.raw`'\\' + 'u0027'`],
    ['\\\\u0027', String.raw`'\\\\' + 'u0027'`],
    ['\\\u0000', String.raw`'\\\u0000'`],
    ['a\nb\tc\u2028', String.raw`'a\nb\tc\u2028'`],
    ['\u2067قاآني\u2069 😀', String.raw`'\u2067قاآني\u2069 😀'`],
    ["'}) DETACH DELETE n //", String.raw`'\'}) DETACH DELETE n //'`],
  ])('XG9: %j is written %s', (text, literal) => {
    expect(stringLiteral(text)).toBe(literal);
    expect(faults(`RETURN ${literal}`)).toEqual([]);
    const dataset = tiny([{ id: 'x', name: both(text) }, 'y'], [contact('a', 'x > y')]);
    expect(load(whole(dataset).bytes).nodes.get('Actor x')?.name_en).toBe(text);
  });

  test('XG4: a contact is a node, with its senders, its carriers in order and its receivers', () => {
    const database = load(whole(small).bytes);
    const carried = [...database.links.values()].filter(({ type }) => type === 'CARRIED');
    expect(carried).toEqual([
      { from: 'Actor c', type: 'CARRIED', to: 'Contact m', says: { order: 1 } },
      { from: 'Actor b', type: 'CARRIED', to: 'Contact m', says: { order: 2 } },
    ]);
    expect(linked(database, 'SENT')).toEqual([
      ['Actor a', 'Contact m'],
      ['Actor d', 'Contact n'],
    ]);
    expect(linked(database, 'RECEIVED_BY')).toEqual([
      ['Contact m', 'Actor d'],
      ['Contact n', 'Actor a'],
    ]);
    expect(linked(database, 'REPLIES_TO')).toEqual([['Contact n', 'Contact m']]);
    expect(linked(database, 'WITHIN')).toEqual([['Contact n', 'Contact m']]);
    expect(linked(database, 'ANSWERED_BY')).toEqual([['Contact n', 'Actor b']]);
    expect(linked(database, 'IN_CAMP')).toEqual([['Actor b', 'Camp west']]);
  });

  test('XG3: a date stands as written, and its bounds as dates of Neo4j', () => {
    expect(load(whole(small).bytes).nodes.get('Contact m')).toMatchObject({
      date: '2020-11~',
      date_earliest: { date: '2020-11-01' },
      date_latest: { date: '2020-11-30' },
      date_approximate: true,
    });
  });

  test('XG5: every entry of any view is a node, and every reference a relationship', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { dataset } = subset(view.dataset, view.contacts);
        const database = load(cypherFile(view).bytes);
        const { actors, contacts, sources, ties, meta } = dataset;
        const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
        const informants = sum(sources.map((source) => source.informants.length));
        const roles = sum(actors.map((actor) => actor.roles.length));
        const points = sum(contacts.map((one) => one.points.length));
        expect(database.nodes.size).toBe(
          1 + // the data set
            meta.camps.length +
            meta.topics.length +
            sources.length +
            informants +
            actors.length +
            roles +
            contacts.length +
            points,
        );
        for (const { id, name, aliases, kind } of actors) {
          expect(database.nodes.get(`Actor ${id}`)).toMatchObject({
            name_en: wellFormed(name.en),
            name_ar: wellFormed(name.ar),
            aliases_ar: aliases.ar.map(wellFormed),
            kind,
          });
        }
        for (const { id, status, mutual, summary } of contacts) {
          expect(database.nodes.get(`Contact ${id}`)).toMatchObject({
            status,
            mutual,
            summary_ar: wellFormed(summary.ar),
          });
        }
        const counted = (type: string) => linked(database, type).length;
        const all = <T>(of: (one: (typeof contacts)[number]) => readonly T[]) =>
          sum(contacts.map((one) => of(one).length));
        expect(counted('SENT')).toBe(all((one) => one.from));
        expect(counted('CARRIED')).toBe(all((one) => one.via));
        expect(counted('RECEIVED_BY')).toBe(all((one) => one.to));
        expect(counted('ABOUT')).toBe(all((one) => one.topics));
        expect(counted('REPORTED_IN')).toBe(
          all((one) => [...one.evidence, ...one.points.flatMap((point) => point.evidence)]) + roles,
        );
        expect(counted('TIED_TO')).toBe(ties.length);
        expect(counted('PART_OF')).toBe(actors.filter((actor) => actor.partOf !== null).length);
        expect(counted('MENTIONED_IN')).toBe(sum(actors.map((actor) => actor.mentions.length)));
        expect(counted('RELAYS')).toBe(sum(sources.map((source) => source.derivedFrom.length)));
        expect(counted('QUOTES')).toBe(informants);
      }),
    );
  });

  test('XG8: what is too much for one statement is in several, and whole', () => {
    const many = Array.from({ length: 450 }, (_, n) => contact(`c${n}`, 'a > b'));
    const { bytes } = whole(tiny(['a', 'b'], many));
    const rows = asText(bytes)
      .split(';')
      .map((statement) => statement.split('\n  ').length - 1);
    expect(Math.max(...rows)).toBe(200);
    const database = load(bytes);
    expect(linked(database, 'SENT')).toHaveLength(450);
    expect([...database.nodes.keys()].filter((key) => key.startsWith('Contact'))).toHaveLength(450);
  });

  test('XG8: run twice it changes nothing the second time', () => {
    const { bytes } = whole(CURATED);
    expect(load(bytes, 2)).toEqual(load(bytes));
  });

  test('XG7: the same view gives the same bytes, in whatever order its contacts come', () => {
    const contacts = [...CURATED.contacts].reverse();
    expect(asText(cypherFile({ dataset: CURATED, contacts }).bytes)).toBe(
      asText(whole(CURATED).bytes),
    );
  });
});
