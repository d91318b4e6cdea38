import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide';
import type { BrokerColumn, BrokerSorting } from '../../../model/orders';
import { useWords } from '../../context';
import { Icon } from '../../icon';
import type { MeasureRef } from '../../measures/measure-ref';
import { wordOf } from './figures';
import type { FigureColumn } from './rows';

/** The headings, each of which sorts by its column. */
export function BrokerHead({
  columns,
  measure,
  sorting,
  onSort,
}: {
  readonly columns: readonly FigureColumn[];
  readonly measure: MeasureRef;
  readonly sorting: BrokerSorting;
  readonly onSort: (column: BrokerColumn) => void;
}) {
  const { t } = useWords();
  const heading = (id: BrokerColumn): string => {
    if (id === 'carried') return t('brokers.carried');
    if (id !== 'figure') return wordOf(t, `measure.column.${id}`);
    const role = measure.params.role ?? 'total';
    return measure.id === 'brokerage'
      ? wordOf(t, `measure.column.${role}`)
      : t(`measure.${measure.id}.name`);
  };
  const cells: readonly { readonly id: BrokerColumn; readonly title: string }[] = [
    { id: 'name', title: t('brokers.actor') },
    { id: 'camp', title: t('brokers.camp') },
    ...columns.map(({ id }) => ({ id, title: heading(id) })),
  ];
  return (
    <tr aria-rowindex={1}>
      {cells.map(({ id, title }) => {
        const sorted = sorting.column === id ? sorting : null;
        const icon = sorted ? (sorted.descending ? ArrowDown : ArrowUp) : ChevronsUpDown;
        const direction = sorted?.descending ? 'descending' : 'ascending';
        return (
          <th key={id} scope="col" data-column={id} aria-sort={sorted ? direction : 'none'}>
            <button
              type="button"
              className="sort"
              title={t('brokers.sort', { column: title })}
              onClick={() => onSort(id)}
            >
              {title}
              <Icon node={icon} size={14} />
            </button>
          </th>
        );
      })}
      <th scope="col" data-column="why">
        {t('brokers.why')}
      </th>
    </tr>
  );
}
