import { ChevronDown, ChevronUp } from 'lucide';
import { useWords } from '../../context';
import { Icon } from '../../icon';
import { expectedText, figureText, signedText } from './figures';
import type { BrokerRow, FigureColumn } from './rows';

/** The cells of one actor. */
export function BrokerRowCells({
  row,
  columns,
  slot,
  campName,
  opened,
  onTurn,
}: {
  readonly row: BrokerRow;
  readonly columns: readonly FigureColumn[];
  readonly slot: number | null;
  readonly campName: string;
  readonly opened: boolean;
  readonly onTurn: () => void;
}) {
  const { lang, t } = useWords();
  return (
    <>
      <th scope="row" data-column="name">
        <bdi>{row.name}</bdi>
      </th>
      <td data-column="camp">
        <span className="camp-of">
          <span className="swatch" data-slot={slot ?? undefined} aria-hidden="true" />
          {campName}
        </span>
      </td>
      {columns.map((column) => (
        <td key={column.id} data-column={column.id} className="measure-figure">
          <b>{figureText(column.of(row), lang)}</b>
          {column.expected && column.z && (
            <span className="detail">
              {t('brokers.expected', { n: expectedText(column.expected(row), lang) })}
              <br />
              {t('brokers.z', { n: signedText(column.z(row), lang) })}
            </span>
          )}
        </td>
      ))}
      <td data-column="why">
        <button
          type="button"
          className="icon-button"
          // The row opens it by keyboard.
          tabIndex={-1}
          aria-expanded={opened}
          aria-label={t('brokers.whyOf', { name: row.name })}
          title={t('brokers.whyOf', { name: row.name })}
          onClick={(event) => {
            event.stopPropagation();
            onTurn();
          }}
        >
          <Icon node={opened ? ChevronUp : ChevronDown} size={16} />
        </button>
      </td>
    </>
  );
}
