import { ClipboardCopy } from 'lucide';
import { useMemo, useState } from 'react';
import { notify } from '../../../state/actions';
import { setColumns, setSorting } from '../../../state/filter-actions';
import { useApp, useAppState, useWords } from '../../context';
import { Icon } from '../../icon';
import { useToldAnswer } from '../../told';
import { makeColumns } from './columns';
import { asText, filterRows, nextSorting, sortRows, typedOver } from './order';
import { TableGrid } from './TableGrid';
import { TableHead } from './TableHead';

/** Every contact of the answer, sorted and filtered by column, to be read or copied. */
export function TableView() {
  const { store } = useApp();
  const { lang, t } = useWords();
  const { dataset, shown } = useToldAnswer();
  const sorting = useAppState(({ view }) => view.sorting);
  const filters = useAppState(({ view }) => view.columns);
  /** The rows that were last copied: what is said of them holds while they are shown. */
  const [copied, setCopied] = useState<readonly unknown[] | null>(null);
  const columns = useMemo(() => makeColumns(dataset, lang, t), [dataset, lang, t]);
  const rows = useMemo(
    () => sortRows(filterRows(shown, columns, filters), columns, sorting, lang),
    [shown, columns, filters, sorting, lang],
  );
  const filtering = Object.values(filters).some((typed) => typed.trim() !== '');

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(asText(rows, columns));
      setCopied(rows);
    } catch {
      // Forbidden, or not there at all on a page that was not served securely.
      notify(store, 'notice.clipboard');
    }
  };

  if (shown.length === 0) return <p className="over empty">{t('table.empty')}</p>;
  const all = t('count.contacts', { n: shown.length });
  return (
    <div className="table">
      <div className="table-bar">
        <p role="status">
          {/* How many there are in all stands over every view. */}
          {filtering && t('table.shown', { n: rows.length, contacts: all })}
          {copied === rows && (
            <b>{t('table.copied', { contacts: t('count.contacts', { n: rows.length }) })}</b>
          )}
        </p>
        {filtering && (
          <button type="button" className="quiet" onClick={() => setColumns(store, {})}>
            {t('table.clear')}
          </button>
        )}
        <button
          type="button"
          className="quiet"
          disabled={rows.length === 0}
          onClick={() => void copy()}
        >
          <Icon node={ClipboardCopy} size={16} />
          {t('table.copy')}
        </button>
      </div>
      <TableGrid
        contacts={rows}
        columns={columns}
        head={
          <TableHead
            columns={columns}
            sorting={sorting}
            filters={filters}
            onSort={(column) => setSorting(store, nextSorting(sorting, column))}
            onFilter={(column, typed) => setColumns(store, typedOver(filters, column, typed))}
          />
        }
      />
      {rows.length === 0 && <p className="table-none empty">{t('table.noMatch')}</p>}
    </div>
  );
}
