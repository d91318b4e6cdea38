import type { Stage } from '../../files/in/open';
import type { Choices, FileKind, FoundWhat, Guess, Note, Sample } from '../../files/in/types';
import type { HandArrangement } from '../../model/arrangement';
import type { Fault } from '../../model/dataset';
import type { EventTable } from '../../model/event-table';
import type { Bundle, Text } from '../../model/schema';

/** A file as it is handed to the worker, which reads it itself. */
export interface FileToRead {
  readonly name: string;
  readonly file: Blob;
}

/** What opening would bring, without the content itself. */
export interface Summary {
  readonly file: string;
  readonly kind: FileKind;
  readonly title: Text;
  readonly found: readonly { readonly what: FoundWhat; readonly count: number }[];
  /** What it becomes. */
  readonly becomes: readonly { readonly what: FoundWhat; readonly count: number }[];
  readonly guesses: readonly Guess[];
  readonly sample: Sample | null;
  readonly notes: readonly Note[];
  readonly faults: readonly Fault[];
}

/** What is to be shown. */
export interface Content {
  readonly content:
    | { readonly kind: 'bundle'; readonly bundle: Bundle }
    | { readonly kind: 'table'; readonly table: EventTable };
  readonly faults: readonly Fault[];
  readonly arrangement: HandArrangement | null;
}

export type ToOpener =
  | { readonly kind: 'read'; readonly job: number; readonly files: readonly FileToRead[] }
  | { readonly kind: 'make'; readonly job: number; readonly choices: Choices }
  /** Asks for the content last made; the worker keeps nothing of it. */
  | { readonly kind: 'take'; readonly job: number };

export type FromOpener =
  | {
      readonly kind: 'progress';
      readonly job: number;
      readonly stage: Stage;
      readonly share: number;
    }
  | { readonly kind: 'made'; readonly job: number; readonly summary: Summary }
  | { readonly kind: 'taken'; readonly job: number; readonly content: Content }
  | { readonly kind: 'failed'; readonly job: number; readonly note: Note };
