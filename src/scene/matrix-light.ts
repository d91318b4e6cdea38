import { routeOf } from '../analysis/channels';
import type { Dataset } from '../model/dataset';
import type { Contact } from '../model/schema';
import { pairKey } from './lines';
import { cellsOf, type Matrix, type MatrixCell } from './matrix';

/** Something that can be selected, by kind and id. */
export interface Target {
  readonly kind: string;
  readonly id: string;
}

/** What a selection lights in a matrix. */
export interface MatrixLight {
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  readonly cells: ReadonlySet<string>;
}

/**
 * What is lit: of an actor its row and column, and the cells of what it carried; of a contact, a
 * channel or a pair its cells, with their rows and columns. A report or a tie lights nothing.
 */
export function lightMatrix(
  matrix: Matrix,
  contacts: readonly Contact[],
  selection: Target | null,
): MatrixLight {
  const { kind, id } = selection ?? { kind: '', id: '' };
  const among = (fits: (contact: Contact) => boolean): string[] =>
    contacts.filter(fits).flatMap(cellsOf);
  if (kind === 'actor') {
    const cells = among((contact) => contact.via.includes(id));
    return { rows: new Set([id]), columns: new Set([id]), cells: new Set(cells) };
  }
  let keys: string[] = [];
  if (kind === 'contact') keys = among((contact) => contact.id === id);
  if (kind === 'channel') keys = among((c) => c.via.length > 0 && routeOf(c) === id);
  if (kind === 'pair') {
    keys = [...matrix.cells.values()]
      .filter((cell) => pairKey(cell.from, cell.to) === id)
      .map((cell) => cell.id);
  }
  const cells = keys.flatMap((key) => matrix.cells.get(key) ?? []);
  return {
    rows: new Set(cells.map((cell) => cell.from)),
    columns: new Set(cells.map((cell) => cell.to)),
    cells: new Set(cells.map((cell) => cell.id)),
  };
}

/** What a cell opens. */
export interface CellTarget extends Target {
  readonly kind: 'contact' | 'channel' | 'pair' | 'actor';
}

/**
 * What a cell opens: its only contact; the channel that all of its contacts took; else the pair.
 * What is within one actor opens the actor.
 */
export function cellTarget(cell: MatrixCell, dataset: Dataset): CellTarget {
  const contacts = cell.contacts.flatMap((id) => dataset.contact.get(id) ?? []);
  const [only] = contacts;
  if (only && cell.contacts.length === 1) return { kind: 'contact', id: only.id };
  const routes = new Set(contacts.map((c) => (c.via.length > 0 ? routeOf(c) : null)));
  const [route] = routes;
  if (routes.size === 1 && route) return { kind: 'channel', id: route };
  if (cell.from === cell.to) return { kind: 'actor', id: cell.from };
  return { kind: 'pair', id: pairKey(cell.from, cell.to) };
}
