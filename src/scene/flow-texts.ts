import { formatNumber } from '../i18n/format';
import { makeTranslator } from '../i18n/translate';
import type { Dataset } from '../model/dataset';
import type { Lang } from '../model/schema';
import { fitText } from './flow-label';
import type { Course, Stop } from './flow-layers';
import { type Columns, FLOW, FLOW_TEXT } from './flow-measures';
import type { FlowRole } from './flow-types';
import type { Measure, WrappedText } from './text';
import { actorName } from './words/names';

/** The titles of camps are bolder than the text that is measured. */
const BOLD = 1.06;
/** Between a bar and the text beside it, as a share of the pad. */
const BESIDE = 0.75;
/** What the mark of its kind takes from the line on which a count stands, px. */
export const BESIDE_MARK = 3 * FLOW.mark;

export interface TextsInput {
  readonly dataset: Dataset;
  readonly lang: Lang;
  readonly measure: Measure;
  readonly columns: Columns;
  readonly stops: readonly Stop[];
  /** The strands at each stop. */
  readonly passing: ReadonlyMap<string, readonly Course[]>;
}

export interface StopTexts {
  readonly name: WrappedText;
  readonly count: WrappedText;
  /** The height of both, px. */
  readonly height: number;
}

/** What stands in a column of so many. */
export function roleOf(column: number, count: number): FlowRole {
  if (column === 0) return 'from';
  return column === count - 1 ? 'to' : 'carrier';
}

/** From the edge of an actor's box to its text, px: a receiver's begins with the bar. */
export function textStart(column: number, { xs, pad }: Columns): number {
  return roleOf(column, xs.length) === 'to' ? FLOW.bar + pad * BESIDE : pad;
}

function textWidth(column: number, { xs, widths, pad }: Columns): number {
  const role = roleOf(column, xs.length);
  const sides = role === 'carrier' ? 2 * pad : pad + FLOW.bar + pad * BESIDE;
  return (widths[column] ?? 0) - sides;
}

/** The ids of the contacts at a stop. */
export const contactsOf = (courses: readonly Course[] = []): string[] =>
  courses.flatMap(({ strand }) => strand.contacts.map(({ id }) => id));

/** Names and counts of actors, as they fit into their columns. */
export function stopTexts(input: TextsInput): Map<string, StopTexts> {
  const { dataset, lang, measure, columns, stops, passing } = input;
  const t = makeTranslator(lang);
  const sizes = FLOW_TEXT[lang];
  const actors = stops.flatMap(({ id, actor, column }) =>
    actor === null
      ? []
      : [{ id, actor, width: textWidth(column, columns), n: contactsOf(passing.get(id)).length }],
  );
  // Where one count has no room for its words, all of them are numbers alone.
  const inWords = actors.every(
    ({ n, width }) => measure(t('count.contacts', { n }), sizes.small) <= width - BESIDE_MARK,
  );
  return new Map(
    actors.map(({ id, actor, width, n }) => {
      const words = inWords ? t('count.contacts', { n }) : formatNumber(n, lang);
      const full = actorName(actor, dataset, lang, { short: true }) || actor;
      const name = fitText(full, width, sizes.name, measure);
      const count = fitText(words, width - BESIDE_MARK, sizes.small, measure);
      return [id, { name, count, height: name.h + count.h }];
    }),
  );
}

/** The title over a camp's block; `camp` is empty for those without one. */
export function campTitle(camp: string, column: number, input: TextsInput): WrappedText {
  const { dataset, lang, measure, columns } = input;
  const words = dataset.camp.get(camp)?.name[lang] ?? makeTranslator(lang)('actors.noCamp');
  const bold: Measure = (text, size) => measure(text, size) * BOLD;
  const width = (columns.widths[column] ?? 0) - 2 * columns.pad;
  return fitText(words, width, FLOW_TEXT[lang].title, bold);
}
