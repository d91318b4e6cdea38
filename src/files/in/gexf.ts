import { graphReadable } from './from-graph';
import { dateOfSpells, type Spell, spellsOf, spellText } from './gexf-spells';
import { Notes } from './notes';
import { Gathered, typedValue } from './typed-value';
import type { RawEdge, RawGraph, RawNode, Reader } from './types';
import { readXml, type XmlElement, type XmlHandler } from './xml';

interface Declared {
  readonly title: string;
  readonly type: string;
  fallback: string | null;
}

/** A value of an attribute, with the time for which it holds. */
interface Value {
  readonly of: string;
  readonly text: string;
  readonly spells: readonly Spell[];
}

/** A node or an edge that is being read. */
interface Item {
  readonly what: 'node' | 'edge';
  readonly element: XmlElement;
  readonly values: Value[];
  readonly looks: Map<string, string | number>;
  readonly spells: Spell[];
  /** Its place among the nodes: that of its start, and not of its end, which those within precede. */
  readonly place: number;
  parent: string | null;
}

interface GraphDraft {
  readonly declared: Record<'node' | 'edge', Map<string, Declared>>;
  /** Null for a node that is not whole. */
  readonly nodes: (RawNode | null)[];
  readonly edges: RawEdge[];
  readonly edgeType: string;
}

const hex = (part: string | undefined): string => {
  const value = Math.round(Number(part ?? 0));
  return Math.min(255, Math.max(0, Number.isFinite(value) ? value : 0))
    .toString(16)
    .padStart(2, '0');
};

