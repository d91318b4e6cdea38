import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { jsonOutline } from '../../../../src/files/in/json-outline';
import { recognise } from '../../../../src/files/in/recognise';

const SHARED = resolve(import.meta.dirname, '../../../../../shared/data');
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The kind of a text, or what it is said to be instead. */
function of(text: string): string {
  const found = recognise(bytesOf(text), () => text);
  if (found.as === 'kind') return found.kind;
  return found.as === 'unknown' ? `unknown ${found.what}` : found.as;
}

describe('a file is recognised by its content', () => {
  test.each([
    ['gexf', '<?xml version="1.0"?>\n<!-- <graphml> --><gexf xmlns="http://gexf.net/1.3">'],
    ['gexf', '<!DOCTYPE gexf [<!ENTITY a "b">]><g:gexf>'],
    ['graphml', '\n <graphml xmlns="http://graphml.graphdrawing.org/xmlns">'],
    ['unknown HTML', '<!doctype html><html><body><gexf>'],
    ['unknown XML', '<feed/>'],
    ['native', '{"dataset": {"id": "a", "asOf": "2020"}, "sources": [], "actors": []}'],
    ['part', '[{"id": "a", "answeredBy": null, "evidence": []}]'],
    ['cytoscape', '{"elements": {"nodes": [{"data": {"id": "a"}}]}}'],
    ['cytoscape', '[{"data": {"id": "a"}}, {"data": {"source": "a", "target": "a"}}]'],
    ['cytoscape', '{"nodes": [{"data": {"id": "a"}}], "edges": []}'],
    ['cx', '[{"numberVerification": [{"longNumber": 281474976710655}]}, {"nodes": []}]'],
    ['cx2', '[{"CXVersion": "2.0"}, {"nodes": []}]'],
    ['jgf', '{"graph": {"nodes": {"a": {}}, "edges": []}}'],
    ['jgf', '{"graphs": []}'],
    ['oligrapher', '{"nodes": {"1": {"id": 1, "display": {"name": "a"}}}, "edges": {}}'],
    ['ftm', '{"id": "a", "schema": "Person", "properties": {}}\n{"id": "b", "schema": "Person"}'],
    ['ftm', '[{"id": "a", "schema": "Person", "properties": {}}]'],
    ['unknown JSON', '{"rows": []}'],
    ['unknown JSON', '[1, 2, 3]'],
    ['pajek', '% a comment\r\n*Vertices 2\r\n1 "a"\r\n'],
    ['dl', 'DL n=4 format=fullmatrix\ndata:\n'],
    ['gml', 'Creator "me"\ngraph\n[\n  node [ id 1 ]\n]'],
    ['gml', '# a comment\ngraph [ directed 1 ]'],
    [
      'icews',
      'Event ID\tEvent Date\tSource Name\tEvent Text\tCAMEO Code\n1\t2018-06-01\ta\tb\t040',
    ],
    ['quadruples', 'date\tsource\trelation\ttarget\n2014-01-01\ta\tConsult\tb\n'],
    ['quadruples', 'a\tConsult\tb\t2014-03-06\nc\tConsult\td\t2014-11-04\n'],
    ['quadruples', '19\t6\t151\t1\n2233\t2\t57\t1\n'],
    ['table', 'from,to,when\na,b,2020\n'],
    ['table', 'from;to;what\n"a;b";c;"two\nlines"\nd;e;f\n'],
    ['table', 'name\tgroup\nA\t1\n'],
    ['unknown null', 'A letter of some lines,\nwhich says nothing in columns.\n'],
    ['unknown null', 'x'],
  ])('OP1 %s', (kind, text) => {
    expect(of(text)).toBe(kind);
  });

  test('OP1 the name does not matter, and what is known but not opened has its name', () => {
    const pdf = bytesOf('%PDF-1.7\n');
    expect(recognise(pdf, () => '')).toEqual({ as: 'unknown', what: 'PDF' });
    expect(recognise(gzipSync(pdf), () => '')).toEqual({ as: 'packed', how: 'gzip' });
    expect(recognise(zipSync({ a: pdf }), () => '')).toEqual({ as: 'packed', how: 'zip' });
  });

  test('OP1 bytes that are no text are unknown, whatever lines they fall into', () => {
    expect(of('a\u0000\u0001\u0002\tb\u0003\u0004\nc\u0005\u0006\td\u0007')).toBe('unknown null');
  });

  test.skipIf(!existsSync(SHARED)).each([
    ['peers/karate.gml', 'gml'],
    ['peers/demo.cx2', 'cx2'],
    ['peers/miserables.graphology.graphml', 'graphml'],
    ['peers/cytoscapejs_colajs_elements.json', 'cytoscape'],
    ['peers/les_miserables.graphology.gexf', 'gexf'],
    ['peers/gal.cyjs.json', 'cytoscape'],
    ['peers/quakers-network.graphml', 'graphml'],
    ['peers/oligrapher_dev_map.json', 'oligrapher'],
    ['peers/arctic.gexf', 'gexf'],
    ['peers/links.pajek.net', 'pajek'],
    ['peers/usual_suspects.jgf.json', 'jgf'],
    ['peers/PROVENANCE.tsv', 'table'],
    ['peers/donations.ftm.ijson', 'ftm'],
    ['events/POLECAT_header_only.tsv', 'polecat'],
    ['events/events.2018.sample.tab', 'icews'],
    ['events/gdelt1_sample.csv', 'gdelt1'],
    ['events/icews14_named.tsv', 'quadruples'],
    ['events/variants/tlogic_icews14_valid.txt', 'quadruples'],
    ['events/variants/ppt_icews14_train.txt', 'quadruples'],
    ['events/variants/desimple_icews14_test.txt', 'quadruples'],
    ['events/variants/tango_0515valid.txt', 'quadruples'],
  ])('OP1 %s is %s', (path, kind) => {
    expect(of(readFileSync(resolve(SHARED, path), 'utf8'))).toBe(kind);
  });
});

describe('the outline of a JSON text', () => {
  test('OP1 it names the fields of the top and of one level below, also of a text cut off', () => {
    const outline = jsonOutline(
      '{"a": {"b": [1, {"c": "}"}], "d": 2}, "e": [{"f": 1}, {"g": 2}], "h": "',
    );
    expect(outline?.shape).toBe('object');
    expect([...(outline?.keys ?? [])]).toEqual(['a', 'e', 'h']);
    expect([...(outline?.inner.get('a') ?? [])]).toEqual(['b', 'd']);
    expect([...(outline?.inner.get('e') ?? [])]).toEqual(['f']);
  });

  test('OP4 a text of a million brackets is walked without a stack', () => {
    expect(jsonOutline(`{"a": ${'['.repeat(1_000_000)}`)?.keys).toEqual(new Set(['a']));
    expect(jsonOutline('['.repeat(1_000_000))?.shape).toBe('array');
  });
});
