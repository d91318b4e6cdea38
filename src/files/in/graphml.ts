import { graphReadable } from './from-graph';
import { GraphmlItem, type Keys } from './graphml-item';
import { Notes } from './notes';
import type { RawEdge, RawGraph, RawNode, Reader } from './types';
import { readXml, type XmlElement, type XmlHandler } from './xml';

interface GraphDraft {
  title: string | null;
  description: string | null;
  /** Null for a node that is not whole. */
  readonly nodes: (RawNode | null)[];
  readonly edges: RawEdge[];
}

const ITEMS = ['node', 'edge', 'hyperedge', 'graph'] as const;

/** The names that our own files and others give the particulars of a whole graph. */
const TITLES = ['title', 'title_en', 'name', 'label'];
const DESCRIPTIONS = ['description', 'description_en', 'desc'];

class GraphmlHandler implements XmlHandler {
  readonly graphs: GraphDraft[] = [];
  private readonly keys: Keys = new Map();
  private readonly items: GraphmlItem[] = [];
  private key: string | null = null;

  constructor(private readonly notes: Notes) {}

  open = (element: XmlElement): void => {
    const { name, attributes } = element;
    const get = (of: string): string => attributes.get(of) ?? '';
    const what = ITEMS.find((item) => item === name);
    const item = this.items.at(-1);
    if (name === 'key') {
      this.key = get('id');
      this.keys.set(this.key, {
        name: get('attr.name') || (get('yfiles.type') === '' ? this.key : ''),
        type: get('attr.type') || 'string',
        of: get('for') || 'all',
        fallback: null,
      });
    } else if (what !== undefined) {
      // A graph within a node belongs to the graph around it.
      if (what === 'graph' && this.items.length === 0) {
        this.graphs.push({ title: null, description: null, nodes: [], edges: [] });
      }
      // A node stands where it starts: its end comes after those within it.
      const place = what === 'node' ? (this.graphs.at(-1)?.nodes.push(null) ?? 0) - 1 : -1;
      this.items.push(new GraphmlItem(what, element, place));
    } else item?.open(element);
  };

  close = (element: XmlElement, text: string): void => {
    const item = this.items.at(-1);
    if (element.name === 'key') this.key = null;
    else if (element.name === 'default' && this.key !== null) {
      const key = this.keys.get(this.key);
      if (key && text.trim() !== '') key.fallback = text;
    } else if (item?.element === element) {
      this.items.pop();
      this.done(item);
    } else item?.close(element, text);
  };

  private done(item: GraphmlItem): void {
    const graph = this.graphs.at(-1);
    if (!graph) return;
    const { what, element } = item;
    if (what === 'graph') this.particulars(item, graph);
    else if (what === 'node') this.node(item, graph);
    else if (what === 'edge') this.edge(item, graph);
    else {
      const { line } = element;
      const { source, target, directed } = item.sides();
      if (source.length + target.length < 2) {
        this.notes.add('left-out', 'edgeNoEnd', {}, line);
        return;
      }
      if (directed) this.notes.add('guess', 'endpointSides', {}, line);
      this.link(item, graph, source, target, directed);
    }
  }

  private particulars(item: GraphmlItem, graph: GraphDraft): void {
    if (this.items.length > 0) return;
    const attributes = item.gather(this.keys);
    const first = (names: readonly string[]): string | null => {
      const found = names.find((name) => attributes.has(name));
      return found === undefined ? null : attributes.take(found);
    };
    graph.title = first(TITLES);
    graph.description = item.description ?? first(DESCRIPTIONS);
  }

  private node(item: GraphmlItem, graph: GraphDraft): void {
    const { attributes, line } = item.element;
    const key = attributes.get('id');
    if (key === undefined) {
      this.notes.add('left-out', 'noId', {}, line);
      return;
    }
    const around = this.items.findLast(({ what }) => what === 'node');
    const gathered = item.gather(this.keys, ['id']);
    const label = item.label ?? gathered.take('label');
    const [x, y] = [gathered.number('x'), gathered.number('y')];
    const position = item.position ?? (x === null || y === null ? null : { x, y: 0 - y });
    graph.nodes[item.place] = {
      key,
      label: label === null || label.trim() === '' ? null : label,
      line,
      parent: around?.element.attributes.get('id') ?? null,
      attributes: gathered.all(),
      ...(position && { position }),
    };
  }

  private edge(item: GraphmlItem, graph: GraphDraft): void {
    const { attributes, line } = item.element;
    const [source, target] = [attributes.get('source'), attributes.get('target')];
    if (source === undefined || target === undefined) {
      this.notes.add('left-out', 'edgeNoEnd', {}, line);
      return;
    }
    const around = this.items.findLast(({ what }) => what === 'graph');
    const usual = around?.element.attributes.get('edgedefault')?.toLowerCase() === 'directed';
    const said = attributes.get('directed')?.trim().toLowerCase();
    const directed = said === undefined ? usual : said === 'true' || said === '1';
    this.link(item, graph, [source], [target], directed);
  }

  private link(
    item: GraphmlItem,
    graph: GraphDraft,
    source: readonly string[],
    target: readonly string[],
    directed: boolean,
  ): void {
    const { attributes, line } = item.element;
    const gathered = item.gather(this.keys, ['id', 'source', 'target', 'directed']);
    const named = ['label', 'Edge Label', 'edgelabel'].find((name) => gathered.has(name));
    const label = item.label ?? (named === undefined ? null : gathered.take(named));
    graph.edges.push({
      key: attributes.get('id') ?? null,
      source,
      target,
      via: [],
      directed,
      label: label === null || label.trim() === '' ? null : label,
      line,
      date: null,
      attributes: gathered.all(),
    });
  }
}

/**
 * GraphML 1.0 (graphml.graphdrawing.org) with typed keys and what is usual without a value, nested
 * graphs, hyperedges and ports, and the labels, places and colours that yEd writes.
 * @throws OpenError where there is no node in it, or where it declares entities
 */
export const readGraphml: Reader = (file) => {
  const { text } = file;
  const notes = new Notes(file.notes);
  const handler = new GraphmlHandler(notes);
  readXml({ text, progress: file.progress }, handler, notes);
  const graphs = handler.graphs.map(
    (graph): RawGraph => ({ ...graph, nodes: graph.nodes.filter((node) => node !== null) }),
  );
  return graphReadable('graphml', file, graphs, notes.list());
};
