import { Gathered, typedValue } from './typed-value';
import type { XmlElement } from './xml';

/** A declared attribute: its name is empty where it holds drawing instructions and no value. */
interface Key {
  readonly name: string;
  readonly type: string;
  /** `node`, `edge`, `graph`, `all` … */
  readonly of: string;
  fallback: string | null;
}
export type Keys = Map<string, Key>;

/** Attributes of the format itself that are no data, such as hints for parsers. */
const HINTS = /^(parse\.|yfiles\.)|^edgedefault$/;

/** A node, an edge, a hyperedge or a graph of a GraphML file while it is read. */
export class GraphmlItem {
  /** The label that yEd draws. */
  label: string | null = null;
  /** What `<desc>` says. */
  description: string | null = null;
  /** Where yEd draws it, y downwards. */
  position: { x: number; y: number } | null = null;
  private readonly data: { key: string; text: string }[] = [];
  private readonly ports: string[] = [];
  private readonly endpoints: { node: string; type: string }[] = [];
  private readonly looks = new Map<string, string>();

  constructor(
    readonly what: 'node' | 'edge' | 'hyperedge' | 'graph',
    readonly element: XmlElement,
    /** Of a node: its place among the nodes. */
    readonly place: number,
  ) {}

  open({ name, attributes }: XmlElement): void {
    const get = (of: string): string => attributes.get(of) ?? '';
    if (name === 'port' && get('name') !== '') this.ports.push(get('name'));
    else if (name === 'endpoint' && attributes.has('node')) {
      this.endpoints.push({ node: get('node'), type: get('type').toLowerCase() });
    } else if (name === 'geometry' && this.position === null) {
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((of) => Number(get(of)));
      // yEd gives the corner, and a node stands where its middle is.
      const at = { x: (x ?? 0) + (width ?? 0) / 2, y: (y ?? 0) + (height ?? 0) / 2 };
      if (Number.isFinite(at.x) && Number.isFinite(at.y)) this.position = at;
    } else if (name === 'fill' && /^#[0-9a-f]{6}/i.test(get('color'))) {
      if (!this.looks.has('color')) this.looks.set('color', get('color').slice(0, 7).toLowerCase());
    } else if (name === 'shape' && get('type') !== '' && !this.looks.has('shape')) {
      this.looks.set('shape', get('type'));
    }
  }

  close({ name, attributes }: XmlElement, text: string): void {
    if (name === 'data') this.data.push({ key: attributes.get('key') ?? '', text });
    else if (name === 'desc') this.description ??= text.trim() || null;
    else if (name === 'nodelabel' || name === 'edgelabel') this.label ??= text.trim() || null;
  }

  /**
   * Who a hyperedge joins. Which way `in` and `out` point the format leaves open; they are read as
   * degrees are: an edge comes in at who receives, and goes out from who sends.
   */
  sides(): { source: readonly string[]; target: readonly string[]; directed: boolean } {
    const of = (type: string) => this.endpoints.filter((one) => one.type === type);
    const nodes = (list: readonly { node: string }[]) => list.map(({ node }) => node);
    const [from, to] = [nodes(of('out')), nodes(of('in'))];
    if (from.length > 0 && to.length > 0) {
      const rest = this.endpoints.filter(({ type }) => type !== 'in' && type !== 'out');
      return { source: from, target: [...to, ...nodes(rest)], directed: true };
    }
    const [first, ...others] = [...new Set(nodes(this.endpoints))];
    return { source: first === undefined ? [] : [first], target: others, directed: false };
  }

  /** Its data by their names and types, then what is usual, then what else the element says. */
  gather(keys: Keys, known: readonly string[] = ['id']): Gathered {
    const into = new Gathered();
    const given = new Set(this.data.map(({ key }) => key));
    for (const { key, text } of this.data) {
      const { name, type } = keys.get(key) ?? { name: key, type: 'string' };
      // Without a name it is a drawing; and what has only white space, beside elements, is one too.
      if (name !== '' && text !== '') into.beside(name, typedValue(text, type), key);
    }
    for (const [id, { name, type, of, fallback }] of keys) {
      const mine = of === this.what || of === 'all';
      if (!mine || fallback === null || name === '' || given.has(id)) continue;
      into.beside(name, typedValue(fallback, type), id);
    }
    for (const [name, text] of this.element.attributes) {
      if (known.includes(name) || HINTS.test(name) || text === '') continue;
      into.beside(name, text, 'xml');
    }
    for (const [name, text] of this.looks) into.beside(name, text, 'y');
    if (this.ports.length > 0) into.beside('ports', this.ports, 'xml');
    if (this.description !== null) into.beside('desc', this.description, 'xml');
    return into;
  }
}
