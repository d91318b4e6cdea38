/** A part of a line: a word, or a text in quotation marks. */
export interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

/** The highest code point of Unicode. */
const LAST_CODE = 0x10ffff;

/** `&#1602;` as Pajek writes what its 8-bit files cannot hold, and `\n` for a line break in a label. */
export function pajekLabel(text: string): string {
  return text
    .replace(/&#(\d{1,7});/g, (whole, digits: string) => {
      const code = Number(digits);
      return code > 0 && code <= LAST_CODE ? String.fromCodePoint(code) : whole;
    })
    .replace(/\\n/g, ' ')
    .trim();
}

/** The parts of a line, between blanks. A quotation mark that is not closed ends with the line. */
export function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    const char = line[at] ?? '';
    if (/\s/.test(char)) {
      at += 1;
      continue;
    }
    if (char === '"') {
      const close = line.indexOf('"', at + 1);
      const end = close < 0 ? line.length : close;
      tokens.push({ text: line.slice(at + 1, end), quoted: true });
      at = end + 1;
      continue;
    }
    // Spans of time hold no blanks in the manual, but files have them: `[1-3, 5]`.
    const close = char === '[' ? line.indexOf(']', at) : -1;
    let end = close < 0 ? at : close + 1;
    while (end < line.length && !/\s/.test(line[end] ?? '')) end += 1;
    tokens.push({ text: line.slice(at, end), quoted: false });
    at = end;
  }
  return tokens;
}

export function isNumber(text: string): boolean {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text);
}

/**
 * Pajek's spans of time as EDTF where they are years (`[1945-1990]`, `[1950-*]`), else null: its
 * points of time are plain numbers. Of several spans the one that holds them all.
 */
export function spanOf(text: string): string | null {
  const spans = text.replace(/^\[|\]$/g, '').split(',');
  const ends = spans.map((span) => /^\s*(\d{4})(?:-(\d{4}|\*))?\s*$/.exec(span));
  let first = '9999';
  let last = '0000';
  for (const end of ends) {
    const [, from, to] = end ?? [];
    if (from === undefined || from < '1000') return null;
    const until = to === undefined ? from : to === '*' ? '..' : to;
    if (from < first) first = from;
    // `..` sorts before digits, so it is kept by hand.
    if (until === '..' || (last !== '..' && until > last)) last = until;
  }
  if (last !== '..' && last < first) return null;
  return first === last ? first : `${first}/${last}`;
}
