import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphReadable } from '../../../../src/files/in/from-graph';
import { readGexf } from '../../../../src/files/in/gexf';
import { readGraphml } from '../../../../src/files/in/graphml';
import { plainName } from '../../../../src/files/in/plain-text';
import { sha256 } from '../../../../src/files/in/sha256';
import type { Choices, RawEdge, RawNode } from '../../../../src/files/in/types';
import { gexfFile } from '../../../../src/files/out/gexf';
import { graphmlFile } from '../../../../src/files/out/graphml';
import { xmlText } from '../../../../src/files/out/xml';
import { toDataset } from '../../../../src/model/dataset';
import { anyDataset, HARD_TEXTS } from '../out/sets';
import { bundleOf, edge, faultsOf, fileIn, graph, node } from './graphs';

const FILE = fileIn('talks.gexf', 'one\ntwo\nthree\r\nfour');

/** What nodes and edges become; whatever it is, the check has nothing against it. */
function made(nodes: readonly RawNode[], edges: readonly RawEdge[] = [], choices: Choices = {}) {
  const readable = graphReadable('gexf', FILE, [graph(nodes, edges)], []);
  const all = readable.make(choices);
  const bundle = bundleOf(all);
  expect(faultsOf(bundle)).toEqual([]);
  const guess = (id: string) => all.guesses.find((one) => one.id === id);
  const notes = all.notes.map(({ level, key, line, count }) => [level, key, line, count]);
  return { ...bundle, found: all.found, guess, notes, values: all.notes.map((n) => n.values) };
}

const people = (...keys: string[]) => keys.map((key) => node(key));
const many = (count: number, of: (at: number) => Partial<RawNode>) =>
  Array.from({ length: count }, (_, at) => node(`n${at}`, of(at)));

describe('OG1: a node is an actor', () => {
  it('has an id of its name, the name in both languages, and its line as a mention', () => {
    const { actors } = made([node('7', { label: 'Anne Frank', line: 2 }), node('8')]);
    expect(actors).toMatchObject([
      { id: 'anne-frank', name: { en: 'Anne Frank', ar: 'Anne Frank' }, kind: 'organisation' },
      { id: '8', name: { en: '8', ar: '8' }, mentions: [] },
    ]);
    expect(actors[0]?.mentions).toEqual([{ source: 'file', paragraphs: [2] }]);
  });

  it('has the names of both languages where the file has them', () => {
    const { actors } = made([
      node('a', { names: { en: 'Baghdad', ar: 'بغداد' } }),
      node('b', { label: 'x', attributes: { name_en: 'Erbil', 'name:ar': 'أربيل' } }),
      node('c', { label: 'Basra', attributes: { 'name:ar': 'البصرة' } }),
    ]);
    expect(actors.map(({ name }) => name)).toEqual([
      { en: 'Baghdad', ar: 'بغداد' },
      { en: 'Erbil', ar: 'أربيل' },
      { en: 'البصرة', ar: 'البصرة' },
    ]);
  });

  it('takes the name from the column chosen, or from its id', () => {
    const nodes = [node('a', { attributes: { Name: 'Anne', code: 'Q' } }), node('b')];
    expect(made(nodes).actors.map(({ name }) => name.en)).toEqual(['Anne', 'b']);
    expect(made(nodes, [], { label: 'code' }).actors[0]?.name.en).toBe('Q');
    expect(made(nodes, [], { label: 'by-id' }).actors[0]?.name.en).toBe('a');
    expect(
      made(nodes)
        .guess('label')
        ?.options.map(({ value }) => value),
    ).toEqual(['Name', 'code', 'as-labelled', 'by-id']);
  });

  it('has a short name only where the name is very long, and keeps it whole', () => {
    const long = 'ي'.repeat(10_000);
    const { actors } = made([node('a', { label: 'n'.repeat(40) }), node('b', { label: long })]);
    expect(actors[0]?.short).toBeNull();
    expect(actors[1]?.name.ar).toBe(long);
    expect(actors[1]?.short?.ar).toBe(`${'ي'.repeat(21)}…`);
  });

  it.each(HARD_TEXTS.map((text) => [text]))('takes %j for a name, a key and a value', (text) => {
    const one = node(text, { label: text, attributes: { [text]: text, camp: text } });
    const joined = edge(text, 'b', { key: text, label: text, attributes: { [text]: text } });
    const { actors, contacts } = made([one, node('b')], [joined]);
    expect(actors[0]?.name.en).not.toMatch(/[\p{Cc}\u2028]/u);
    expect(actors[0]?.name.en).not.toBe('');
    expect(contacts).toHaveLength(1);
    expect(Object.values(contacts[0]?.attributes ?? {})).toEqual([text]);
  });

  it('keeps the first of two nodes with one id', () => {
    const { actors, notes } = made([node('a'), node('a', { label: 'late', line: 4 })]);
    expect(actors.map(({ name }) => name.en)).toEqual(['a']);
    expect(notes).toEqual([['left-out', 'sameId', 4, 1]]);
  });

  it('is part of the node it lies within, and never of itself round a ring', () => {
    const nodes = [
      node('a', { parent: 'b' }),
      node('b', { parent: 'c' }),
      node('c', { parent: 'a', line: 3 }),
      node('d', { parent: 'a' }),
      node('e', { parent: 'nowhere' }),
      node('f', { parent: 'f' }),
    ];
    const { actors, notes } = made(nodes);
    expect(actors.map(({ partOf }) => partOf)).toEqual(['b', 'c', null, 'a', null, null]);
    expect(notes.map(([, key]) => key)).toEqual(['partRing', 'partRing']);
  });

  it('gives ten thousand nodes of one name an id each without delay', () => {
    const { actors } = made(many(10_000, () => ({ label: 'one' })));
    expect(new Set(actors.map(({ id }) => id)).size).toBe(10_000);
  });
});

