import { SaxesParser } from 'saxes';
import { escapeXml } from '../svg';

/** An element of an SVG: what it holds is in the order of the document. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
}

export type SvgNode = SvgElement | string;

/**
 * An SVG document as a tree; comments and instructions are left out, entities of one's own are
 * refused. @throws Error with line and column where it is not well-formed XML.
 */
export function parseSvg(svg: string): SvgElement {
  const parser = new SaxesParser();
  const root: SvgNode[] = [];
  const open: { readonly children: SvgNode[] }[] = [{ children: root }];
  const add = (node: SvgNode): void => {
    open.at(-1)?.children.push(node);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const children: SvgNode[] = [];
    add({ name, attributes: { ...attributes }, children });
    open.push({ children });
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    if (open.length > 1) add(text);
  });
  parser.on('cdata', add);
  parser.write(svg).close();
  const [element] = root;
  if (element === undefined || typeof element === 'string') throw new Error('no element');
  return element;
}

/** A tree as markup again; what was text is escaped. */
export function writeSvg(node: SvgNode): string {
  if (typeof node === 'string') return escapeXml(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(writeSvg).join('')}</${node.name}>`;
}

/** All text within an element, in the order of the document. */
export const textOf = ({ children }: SvgElement): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
