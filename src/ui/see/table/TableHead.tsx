import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide';
import type { ColumnFilters, Sorting, TableColumn } from '../../../model/orders';
import { useWords } from '../../context';
import { Icon } from '../../icon';
import type { Column } from './columns';

/** The headings: each sorts by its column, with a field under it that filters it. */
export function TableHead({
  columns,
  sorting,
  filters,
  onSort,
  onFilter,
}: {
  readonly columns: readonly Column[];
  readonly sorting: Sorting | null;
  readonly filters: ColumnFilters;
  readonly onSort: (column: TableColumn) => void;
  readonly onFilter: (column: TableColumn, typed: string) => void;
}) {
  const { t } = useWords();
  return (
    <tr aria-rowindex={1}>
      {columns.map(({ id, title, number }) => {
        const sorted = sorting?.column === id ? sorting : null;
        const direction = sorted?.descending ? 'descending' : 'ascending';
        const icon = sorted ? (sorted.descending ? ArrowDown : ArrowUp) : ChevronsUpDown;
        return (
          <th key={id} scope="col" data-column={id} aria-sort={sorted ? direction : 'none'}>
            <button
              type="button"
              className="sort"
              title={t('table.sort', { column: title })}
              onClick={() => onSort(id)}
            >
              {title}
              <Icon node={icon} size={14} />
            </button>
            <input
              type="search"
              // With nothing typed, “auto” would turn an Arabic page's hint to the left.
              dir={filters[id] ? 'auto' : undefined}
              inputMode={number ? 'numeric' : 'search'}
              aria-label={t('table.filter', { column: title })}
              placeholder={t('table.filterHint')}
              value={filters[id] ?? ''}
              onChange={(event) => onFilter(id, event.target.value)}
            />
          </th>
        );
      })}
    </tr>
  );
}
