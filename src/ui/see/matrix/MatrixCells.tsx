import { memo } from 'react';
import { formatNumber } from '../../../i18n/format';
import type { Lang } from '../../../model/schema';
import { cellKey, type Matrix, type MatrixActor, type MatrixCell } from '../../../scene/matrix';
import type { MatrixLight } from '../../../scene/matrix-light';

/** Where another camp begins, a stronger line. */
const breaks = (actor: MatrixActor) => (actor.first ? 'true' : undefined);

/** The bar in the hue of the camp at the side of a header. */
export function CampBar({ slot }: { readonly slot: number | null }) {
  return <span className="swatch camp-bar" data-slot={slot ?? undefined} />;
}

function Filled({
  cell,
  words,
  lang,
  column,
  selected,
}: {
  readonly cell: MatrixCell;
  readonly words: string;
  readonly lang: Lang;
  readonly column: MatrixActor;
  readonly selected: boolean;
}) {
  const mixed = cell.held > 0 && cell.unheld > 0;
  const digits = String(cell.contacts.length).length;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: within a grid this is a gridcell, which can be selected
    <td
      tabIndex={-1}
      aria-label={words}
      aria-selected={selected}
      data-break={breaks(column)}
      data-shade={cell.shade}
      className="filled"
    >
      <span className="number" data-digits={digits > 2 ? digits : undefined} aria-hidden="true">
        {formatNumber(cell.contacts.length, lang)}
      </span>
      {cell.carried > 0 && <span className="ring" />}
      {mixed && (
        <span className="unheld" aria-hidden="true">
          <i>{formatNumber(cell.unheld, lang)}</i>
        </span>
      )}
    </td>
  );
}

interface RowProps {
  readonly actor: MatrixActor;
  readonly matrix: Matrix;
  readonly lang: Lang;
  readonly say: (cell: MatrixCell) => string;
  readonly sayActor: (actor: MatrixActor) => string;
  readonly lit: boolean;
  /** The receivers whose cell in this row is lit, joined: a text, so that it compares by value. */
  readonly chosen: string;
}

/** One sender with what it sent. Memoised: a selection renders anew only the rows it changes. */
export const MatrixRow = memo(function MatrixRow({
  actor,
  matrix,
  lang,
  say,
  sayActor,
  lit,
  chosen,
}: RowProps) {
  const chosenColumns = new Set(chosen.split(' '));
  return (
    <tr data-break={breaks(actor)} data-lit={lit || undefined}>
      <th scope="row" tabIndex={-1} aria-label={sayActor(actor)}>
        <span className="matrix-name">
          <CampBar slot={actor.slot} />
          <bdi>{actor.label}</bdi>
        </span>
      </th>
      {matrix.columns.map((column) => {
        const cell = matrix.cells.get(cellKey(actor.id, column.id));
        if (!cell) {
          return (
            <td
              key={column.id}
              tabIndex={-1}
              data-break={breaks(column)}
              data-self={actor.id === column.id || undefined}
            />
          );
        }
        return (
          <Filled
            key={column.id}
            cell={cell}
            words={say(cell)}
            lang={lang}
            column={column}
            selected={chosenColumns.has(column.id)}
          />
        );
      })}
    </tr>
  );
});

/** The receivers of the lit cells in a sender's row, as `MatrixRow` takes them. */
export function chosenIn(row: string, light: MatrixLight): string {
  return [...light.cells]
    .filter((key) => key.startsWith(`${row}>`))
    .map((key) => key.slice(row.length + 1))
    .join(' ');
}
