import { formatNumber } from '../../i18n/format';
import type { Lang, Status } from '../../model/schema';
import type { Piece } from './phrase';

/** What did not take place, or not yet. */
export type Untaken = Exclude<Status, 'occurred' | 'agreed'>;

/** So many contacts of each status, in the order of the schema; never empty. */
export type UntakenCounts = readonly (readonly [status: Untaken, count: number])[];

/** How many went which way between the ends. */
export interface WayCounts {
  readonly there: number;
  readonly back: number;
  readonly mutual: number;
}

/** What a language brings to what is said of channels; the order of the clauses is common. */
export interface ChannelWords {
  readonly comma: string;
  readonly semicolon: string;
  /** “from a to b”, “between a and b”. */
  readonly oneWay: (a: Piece, b: Piece) => Piece;
  readonly bothWays: (a: Piece, b: Piece) => Piece;
  /** Where both ends are the same: within a camp or a body, or among those of a person. */
  readonly within: (end: Piece, isPerson: boolean) => Piece;
  readonly from: string;
  readonly direct: string;
  readonly through: string;
  /** Between two carriers, the first of whom handed it to the second. */
  readonly onward: string;
  /** “4 reported channels”, also of none. */
  readonly channels: (n: number) => string;
  /** What else there is, as a clause of its own; `others` where some have been told of. */
  readonly untaken: (counts: UntakenCounts, others: boolean) => string;
  readonly unheld: (n: number, others: boolean) => string;
  /** How many contacts, where none of them took place. */
  readonly noneTaken: (contacts: string, counts: UntakenCounts) => string;
  /** Those among the contacts just told of. */
  readonly amongUntaken: (counts: UntakenCounts) => string;
  readonly amongImplied: (n: number, all: boolean) => string;
  readonly amongUnheld: (n: number, all: boolean) => string;
  /** Which way they went, or null where all went as one reads. */
  readonly ways: (ways: WayCounts) => string | null;
  readonly undated: (n: number) => string;
  /** Where dates are open at both ends. */
  readonly anyTime: string;
}

/** A text for each plural of a language, `#` standing for the number; a missing one is `other`. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

const RULES: Readonly<Record<Lang, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  ar: new Intl.PluralRules('ar'),
};

/** The form that a number takes, with the number in the digits of the language. */
export function plural(n: number, lang: Lang, forms: Forms): string {
  const form = forms[RULES[lang].select(n)] ?? forms.other;
  return form.replace('#', formatNumber(n, lang));
}

/** How many contacts these are altogether. */
export function sumOf(counts: UntakenCounts): number {
  return counts.reduce((sum, [, count]) => sum + count, 0);
}
