import type { Column } from './graph-columns';
import type { Choices, Guess, GuessId } from './types';

/** A choice in force: one of our words, or a column of the file. */
export interface Choice {
  readonly word: string | null;
  readonly column: string | null;
}

/** Gathers the guesses of a file while the reader's choices are put in force. */
export class Chooser {
  readonly guesses: Guess[] = [];

  constructor(private readonly choices: Choices) {}

  /**
   * One choice among columns and words of ours. What the reader chose counts if there is such an
   * option, else the guess, which is made only then. A column of the name of a word cannot be chosen, but stays an attribute.
   */
  pick(
    id: GuessId,
    guess: () => string,
    words: readonly string[],
    columns: readonly Pick<Column, 'name'>[],
  ): Choice {
    const names = columns.map(({ name }) => name).filter((name) => !words.includes(name));
    const options = [
      ...names.map((value) => ({ value, own: true })),
      ...words.map((value) => ({ value, own: false })),
    ];
    const wished = this.choices[id];
    const known = options.some(({ value }) => value === wished);
    const value = wished !== undefined && known ? wished : guess();
    this.guesses.push({ id, value, options });
    return words.includes(value) ? { word: value, column: null } : { word: null, column: value };
  }
}
