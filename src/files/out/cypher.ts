import { linksOf } from './cypher-links';
import { nodesOf } from './cypher-nodes';
import { constraint, linkStatements, nodeStatements } from './cypher-statements';
import { fileName } from './file-name';
import { subset } from './subset';
import type { Exported, FileOut } from './types';

/**
 * The view as Cypher that loads a Neo4j (4.4 or later): constraints, nodes, relationships, without
 * parameters. A contact is a node, so that its carriers stand in their order. Run twice it changes
 * nothing the second time.
 */
export function cypherFile(exported: Exported): FileOut {
  const { dataset } = subset(exported.dataset, exported.contacts);
  const nodes = nodesOf(dataset, exported.lang ?? 'en');
  const statements = [
    ...nodes.map(({ label }) => constraint(label)),
    ...nodes.flatMap(nodeStatements),
    ...linksOf(dataset).flatMap(linkStatements),
  ];
  return {
    name: fileName(exported, 'cypher'),
    mime: 'application/x-cypher-query',
    bytes: new TextEncoder().encode(`${statements.join('\n\n')}\n`),
  };
}
