import { memo } from 'react';
import type { Contact } from '../../../model/schema';
import { StatusMark } from '../StatusMark';
import type { Column } from './columns';

function Cell({ contact, column }: { readonly contact: Contact; readonly column: Column }) {
  const { id } = column;
  const lines = column.lines(contact);
  if (id === 'title') {
    return (
      <th scope="row" data-column={id}>
        {lines}
      </th>
    );
  }
  if (id === 'status') {
    return (
      <td data-column={id}>
        <StatusMark status={contact.status} heavy={contact.via.length > 0} />
        {lines}
      </td>
    );
  }
  const named = id === 'from' || id === 'via' || id === 'to' ? contact[id] : [];
  return (
    <td data-column={id}>
      {lines.map((line, i) => (
        // What stands after the names is a note to them.
        <span key={line} className={named.length > 0 && i >= named.length ? 'detail' : undefined}>
          <bdi>{line}</bdi>
        </span>
      ))}
    </td>
  );
}

/** One contact as a row. Memoised: scrolling and selecting render only the rows they change. */
export const TableRow = memo(function TableRow({
  contact,
  columns,
  index,
  selected,
  part,
  tabbable,
  measure,
}: {
  readonly contact: Contact;
  readonly columns: readonly Column[];
  readonly index: number;
  readonly selected: boolean;
  /** Whether it belongs to what is selected. */
  readonly part: boolean;
  readonly tabbable: boolean;
  readonly measure: (row: HTMLTableRowElement | null) => void;
}) {
  return (
    <tr
      ref={measure}
      data-index={index}
      data-id={contact.id}
      data-part={part || undefined}
      // The headings are the first row.
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={tabbable ? 0 : -1}
    >
      {columns.map((column) => (
        <Cell key={column.id} contact={contact} column={column} />
      ))}
    </tr>
  );
});
