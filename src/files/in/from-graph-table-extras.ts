import type { ExtraColumn } from '../../model/event-table';
import { wellFormed } from '../out/xml';
import { Texts } from './events-columns';
import type { Column } from './graph-columns';
import type { RawEdge } from './types';

function numbersOf(name: string, label: string, edges: readonly RawEdge[]): ExtraColumn | null {
  const values = new Float64Array(edges.length).fill(Number.NaN);
  for (const [row, { attributes }] of edges.entries()) {
    const value = attributes[name];
    if (value === undefined) continue;
    // What is no finite number can only be kept as text.
    if (typeof value !== 'number' || !Number.isFinite(value)) return null;
    values[row] = value;
  }
  return { name: label, kind: 'number', values };
}

function textsOf(name: string, label: string, edges: readonly RawEdge[]): ExtraColumn {
  const texts = new Texts(['']);
  const codes = new Uint32Array(edges.length);
  edges.forEach(({ attributes }, row) => {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (value !== undefined) codes[row] = texts.of(wellFormed(String(value)));
  });
  return { name: label, kind: 'text', codes, values: texts.values };
}

/** What edges have that the model does not know, by columns: numbers where all are, else texts. */
export function edgeColumns(
  edges: readonly RawEdge[],
  found: ReadonlyMap<string, Column>,
): ExtraColumn[] {
  return [...found.values()].map(({ name, numeric }) => {
    // As a name of a field this one would not be one.
    const label = name === '__proto__' ? 'proto' : wellFormed(name);
    return (numeric && numbersOf(name, label, edges)) || textsOf(name, label, edges);
  });
}
