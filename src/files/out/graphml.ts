import type { Meta } from '../../model/schema';
import { fileName } from './file-name';
import type { Exported, FileOut } from './types';
import { element, textElement, xmlBytes } from './xml';
import { ACTOR_ATTRIBUTES, type Attribute, LEG_ATTRIBUTES, written } from './xml-attributes';
import { type ActorRow, graphRows, type LegRow } from './xml-rows';

/** A key: whose it is, its name for readers, its type, and its value in a row. */
interface Key<Row> {
  readonly id: string;
  readonly of: 'graph' | 'node' | 'edge';
  readonly name: string;
  readonly type: 'string' | 'int' | 'boolean' | 'double';
  readonly value: (row: Row) => string | null;
}

const TYPES = { string: 'string', integer: 'int', boolean: 'boolean', list: 'string' } as const;

function keysOf<Row>(of: 'node' | 'edge', columns: readonly Attribute<Row>[]): Key<Row>[] {
  return columns.map((column) => ({
    id: `${of}-${column.name}`,
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
const NODE_KEYS: readonly Key<ActorRow>[] = [
  ...keysOf('node', ACTOR_ATTRIBUTES),
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
const EDGE_KEYS: readonly Key<LegRow>[] = keysOf('edge', [...LEG_ATTRIBUTES, ...LABELLED]);

function keyElement<Row>({ id, of, name, type }: Key<Row>): string {
  return element('key', { id, for: of, 'attr.name': name, 'attr.type': type });
}

function dataElements<Row>(keys: readonly Key<Row>[], row: Row): string[] {
  return keys.flatMap(({ id, value }) => {
    const text = value(row);
    return text === null ? [] : [textElement('data', { key: id }, text)];
  });
}

/** Ids in GraphML are name tokens, which have no slash. */
function edgeElement(row: LegRow): string {
  const { id, source, target } = row.leg;
  return element(
    'edge',
    { id: id.replaceAll('/', ':'), source, target },
    dataElements(EDGE_KEYS, row),
  );
}

/**
 * The contacts as GraphML 1.0 with typed keys: a node for every actor, an edge for every leg.
 * Hyperedges would fit a contact with its carriers, but most readers refuse a file that has one.
 */
export function graphmlFile(exported: Exported): FileOut {
  const { dataset, actors, legs } = graphRows(exported);
  const { meta } = dataset;
  const graph = element('graph', { id: meta.id, edgedefault: 'directed' }, [
    ...dataElements(GRAPH_KEYS, meta),
    ...actors.map((row) => element('node', { id: row.actor.id }, dataElements(NODE_KEYS, row))),
    ...legs.map(edgeElement),
  ]);
  const root = element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
    ...GRAPH_KEYS.map(keyElement),
    ...NODE_KEYS.map(keyElement),
    ...EDGE_KEYS.map(keyElement),
    graph,
  ]);
  return {
    name: fileName(exported, 'graphml'),
    mime: 'application/graphml+xml',
    bytes: xmlBytes(root),
  };
}
