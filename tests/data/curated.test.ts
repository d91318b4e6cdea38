import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PART_NAMES } from '../../src/model/check';
import { loadParts } from '../../src/model/load';

const FILES = PART_NAMES.map((part) => `graph-data/${part}.json`)
  .filter((name) => existsSync(name))
  .map((name) => ({ name, text: readFileSync(name, 'utf8') }));
const { bundle, faults } = loadParts(FILES);
const { sources = [], actors = [], ties = [], contacts = [] } = bundle ?? {};

test('the curated set passes its check (D1–D21)', () => {
  expect(faults).toEqual([]);
  expect(FILES).toHaveLength(5);
});

test('every claim of the curated set has evidence from a report that is held', () => {
  const held = new Set(sources.filter((source) => source.held).map((source) => source.id));
  const claims = [
    ...ties,
    ...contacts,
    ...contacts.flatMap(({ id, points }) =>
      points.map((point, at) => ({ id: `${id}, point ${at}`, evidence: point.evidence })),
    ),
  ];
  const bare = claims.filter(
    ({ evidence }) => evidence.length === 0 || !evidence.every((item) => held.has(item.source)),
  );
  expect(bare.map((claim) => claim.id)).toEqual([]);
  expect(claims.length).toBeGreaterThan(0);
});

test('five reports are held, and each of them carries contacts', () => {
  const held = sources.filter((source) => source.held).map((source) => source.id);
  const cited = new Set(contacts.flatMap(({ evidence }) => evidence.map((item) => item.source)));
  expect(held).toHaveLength(5);
  expect(held.filter((id) => !cited.has(id))).toEqual([]);
});

test('there are at least forty contacts that are not part of another', () => {
  expect(contacts.filter((contact) => contact.partOf === null).length).toBeGreaterThanOrEqual(40);
});

test('every actor does something, is said to be something, or is mentioned', () => {
  const seen = new Set([
    ...ties.flatMap((tie) => [tie.from, tie.to]),
    ...contacts.flatMap(({ from, to, via, answeredBy, points }) => [
      ...from,
      ...to,
      ...via,
      ...(answeredBy === null ? [] : [answeredBy]),
      ...points.flatMap((point) => [...point.by, ...point.to]),
    ]),
    ...actors.flatMap((actor) => (actor.partOf === null ? [] : [actor.partOf])),
    ...actors.filter((a) => a.mentions.length > 0 || a.roles.length > 0).map((a) => a.id),
    ...sources.flatMap(({ informants }) =>
      informants.flatMap(({ affiliation }) => (affiliation === null ? [] : [affiliation])),
    ),
  ]);
  expect(actors.filter((actor) => !seen.has(actor.id)).map((actor) => actor.id)).toEqual([]);
});
