import type { Dataset } from '../../model/dataset';
import { parseDate } from '../../model/edtf';
import type { ActorKind, Lang, Status } from '../../model/schema';
import { fileName } from './file-name';
import { isoDay } from './gexf-time';
import { actorColumns, legColumns } from './own-attributes';
import type { Exported, FileOut } from './types';
import { element, textElement, xmlBytes } from './xml';
import { type Attribute, written } from './xml-attributes';
import { type ActorRow, graphRows, type LegRow } from './xml-rows';

const TYPES = {
  string: 'string',
  integer: 'integer',
  double: 'double',
  boolean: 'boolean',
  list: 'liststring',
};

/** GEXF has four shapes for the nine kinds; which kind it is stands in an attribute. */
const SHAPES: Readonly<Record<ActorKind, 'disc' | 'square' | 'triangle' | 'diamond'>> = {
  person: 'disc',
  community: 'disc',
  office: 'square',
  organisation: 'square',
  party: 'square',
  media: 'square',
  government: 'triangle',
  military: 'diamond',
  'armed-group': 'diamond',
};

/** As on the screen as far as four shapes go: dots for what is ahead, dashes for what failed. */
const LINES: Readonly<Record<Status, 'solid' | 'dotted' | 'dashed' | 'double'>> = {
  occurred: 'solid',
  agreed: 'dotted',
  planned: 'dotted',
  attempted: 'dashed',
  declined: 'dashed',
  unanswered: 'dashed',
  denied: 'double',
};

/** The radius in px that an actor has on the screen, before its kind's scale. */
function radius(contacts: number): number {
  return Number(Math.min(22, Math.max(11, 7.5 + 3.4 * Math.sqrt(contacts))).toFixed(2));
}

function attributesElement<Row>(of: 'node' | 'edge', columns: readonly Attribute<Row>[]): string {
  return element(
    'attributes',
    { class: of, mode: 'static' },
    columns.map(({ id, name, type }) =>
      element('attribute', { id: id ?? name, title: name, type: TYPES[type] }),
    ),
  );
}

function valuesElement<Row>(columns: readonly Attribute<Row>[], row: Row): string {
  const values = written(columns, row).map(({ id, value }) =>
    element('attvalue', { for: id, value }),
  );
  return element('attvalues', {}, values);
}

function nodeElement(row: ActorRow, columns: readonly Attribute<ActorRow>[]): string {
  const { id, kind } = row.actor;
  return element('node', { id, label: row.label }, [
    valuesElement(columns, row),
    ...(row.colour ? [element('viz:color', { ...row.colour })] : []),
    ...(row.place ? [element('viz:position', { ...row.place, z: 0 })] : []),
    element('viz:size', { value: radius(row.contacts) }),
    element('viz:shape', { value: SHAPES[kind] }),
  ]);
}

function edgeElement(row: LegRow, columns: readonly Attribute<LegRow>[]): string {
  const { id, source, target, contact } = row.leg;
  const { start, end } = row.time;
  return element('edge', { id, source, target, kind: contact.type, label: row.label, start, end }, [
    valuesElement(columns, row),
    element('viz:shape', { value: LINES[contact.status] }),
  ]);
}

/** The day that the data set speaks of, and not the day of saving: the same data, the same bytes. */
function metaElement({ meta }: Dataset, lang: Lang): string {
  const bounds = parseDate(meta.asOf);
  const { title, description, version, licence } = meta;
  const text = `${title[lang]}. ${description[lang]} (${version}, ${licence})`;
  return element('meta', { lastmodifieddate: bounds && isoDay(bounds.latest) }, [
    textElement('creator', {}, 'Qanat'),
    textElement('description', {}, text),
  ]);
}

/**
 * The contacts as GEXF 1.3: a node for every actor, an edge for every leg, with the bounds of the
 * contact's date as its time. What the format cannot say stands in `docs/formats.md`.
 */
export function gexfFile(exported: Exported): FileOut {
  const rows = graphRows(exported);
  const { dataset, actors, legs } = rows;
  const [ofNodes, ofEdges] = [actorColumns(rows), legColumns(rows)];
  const lang = exported.lang ?? 'en';
  const graph = {
    defaultedgetype: 'directed',
    idtype: 'string',
    mode: 'dynamic',
    timeformat: 'date',
    timerepresentation: 'interval',
  };
  const root = {
    xmlns: 'http://gexf.net/1.3',
    'xmlns:viz': 'http://gexf.net/1.3/viz',
    version: '1.3',
  };
  const nodes = actors.map((row) => nodeElement(row, ofNodes));
  const edges = legs.map((row) => edgeElement(row, ofEdges));
  const parts = [
    attributesElement('node', ofNodes),
    attributesElement('edge', ofEdges),
    element('nodes', { count: nodes.length }, nodes),
    element('edges', { count: edges.length }, edges),
  ];
  return {
    name: fileName(exported, 'gexf'),
    mime: 'application/gexf+xml',
    bytes: xmlBytes(
      element('gexf', root, [metaElement(dataset, lang), element('graph', graph, parts)]),
    ),
  };
}