describe('OG2: kinds and countries', () => {
  it('reads known words of a likely column, and lets every other be chosen', () => {
    const nodes = [
      node('a', { attributes: { type: 'Person', role: 'x' } }),
      node('b', { attributes: { type: 'militia', role: 'y' } }),
      node('c', { attributes: { type: 'asteroid' } }),
    ];
    const kinds = (choices: Choices) => made(nodes, [], choices).actors.map(({ kind }) => kind);
    expect(kinds({})).toEqual(['person', 'armed-group', 'organisation']);
    expect(kinds({ kind: 'person' })).toEqual(['person', 'person', 'person']);
    expect(kinds({ kind: 'nonsense' })).toEqual(kinds({}));
    const { actors } = made(nodes);
    expect(actors[2]?.attributes).toEqual({ type: 'asteroid' });
  });

  it('reads ISO codes that are in use, and nothing else', () => {
    const { actors } = made(
      ['IQ', 'sa', 'QZ', 'Iraq'].map((country) => node(country, { attributes: { country } })),
    );
    expect(actors.map(({ country }) => country)).toEqual(['IQ', 'SA', null, null]);
  });
});

describe('OG3: camps', () => {
  it('are the values of a likely column, the eight largest', () => {
    const nodes = many(90, (at) => ({ attributes: { group: `g${Math.floor(Math.sqrt(at))}` } }));
    const { dataset, actors, notes, guess } = made(nodes);
    expect(guess('camps')?.value).toBe('group');
    expect(dataset.camps.map(({ id }) => id)).toEqual(
      ['g8', 'g7', 'g6', 'g5', 'g4', 'g3', 'g9', 'g2'].sort(
        (a, b) =>
          nodes.filter((n) => n.attributes.group === b).length -
          nodes.filter((n) => n.attributes.group === a).length,
      ),
    );
    expect(dataset.camps.map(({ slot }) => slot)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(actors[0]?.camp).toBeNull();
    expect(actors[89]?.camp).toBe('g9');
    expect(notes).toEqual([['guess', 'fewerCamps', null, 1]]);
  });

  it('are countries where there is no such column, by their names', () => {
    const nodes = many(8, (at) => ({ attributes: { country: at < 5 ? 'IQ' : 'SA' } }));
    expect(made(nodes).dataset.camps.map(({ name }) => name)).toEqual([
      { en: 'Iraq', ar: 'العراق' },
      { en: 'Saudi Arabia', ar: 'المملكة العربية السعودية' },
    ]);
  });

  it('are else communities, the same every time, named by the one of most edges', () => {
    const clique = (from: number) =>
      [0, 1, 2, 3].flatMap((a) =>
        [0, 1, 2, 3].filter((b) => b > a).map((b) => edge(`n${from + a}`, `n${from + b}`)),
      );
    const edges = [...clique(0), ...clique(4), edge('n1', 'n5'), edge('n1', 'n6')];
    const nodes = many(9, () => ({}));
    const { actors, dataset, guess } = made(nodes, edges);
    expect(guess('camps')?.value).toBe('communities');
    const camps = actors.map(({ camp }) => camp);
    expect(new Set(camps.slice(0, 4)).size).toBe(1);
    expect(new Set(camps.slice(4, 8)).size).toBe(1);
    expect(camps[0]).not.toBe(camps[4]);
    expect(camps[8]).toBeNull();
    expect(dataset.camps.map(({ name }) => name.en)).toContain('Around n1');
    expect(made(nodes, edges).dataset).toEqual(dataset);
    expect(made(nodes, edges, { camps: 'none' }).dataset.camps).toEqual([]);
  });
});

describe('OG4: an edge is a contact', () => {
  it('is an exchange that occurred, with its line of the file as evidence', () => {
    const { contacts, sources } = made(people('a', 'b'), [edge('a', 'b', { line: 3, key: 'e-1' })]);
    expect(contacts).toMatchObject([
      {
        id: 'e-1',
        from: ['a'],
        to: ['b'],
        type: 'exchange',
        status: 'occurred',
        mutual: false,
        title: { en: 'a – b', ar: 'a – b' },
        evidence: [{ source: 'file', paragraphs: [3], stance: 'asserts' }],
      },
    ]);
    expect(sources).toMatchObject([
      { held: true, file: 'talks.gexf', paragraphs: 4, headline: { en: 'talks.gexf' } },
    ]);
  });

  it('is mutual without a direction, where its type allows', () => {
    const plain = edge('a', 'b', { directed: false });
    const sent = edge('a', 'b', { directed: false, attributes: { type: 'letter' } });
    const mutual = (choices: Choices) =>
      made(people('a', 'b'), [plain, sent], choices).contacts.map((contact) => contact.mutual);
    expect(mutual({})).toEqual([true, false]);
    expect(mutual({ directed: 'directed' })).toEqual([false, false]);
  });

  it('reads types and statuses by known words of a likely column', () => {
    const told = [
      { type: 'Phone call', status: 'refused' },
      { type: 'email', status: 'done' },
      { type: 'meeting', status: 'perhaps' },
    ];
    const edges = told.map((attributes) => edge('a', 'b', { attributes }));
    const { contacts } = made(people('a', 'b'), edges);
    expect(contacts.map(({ type, status }) => [type, status])).toEqual([
      ['call', 'declined'],
      ['message', 'occurred'],
      ['meeting', 'occurred'],
    ]);
    expect(contacts[2]?.attributes).toEqual(told[2]);
    const all = made(people('a', 'b'), edges, { type: 'visit', status: 'planned' });
    expect(new Set(all.contacts.map(({ type }) => type))).toEqual(new Set(['visit']));
  });

  it('leaves out what has no two sides, and says on which line', () => {
    const { contacts, notes, values, found } = made(people('a', 'b', 'c'), [
      edge('a', 'a', { line: 1 }),
      edge('a', 'x', { line: 2 }),
      edge('y', 'x', { line: 3 }),
      edge('', '', { source: [], target: [], line: 4 }),
      edge('', '', { source: ['a', 'b'], target: ['b'], line: 4 }),
      edge('', '', { source: [], target: ['c', 'a', 'b'], directed: false, line: 4 }),
    ]);
    expect(contacts.map(({ from, to }) => [from, to])).toEqual([
      [['a'], ['b']],
      [['c'], ['a', 'b']],
    ]);
    expect(notes).toEqual([
      ['left-out', 'loop', 1, 1],
      ['left-out', 'missingEnd', 2, 1],
      ['left-out', 'missingEnd', 3, 1],
      ['left-out', 'loop', 4, 1],
    ]);
    expect(values.slice(0, 3)).toEqual([{ id: 'a' }, { end: 'x' }, { end: 'y' }]);
    expect(found).toContainEqual({ what: 'contacts', count: 2 });
  });

  it('keeps what the model does not know, also under the strangest names', () => {
    const attributes = Object.fromEntries([
      ['weight', 2.5],
      ['tags', ['a', 'b']],
      ['__proto__', 'x'],
      ['odd', Number.POSITIVE_INFINITY],
    ]) as RawEdge['attributes'];
    const { contacts } = made(people('a', 'b'), [edge('a', 'b', { attributes })]);
    expect(contacts[0]?.attributes).toEqual({
      weight: 2.5,
      tags: ['a', 'b'],
      proto: 'x',
      odd: 'Infinity',
    });
  });
});

describe('OG5: dates', () => {
  it.each([
    ['2014-01-05', '2014-01-05'],
    ['2014-01-05T10:00:00+03:00', '2014-01-05'],
    ['2014-01-05 23:59', '2014-01-05'],
    ['2014-01-05+03:00', '2014-01-05'],
    ['2014/1/5', '2014-01-05'],
    ['20140105', '2014-01-05'],
    ['25/12/2014', '2014-12-25'],
    ['12/25/2014', '2014-12-25'],
    ['2014', '2014'],
    ['2014-01~', '2014-01~'],
    ['2014-01/2014-03', '2014-01/2014-03'],
    ['1388880000', '2014-01-05'],
    ['1388880000000', '2014-01-05'],
    ['05/04/2014', null],
    ['2014-02-30', null],
    ['soon', null],
  ])('reads %s as %s', (text, date) => {
    // The second makes a date column of it, whatever the first is.
    const edges = [text, '2014'].map((day) => edge('a', 'b', { attributes: { date: day } }));
    const { contacts, notes } = made(people('a', 'b'), edges);
    expect(contacts[0]?.date).toBe(date);
    expect(contacts[0]?.dateBasis).toBe(date === null ? null : 'stated');
    expect(contacts[0]?.attributes).toEqual({ date: text });
    expect(notes).toEqual(date === null ? [['left-out', 'badDate', null, 1]] : []);
  });

  it('takes spells before a column, unless that is called date', () => {
    const spelt = (attributes: RawEdge['attributes']) =>
      made(people('a', 'b'), [edge('a', 'b', { date: '2010/2011', attributes })]);
    expect(spelt({ year: '2010' }).contacts[0]?.date).toBe('2010/2011');
    expect(spelt({ date: '2010-05~' }).contacts[0]?.date).toBe('2010-05~');
    const both = spelt({ year: '2010' });
    expect(both.guess('date')?.options.map(({ value }) => value)).toEqual([
      'year',
      'spells',
      'none',
    ]);
    expect(both.dataset.asOf).toBe('2011-12-31');
  });
});

describe('OG6: carriers', () => {
  it('are those of the edge, in order, and none at an end', () => {
    const { contacts, notes } = made(people('a', 'b', 'c', 'd'), [
      edge('a', 'b', { via: ['d', 'c', 'a', 'd'], line: 2 }),
    ]);
    expect(contacts[0]?.via).toEqual(['d', 'c']);
    expect(contacts[0]?.title.en).toBe('a – d – c – b');
    expect(notes).toEqual([['left-out', 'carrierIsEnd', 2, 1]]);
  });

  it('are read from a likely column by key or name, and added where they are no node', () => {
    const nodes = [node('a'), node('b'), node('c', { label: 'Carl; the First' })];
    const edges = [
      edge('a', 'b', { attributes: { via: 'c' } }),
      edge('a', 'b', { attributes: { via: 'Carl; the First' } }),
      edge('a', 'b', { attributes: { via: ['c', 'Zoe'] }, line: 3 }),
      edge('a', 'b', { attributes: { via: 'Zoe; Yan' }, line: 4 }),
    ];
    const { contacts, actors, notes } = made(nodes, edges);
    const carl = actors[2]?.id ?? '';
    expect(contacts.map(({ via }) => via)).toEqual([[carl], [carl], [carl, 'zoe'], ['zoe', 'yan']]);
    expect(actors).toHaveLength(5);
    expect(notes).toEqual([
      ['guess', 'carrierAdded', 3, 1],
      ['guess', 'carrierAdded', 4, 1],
    ]);
    expect(made(nodes, edges, { carrier: 'none' }).actors).toHaveLength(3);
  });
});

describe('OG7: several graphs', () => {
  it('the largest is the guess, and each can be chosen', () => {
    const graphs = [
      { ...graph(people('a', 'b')), title: 'Small' },
      graph(people('c', 'd'), [edge('c', 'd')]),
    ];
    const readable = graphReadable('jgf', FILE, graphs, []);
    const first = readable.make({});
    expect(first.guesses[0]).toEqual({
      id: 'graph',
      value: '2',
      options: [
        { value: '1 · Small', own: true },
        { value: '2', own: true },
      ],
    });
    expect(bundleOf(first).contacts).toHaveLength(1);
    const other = bundleOf(readable.make({ graph: '1 · Small' }));
    expect(other.actors.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(other.dataset.title.en).toBe('Small');
  });

  it('nothing can be made of a file without nodes, and what went wrong is told', () => {
    expect(() => graphReadable('gml', FILE, [graph([])], [])).toThrow('noNodes');
    const fault = { level: 'fault', key: 'endsEarly', values: {}, line: 4, count: 1 } as const;
    expect(() => graphReadable('gml', FILE, [], [fault])).toThrow('endsEarly');
  });
});

describe('OG8: what our own files hold comes back', () => {
  const tidy = (text: string) => plainName(xmlText(text));
  it.each([
    ['GEXF', gexfFile, readGexf],
    ['GraphML', graphmlFile, readGraphml],
  ] as const)('from %s: the same actors and contacts, legs joined', async (_, write, read) => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        if (dataset.contacts.length === 0) return;
        const { name, bytes } = write({ dataset, contacts: dataset.contacts });
        const all = (await read(fileIn(name, bytes))).make({});
        const bundle = bundleOf(all);
        expect(faultsOf(bundle)).toEqual([]);
        expect(
          bundle.actors.map(
            ({ id, kind, country, camp, unnamed, partOf, possiblySame, wikidata }) => {
              return { id, kind, country, camp, unnamed, partOf, possiblySame, wikidata };
            },
          ),
        ).toEqual(
          dataset.actors.map(
            ({ id, kind, country, camp, unnamed, partOf, possiblySame, wikidata }) => {
              return { id, kind, country, camp, unnamed, partOf, possiblySame, wikidata };
            },
          ),
        );
        bundle.actors.forEach(({ name: back }, at) => {
          const before = dataset.actors[at]?.name;
          if (!before || tidy(before.en) === '' || tidy(before.ar) === '') return;
          expect(back).toEqual({ en: tidy(before.en), ar: tidy(before.ar) });
        });
        const core = (contacts: typeof bundle.contacts) =>
          contacts.map((c) => [
            [c.id, c.from, c.via, c.to, c.status, c.date, c.dateBasis, c.type, c.mutual],
            [c.medium, c.answeredBy, c.inReplyTo, c.partOf, c.cameo, c.placeCountry, c.topics],
          ]);
        expect(core(bundle.contacts)).toEqual(core([...dataset.contacts]));
        expect(all.notes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('OG8: what another tool said goes out of our files and comes back', () => {
  const NAMES = [
    'weight',
    'kind',
    'label',
    'size',
    'x',
    'name',
    'type',
    'sources',
    'colour',
    'own1',
  ];
  const value = fc.oneof(
    fc.constantFrom('a', '007', 'x"y', '<b>', 'قناة', '[a]'),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 1 : n)),
    fc.boolean(),
    fc.array(fc.constantFrom('a', 'b, c', '"'), { minLength: 1, maxLength: 3 }),
  );
  const attributes = fc.dictionary(fc.constantFrom(...NAMES), value);

  it.each([
    ['GEXF', gexfFile, readGexf],
    ['GraphML', graphmlFile, readGraphml],
  ] as const)('by %s', async (_, write, read) => {
    await fc.assert(
      fc.asyncProperty(attributes, attributes, async (ofNode, ofEdge) => {
        const nodes = [node('a', { attributes: ofNode }), node('b')];
        const before = bundleOf(
          graphReadable(
            'gml',
            FILE,
            [graph(nodes, [edge('a', 'b', { attributes: ofEdge })])],
            [],
          ).make(
            // Every guess fixed, so that no attribute decides of more than itself.
            { label: 'by-id', kind: 'person', type: 'call', status: 'occurred', carrier: 'none' },
          ),
        );
        const dataset = toDataset(before);
        const { name, bytes } = write({ dataset, contacts: dataset.contacts });
        const back = bundleOf((await read(fileIn(name, bytes))).make({}));
        expect(faultsOf(back)).toEqual([]);
        expect(back.actors.map((actor) => [actor.id, actor.kind, actor.attributes])).toEqual(
          before.actors.map((actor) => [actor.id, actor.kind, actor.attributes]),
        );
        expect(back.contacts.map((contact) => [contact.type, contact.attributes])).toEqual(
          before.contacts.map((contact) => [contact.type, contact.attributes]),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('OG9: whatever a graph holds, and whatever is chosen', () => {
  const KEYS = ['a', 'b', 'c', 'd', '__proto__', '', 'constructor', '<b>', '\u0000'];
  const NAMES = [
    ...['label', 'name_ar', 'kind', 'type', 'camp', 'group', 'country', 'wikidata', 'status'],
    ...['date', 'via', 'carriers', 'none', 'exchange', 'contact', 'leg', 'legs', 'from', 'to'],
    ...['unnamed', 'contacts', 'carried', 'part_of', 'in_reply_to', 'mutual', '__proto__', ''],
  ];
  const word = fc.oneof(
    fc.constantFrom(...HARD_TEXTS.slice(0, -1), ...KEYS, 'person', 'IQ', 'Q5', 'call', 'declined'),
    fc.constantFrom('2010-01-01', '2011/2010', '2012~', 'a; b', '["a"]', '2', 'true'),
  );
  const attributes = fc.dictionary(
    fc.constantFrom(...NAMES),
    fc.oneof(word, fc.double(), fc.boolean(), fc.array(word, { maxLength: 3 })),
    { maxKeys: 12 },
  );
  const key = fc.constantFrom(...KEYS);
  const ends = fc.array(key, { maxLength: 3 });
  const anyNode = fc
    .record({ key, label: fc.option(word), parent: fc.option(key), attributes })
    .map(({ key: of, ...more }) => node(of, { ...more, line: 2 }));
  const anyEdge = fc
    .record({
      key: fc.option(key),
      source: ends,
      target: ends,
      via: ends,
      directed: fc.boolean(),
      label: fc.option(word),
      attributes,
    })
    .map((more) => edge('', '', { ...more, date: null }));

  it('the set passes the data check', () => {
    fc.assert(
      fc.property(
        fc.array(anyNode, { minLength: 1, maxLength: 6 }),
        fc.array(anyEdge, { maxLength: 8 }),
        fc.array(fc.nat(99), { minLength: 12, maxLength: 12 }),
        (nodes, edges, chosen) => {
          const readable = graphReadable('gml', FILE, [graph(nodes, edges)], []);
          const { guesses } = readable.make({});
          const choices = Object.fromEntries(
            guesses.map(({ id, options }, at) => [
              id,
              options[(chosen[at] ?? 0) % options.length]?.value ?? '',
            ]),
          );
          const other = readable.make(choices);
          expect(faultsOf(bundleOf(readable.make({})))).toEqual([]);
          expect(faultsOf(bundleOf(other))).toEqual([]);
          for (const { id, value, options } of other.guesses) {
            const values = options.map((option) => option.value);
            expect(values).toContain(value);
            // Who carries is found by name, so another choice of names may take an option away.
            if (values.includes(choices[id] ?? '')) expect(value).toBe(choices[id]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('OG9: the file is the source of everything in it', () => {
  it('by its SHA-256', async () => {
    for (const size of [0, 1, 3, 55, 56, 63, 64, 65, 1000]) {
      const bytes = new Uint8Array(size).map((_, at) => at * 7 + 1);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      expect(sha256(bytes)).toBe(
        [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      );
    }
  });

  it('cites no line that the file does not have', () => {
    const { contacts } = made(people('a', 'b'), [edge('a', 'b', { line: 99 }), edge('a', 'b')]);
    expect(contacts.map(({ evidence }) => evidence[0]?.paragraphs)).toEqual([[4], [1]]);
  });
});
