import { type DlHeader, type DlWord, dlHeader } from './dl-header';
import { graphReadable } from './from-graph';
import { Notes } from './notes';
import { OpenError, type RawEdge, type RawGraph, type RawNode, type Reader } from './types';

/**
 * UCINET's DL: full and half matrices, lists of edges and of neighbours, one relation or several,
 * of one mode or two, with labels apart or among the data.
 */
export function looksLikeDl(text: string): boolean {
  return (
    /^\s*dl\b[\s,]*/i.test(text.slice(0, 200)) && /\bn[rc]?\s*=?\s*\d/i.test(text.slice(0, 4_000))
  );
}

/** More actors than this are not made of a number alone. */
const MOST_UNNAMED = 1_000_000;

/** Rows or columns: their labels as they become known, and the key of each. */
class Side {
  private readonly byLabel = new Map<string, number>();
  readonly labels: (string | null)[] = [];

  constructor(
    private readonly prefix: string,
    readonly size: number,
    given: readonly string[],
  ) {
    for (const label of given.slice(0, size)) this.add(label);
  }

  add(label: string): number {
    const at = this.labels.length;
    this.labels.push(label);
    // Labels count without their case in UCINET.
    if (!this.byLabel.has(label.toLowerCase())) this.byLabel.set(label.toLowerCase(), at);
    return at;
  }

  /** The place of a word: by its label, or its number from 1; −1 where it has none. */
  find(word: string, embedded: boolean): number {
    const known = this.byLabel.get(word.toLowerCase());
    if (known !== undefined) return known;
    if (embedded) return this.labels.length < this.size ? this.add(word) : -1;
    const number = /^\d+$/.test(word) ? Number(word) : 0;
    return number >= 1 && number <= this.size ? number - 1 : -1;
  }

  key(at: number): string {
    return `${this.prefix}${at + 1}`;
  }

  nodes(mode: number | null, known: number): RawNode[] {
    const count = this.size <= Math.max(MOST_UNNAMED, known) ? this.size : this.labels.length;
    return Array.from({ length: count }, (_, at) => ({
      key: this.key(at),
      label: this.labels[at]?.trim() || null,
      line: null,
      parent: null,
      attributes: mode === null ? {} : { mode },
    }));
  }
}

class DlData {
  readonly rows: Side;
  readonly columns: Side;
  readonly edges: RawEdge[] = [];
  private at = 0;

  constructor(
    private readonly header: DlHeader,
    private readonly notes: Notes,
  ) {
    const { twoMode, rows, columns, rowLabels, columnLabels } = header;
    this.rows = new Side(twoMode ? 'r' : '', rows, rowLabels);
    this.columns = twoMode ? new Side('c', columns, columnLabels) : this.rows;
  }

  private strange(word: DlWord): void {
    this.notes.add('left-out', 'strangeLine', { text: word.text.slice(0, 40) }, word.line);
  }

  private edge(row: number, column: number, value: string, level: number, line: number): void {
    const relation = this.header.levelLabels[level] ?? String(level + 1);
    this.edges.push({
      key: null,
      source: [this.rows.key(row)],
      target: [this.columns.key(column)],
      via: [],
      directed: true,
      label: null,
      line,
      date: null,
      attributes: {
        ...(this.header.matrices > 1 ? { relation } : {}),
        weight: Number(value),
      },
    });
  }

  /** The words of one matrix, row by row: a whole one, or half of one, which is symmetric. */
  private matrix(level: number): void {
    const { format, diagonal, rows, columns, rowsEmbedded, columnsEmbedded, data } = this.header;
    const start = this.edges.length;
    const first = this.at;
    if (columnsEmbedded && format === 'fullmatrix') this.embeddedColumns(columns);
    for (let row = 0; row < rows && this.at < data.length; row += 1) {
      const label = rowsEmbedded ? data[this.at++] : undefined;
      const at = label ? this.rows.find(label.text, true) : row;
      const from = format === 'upperhalf' ? row + (diagonal ? 0 : 1) : 0;
      const to = format === 'lowerhalf' ? row + (diagonal ? 1 : 0) : columns;
      for (let column = from; column < to && this.at < data.length; column += 1) {
        const word = data[this.at++];
        if (!word) break;
        const value = Number(word.text);
        if (Number.isNaN(value)) this.strange(word);
        else if (value !== 0 && at >= 0) this.edge(at, column, word.text, level, word.line);
      }
      if (this.at >= data.length && row < rows - 1) {
        const values = { declared: rows, found: row + 1 };
        this.notes.add('fault', 'matrixRows', values, data.at(-1)?.line ?? null);
      }
    }
    if (this.at > first) this.foldMirrored(start, format !== 'fullmatrix');
  }

