import type { Attributes } from '../../model/schema';
import { graphReadable } from './from-graph';
import { Notes } from './notes';
import { isNumber, pajekLabel, spanOf, type Token, tokensOf } from './pajek-tokens';
import { OpenError, type RawEdge, type RawGraph, type RawNode, type Reader } from './types';

/**
 * Pajek's networks (.net) and projects (.paj), after “Pajek: reference manual” by Mrvar and
 * Batagelj: vertices with labels, places and looks; arcs and edges, one by one, as lists or as a
 * matrix, in several relations; points of time; and the partitions and vectors of a project, which
 * become attributes of the vertices.
 */

/** So many vertices that no line names are made at most; a number in the file is no proof of them. */
const MOST_UNNAMED = 1_000_000;
const SHAPES = new Set(['ellipse', 'box', 'diamond', 'triangle', 'cross', 'empty', 'house', 'man']);

export function looksLikePajek(text: string): boolean {
  const lines = text.slice(0, 4_000).split(/\r\n?|\n/);
  const first = lines.find((line) => line.trim() !== '' && !line.trimStart().startsWith('%'));
  return first !== undefined && /^\s*\*(network\b|vertices\s+\d)/i.test(first);
}

interface Draft {
  title: string | null;
  readonly declared: number;
  /** How many of the vertices are of the first mode; the same as `declared` in one-mode networks. */
  readonly first: number;
  readonly nodes: Map<number, RawNode>;
  readonly edges: RawEdge[];
}

type Section =
  | { readonly kind: 'vertices' | 'ignored' }
  | { readonly kind: 'lines' | 'lists'; readonly directed: boolean; readonly relation: string }
  | { readonly kind: 'matrix'; readonly relation: string; at: number }
  | { readonly kind: 'values'; readonly name: string; at: number };

function put(attributes: Attributes, name: string, { text, quoted }: Token): void {
  attributes[name] = !quoted && isNumber(text) ? Number(text) : pajekLabel(text);
}

/** Pairs of a name and a value; a name at the end has none. Spans of time are `time`. */
function parameters(tokens: readonly Token[], attributes: Attributes): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const value = tokens[at + 1];
    if (!token.quoted && token.text.startsWith('[')) attributes.time = token.text;
    else if (value === undefined) continue;
    else {
      put(attributes, token.text, value);
      at += 1;
    }
  }
}

function vertexOf(key: number, tokens: readonly Token[], line: number): RawNode {
  const [, label, ...rest] = tokens;
  const attributes: Attributes = {};
  const place: number[] = [];
  let at = 0;
  while (place.length < 3 && isNumber(rest[at]?.text ?? '')) {
    place.push(Number(rest[at]?.text));
    at += 1;
  }
  const shape = rest[at]?.text.toLowerCase() ?? '';
  if (SHAPES.has(shape)) {
    attributes.shape = shape;
    at += 1;
  }
  parameters(rest.slice(at), attributes);
  const [x, y, z] = place;
  if (z !== undefined) attributes.z = z;
  return {
    key: String(key),
    label: label ? pajekLabel(label.text) || null : null,
    line,
    parent: null,
    attributes,
    ...(x !== undefined && y !== undefined ? { position: { x, y } } : {}),
  };
}

function edgeOf(
  ends: readonly [string, string],
  { directed, relation }: { directed: boolean; relation: string },
  line: number,
  rest: readonly Token[],
): RawEdge {
  const attributes: Attributes = relation === '' ? {} : { relation };
  const [weight] = rest;
  const weighted = weight !== undefined && !weight.quoted && isNumber(weight.text);
  if (weighted) attributes.weight = Number(weight.text);
  parameters(weighted ? rest.slice(1) : rest, attributes);
  const { l: label, ...others } = attributes;
  return {
    key: null,
    source: [ends[0]],
    target: [ends[1]],
    via: [],
    directed,
    label: label === undefined ? null : String(label),
    line,
    date: typeof attributes.time === 'string' ? spanOf(attributes.time) : null,
    attributes: others,
  };
}

class PajekFile {
  private readonly drafts: Draft[] = [];
  private section: Section = { kind: 'ignored' };
  private title: string | null = null;

  constructor(
    private readonly notes: Notes,
    private readonly lines: number,
  ) {}

  private get draft(): Draft | undefined {
    return this.drafts.at(-1);
  }

  private vertices(tokens: readonly Token[], line: number): void {
    const declared = Number(tokens[1]?.text);
    // Within a partition or a vector the line only says how many values there are.
    if (this.section.kind === 'values') return;
    if (!Number.isInteger(declared) || declared < 0) {
      throw new OpenError('badCount', { text: (tokens[1]?.text ?? '').slice(0, 40) }, line);
    }
    const first = Number(tokens[2]?.text ?? declared);
    this.drafts.push({
      title: this.title,
      declared,
      first: first > 0 && first < declared ? first : declared,
      nodes: new Map(),
      edges: [],
    });
    this.title = null;
    this.section = { kind: 'vertices' };
  }