/** Looks by their own names, whatever the namespace: many writers get that wrong. */
function readLook({ name, attributes }: XmlElement, looks: Item['looks']): void {
  const number = (of: string): number | null => {
    const text = attributes.get(of)?.trim() ?? '';
    return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
  };
  if (name === 'color') {
    const given = attributes.get('hex') ?? '';
    const parts = ['r', 'g', 'b'].map((part) => hex(attributes.get(part))).join('');
    looks.set('color', /^#[0-9a-f]{6}$/i.test(given) ? given.toLowerCase() : `#${parts}`);
  } else if (name === 'position') {
    for (const axis of ['x', 'y', 'z']) {
      const at = number(axis);
      // Flat pictures say that they are flat.
      if (at !== null && (axis !== 'z' || at !== 0)) looks.set(axis, at);
    }
  } else if (name === 'size' || name === 'thickness') {
    const size = number('value');
    if (size !== null) looks.set(name, size);
  } else if (name === 'shape') {
    const shape = attributes.get('value') ?? attributes.get('shape');
    if (shape !== undefined) looks.set('shape', shape);
  }
}

/** The attributes by their titles: values, else what the file gives as usual. */
function gather(item: Item, declared: ReadonlyMap<string, Declared>, looks: boolean): Gathered {
  const into = new Gathered();
  const byId = new Map<string, Value[]>();
  for (const value of item.values) {
    const known = byId.get(value.of);
    if (known) known.push(value);
    else byId.set(value.of, [value]);
  }
  for (const [id, { title, type, fallback }] of declared) {
    if (fallback !== null && !byId.has(id)) into.beside(title, typedValue(fallback, type), id);
  }
  for (const [id, values] of byId) {
    const { title, type } = declared.get(id) ?? { title: id, type: 'string' };
    const last = values.at(-1);
    if (last) into.beside(title, typedValue(last.text, type), id);
    // A value for a time: the last one stands for now, and all of them beside it.
    const timed = values.some(({ spells }) => spells.length > 0);
    if (!timed && values.length < 2) continue;
    const all = values.map(({ text, spells }) =>
      spells.length === 0 ? text : `${spells.map(spellText).join(', ')}: ${text}`,
    );
    into.beside(`${title} (time)`, all, id);
  }
  if (looks) for (const [name, value] of item.looks) into.beside(name, value, 'viz');
  return into;
}

/** What an element says beyond what the graph knows, such as a weight. */
function rest(into: Gathered, { attributes }: XmlElement, known: readonly string[]): void {
  for (const [name, text] of attributes) {
    if (known.includes(name) || text === '') continue;
    const number = name === 'weight';
    into.beside(name, number ? typedValue(text, 'double') : text, 'xml');
  }
}

const TIMES = ['start', 'end', 'startopen', 'endopen', 'timestamp', 'timestamps', 'intervals'];
const OF_NODES = ['id', 'label', 'pid', ...TIMES];
const OF_EDGES = ['id', 'label', 'source', 'target', 'type', ...TIMES];

const labelOf = ({ attributes }: XmlElement): string | null => {
  const label = attributes.get('label') ?? '';
  return label.trim() === '' ? null : label;
};

class GexfHandler implements XmlHandler {
  readonly graphs: GraphDraft[] = [];
  title: string | null = null;
  description: string | null = null;
  /** Whether we wrote it: then its looks say nothing, and are made anew. */
  private ours = false;
  private readonly items: Item[] = [];
  private declaring: { of: 'node' | 'edge'; one: Declared | null } | null = null;

  constructor(private readonly notes: Notes) {}

  open = (element: XmlElement): void => {
    const { name, attributes } = element;
    const get = (of: string): string => attributes.get(of) ?? '';
    const graph = this.graphs.at(-1);
    const item = this.items.at(-1);
    if (name === 'graph') {
      const declared = { node: new Map(), edge: new Map() };
      const edgeType = (get('defaultedgetype') || 'undirected').toLowerCase();
      this.graphs.push({ declared, nodes: [], edges: [], edgeType });
    } else if (name === 'attributes') {
      this.declaring = { of: get('class') === 'edge' ? 'edge' : 'node', one: null };
    } else if (name === 'attribute' && this.declaring && graph) {
      const id = get('id');
      const one = { title: get('title') || id, type: get('type'), fallback: null };
      this.declaring.one = one;
      graph.declared[this.declaring.of].set(id, one);
    } else if ((name === 'node' || name === 'edge') && graph) {
      const within = this.items.findLast(({ what }) => what === 'node');
      const parent = get('pid') || within?.element.attributes.get('id') || null;
      const spells = spellsOf(element);
      const place = name === 'node' ? graph.nodes.push(null) - 1 : -1;
      const looks = new Map<string, string | number>();
      this.items.push({ what: name, element, values: [], looks, spells, place, parent });
    } else if (item && name === 'attvalue') {
      const of = attributes.get('for') ?? get('id');
      item.values.push({ of, text: get('value'), spells: spellsOf(element) });
    } else if (item && (name === 'spell' || name === 'slice'))
      item.spells.push(...spellsOf(element));
    else if (item && name === 'parent') item.parent ??= get('for') || null;
    else if (item) readLook(element, item.looks);
  };

  close = (element: XmlElement, text: string): void => {
    const { name } = element;
    const graph = this.graphs.at(-1);
    const words = text.trim() === '' ? null : text;
    if (!graph && name === 'title') this.title = words;
    else if (!graph && name === 'creator') this.ours = text.trim() === 'Qanat';
    else if (!graph && name === 'description') this.description = words;
    else if (name === 'attributes') this.declaring = null;
    else if (name === 'default' && this.declaring?.one) this.declaring.one.fallback = text.trim();
    else if (graph && this.items.at(-1)?.element === element) {
      const item = this.items.pop();
      if (item?.what === 'node') this.node(item, graph);
      else if (item) this.edge(item, graph);
    }
  };

  private node(item: Item, graph: GraphDraft): void {
    const { element, looks, parent } = item;
    const label = labelOf(element);
    const key = element.attributes.get('id') ?? label;
    if (key === null) {
      this.notes.add('left-out', 'noId', {}, element.line);
      return;
    }
    const into = gather(item, graph.declared.node, !this.ours);
    rest(into, element, OF_NODES);
    // Times of nodes are kept, and nothing is read from them.
    if (item.spells.length > 0) into.beside('spells', item.spells.map(spellText), 'time');
    const [x, y] = [looks.get('x'), looks.get('y')];
    const placed = typeof x === 'number' && typeof y === 'number';
    graph.nodes[item.place] = {
      key,
      label,
      line: element.line,
      parent: parent === key ? null : parent,
      attributes: into.all(),
      // GEXF has y upwards.
      ...(placed && { position: { x, y: 0 - y } }),
    };
  }

  private edge(item: Item, graph: GraphDraft): void {
    const { element, spells } = item;
    const { attributes, line } = element;
    const [source, target] = [attributes.get('source'), attributes.get('target')];
    if (source === undefined || target === undefined) {
      this.notes.add('left-out', 'edgeNoEnd', {}, line);
      return;
    }
    const into = gather(item, graph.declared.edge, !this.ours);
    rest(into, element, OF_EDGES);
    const { date, unread } = dateOfSpells(spells, into);
    if (unread !== null) this.notes.add('left-out', 'badDate', { text: unread }, line);
    const type = (attributes.get('type') ?? graph.edgeType).toLowerCase();
    graph.edges.push({
      key: attributes.get('id') ?? null,
      source: [source],
      target: [target],
      via: [],
      directed: type === 'directed' || type === 'dir',
      label: labelOf(element),
      line,
      date,
      attributes: into.all(),
    });
  }
}

/**
 * GEXF 1.1 to 1.3 and its drafts (gexf.net): nodes nested or not, edges of mixed direction, spells
 * of time, attributes with their types and usual values, and looks of any namespace.
 * @throws OpenError where there is no node in it, or where it declares entities
 */
export const readGexf: Reader = (file) => {
  const { text } = file;
  const notes = new Notes(file.notes);
  const handler = new GexfHandler(notes);
  readXml({ text, progress: file.progress }, handler, notes);
  const { title, description } = handler;
  const graphs = handler.graphs.map(
    ({ nodes, edges }): RawGraph => ({
      title,
      description,
      nodes: nodes.filter((node) => node !== null),
      edges,
    }),
  );
  return graphReadable('gexf', file, graphs, notes.list());
};
