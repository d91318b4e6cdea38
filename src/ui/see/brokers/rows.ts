import { BROKERAGE_FIGURES } from '../../../analysis/measures/brokerage';
import type { MeasureResult, ParamValues } from '../../../analysis/measures/types';
import { LOCALE } from '../../../i18n/format';
import type { Dataset } from '../../../model/dataset';
import { BROKER_COLUMNS, type BrokerColumn, type BrokerSorting } from '../../../model/orders';
import type { Lang } from '../../../model/schema';
import { groupName } from '../../told';

/** What the table and the plot show: the chosen measure, and two that stand beside every one. */
export interface TableFigures {
  readonly actors: readonly string[];
  readonly main: MeasureResult;
  readonly carried: MeasureResult;
  readonly degree: MeasureResult;
}

/** An actor with its figures. */
export interface BrokerRow {
  readonly id: string;
  readonly name: string;
  /** The name where there is little room. */
  readonly short: string;
  readonly camp: string | null;
  readonly figure: number;
  readonly carried: number;
  readonly degree: number;
  /** By the measure's own columns. */
  readonly more: Readonly<Record<string, number>>;
}

/** A column of figures; one with an expectation shows it and its z under the figure. */
export interface FigureColumn {
  readonly id: BrokerColumn;
  readonly of: (row: BrokerRow) => number;
  readonly expected?: (row: BrokerRow) => number;
  readonly z?: (row: BrokerRow) => number;
}

/** The rows of all actors who have the figure, in the network's order. */
export function brokerRows(figures: TableFigures, dataset: Dataset, lang: Lang): BrokerRow[] {
  const { actors, main, carried, degree } = figures;
  return actors.flatMap((id, at) => {
    const figure = main.values[at] ?? Number.NaN;
    if (Number.isNaN(figure)) return [];
    const actor = dataset.actor.get(id);
    const name = groupName(id, dataset, lang);
    return [
      {
        id,
        name,
        short: actor?.short?.[lang] ?? name,
        camp: actor?.camp ?? null,
        figure,
        carried: carried.values[at] ?? 0,
        degree: degree.values[at] ?? 0,
        more: Object.fromEntries(main.columns.map(({ id, values }) => [id, values[at] ?? NaN])),
      },
    ];
  });
}

const more =
  (id: string) =>
  (row: BrokerRow): number =>
    row.more[id] ?? Number.NaN;

const withChance = (id: BrokerColumn, role: string): FigureColumn => ({
  id,
  of: more(role),
  expected: more(`${role}-expected`),
  z: more(`${role}-z`),
});

/**
 * The columns of figures of a measure: its own first, then what it has beside, then what was
 * carried. None says what another says already.
 */
export function figureColumns(
  measure: string,
  params: ParamValues,
  result: MeasureResult,
): readonly FigureColumn[] {
  const carried: FigureColumn = { id: 'carried', of: (row) => row.carried };
  const figure: FigureColumn = { id: 'figure', of: (row) => row.figure };
  const beside = (ids: readonly BrokerColumn[]): FigureColumn[] =>
    ids.map((id) => ({ id, of: more(id) }));
  const own = result.columns.flatMap(({ id }) => BROKER_COLUMNS.find((one) => one === id) ?? []);
  switch (measure) {
    case 'carried':
      return [figure, ...beside(own)];
    case 'degree':
      return [figure, ...beside(own.filter((id) => id !== params.side)), carried];
    case 'brokerage': {
      const role = BROKERAGE_FIGURES.find((one) => one === params.role) ?? 'total';
      const others = BROKERAGE_FIGURES.filter((one) => one !== role);
      return [withChance('figure', role), ...others.map((one) => withChance(one, one)), carried];
    }
    default:
      return [figure, ...beside(own), carried];
  }
}

/**
 * The rows by a column: `name`, `camp` (by its word), or one of figures. What has no figure there
 * comes last either way; equals are in the order of their names.
 */
export function sortBrokers(
  rows: readonly BrokerRow[],
  columns: readonly FigureColumn[],
  { column, descending }: BrokerSorting,
  words: { readonly lang: Lang; readonly campName: (camp: string | null) => string },
): readonly BrokerRow[] {
  const collator = new Intl.Collator(LOCALE[words.lang], { numeric: true });
  const sign = descending ? -1 : 1;
  const byName = (a: BrokerRow, b: BrokerRow): number => collator.compare(a.name, b.name);
  const figures = columns.find(({ id }) => id === column);
  const compare = (a: BrokerRow, b: BrokerRow): number => {
    if (column === 'name') return sign * byName(a, b);
    if (column === 'camp') {
      return sign * collator.compare(words.campName(a.camp), words.campName(b.camp));
    }
    const [one, other] = [figures?.of(a) ?? Number.NaN, figures?.of(b) ?? Number.NaN];
    if (Number.isNaN(one) || Number.isNaN(other)) {
      return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
    }
    return sign * (one - other);
  };
  return [...rows].sort((a, b) => compare(a, b) || byName(a, b));
}

/** What a press on a heading does: figures from the largest first, words from the first; then turned. */
export function nextBrokerSorting(now: BrokerSorting, column: BrokerColumn): BrokerSorting {
  if (now.column === column) return { column, descending: !now.descending };
  return { column, descending: column !== 'name' && column !== 'camp' };
}