  heading(text: string, line: number): void {
    const tokens = tokensOf(text);
    const word = (tokens[0]?.text ?? '').slice(1).toLowerCase();
    const rest = text
      .trim()
      .slice(word.length + 1)
      .trim();
    const [, number, name] = /^:?\s*(\d+)?\s*(?:"([^"]*)"?)?/.exec(rest) ?? [];
    const relation = pajekLabel(name ?? '') || number || '';
    const directed = word.startsWith('arc');
    if (word === 'network') {
      this.title = pajekLabel(rest.replace(/^"|"$/g, '')) || null;
      this.section = { kind: 'ignored' };
    } else if (word === 'vertices') this.vertices(tokens, line);
    else if (word === 'arcs' || word === 'edges') {
      this.section = { kind: 'lines', directed, relation };
    } else if (word === 'arcslist' || word === 'edgeslist') {
      this.section = { kind: 'lists', directed, relation };
    } else if (word === 'matrix') this.section = { kind: 'matrix', relation, at: 0 };
    else if (word === 'partition' || word === 'vector') {
      this.section = { kind: 'values', name: pajekLabel(rest) || word, at: 0 };
    } else {
      this.section = { kind: 'ignored' };
      this.notes.add('left-out', 'unknownSection', { name: `*${word}`.slice(0, 40) }, line);
    }
  }

  private strange(text: string, line: number): void {
    this.notes.add('left-out', 'strangeLine', { text: text.trim().slice(0, 40) }, line);
  }

  private vertex(draft: Draft, tokens: readonly Token[], text: string, line: number): void {
    const number = Number(tokens[0]?.text);
    if (!Number.isInteger(number) || number < 1 || number > draft.declared) {
      this.strange(text, line);
    } else if (draft.nodes.has(number)) {
      this.notes.add('left-out', 'sameId', { id: String(number) }, line);
    } else draft.nodes.set(number, vertexOf(number, tokens, line));
  }

  private values(draft: Draft, section: Section & { kind: 'values' }, token: Token): void {
    section.at += 1;
    const node = draft.nodes.get(section.at);
    if (section.at > draft.declared) return;
    const { attributes } = node ?? vertexOf(section.at, [], 0);
    put(attributes, section.name, token);
    if (!node) draft.nodes.set(section.at, { ...vertexOf(section.at, [], 0), attributes });
  }

  private matrix(
    draft: Draft,
    section: Section & { kind: 'matrix' },
    tokens: readonly Token[],
    line: number,
  ): void {
    const two = draft.first < draft.declared;
    const columns = two ? draft.declared - draft.first : draft.declared;
    for (const token of tokens) {
      const row = Math.floor(section.at / columns);
      const column = (section.at % columns) + (two ? draft.first : 0);
      section.at += 1;
      if (row >= draft.first || !isNumber(token.text)) {
        this.strange(token.text, line);
        return;
      }
      if (Number(token.text) === 0) continue;
      const ends = [String(row + 1), String(column + 1)] as const;
      draft.edges.push(edgeOf(ends, { directed: true, relation: section.relation }, line, [token]));
    }
  }

  private line(
    draft: Draft,
    section: Section & { kind: 'lines' | 'lists' },
    tokens: readonly Token[],
    text: string,
    line: number,
  ): void {
    // `2: 1 4 1` is a line of the second relation.
    const [, own] = /^(\d+):$/.exec(tokens[0]?.text ?? '') ?? [];
    const [from, ...others] = own === undefined ? tokens : tokens.slice(1);
    const how = own === undefined ? section : { ...section, relation: own };
    const isVertex = (token: Token | undefined) => /^\d+$/.test(token?.text ?? '');
    const to = section.kind === 'lists' ? others : others.slice(0, 1);
    if (!from || !isVertex(from) || to.length === 0 || !to.every(isVertex)) {
      this.strange(text, line);
      return;
    }
    const rest = section.kind === 'lists' ? [] : others.slice(1);
    for (const end of to) {
      const ends = [String(Number(from.text)), String(Number(end.text))] as const;
      draft.edges.push(edgeOf(ends, how, line, rest));
    }
  }

  entry(text: string, line: number): void {
    const { draft, section } = this;
    if (!draft || section.kind === 'ignored') return;
    const tokens = tokensOf(text);
    const [first] = tokens;
    if (section.kind === 'vertices') this.vertex(draft, tokens, text, line);
    else if (section.kind === 'values' && first) this.values(draft, section, first);
    else if (section.kind === 'matrix') this.matrix(draft, section, tokens, line);
    else if (section.kind === 'lines' || section.kind === 'lists') {
      this.line(draft, section, tokens, text, line);
    }
  }

  graphs(): RawGraph[] {
    return this.drafts.map((draft) => {
      const nodes: RawNode[] = [];
      const all = draft.declared <= Math.max(MOST_UNNAMED, this.lines);
      if (all) {
        for (let key = 1; key <= draft.declared; key += 1) {
          nodes.push(draft.nodes.get(key) ?? { ...vertexOf(key, [], 0), line: null });
        }
      } else {
        const { declared, nodes: found } = draft;
        this.notes.add('left-out', 'unnamedVertices', { declared, found: found.size });
        nodes.push(...found.values());
      }
      const modes = draft.first < draft.declared;
      for (const node of modes ? nodes : []) {
        node.attributes.mode = Number(node.key) <= draft.first ? 1 : 2;
      }
      return { title: draft.title, description: null, nodes, edges: draft.edges };
    });
  }
}

/** The networks of a file. Throws `OpenError` where there is none. */
export function parsePajek(text: string, notes: Notes, progress = (_: number) => {}): RawGraph[] {
  const lines = text.split(/\r\n?|\n/);
  const file = new PajekFile(notes, lines.length);
  lines.forEach((line, at) => {
    const start = line.trimStart();
    if (at % 4096 === 0) progress(at / lines.length);
    if (start === '' || start.startsWith('%')) return;
    if (start.startsWith('*')) file.heading(start, at + 1);
    else file.entry(line, at + 1);
  });
  const graphs = file.graphs();
  if (graphs.length === 0) throw new OpenError('noNodes');
  return graphs;
}

export const readPajek: Reader = (file) => {
  const notes = new Notes(file.notes);
  const graphs = parsePajek(file.text, notes, file.progress);
  return graphReadable('pajek', file, graphs, notes.list());
};
