import type { Meta } from '../../model/schema';
import { fileName } from './file-name';
import { actorColumns, legColumns } from './own-attributes';
import type { Exported, FileOut } from './types';
import { element, textElement, xmlBytes } from './xml';
import { type Attribute, LEG_ATTRIBUTES, written } from './xml-attributes';
import { type ActorRow, type GraphRows, graphRows, type LegRow } from './xml-rows';

/** A key: whose it is, its name for readers, its type, and its value in a row. */
interface Key<Row> {
  readonly id: string;
  readonly of: 'graph' | 'node' | 'edge';
  readonly name: string;
  readonly type: 'string' | 'int' | 'boolean' | 'double';
  readonly value: (row: Row) => string | null;
}

const TYPES = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
  list: 'string',
} as const;

function keysOf<Row>(of: 'node' | 'edge', columns: readonly Attribute<Row>[]): Key<Row>[] {
  return columns.map((column) => ({
    id: `${of}-${column.id ?? column.name}`,
    of,
    name: column.name,
    type: TYPES[column.type],
    value: (row) => written([column], row)[0]?.value ?? null,
  }));
}

const META: readonly (readonly [string, (meta: Meta) => string])[] = [
  ['title_en', (meta) => meta.title.en],
  ['title_ar', (meta) => meta.title.ar],
  ['description_en', (meta) => meta.description.en],
  ['description_ar', (meta) => meta.description.ar],
  ['version', (meta) => meta.version],
  ['as_of', (meta) => meta.asOf],
  ['licence', (meta) => meta.licence],
];
const GRAPH_KEYS: readonly Key<Meta>[] = META.map(([name, value]) => ({
  id: `graph-${name}`,
  of: 'graph',
  name,
  type: 'string',
  value,
}));

/** Labels, positions and colours by the names that Gephi and graphology look for. */
const LOOKS: readonly (readonly [
  string,
  Key<ActorRow>['type'],
  (row: ActorRow) => string | number | undefined,
])[] = [
  ['label', 'string', ({ label }) => label],
  ['x', 'double', ({ place }) => place?.x],
  ['y', 'double', ({ place }) => place?.y],
  ['r', 'int', ({ colour }) => colour?.r],
  ['g', 'int', ({ colour }) => colour?.g],
  ['b', 'int', ({ colour }) => colour?.b],
];
const nodeKeys = (rows: GraphRows): readonly Key<ActorRow>[] => [
  ...keysOf('node', actorColumns(rows)),
  ...LOOKS.map(
    ([name, type, of]): Key<ActorRow> => ({
      id: `node-${name}`,
      of: 'node',
      name,
      type,
      value: (row) => of(row)?.toString() ?? null,
    }),
  ),
];

/** GraphML knows neither labels nor time: they are columns too. */
const LABELLED: readonly Attribute<LegRow>[] = [
  { name: 'label', type: 'string', of: ({ label }) => label },
  { name: 'earliest', type: 'string', of: ({ time }) => time.start },
  { name: 'latest', type: 'string', of: ({ time }) => time.end },
];
const edgeKeys = (rows: GraphRows): readonly Key<LegRow>[] =>
  keysOf('edge', legColumns(rows, [...LEG_ATTRIBUTES, ...LABELLED]));

/**
 * What a name token may not have, told narrowly: ASCII, Latin, Cyrillic, Hebrew and Arabic letters
 * are in every edition of XML 1.0, and not every reader knows the last.
 */
const UNNAMEABLE =
  /[^-.0-9:A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0131\u0141-\u0148\u0410-\u044f\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u0660-\u0669\u0671-\u06b7]/gu;

/** Keys, each with a name of its own: a name with what a token may not have is told whole beside it. */
function keyElements<Row>(keys: readonly Key<Row>[]): string[] {
  const used = new Set<string>();
  return keys.map(({ id, of, name, type }) => {
    let token = name.replace(UNNAMEABLE, '_') || '_';
    while (used.has(token)) token += '_';
    used.add(token);
    const attributes = { id, for: of, 'attr.name': token, 'attr.type': type };
    return element('key', attributes, token === name ? [] : [textElement('desc', {}, name)]);
  });
}

function dataElements<Row>(keys: readonly Key<Row>[], row: Row): string[] {
  return keys.flatMap(({ id, value }) => {
    const text = value(row);
    return text === null ? [] : [textElement('data', { key: id }, text)];
  });
}

/** Ids in GraphML are name tokens, which have no slash. */
function edgeElement(row: LegRow, keys: readonly Key<LegRow>[]): string {
  const { id, source, target } = row.leg;
  return element('edge', { id: id.replaceAll('/', ':'), source, target }, dataElements(keys, row));
}

/**
 * The contacts as GraphML 1.0 with typed keys: a node for every actor, an edge for every leg.
 * Hyperedges would fit a contact with its carriers, but most readers refuse a file that has one.
 */
export function graphmlFile(exported: Exported): FileOut {
  const rows = graphRows(exported);
  const { dataset, actors, legs } = rows;
  const [ofNodes, ofEdges] = [nodeKeys(rows), edgeKeys(rows)];
  const { meta } = dataset;
  const graph = element('graph', { id: meta.id, edgedefault: 'directed' }, [
    ...dataElements(GRAPH_KEYS, meta),
    ...actors.map((row) => element('node', { id: row.actor.id }, dataElements(ofNodes, row))),
    ...legs.map((row) => edgeElement(row, ofEdges)),
  ]);
  const root = element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
    ...keyElements(GRAPH_KEYS),
    ...keyElements(ofNodes),
    ...keyElements(ofEdges),
    graph,
  ]);
  return {
    name: fileName(exported, 'graphml'),
    mime: 'application/graphml+xml',
    bytes: xmlBytes(root),
  };
}
