import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { cellKey, type Matrix, type MatrixActor, type MatrixCell } from '../../../scene/matrix';
import { cellTarget, type MatrixLight } from '../../../scene/matrix-light';
import { select } from '../../../state/actions';
import { useApp, useWords } from '../../context';
import { useTold } from '../../told';
import { CampBar, chosenIn, MatrixRow } from './MatrixCells';
import { type Place, walk } from './walk';
import { cellWords, headerWords } from './words';

const placeOf = (cell: HTMLTableCellElement): Place => ({
  row: (cell.closest('tr')?.rowIndex ?? 0) - 1,
  column: cell.cellIndex - 1,
});

function cellAt(table: HTMLTableElement, { row, column }: Place): HTMLTableCellElement | null {
  return table.rows[row + 1]?.cells[column + 1] ?? null;
}

/** The cell that an event in the grid is about; null for the empty corner and beside the cells. */
function cellOf(target: EventTarget | null): HTMLTableCellElement | null {
  const cell = target instanceof Element ? target.closest('td, th') : null;
  if (!(cell instanceof HTMLTableCellElement)) return null;
  const { row, column } = placeOf(cell);
  return row === -1 && column === -1 ? null : cell;
}

/**
 * The matrix as a grid. What changes with every movement of the pointer or the keyboard (which cell
 * can be tabbed to, which headers are lit, the pair in words) is written straight to the elements.
 */
export function MatrixGrid({
  matrix,
  light,
  readout,
}: {
  readonly matrix: Matrix;
  readonly light: MatrixLight;
  /** Where the pair under the pointer or the keyboard is said. */
  readonly readout: RefObject<HTMLParagraphElement | null>;
}) {
  const { store } = useApp();
  const { dataset } = useTold();
  const { lang, t } = useWords();
  const table = useRef<HTMLTableElement>(null);
  /** The one cell that Tab comes to: kept by its actors, because their order may change. */
  const active = useRef<{ readonly row: string | null; readonly column: string | null } | null>(
    null,
  );
  const marked = useRef<readonly Element[]>([]);

  const say = useCallback(
    (cell: MatrixCell) => cellWords(cell.from, cell.to, cell, { dataset, lang, t }),
    [dataset, lang, t],
  );
  const sayActor = useCallback(
    (actor: MatrixActor) => headerWords(actor, { dataset, lang, t }),
    [dataset, lang, t],
  );

  const at = ({ row, column }: Place) => ({
    row: matrix.rows[row] ?? null,
    column: matrix.columns[column] ?? null,
  });
  const wordsAt = (place: Place): string => {
    const { row, column } = at(place);
    if (row && column) {
      const cell = matrix.cells.get(cellKey(row.id, column.id));
      return cellWords(row.id, column.id, cell, { dataset, lang, t });
    }
    const actor = row ?? column;
    return actor ? sayActor(actor) : '';
  };

  const makeTabbable = (cell: HTMLTableCellElement): void => {
    for (const old of table.current?.querySelectorAll('[tabindex="0"]') ?? []) {
      old.setAttribute('tabindex', '-1');
    }
    cell.setAttribute('tabindex', '0');
    const { row, column } = at(placeOf(cell));
    active.current = { row: row?.id ?? null, column: column?.id ?? null };
  };

  /** Says a cell in words and lights the headers of its row and column; with null neither. */
  const point = (cell: HTMLTableCellElement | null): void => {
    for (const old of marked.current) old.removeAttribute('data-pointed');
    marked.current = [];
    if (!cell || !table.current) {
      if (readout.current) readout.current.textContent = t('matrix.hint');
      return;
    }
    const place = placeOf(cell);
    if (readout.current) readout.current.textContent = wordsAt(place);
    const headers = [
      cellAt(table.current, { row: -1, column: place.column }),
      cellAt(table.current, { row: place.row, column: -1 }),
    ];
    marked.current = headers.flatMap((header) => header ?? []);
    for (const header of marked.current) header.setAttribute('data-pointed', '');
  };

  const open = (cell: HTMLTableCellElement): void => {
    const { row, column } = at(placeOf(cell));
    const actor = row && column ? null : (row ?? column);
    if (actor) select(store, { kind: 'actor', id: actor.id });
    if (!row || !column) return;
    const entry = matrix.cells.get(cellKey(row.id, column.id));
    if (entry) select(store, cellTarget(entry, dataset));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const cell = cellOf(event.target);
    if (!cell || !table.current || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(cell);
      return;
    }
    const to = walk(event.key, event.ctrlKey || event.metaKey, placeOf(cell), {
      rows: matrix.rows.length,
      columns: matrix.columns.length,
      rtl: lang === 'ar',
      filled: (place) => {
        const { row, column } = at(place);
        return row !== null && column !== null && matrix.cells.has(cellKey(row.id, column.id));
      },
    });
    if (!to) return;
    event.preventDefault();
    cellAt(table.current, to)?.focus();
  };

  // After every change of the matrix one cell, and only one, must be left for Tab to come to.
  useEffect(() => {
    const { row, column } = active.current ?? { row: null, column: null };
    const place = {
      row: matrix.rows.findIndex(({ id }) => id === row),
      column: matrix.columns.findIndex(({ id }) => id === column),
    };
    const grid = table.current;
    if (!grid) return;
    const cell =
      (place.row >= 0 || place.column >= 0 ? cellAt(grid, place) : null) ??
      grid.querySelector<HTMLTableCellElement>('td.filled');
    if (cell) makeTabbable(cell);
    // Whoever the keyboard stands on goes on being said: only what is pointed at may be gone.
    point(grid.contains(document.activeElement) ? cellOf(document.activeElement) : null);
  });

  // What is selected elsewhere comes into view.
  useEffect(() => {
    const selected = table.current?.querySelector('td[aria-selected="true"]');
    const header = table.current?.querySelector('tbody tr[data-lit] > th');
    if (light.cells.size + light.rows.size > 0) {
      (selected ?? header)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }, [light]);

  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA’s own grids are tables
      role="grid"
      aria-label={t('matrix.label')}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const cell = cellOf(event.target);
        if (cell) open(cell);
      }}
      onFocus={(event) => {
        const cell = cellOf(event.target);
        if (!cell) return;
        makeTabbable(cell);
        point(cell);
        // An empty cell has no words until it is come to: most cells never are.
        if (!cell.hasAttribute('aria-label')) {
          cell.setAttribute('aria-label', wordsAt(placeOf(cell)));
        }
      }}
      onPointerOver={(event) => point(cellOf(event.target))}
      onPointerLeave={() => point(null)}
    >
      <colgroup>
        <col className="names" />
        {matrix.columns.map(({ id }) => (
          <col key={id} data-lit={light.columns.has(id) || undefined} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td className="corner">
            <span className="corner-to">{t('matrix.to')}</span>
            <span className="corner-from">{t('matrix.from')}</span>
          </td>
          {matrix.columns.map((actor) => (
            <th
              key={actor.id}
              scope="col"
              tabIndex={-1}
              aria-label={sayActor(actor)}
              data-break={actor.first || undefined}
              data-lit={light.columns.has(actor.id) || undefined}
            >
              <span className="matrix-name">
                <bdi>{actor.label}</bdi>
                <CampBar slot={actor.slot} />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map((actor) => (
          <MatrixRow
            key={actor.id}
            actor={actor}
            matrix={matrix}
            lang={lang}
            say={say}
            sayActor={sayActor}
            lit={light.rows.has(actor.id)}
            chosen={chosenIn(actor.id, light)}
          />
        ))}
      </tbody>
    </table>
  );
}
