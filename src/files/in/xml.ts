import { SaxesParser } from 'saxes';
import type { Notes } from './notes';
import { type FileIn, OpenError } from './types';

/** The start of an element. Names are local and in lower case: prefixes are often wrong. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The line on which its tag begins, from 1. */
  readonly line: number;
}

export interface XmlHandler {
  readonly open: (element: XmlElement) => void;
  /** The text is what stands in the element itself, without that of the elements in it. */
  readonly close: (element: XmlElement, text: string) => void;
}

/** No graph is nested so deep; whoever nests deeper wants something else of the reader. */
const DEEPEST = 200;
const SLICE = 1 << 16;
/** What can be read past: the parser goes on as if the character or the name were a text. */
const HARMLESS =
  /disallowed character\.$|undefined entity|empty entity name|malformed character entity|duplicate attribute|"]]>" is disallowed|XML declaration|encoding value|standalone value|version number|expected the name/;

class Stop extends Error {}

function local(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}

/** By local names; namespaces say nothing here, and `xsi:type` is not a type of ours. */
function attributesOf(attributes: Readonly<Record<string, string>>): Map<string, string> {
  const given = Object.entries(attributes).filter(([name]) => !/^(xmlns|xsi)(:|$)/.test(name));
  return new Map(given.map(([name, value]) => [local(name), value]));
}

/** The parser puts the place before its words. */
function wordsOf(error: Error): string {
  return error.message.replace(/^(.*?:)?\d+:\d+: /, '');
}

/**
 * Reads a document element by element, without a tree. Entities that a document declares are never
 * expanded: one that declares any is refused. Where the document breaks off or breaks a rule, what
 * was read before counts, and the line is noted.
 * @throws OpenError for a document that declares entities
 */
export function readXml(
  { text, progress }: Pick<FileIn, 'text' | 'progress'>,
  handler: XmlHandler,
  notes: Notes,
): void {
  const parser = new SaxesParser();
  const stack: { element: XmlElement; text: string[] }[] = [];
  let startLine = 1;
  let ending = false;
  // Told only once the parser has not called its end a wrong one.
  let closed: { element: XmlElement; text: string[] } | null = null;
  const start = text.search(/[^\s\ufeff]/);
  const before = text.slice(0, Math.max(0, start));
  const blank = before.split(/\r\n|\r|\n/).length - 1;
  const line = () => parser.line + blank;

  const settle = (): void => {
    if (closed) handler.close(closed.element, closed.text.join(''));
    closed = null;
  };
  const put = (part: string): void => {
    stack.at(-1)?.text.push(part);
  };
  parser.on('text', put);
  parser.on('cdata', put);
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new OpenError('xmlEntities', {}, line());
  });
  parser.on('opentagstart', () => {
    startLine = line();
  });
  parser.on('opentag', ({ name, attributes }) => {
    settle();
    const element: XmlElement = {
      name: local(name),
      attributes: attributesOf(attributes),
      line: startLine,
    };
    if (stack.length >= DEEPEST) {
      notes.add('fault', 'tooDeep', {}, startLine);
      throw new Stop();
    }
    stack.push({ element, text: [] });
    handler.open(element);
  });
  parser.on('closetag', () => {
    // At the end of a text that is cut off, the parser closes what is open: that was never whole.
    settle();
    closed = ending ? null : (stack.pop() ?? null);
  });
  parser.on('error', (error) => {
    const problem = wordsOf(error);
    if (ending) {
      notes.add('fault', 'endsEarly', {}, line());
      throw new Stop();
    }
    notes.add('fault', 'malformed', { problem }, line());
    if (problem === 'unexpected close tag.') closed = null;
    if (!HARMLESS.test(problem)) throw new Stop();
  });

  try {
    for (let from = Math.max(0, start); from < text.length; from += SLICE) {
      parser.write(text.slice(from, from + SLICE));
      progress(Math.min(1, (from + SLICE) / text.length));
    }
    ending = true;
    parser.close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  settle();
}
