/** A place in the grid; row −1 are the column headers, column −1 the row headers. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly filled: (place: Place) => boolean;
  readonly rtl: boolean;
}

/** How many rows a page of keys is. */
const PAGE = 10;

const within = (n: number, least: number, most: number): number =>
  Math.min(Math.max(n, least), most);

/** The next filled place in a direction, or the last one before the edge. */
function leap(from: Place, step: Place, grid: Grid): Place {
  let place = from;
  for (;;) {
    const next = { row: place.row + step.row, column: place.column + step.column };
    if (next.row < -1 || next.column < -1) return place;
    if (next.row >= grid.rows || next.column >= grid.columns) return place;
    place = next;
    if (grid.filled(place)) return place;
  }
}

/**
 * Where a key leads in the grid; null for a key that leads nowhere. Arrows go as they look, so that
 * they are turned where the page runs from right to left. With Ctrl an arrow goes on to the next
 * cell that is not empty. The empty corner is never stood on.
 */
export function walk(key: string, ctrl: boolean, at: Place, grid: Grid): Place | null {
  const forward = grid.rtl ? 'ArrowLeft' : 'ArrowRight';
  const backward = grid.rtl ? 'ArrowRight' : 'ArrowLeft';
  const [lastRow, lastColumn] = [grid.rows - 1, grid.columns - 1];
  const step = (row: number, column: number): Place =>
    ctrl
      ? leap(at, { row, column }, grid)
      : {
          row: within(at.row + row, -1, lastRow),
          column: within(at.column + column, -1, lastColumn),
        };
  const to = ((): Place | null => {
    switch (key) {
      case forward:
        return step(0, 1);
      case backward:
        return step(0, -1);
      case 'ArrowDown':
        return step(1, 0);
      case 'ArrowUp':
        return step(-1, 0);
      case 'Home':
        return { row: ctrl ? 0 : at.row, column: 0 };
      case 'End':
        return { row: ctrl ? lastRow : at.row, column: lastColumn };
      case 'PageDown':
        return { row: within(at.row + PAGE, -1, lastRow), column: at.column };
      case 'PageUp':
        return { row: within(at.row - PAGE, -1, lastRow), column: at.column };
      default:
        return null;
    }
  })();
  return to && to.row === -1 && to.column === -1 ? at : to;
}
