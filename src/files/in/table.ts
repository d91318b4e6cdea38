import type { Source } from '../../model/schema';
import { type Columns, columnsOf, hasHeading } from './columns';
import { fileSource } from './file-source';
import { Chooser } from './graph-choice';
import { Notes } from './notes';
import { cutText } from './plain-text';
import { campChoice } from './table-camps';
import { eventsOf } from './table-events';
import { madeOfGraph, tableGraph } from './table-graph';
import { hasSeveral, TABLE_WORDS, tableMap } from './table-map';
import { isMatrix, matrixGraph } from './table-matrix';
import { isNodeTable, nodesOf } from './table-nodes';
import { MANY_ROWS, parseTable, type RawTable } from './table-text';
import {
  type Choices,
  type FileIn,
  type FileKind,
  type Guess,
  type GuessId,
  type Made,
  type Note,
  OpenError,
  type RawGraph,
  type RawNode,
  type Readable,
  type Reader,
  type Sample,
} from './types';

const SAMPLE_ROWS = 8;
const LONGEST_CELL = 200;

type Named = Pick<FileIn, 'name' | 'bytes' | 'text'>;

/** The choices that a graph offers of its nodes, where a table has been made one. */
const OF_NODES: readonly GuessId[] = ['label', 'kind', 'camps'];

function sampleOf({ names, rows }: Columns): Sample {
  return {
    columns: names,
    rows: Array.from({ length: Math.min(SAMPLE_ROWS, rows.length) }, (_, row) =>
      names.map((__, at) => cutText(rows.cell(row, at).trim(), LONGEST_CELL)),
    ),
  };
}

/** Rows of another width than the table's are told by their line; empty cells too many are not. */
function noteRagged({ width, rows, lines }: Columns, notes: Notes): void {
  for (let at = 0; at < rows.length; at += 1) {
    const found = rows.width(at);
    if (found === width) continue;
    const isEmpty = (cell: string) => cell.trim() === '';
    if (found > width && rows.row(at).slice(width).every(isEmpty)) continue;
    notes.add('left-out', 'raggedRow', { expected: width, found }, lines[at] ?? null);
  }
}

/** A table with its heading by the choice in force. */
function headed(table: RawTable, chooser: Chooser | null): Columns {
  const guess = () => (hasHeading(table.rows) ? 'yes' : 'no');
  const word = chooser ? chooser.pick('header', guess, ['yes', 'no'], []).word : guess();
  return columnsOf(table, word === 'yes', TABLE_WORDS);
}

interface Tables {
  readonly edges: RawTable | null;
  readonly nodes: RawTable | null;
}

function nameOf(table: RawTable, at: number): string {
  return table.sheet ?? String(at + 1);
}

/** Which of several tables: two that go together are joined, else the longest is read alone. */
function chosenTables(tables: readonly RawTable[], chooser: Chooser): Tables {
  const [first] = tables;
  if (!first) throw new OpenError('empty');
  const nodes = tables.filter((table) => !isMatrix(table) && isNodeTable(headed(table, null)));
  const others = tables.filter((table) => !nodes.includes(table));
  const longest = (list: readonly RawTable[]) =>
    list.reduce<RawTable | null>(
      (best, table) => (best && best.rows.length >= table.rows.length ? best : table),
      null,
    );
  if (tables.length === 1) {
    return nodes.length > 0 ? { edges: null, nodes: first } : { edges: first, nodes: null };
  }
  const joined = { edges: longest(others), nodes: longest(nodes) };
  const both = joined.edges !== null && joined.nodes !== null && !isMatrix(joined.edges);
  const guess = longest(others) ?? longest(nodes) ?? first;
  const { word, column } = chooser.pick(
    'graph',
    () => (both ? 'joined' : nameOf(guess, tables.indexOf(guess))),
    both ? ['joined'] : [],
    tables.map((table, at) => ({ name: nameOf(table, at) })),
  );
  if (word === 'joined') return joined;
  const one = tables.find((table, at) => nameOf(table, at) === column) ?? guess;
  return nodes.includes(one) ? { edges: null, nodes: one } : { edges: one, nodes: null };
}

interface Job {
  readonly kind: FileKind;
  readonly file: Named;
  /** The file as a source; its digest takes time, so it is made once, when it is asked for. */
  readonly source: () => Source;
  readonly choices: Choices;
  readonly chooser: Chooser;
  readonly notes: Notes;
}

/** The guesses of a table, with those that its graph has of its nodes. */
function withGuesses(made: Made, { chooser }: Job, rows: number): Made {
  const ids = new Set(chooser.guesses.map(({ id }) => id));
  const added: Guess[] = made.guesses.filter(({ id }) => OF_NODES.includes(id) && !ids.has(id));
  const found = made.found.filter(({ what }) => what !== 'edges' && what !== 'hyperedges');
  return {
    ...made,
    guesses: [...chooser.guesses, ...added],
    found: [{ what: 'rows', count: rows }, ...found],
  };
}

