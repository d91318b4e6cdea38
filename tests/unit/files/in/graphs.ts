import type { FileIn, Made, RawEdge, RawGraph, RawNode } from '../../../../src/files/in/types';
import { checkBundle } from '../../../../src/model/check';
import type { Fault } from '../../../../src/model/dataset';
import type { Bundle } from '../../../../src/model/schema';
import { FILE_NAMES } from '../../model/small';

/** A file as a reader is given one. */
export function fileIn(name: string, content: string | Uint8Array): FileIn {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return { name, bytes, text, notes: [], progress: () => {} };
}

export function node(key: string, more: Partial<RawNode> = {}): RawNode {
  return { key, label: null, line: null, parent: null, attributes: {}, ...more };
}

export function edge(source: string, target: string, more: Partial<RawEdge> = {}): RawEdge {
  return {
    key: null,
    source: [source],
    target: [target],
    via: [],
    directed: true,
    label: null,
    line: null,
    date: null,
    attributes: {},
    ...more,
  };
}

export function graph(nodes: readonly RawNode[], edges: readonly RawEdge[] = []): RawGraph {
  return { title: null, description: null, nodes, edges };
}

export function bundleOf({ content }: Made): Bundle {
  if (content.kind !== 'bundle') throw new Error('a table, where a bundle was wanted');
  return content.bundle;
}

/** What the check has against a bundle. */
export function faultsOf(bundle: Bundle): Fault[] {
  return checkBundle(bundle, { fileNames: FILE_NAMES }).faults;
}