  private embeddedColumns(columns: number): void {
    for (let at = 0; at < columns; at += 1) {
      const word = this.header.data[this.at++];
      if (word) this.columns.find(word.text, true);
    }
  }

  /** A symmetric matrix says each pair twice: one line without a direction is made of the two. */
  private foldMirrored(start: number, half: boolean): void {
    if (this.header.twoMode) return;
    const made = this.edges.splice(start);
    const value = new Map(
      made.map((edge) => [`${edge.source[0]} ${edge.target[0]}`, edge.attributes.weight] as const),
    );
    const symmetric = made.every(
      ({ source, target, attributes }) =>
        value.get(`${target[0]} ${source[0]}`) === attributes.weight,
    );
    for (const edge of made) {
      const twice = symmetric && !half && Number(edge.source[0]) > Number(edge.target[0]);
      if (!twice) this.edges.push(symmetric || half ? { ...edge, directed: false } : edge);
    }
  }

  /** Lines of the data up to an exclamation mark, which stands between two relations. */
  private *lines(): Generator<DlWord[]> {
    let line: DlWord[] = [];
    const { data } = this.header;
    for (; this.at < data.length; this.at += 1) {
      const word = data[this.at];
      if (!word) break;
      if (word.text === '!') {
        this.at += 1;
        break;
      }
      if (word.first && line.length > 0) {
        yield line;
        line = [];
      }
      line.push(word);
    }
    if (line.length > 0) yield line;
  }

  private list(level: number): void {
    const { format, rowsEmbedded, columnsEmbedded } = this.header;
    for (const [from, ...rest] of this.lines()) {
      if (!from) continue;
      const row = this.rows.find(from.text, rowsEmbedded);
      const others =
        format === 'edgelist' ? rest.slice(0, 1) : rest.slice(format === 'nodelist' ? 0 : 1);
      if (row < 0 || (format === 'edgelist' && others.length === 0)) this.strange(from);
      for (const to of row < 0 ? [] : others) {
        const column = this.columns.find(to.text, columnsEmbedded || rowsEmbedded);
        const value = format === 'edgelist' ? (rest[1]?.text ?? '1') : '1';
        if (column < 0 || Number.isNaN(Number(value))) this.strange(to);
        else if (Number(value) !== 0) this.edge(row, column, value, level, to.line);
      }
    }
  }

  read(): void {
    const { matrices, format, data } = this.header;
    const matrix = format === 'fullmatrix' || format.endsWith('half');
    for (let level = 0; level < matrices && this.at < data.length; level += 1) {
      const before = this.at;
      if (matrix) this.matrix(level);
      else this.list(level);
      if (this.at === before) break;
    }
    const rest = data[this.at];
    if (rest) this.strange(rest);
  }
}

/** The network of a file. Throws `OpenError` where its size, its format or its data are missing. */
export function parseDl(text: string, notes: Notes): RawGraph {
  const header = dlHeader(text);
  const { rows, columns, data, twoMode, title } = header;
  if (Math.max(rows, columns) > Math.max(MOST_UNNAMED, data.length)) {
    throw new OpenError('badCount', { text: String(Math.max(rows, columns)) }, 1);
  }
  const read = new DlData(header, notes);
  read.read();
  const nodes = [
    ...read.rows.nodes(twoMode ? 1 : null, data.length),
    ...(twoMode ? read.columns.nodes(2, data.length) : []),
  ];
  if (nodes.length === 0) throw new OpenError('noNodes');
  return { title, description: null, nodes, edges: read.edges };
}

export const readDl: Reader = (file) => {
  const notes = new Notes(file.notes);
  return graphReadable('dl', file, [parseDl(file.text, notes)], notes.list());
};
