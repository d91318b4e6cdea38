import { isNumeric } from './columns';
import type { RawTable } from './table-text';
import type { RawEdge, RawGraph, RawNode } from './types';

/**
 * Whether a table is a matrix of who with whom: the names of the first row are those of the first
 * column, and numbers stand between them. The corner may be empty, have a word, or be missing.
 */
export function isMatrix(table: RawTable): boolean {
  const size = table.rows.length - 1;
  // A long table is none, and need not be looked at.
  if (size < 2 || table.rows.width(0) < size) return false;
  const [first = [], ...rest] = listed(table);
  const heads = headsOf(first, size);
  if (!heads || new Set(heads).size !== size) return false;
  const names = new Set(rest.map((row) => row[0]?.trim() ?? ''));
  if (names.size !== size || !heads.every((head) => names.has(head))) return false;
  return rest.every((row) =>
    row.slice(1, size + 1).every((cell) => cell.trim() === '' || isNumeric(cell)),
  );
}

function listed({ rows }: RawTable): (readonly string[])[] {
  return Array.from({ length: rows.length }, (_, at) => rows.row(at));
}

/** The names above the columns, without the corner; null where they are not as many as rows. */
function headsOf(first: readonly string[], size: number): string[] | null {
  const cells = first.map((cell) => cell.trim());
  while (cells.length > size && cells.at(-1) === '') cells.pop();
  if (cells.length === size + 1) return cells.slice(1);
  return cells.length === size ? cells : null;
}

/** A matrix as a graph; a symmetric one has each pair once, without a direction. */
export function matrixGraph(table: RawTable): RawGraph {
  const { lines } = table;
  const [first = [], ...rest] = listed(table);
  const heads = headsOf(first, rest.length) ?? [];
  const value = (row: number, column: number) => Number(rest[row]?.[column + 1]?.trim() || '0');
  const rowOf = new Map(rest.map((row, at) => [row[0]?.trim() ?? '', at] as const));
  // By row and column in the order of the rows.
  const columnOf = new Map(heads.map((head, at) => [rowOf.get(head) ?? 0, at] as const));
  const cell = (a: number, b: number) => value(a, columnOf.get(b) ?? 0);
  const symmetric = rest.every((_, a) => rest.every((__, b) => cell(a, b) === cell(b, a)));
  const key = (at: number) => rest[at]?.[0]?.trim() ?? '';
  const edges: RawEdge[] = [];
  for (let a = 0; a < rest.length; a += 1) {
    for (let b = symmetric ? a : 0; b < rest.length; b += 1) {
      const weight = cell(a, b);
      if (weight === 0) continue;
      edges.push({
        key: null,
        source: [key(a)],
        target: [key(b)],
        via: [],
        directed: !symmetric,
        label: null,
        line: lines[a + 1] ?? null,
        date: null,
        attributes: { weight },
      });
    }
  }
  const nodes = rest.map((_, at): RawNode => {
    return {
      key: key(at),
      label: key(at),
      line: lines[at + 1] ?? null,
      parent: null,
      attributes: {},
    };
  });
  return { title: null, description: null, nodes, edges };
}
