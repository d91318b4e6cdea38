/** What an attribute of an element may be; null leaves it out. */
export type XmlAttributes = Readonly<Record<string, string | number | boolean | null>>;

/** Half of a pair: no character of its own, and not to be written in UTF-8. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What XML 1.0 has no way to write, not even as a reference (fifth edition, production 2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be kept out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader turns these into spaces in attributes, and a bare return into a new line in text.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  // Line ends in XML 1.1; some readers of 1.0 take them for such.
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};

/** The text with U+FFFD for each half of a pair, so that it survives UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd');
}

/** The text without the characters that XML 1.0 cannot hold. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(LONE_SURROGATE, '');
}

function entity(char: string): string {
  return ENTITIES[char] ?? char;
}

function attribute(name: string, value: string | number | boolean): string {
  return ` ${name}="${xmlText(String(value)).replace(/[&<>"\t\n\r\u0085\u2028]/g, entity)}"`;
}

function open(name: string, attributes: XmlAttributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null ? '' : attribute(key, value),
  );
  return `<${name}${written.join('')}`;
}

/** An element with the elements in it, one a line. Names are taken as they are. */
export function element(
  name: string,
  attributes: XmlAttributes,
  children: readonly string[] = [],
): string {
  if (children.length === 0) return `${open(name, attributes)}/>`;
  return `${open(name, attributes)}>\n${children.join('\n')}\n</${name}>`;
}

/** An element that holds nothing but a text, every space of which counts. */
export function textElement(name: string, attributes: XmlAttributes, text: string): string {
  return `${open(name, attributes)}>${xmlText(text).replace(/[&<>\r\u0085\u2028]/g, entity)}</${name}>`;
}

/** The bytes of a document with this root, in UTF-8. */
export function xmlBytes(root: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`);
}
