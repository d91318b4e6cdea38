import type { HandArrangement } from '../../model/arrangement';
import type { Fault } from '../../model/dataset';
import type { EventTable } from '../../model/event-table';
import type { Attributes, Bundle } from '../../model/schema';
import type { NoteKey } from './note-keys';

export const FILE_KINDS = [
  'native',
  'gexf',
  'graphml',
  'cytoscape',
  'cx',
  'cx2',
  'jgf',
  'pajek',
  'dl',
  'gml',
  'oligrapher',
  'ftm',
  'table',
  'xlsx',
  'icews',
  'quadruples',
  'polecat',
  'gdelt1',
  'gdelt2',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A file as a reader of its kind is given it. */
export interface FileIn {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The bytes as text, by the mark at their start or as UTF-8; wrong bytes are noted, not thrown. */
  readonly text: string;
  /** What has been noted of the file as such, such as a wrong encoding. */
  readonly notes: readonly Note[];
  /** Tells how far the reading has come, 0 to 1. Cheap; it may be called at every row. */
  readonly progress: (share: number) => void;
}

/** What was guessed, left out or wrong: told in the reader's language by its key. */
export interface Note {
  readonly level: 'guess' | 'left-out' | 'fault';
  readonly key: NoteKey;
  readonly values: Readonly<Record<string, string | number>>;
  /** The line of the file where it first happened, from 1; null where lines mean nothing. */
  readonly line: number | null;
  /** How often it happened. */
  readonly count: number;
}

/** One of the things that were guessed of a file, and what else it might be. */
export interface Guess {
  /** `camps`, `date`, `sender` …: the name of the choice. */
  readonly id: GuessId;
  /** The value in force, one of the options. */
  readonly value: string;
  readonly options: readonly GuessOption[];
}

export interface GuessOption {
  /** A column's name, or one of the words of that guess such as `none`. */
  readonly value: string;
  /** Whether `value` is a name in the file (shown as it is) or a word of ours (translated). */
  readonly own: boolean;
}

export const GUESS_IDS = [
  // Which of several files that could be opened.
  'file',
  // Which of several graphs, or sheets, of one file.
  'graph',
  'camps',
  'label',
  'kind',
  'type',
  'status',
  'date',
  'carrier',
  'sender',
  'receiver',
  'source',
  'place',
  'weight',
  'directed',
  // Whether a table has a first line of names, and the kind of event table.
  'header',
  'day-first',
  'others',
  'mirrored',
] as const;
export type GuessId = (typeof GUESS_IDS)[number];

/** What the reader has chosen instead of a guess. */
export type Choices = Readonly<Partial<Record<GuessId, string>>>;

/** The first rows of a table, to see what its columns hold. */
export interface Sample {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a file becomes by some choices. */
export interface Made {
  readonly content:
    | { readonly kind: 'bundle'; readonly bundle: Bundle }
    | { readonly kind: 'table'; readonly table: EventTable };
  readonly guesses: readonly Guess[];
  readonly notes: readonly Note[];
  /** Where its actors stand, if the file says so; by the ids of what was made. */
  readonly arrangement?: HandArrangement | null;
  /** Only for our own kind of file, by the rules of its check. */
  readonly faults: readonly Fault[];
  /** What was found in the file, in its own terms: rows, nodes, edges, graphs … */
  readonly found: readonly { readonly what: FoundWhat; readonly count: number }[];
}

export const FOUND_WHATS = [
  'rows',
  'nodes',
  'edges',
  'hyperedges',
  'entities',
  'graphs',
  'sheets',
  'actors',
  'contacts',
  'carried',
  'mirrored',
  'others',
  'ties',
  'sources',
] as const;
export type FoundWhat = (typeof FOUND_WHATS)[number];

/** A file that has been read, ready to become a data set by the reader's choices. */
export interface Readable {
  readonly kind: FileKind;
  readonly sample: Sample | null;
  /** Pure: the same choices make the same data set. Throws `OpenError` where nothing can be made. */
  readonly make: (choices: Choices) => Made;
}

/** A reader of one kind of file. Throws `OpenError` where nothing of the file can be used. */
export type Reader = (file: FileIn) => Readable | Promise<Readable>;

/** A node of another tool's graph. */
export interface RawNode {
  /** Its id in the file. */
  readonly key: string;
  /** Its name; null where it has only an id. */
  readonly label: string | null;
  /** Names by language, where the file tells them apart. */
  readonly names?: { readonly en?: string; readonly ar?: string };
  readonly line: number | null;
  /** The key of the node it lies within. */
  readonly parent: string | null;
  /** Everything else, by the names that the file gives; also colour, size and position. */
  readonly attributes: Attributes;
  /** Where it stands, y downwards. */
  readonly position?: { readonly x: number; readonly y: number };
}

/** An edge, or a hyperedge: keys of nodes. */
export interface RawEdge {
  readonly key: string | null;
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** Carriers in order, where the file tells them. */
  readonly via: readonly string[];
  readonly directed: boolean;
  readonly label: string | null;
  readonly line: number | null;
  /** EDTF, or null; from spells of time where the format has them. */
  readonly date: string | null;
  readonly attributes: Attributes;
}

/** A graph as another tool's file has it, before it is told as actors and contacts. */
export interface RawGraph {
  readonly title: string | null;
  readonly description: string | null;
  readonly nodes: readonly RawNode[];
  readonly edges: readonly RawEdge[];
}

/** Nothing of a file can be used: what is wrong and where, told by its key. */
export class OpenError extends Error {
  readonly note: Note;

  constructor(
    key: NoteKey,
    values: Readonly<Record<string, string | number>> = {},
    line: number | null = null,
  ) {
    super(`${key} ${JSON.stringify(values)}`);
    this.name = 'OpenError';
    this.note = { level: 'fault', key, values, line, count: 1 };
  }
}
