/** How the actors of the matrix are ordered, on both its sides alike. Part of a link. */
export const MATRIX_ORDERS = ['camp', 'degree', 'name'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

/** The columns of the table, in their order. Part of a link. */
export const TABLE_COLUMNS = [
  'title',
  'from',
  'via',
  'to',
  'type',
  'status',
  'date',
  'place',
  'reports',
  'origins',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** What the table is sorted by. */
export interface Sorting {
  readonly column: TableColumn;
  readonly descending: boolean;
}

/** The columns that intermediaries can be sorted by, whatever is measured. Part of a link. */
export const BROKER_COLUMNS = [
  'name',
  'camp',
  'figure',
  'carried',
  'channels',
  'between-camps',
  'out',
  'in',
  'standard-error',
  'total',
  'coordinator',
  'itinerant',
  'representative',
  'gatekeeper',
  'liaison',
  'efficiency',
] as const;
export type BrokerColumn = (typeof BROKER_COLUMNS)[number];

/** What the intermediaries are sorted by. */
export interface BrokerSorting {
  readonly column: BrokerColumn;
  readonly descending: boolean;
}

/** What is typed over the columns of the table. */
export type ColumnFilters = Readonly<Partial<Record<TableColumn, string>>>;
