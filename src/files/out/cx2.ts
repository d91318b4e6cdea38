import type { Meta, Status } from '../../model/schema';
import { attributeValues, EDGE_ATTRIBUTES } from './attribute-values';
import { fileName } from './file-name';
import { jsonBytes } from './json';
import { actorColumns, legColumns } from './own-attributes';
import { placesOf } from './places';
import type { Exported, FileOut } from './types';
import type { Attribute } from './xml-attributes';
import { type ActorRow, graphRows, type LegRow } from './xml-rows';

const TYPES = {
  string: 'string',
  integer: 'integer',
  double: 'double',
  boolean: 'boolean',
  list: 'list_of_string',
};
const STRING = { d: 'string' };

/** As on the screen as far as four lines go: dots for what is ahead, dashes for what failed. */
const LINES: Readonly<Record<Status, 'solid' | 'dotted' | 'dashed' | 'double'>> = {
  occurred: 'solid',
  agreed: 'dotted',
  planned: 'dotted',
  attempted: 'dashed',
  declined: 'dashed',
  unanswered: 'dashed',
  denied: 'double',
};

function declared<Row>(attributes: readonly Attribute<Row>[]) {
  return Object.fromEntries(
    attributes.map(({ name, type }) => [name, { d: TYPES[type] }] as const),
  );
}

function networkAttributes(meta: Meta, name: string, description: string) {
  return {
    name,
    description,
    version: meta.version,
    dataset: meta.id,
    title_en: meta.title.en,
    title_ar: meta.title.ar,
    description_en: meta.description.en,
    description_ar: meta.description.ar,
    as_of: meta.asOf,
    licence: meta.licence,
  };
}

function visualProperties(camps: Meta['camps'], colours: Exported['colours']) {
  const worn = camps.flatMap(({ id }) => {
    const colour = colours?.get(id);
    return colour === undefined ? [] : [{ v: id, vp: colour }];
  });
  const byCamp = {
    type: 'DISCRETE',
    definition: { attribute: 'camp', type: 'string', map: worn },
  };
  const byStatus = {
    type: 'DISCRETE',
    definition: {
      attribute: 'status',
      type: 'string',
      map: Object.entries(LINES).map(([v, vp]) => ({ v, vp })),
    },
  };
  return {
    default: {
      network: { NETWORK_BACKGROUND_COLOR: '#FFFFFF' },
      node: { NODE_SHAPE: 'ellipse', NODE_WIDTH: 32, NODE_HEIGHT: 32 },
      edge: { EDGE_TARGET_ARROW_SHAPE: 'triangle', EDGE_LINE_STYLE: 'solid' },
    },
    nodeMapping: {
      NODE_LABEL: { type: 'PASSTHROUGH', definition: { attribute: 'name', type: 'string' } },
      ...(worn.length > 0 && { NODE_BACKGROUND_COLOR: byCamp }),
    },
    edgeMapping: { EDGE_LINE_STYLE: byStatus },
  };
}

/**
 * CX2, the Cytoscape Exchange Format 2.0 (specification of 2025-07-22): actors are nodes whose id
 * in the data set is `represents`, each leg of a contact is an edge that bears the contact's id.
 */
export function cx2File(exported: Exported): FileOut {
  const rows = graphRows(exported);
  const { dataset, actors, legs } = rows;
  const [ofNodes, ofEdges] = [actorColumns(rows), legColumns(rows, EDGE_ATTRIBUTES)];
  const lang = exported.lang ?? 'en';
  const { meta } = dataset;
  const places = placesOf(actors, exported.positions);
  const numbers = new Map(actors.map(({ actor }, at) => [actor.id, at] as const));
  const network = networkAttributes(meta, meta.title[lang], meta.description[lang]);
  const node = (row: ActorRow, at: number) => {
    const { id, name } = row.actor;
    const place = places.get(id);
    const v = { name: name[lang], represents: id, ...attributeValues(ofNodes, row) };
    return { id: at, ...(place && { x: place.x, y: place.y }), v };
  };
  const edge = (row: LegRow, at: number) => {
    const { id, source, target, contact } = row.leg;
    const v = {
      name: contact.title[lang],
      interaction: contact.type,
      represents: id,
      ...attributeValues(ofEdges, row),
    };
    return { id: at, s: numbers.get(source), t: numbers.get(target), v };
  };
  const aspects = {
    attributeDeclarations: [
      {
        networkAttributes: Object.fromEntries(
          Object.keys(network).map((name) => [name, STRING] as const),
        ),
        nodes: { name: STRING, represents: STRING, ...declared(ofNodes) },
        edges: {
          name: STRING,
          interaction: STRING,
          represents: STRING,
          ...declared(ofEdges),
        },
      },
    ],
    networkAttributes: [network],
    nodes: actors.map(node),
    edges: legs.map(edge),
    visualProperties: [visualProperties(meta.camps, exported.colours)],
  };
  const metaData = Object.entries(aspects).map(([name, elements]) => ({
    name,
    elementCount: elements.length,
  }));
  return {
    name: fileName(exported, 'cx2'),
    mime: 'application/json',
    bytes: jsonBytes([
      { CXVersion: '2.0', hasFragments: false },
      { metaData },
      ...Object.entries(aspects).map(([name, elements]) => ({ [name]: elements })),
      { status: [{ error: '', success: true }] },
    ]),
  };
}
