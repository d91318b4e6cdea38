import type { Bundle, Contact, Source } from '../../model/schema';
import type { Columns } from './columns';
import { graphReadable } from './from-graph';
import { Ids } from './ids';
import type { Notes } from './notes';
import { bothLanguages, cutText, plainName } from './plain-text';
import type { GroupChoice } from './table-camps';
import { namedSource } from './table-events';
import { dateCells, severalIn, type TableMap } from './table-map';
import { cellsOf } from './table-nodes';
import type { Choices, FileIn, FileKind, Made, RawEdge, RawGraph, RawNode } from './types';

type Named = Pick<FileIn, 'name' | 'bytes' | 'text'>;

/**
 * A table of contacts as a graph, for what columns of numbers cannot hold: several carriers or
 * senders in a cell, and nodes that a second table describes.
 */
export function tableGraph(
  columns: Columns,
  map: TableMap,
  groups: GroupChoice | null,
  described: readonly RawNode[] | null,
  notes: Notes,
): RawGraph {
  const nodes = new Map((described ?? []).map((node) => [node.key, node] as const));
  const readDate = dateCells(map);
  const edges: RawEdge[] = [];
  const ends = [map.sender, map.receiver, map.carrier].filter((at) => at >= 0);
  const meet = (key: string, line: number, group: string) => {
    const known = nodes.get(key);
    if (known) return;
    if (described) notes.add('guess', 'nodeAdded', { id: cutText(key, 40) }, line);
    const name = columns.names[groups?.sender ?? -1];
    const attributes = group === '' || name === undefined ? {} : { [name]: group };
    nodes.set(key, { key, label: key, line, parent: null, attributes });
  };
  for (let at = 0; at < columns.rows.length; at += 1) {
    const row = columns.rows.row(at);
    const line = columns.lines[at] ?? 1;
    const source = severalIn(row[map.sender] ?? '');
    const target = severalIn(row[map.receiver] ?? '');
    const via = severalIn(row[map.carrier] ?? '');
    if (source.length === 0 || target.length === 0) {
      notes.add('left-out', 'rowNoEnd', {}, line);
      continue;
    }
    for (const key of source) meet(key, line, row[groups?.sender ?? -1]?.trim() ?? '');
    for (const key of target) meet(key, line, row[groups?.receiver ?? -1]?.trim() ?? '');
    for (const key of via) meet(key, line, '');
    const date = row[map.date]?.trim() ?? '';
    const read = date === '' ? null : readDate(date);
    if (read === null && date !== '') {
      notes.add('left-out', 'badDate', { text: cutText(date, 40) }, line);
    }
    const way = row[map.direction]?.trim() ?? '';
    edges.push({
      key: null,
      source,
      target,
      via,
      directed: way === '' ? map.directed : /^directed$/i.test(way),
      label: null,
      line,
      date: read,
      attributes: cellsOf(columns, row, new Set(ends)),
    });
  }
  return { title: null, description: null, nodes: [...nodes.values()], edges };
}

/** The contacts with their reports and places, which a graph does not know of. */
function withReports(bundle: Bundle, columns: Columns, map: TableMap): Bundle {
  if (map.source < 0 && map.place < 0) return bundle;
  const rowOf = new Map(Array.from(columns.lines, (line, at) => [line, at] as const));
  const ids = new Ids('source');
  for (const { id } of bundle.sources) ids.of(id);
  const sources = new Map<string, Source>();
  const [file] = bundle.sources;
  const contacts = bundle.contacts.map((contact): Contact => {
    const row = rowOf.get(contact.evidence[0]?.paragraphs[0] ?? 0) ?? -1;
    const report = columns.rows.cell(row, map.source).trim();
    const place = plainName(columns.rows.cell(row, map.place));
    if (report !== '' && file && !sources.has(report)) {
      const { headline = null, url = null } = namedSource(report);
      const own = { file: null, sha256: null, paragraphs: null, held: false };
      sources.set(report, { ...file, ...own, id: ids.of(report), headline, url });
    }
    const source = sources.get(report)?.id;
    return {
      ...contact,
      ...(place !== '' && { place: bothLanguages(place) }),
      ...(source && { evidence: contact.evidence.map((one) => ({ ...one, source })) }),
    };
  });
  return { ...bundle, sources: [...bundle.sources, ...sources.values()], contacts };
}

/** What a graph made of a table becomes: its columns are chosen already, its nodes are not. */
export function madeOfGraph(
  kind: FileKind,
  file: Named,
  graph: RawGraph,
  choices: Choices,
  notes: Notes,
  table: { readonly columns: Columns; readonly map: TableMap } | null,
): Made {
  const { names = [] } = table?.columns ?? {};
  const own: Choices = table
    ? {
        carrier: 'as-given',
        date: graph.edges.some(({ date }) => date !== null) ? 'spells' : 'none',
        directed: 'as-given',
        type: names[table.map.type] ?? table.map.allType,
        status: names[table.map.status] ?? table.map.allStatus,
      }
    : {};
  const { label, kind: actorKind, camps } = choices;
  const ofNodes: Choices = {
    ...(label !== undefined && { label }),
    ...(actorKind !== undefined && { kind: actorKind }),
    ...(camps !== undefined && { camps }),
  };
  const made = graphReadable(kind, file, [graph], notes.list(), { columns: table === null }).make(
    table ? { ...ofNodes, ...own } : choices,
  );
  if (made.content.kind !== 'bundle' || !table) return made;
  const bundle = withReports(made.content.bundle, table.columns, table.map);
  return { ...made, content: { kind: 'bundle', bundle } };
}
