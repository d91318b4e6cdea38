import { OpenError } from './types';

/** The layouts of UCINET's DL, by their names and short names. */
const FORMATS: Readonly<Record<string, DlFormat>> = {
  fullmatrix: 'fullmatrix',
  fm: 'fullmatrix',
  upperhalf: 'upperhalf',
  uh: 'upperhalf',
  lowerhalf: 'lowerhalf',
  lh: 'lowerhalf',
  edgelist1: 'edgelist',
  el1: 'edgelist',
  edgelist: 'edgelist',
  edgelist2: 'edgelist',
  el2: 'edgelist',
  nodelist1: 'nodelist',
  nl1: 'nodelist',
  nodelist: 'nodelist',
  nodelist2: 'nodelist',
  nl2: 'nodelist',
  nodelist1b: 'countedlist',
  nl1b: 'countedlist',
};
export type DlFormat =
  | 'fullmatrix'
  | 'upperhalf'
  | 'lowerhalf'
  | 'edgelist'
  | 'nodelist'
  | 'countedlist';

export interface DlWord {
  readonly text: string;
  readonly line: number;
  /** Whether a line ends before it, where lists of UCINET begin anew. */
  readonly first: boolean;
}

export interface DlHeader {
  readonly rows: number;
  readonly columns: number;
  readonly matrices: number;
  readonly twoMode: boolean;
  readonly format: DlFormat;
  readonly diagonal: boolean;
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  readonly levelLabels: readonly string[];
  readonly rowsEmbedded: boolean;
  readonly columnsEmbedded: boolean;
  readonly title: string | null;
  readonly data: readonly DlWord[];
}

/** Words between blanks, commas and line ends; a text in quotation marks is one word. */
export function dlWords(text: string, firstLine: number, separators = /[\s,]/): DlWord[] {
  const words: DlWord[] = [];
  let line = firstLine;
  let first = true;
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '\n') {
      line += 1;
      first = true;
      at += 1;
    } else if (separators.test(char)) at += 1;
    else {
      const quote = char === '"' || char === "'" ? char : '';
      // A quotation mark that is not closed in its line is a letter.
      const close = quote === '' ? -1 : text.indexOf(quote, at + 1);
      const lineEnd = text.indexOf('\n', at);
      const quoted = close > 0 && (lineEnd < 0 || close < lineEnd);
      let end = quoted ? close + 1 : at + 1;
      while (!quoted && end < text.length && !separators.test(text[end] ?? ' ')) end += 1;
      words.push({ text: quoted ? text.slice(at + 1, close) : text.slice(at, end), line, first });
      first = false;
      at = end;
    }
  }
  return words;
}

const SIZE = /\b(n|nr|nc|nm)\s*=?\s*(\d+)/gi;
const HEADINGS =
  /\b(row\s+labels|(?:col|column)\s+labels|(?:level|matrix)\s+labels|labels|title|data)(\s+embedded)?\s*[:=]?/gi;

function size(text: string, name: string): number | null {
  const found = [...text.matchAll(SIZE)].find(([, key]) => key?.toLowerCase() === name);
  return found ? Number(found[2]) : null;
}

function lineOf(text: string, end: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

interface Part {
  readonly name: string;
  readonly embedded: boolean;
  readonly start: number;
  readonly end: number;
}

/** The headings before the data, each with what stands between it and the next. */
function partsOf(text: string, dataAt: number): Part[] {
  const found = [...text.slice(0, dataAt).matchAll(HEADINGS)];
  return found.map((match, at) => ({
    name: (match[1] ?? '').toLowerCase().replace(/\s+/g, ' ').replace(/^col /, 'column '),
    embedded: match[2] !== undefined,
    start: match.index + match[0].length,
    end: found[at + 1]?.index ?? dataAt,
  }));
}

function titleIn(part: string): string | null {
  const [line = ''] = part.trim().split('\n');
  return line.trim().replace(/^"|"$/g, '') || null;
}

/**
 * What stands before `data:` in a file of UCINET's DL (Borgatti, Everett & Freeman, “UCINET for
 * Windows”, guide to data languages), and the words after it.
 */
export function dlHeader(source: string): DlHeader {
  const text = source.replace(/\r\n?/g, '\n');
  const data = /\bdata\s*[:=]/i.exec(text);
  if (!data) throw new OpenError('dlNoData');
  const head = text.slice(0, data.index);
  const parts = partsOf(head, head.length);
  // Labels may look like anything, so sizes are looked for outside them.
  const plain = parts.reduceRight(
    (rest, { name, start, end }) =>
      name.endsWith('labels') ? `${rest.slice(0, start)}\n${rest.slice(end)}` : rest,
    head,
  );
  const n = size(plain, 'n');
  const rows = size(plain, 'nr') ?? n;
  const columns = size(plain, 'nc') ?? n;
  if (rows === null || columns === null) throw new OpenError('badCount', { text: 'N' }, 1);
  const word = /\bformat\s*=?\s*([a-z0-9]+)/i.exec(head)?.[1]?.toLowerCase() ?? 'fullmatrix';
  const format = Object.hasOwn(FORMATS, word) ? FORMATS[word] : undefined;
  if (!format) throw new OpenError('dlFormat', { name: word.slice(0, 40) }, 1);
  const labels = (name: string): string[] => {
    const part = parts.find((one) => one.name === name && !one.embedded);
    if (!part) return [];
    // A format may stand between labels and data, on a line of its own.
    const between = head.slice(part.start, part.end).replace(/\n\s*format\s*=[^\n]*/gi, '');
    return dlWords(between, 1).map(({ text: label }) => label);
  };
  const embedded = (name: string) => parts.some((one) => one.name === name && one.embedded);
  const title = parts.find((one) => one.name === 'title');
  const start = data.index + data[0].length;
  const twoMode = /\bn[rc]\s*=?\s*\d/i.test(plain) || /(edgelist2|el2|nodelist2|nl2)$/.test(word);
  const both = labels('labels');
  return {
    rows,
    columns,
    matrices: Math.max(1, size(plain, 'nm') ?? 1),
    twoMode,
    format,
    diagonal: !/\bdiagonal\s*=?\s*absent/i.test(head),
    rowLabels: both.length > 0 ? both : labels('row labels'),
    columnLabels: both.length > 0 ? both : labels('column labels'),
    levelLabels: [...labels('level labels'), ...labels('matrix labels')],
    rowsEmbedded: embedded('labels') || embedded('row labels'),
    columnsEmbedded: embedded('labels') || embedded('column labels'),
    title: title ? titleIn(head.slice(title.start, title.end)) : null,
    data: dlWords(text.slice(start), lineOf(text, start)),
  };
}
