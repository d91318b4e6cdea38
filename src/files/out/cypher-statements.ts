import { type CypherRow, mapLiteral, stringLiteral } from './cypher-literal';

export type Label =
  | 'Actor'
  | 'Camp'
  | 'Contact'
  | 'DataSet'
  | 'Informant'
  | 'Point'
  | 'Role'
  | 'Source'
  | 'Topic';

/** Nodes of one label, each with its `id`. */
export interface NodesOut {
  readonly label: Label;
  readonly rows: readonly (CypherRow & { readonly id: string })[];
}

export interface LinkRow {
  readonly from: string;
  readonly to: string;
  readonly says: CypherRow;
}

/** Relationships of one type between nodes of two labels. */
export interface LinksOut {
  readonly type: string;
  readonly from: Label;
  readonly to: Label;
  /** The property that tells relationships of the same two nodes apart, if there may be several. */
  readonly key: string | null;
  readonly rows: readonly LinkRow[];
}

const NOTHING: CypherRow = {};

/** One relationship; none where there is nothing at its end. */
export function link(from: string, to: string | null, says: CypherRow = NOTHING): LinkRow[] {
  return to === null ? [] : [{ from, to, says }];
}

/** Everything that goes from one kind of node to another under one name. */
export function links(
  type: string,
  from: Label,
  to: Label,
  rows: readonly LinkRow[],
  key: string | null = null,
): LinksOut {
  return { type, from, to, key, rows };
}

/** How many rows one statement holds: a transaction that any server has room for. */
const BATCH = 200;

function batches(rows: readonly string[], statement: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < rows.length; at += BATCH) {
    const list = rows.slice(at, at + BATCH).join(',\n  ');
    found.push(`UNWIND [\n  ${list}\n] AS row\n${statement};`);
  }
  return found;
}

/** One id, one node; it is also what makes the file quick to load. */
export function constraint(label: Label): string {
  const name = `qanat_${label.toLowerCase()}_id`;
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;`;
}

/** Statements that make the nodes, or bring those of the same id up to date. */
export function nodeStatements({ label, rows }: NodesOut): string[] {
  return batches(rows.map(mapLiteral), `MERGE (n:${label} {id: row.id})\nSET n = row`);
}

/** Statements that join nodes which are there, once however often they are run. */
export function linkStatements({ type, from, to, key, rows }: LinksOut): string[] {
  const says = rows.some((row) => Object.keys(row.says).length > 0);
  const maps = rows.map((row) => {
    const ends = `from: ${stringLiteral(row.from)}, to: ${stringLiteral(row.to)}`;
    return says ? `{${ends}, says: ${mapLiteral(row.says)}}` : `{${ends}}`;
  });
  const told = key === null ? '' : ` {${key}: row.says.${key}}`;
  const lines = [
    `MATCH (a:${from} {id: row.from})`,
    `MATCH (b:${to} {id: row.to})`,
    `MERGE (a)-[r:${type}${told}]->(b)`,
    ...(says ? ['SET r = row.says'] : []),
  ];
  return batches(maps, lines.join('\n'));
}
