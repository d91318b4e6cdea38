import type { Lang, Meta } from '../../model/schema';
import { attributeValues, EDGE_ATTRIBUTES } from './attribute-values';
import { fileName } from './file-name';
import { jsonBytes } from './json';
import { actorColumns, legColumns } from './own-attributes';
import { placesOf } from './places';
import type { Exported, FileOut, Place } from './types';
import type { Attribute } from './xml-attributes';
import { type ActorRow, graphRows, type LegRow } from './xml-rows';

/** Enough to be looked at; whoever opens the file dresses it as they like. */
const STYLE = [
  {
    selector: 'node',
    style: { label: 'data(name)', 'text-wrap': 'wrap', 'text-max-width': '160px' },
  },
  { selector: 'node[colour]', style: { 'background-color': 'data(colour)' } },
  {
    selector: 'edge',
    style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', 'arrow-scale': 1 },
  },
];

function network({ id, title, description, version, asOf, licence }: Meta, lang: Lang) {
  return {
    name: title[lang],
    dataset: id,
    title_en: title.en,
    title_ar: title.ar,
    description_en: description.en,
    description_ar: description.ar,
    version,
    as_of: asOf,
    licence,
  };
}

function nodeOf(
  row: ActorRow,
  position: Place | undefined,
  columns: readonly Attribute<ActorRow>[],
  { colours, lang = 'en' }: Exported,
) {
  const { id, name, camp } = row.actor;
  const colour = camp === null ? undefined : colours?.get(camp);
  return {
    data: {
      id,
      // By this NetworkX knows a node, and by `key` it tells parallel edges apart.
      value: id,
      name: name[lang],
      ...attributeValues(columns, row),
      ...(colour && { colour }),
    },
    ...(position && { position: { x: position.x, y: position.y } }),
  };
}

function edgeOf(row: LegRow, columns: readonly Attribute<LegRow>[], lang: Lang) {
  const { id, source, target, contact } = row.leg;
  return {
    data: {
      id,
      key: id,
      source,
      target,
      name: contact.title[lang],
      // What Cytoscape Desktop calls the type of an edge.
      interaction: contact.type,
      ...attributeValues(columns, row),
    },
  };
}

/**
 * The JSON of Cytoscape (Cytoscape.js, Cytoscape Desktop): actors are nodes, each leg of a contact
 * is an edge with the contact's id, the leg's place and the number of legs.
 */
export function cytoscapeFile(exported: Exported): FileOut {
  const rows = graphRows(exported);
  const { dataset, actors, legs } = rows;
  const [ofNodes, ofEdges] = [actorColumns(rows), legColumns(rows, EDGE_ATTRIBUTES)];
  const lang = exported.lang ?? 'en';
  const places = placesOf(actors, exported.positions);
  return {
    name: fileName(exported, 'cyjs'),
    mime: 'application/json',
    bytes: jsonBytes({
      format_version: '1.0',
      generated_by: 'qanat',
      directed: true,
      multigraph: true,
      data: network(dataset.meta, lang),
      elements: {
        nodes: actors.map((row) => nodeOf(row, places.get(row.actor.id), ofNodes, exported)),
        edges: legs.map((row) => edgeOf(row, ofEdges, lang)),
      },
      style: STYLE,
      // Without this Cytoscape.js would lay the actors out in a grid, whatever their positions.
      ...(places.size > 0 && { layout: { name: 'preset' } }),
    }),
  };
}
