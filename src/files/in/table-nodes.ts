import type { Attributes } from '../../model/schema';
import { type Columns, guessRoles, isPlainNumber, someCells } from './columns';
import { byHeading } from './columns-names';
import type { Notes } from './notes';
import { cutText } from './plain-text';
import type { RawNode } from './types';

/** Which column of a node table names its node; the one with a value of its own in every row. */
export function idColumn(columns: Columns): number {
  const { names } = columns;
  const [id] = byHeading(names, 'id');
  if (id !== undefined) return id;
  const [label] = byHeading(names, 'label');
  if (label !== undefined) return label;
  const own = names.findIndex((_, at) => {
    const cells = someCells(columns, at);
    return cells.length > 0 && new Set(cells).size === cells.length;
  });
  return Math.max(0, own);
}

/** Whether a table says what nodes are, and not who is in contact with whom. */
export function isNodeTable(columns: Columns): boolean {
  const { sender, receiver } = guessRoles(columns);
  return sender < 0 || receiver < 0;
}

function cellValue(cell: string): string | number {
  return isPlainNumber(cell) ? Number(cell) : cell;
}

/** The cells of a row by the names of their columns, without empty ones and those left out. */
export function cellsOf(
  { names }: Columns,
  row: readonly string[],
  without: ReadonlySet<number> = new Set(),
): Attributes {
  const attributes: Attributes = {};
  names.forEach((name, at) => {
    const cell = row[at]?.trim() ?? '';
    if (cell !== '' && !without.has(at)) attributes[name] = cellValue(cell);
  });
  return attributes;
}

/** The nodes of a table: what stands twice is left out but for the first, and noted. */
export function nodesOf(columns: Columns, notes: Notes): RawNode[] {
  const id = idColumn(columns);
  const label = byHeading(columns.names, 'label').find((at) => at !== id) ?? -1;
  const taken = new Set<string>();
  const nodes: RawNode[] = [];
  for (let at = 0; at < columns.rows.length; at += 1) {
    const row = columns.rows.row(at);
    const line = columns.lines[at] ?? 1;
    const key = row[id]?.trim() ?? '';
    if (key === '') notes.add('left-out', 'noId', {}, line);
    else if (taken.has(key)) notes.add('left-out', 'sameId', { id: cutText(key, 40) }, line);
    else {
      taken.add(key);
      const name = label < 0 ? key : (row[label]?.trim() ?? '');
      const attributes = cellsOf(columns, row, new Set(label < 0 ? [id] : [id, label]));
      nodes.push({ key, label: name === '' ? null : name, line, parent: null, attributes });
    }
  }
  return nodes;
}
