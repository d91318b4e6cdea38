import type { Filter, Window } from '../../model/filter';
import type { NamedKind } from './resolve';
import type { Term } from './vocabulary';

/** What a part of a question was understood as. */
export type Understood =
  | {
      readonly as: 'from' | 'to' | NamedKind | 'via';
      readonly kind: NamedKind;
      readonly id: string;
      /** Its name in the reader's language. */
      readonly label: string;
      readonly typed: string;
    }
  | {
      readonly as: Term['facet'];
      readonly id: Term['value'];
      readonly typed: string;
    }
  | { readonly as: 'time'; readonly window: Window; readonly typed: string };

/** What a question would change: the rest of the filter stays as the asker decides. */
export interface QuestionPatch {
  readonly filter: Partial<Filter>;
  readonly window?: Window;
}

/** One way to understand what is typed. */
export interface Suggestion {
  readonly patch: QuestionPatch;
  /** In the order in which they were typed. */
  readonly parts: readonly Understood[];
  /** Words that were not understood, as typed. */
  readonly rest: readonly string[];
}
