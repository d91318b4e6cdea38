import { describe, expect, test } from 'vitest';
import { type Dataset, toDataset } from '../../../src/model/dataset';
import { countOrigins, outletKey } from '../../../src/model/origins';
import type { Evidence, Source } from '../../../src/model/schema';

function source(id: string, outlet: string | null, derivedFrom: string[] = []): Source {
  return {
    id,
    outlet: outlet === null ? null : { en: outlet, ar: outlet },
    headline: null,
    published: '2021',
    publishedBasis: 'stated',
    publishedNote: null,
    language: 'en',
    held: false,
    file: null,
    sha256: null,
    paragraphs: null,
    derivedFrom,
    informants: [],
    url: null,
    note: null,
  };
}

function evidence(from: string, outlet: string | null = null): Evidence {
  return {
    source: from,
    paragraphs: [1],
    informant: null,
    outlet: outlet === null ? null : { en: outlet, ar: outlet },
    stance: 'asserts',
    note: null,
  };
}

/** `post` is relayed by `relay`, that by `echo`; `wire` is another original; `digest` relays both. */
const DATASET: Dataset = toDataset({
  dataset: {
    id: 'origins',
    title: { en: 'x', ar: 'س' },
    description: { en: 'x', ar: 'س' },
    version: '1',
    asOf: '2021',
    licence: 'CC0-1.0',
    camps: [],
    topics: [],
  },
  sources: [
    source('post', 'Harbour Post'),
    source('relay', 'Evening Relay', ['post']),
    source('echo', null, ['relay']),
    source('wire', 'The Island Wire'),
    source('wire-again', 'The Island Wire'),
    source('digest', 'Weekly Digest', ['post', 'wire']),
  ],
  actors: [],
  ties: [],
  contacts: [],
});

describe('reports and independent origins', () => {
  test.each([
    ['nothing', [], 0, []],
    ['one report', [evidence('post')], 1, ['post']],
    ['one report cited twice (OR1)', [evidence('post'), evidence('post')], 1, ['post']],
    ['a relay and its original (OR1)', [evidence('relay'), evidence('post')], 2, ['post']],
    ['a relay of a relay (OR1)', [evidence('echo'), evidence('relay')], 2, ['post']],
    ['two originals', [evidence('post'), evidence('wire')], 2, ['post', 'wire']],
    [
      'two reports of one outlet that do not relay one another',
      [evidence('wire'), evidence('wire-again')],
      2,
      ['wire', 'wire-again'],
    ],
    [
      'a credited outlet that is not listed (OR2)',
      [evidence('post', 'Axios')],
      1,
      ['outlet:axios'],
    ],
    [
      'a report with its own item and a credited one (OR2)',
      [evidence('relay'), evidence('relay', 'Axios')],
      1,
      ['outlet:axios', 'post'],
    ],
    [
      'a credited outlet that the report relays (OR2)',
      [evidence('echo', 'harbour post')],
      1,
      ['post'],
    ],
    [
      'a credited outlet whose own report is there too (OR2)',
      [evidence('wire'), evidence('relay', 'Island Wire')],
      2,
      ['wire'],
    ],
    [
      'one credited outlet, spelt in two ways (OR2)',
      [evidence('post', 'The New York Times'), evidence('relay', 'New-York Times')],
      2,
      ['outlet:newyorktimes'],
    ],
    ['a digest of two originals alone (OR3)', [evidence('digest')], 1, ['post']],
    [
      'a digest beside one of its originals (OR3)',
      [evidence('digest'), evidence('wire')],
      2,
      ['wire'],
    ],
    [
      'a digest beside both of its originals (OR3)',
      [evidence('digest'), evidence('wire'), evidence('post')],
      3,
      ['post', 'wire'],
    ],
    ['a source that is not listed', [evidence('unknown')], 1, ['unknown']],
  ] as const)('%s', (_what, list, reports, originIds) => {
    expect(countOrigins(list, DATASET)).toEqual({
      reports,
      origins: originIds.length,
      originIds: [...originIds],
    });
  });

  test('the order of the evidence does not matter', () => {
    const list = [
      evidence('digest'),
      evidence('echo'),
      evidence('wire'),
      evidence('post', 'Axios'),
    ];
    expect(countOrigins([...list].reverse(), DATASET)).toEqual(countOrigins(list, DATASET));
  });

  test('an outlet is known by its name without article, case or punctuation (OR2)', () => {
    expect(outletKey({ en: 'Al-Jarida', ar: 'الجريدة' })).toBe(
      outletKey({ en: 'al jarida', ar: '' }),
    );
  });
});