function asNodes(job: Job, columns: Columns): Made {
  const { kind, file, choices, chooser, notes } = job;
  for (const id of ['sender', 'receiver'] as const) {
    chooser.pick(
      id,
      () => 'none',
      ['none'],
      columns.names.map((name) => ({ name })),
    );
  }
  noteRagged(columns, notes);
  const graph: RawGraph = {
    title: null,
    description: null,
    nodes: nodesOf(columns, notes),
    edges: [],
  };
  if (graph.nodes.length === 0) throw new OpenError('noNodes');
  return withGuesses(
    madeOfGraph(kind, file, graph, choices, notes, null),
    job,
    columns.rows.length,
  );
}

function asMatrix(job: Job, table: RawTable): Made {
  const { kind, file, choices, notes } = job;
  const n = table.rows.length - 1;
  notes.add('guess', 'asMatrix', { n });
  const made = madeOfGraph(kind, file, matrixGraph(table), choices, notes, null);
  return { ...made, found: [{ what: 'rows', count: n }, ...made.found] };
}

/** Where no camps were found, that is what is in force. */
const noCamps = (guess: Guess): Guess =>
  guess.id === 'camps' ? { ...guess, value: 'none' } : guess;

function asContacts(job: Job, columns: Columns, nodes: readonly RawNode[] | null): Made {
  const { kind, file, source, choices, chooser, notes } = job;
  const map = tableMap(columns, chooser, notes);
  const rows = columns.rows.length;
  if (map.sender < 0 || map.receiver < 0) {
    const column = map.sender < 0 ? 'sender' : 'receiver';
    throw new OpenError('noColumn', { column });
  }
  noteRagged(columns, notes);
  if (rows <= MANY_ROWS && (nodes || hasSeveral(columns, map))) {
    const groups = campChoice(columns, new Chooser(choices));
    const sides = typeof groups === 'object' ? groups : null;
    const graph = tableGraph(columns, map, sides, nodes, notes);
    const camps = columns.names[sides?.sender ?? -1];
    const own = nodes || camps === undefined ? choices : { camps, ...choices };
    return withGuesses(madeOfGraph(kind, file, graph, own, notes, { columns, map }), job, rows);
  }
  const groups = campChoice(columns, chooser);
  const byKey = nodes ? new Map(nodes.map((node) => [node.key, node] as const)) : null;
  const fields = (key: string) => {
    const node = byKey?.get(key);
    return node ? { label: node.label ?? key, attributes: node.attributes } : null;
  };
  const made = eventsOf(columns, map, groups, source(), notes, byKey ? fields : null);
  const { table, carried } = made;
  if (table.rows === 0) throw new OpenError('empty');
  return {
    content: { kind: 'table', table },
    guesses: table.meta.camps.length > 0 ? chooser.guesses : chooser.guesses.map(noCamps),
    notes: notes.list(),
    faults: [],
    found: [
      { what: 'rows', count: rows },
      { what: 'actors', count: table.actors.length },
      { what: 'contacts', count: table.rows },
      ...(carried > 0 ? [{ what: 'carried', count: carried } as const] : []),
    ],
  };
}

/** Tables of one file as what they can become: a list of contacts, of actors, both, or a matrix. */
export function tablesReadable(
  kind: FileKind,
  file: Named,
  tables: readonly RawTable[],
  before: readonly Note[],
): Readable {
  let known: Source | null = null;
  const source = (): Source => {
    known ??= fileSource(file);
    return known;
  };
  const make = (choices: Choices): Made => {
    const chooser = new Chooser(choices);
    const job: Job = { kind, file, source, choices, chooser, notes: new Notes(before) };
    const { edges, nodes } = chosenTables(tables, chooser);
    if (edges && isMatrix(edges) && choices.sender === undefined) return asMatrix(job, edges);
    const main = edges ?? nodes;
    if (!main) throw new OpenError('empty');
    const columns = headed(main, chooser);
    const wished = [choices.sender, choices.receiver];
    const asEdges = wished.some((name) => name !== undefined && name !== 'none');
    if (!edges && !asEdges) return asNodes(job, columns);
    return asContacts(
      job,
      columns,
      edges && nodes ? nodesOf(headed(nodes, null), job.notes) : null,
    );
  };
  const { edges, nodes } = chosenTables(tables, new Chooser({}));
  const shown = edges ?? nodes;
  return { kind, sample: shown ? sampleOf(headed(shown, null)) : null, make };
}

/** A table of text: CSV, TSV, semicolons, upright lines, or runs of blanks. */
export const readTable: Reader = (file) => {
  const notes = new Notes();
  const table = parseTable(file.text, notes, file.progress);
  return tablesReadable('table', file, [table], [...file.notes, ...notes.list()]);
};

/**
 * Several tables that were opened together, of which one describes the nodes of another. The
 * evidence of the contacts is the file of these.
 */
export function readTables(files: readonly FileIn[]): Readable {
  const notes = new Notes();
  const tables = files.map((file) => ({
    file,
    table: { ...parseTable(file.text, notes, file.progress), sheet: file.name },
  }));
  const main =
    tables.find(({ table }) => isMatrix(table) || !isNodeTable(headed(table, null))) ?? tables[0];
  if (!main) throw new OpenError('empty');
  const before = [...files.flatMap((file) => file.notes), ...notes.list()];
  return tablesReadable(
    'table',
    main.file,
    tables.map(({ table }) => table),
    before,
  );
}
