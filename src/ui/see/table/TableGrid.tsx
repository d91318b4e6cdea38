import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Contact } from '../../../model/schema';
import { select } from '../../../state/actions';
import { useApp, useAppState, useWords } from '../../context';
import { stepFrom } from '../row-walk';
import type { Column } from './columns';
import { isPartOf } from './part-of';
import { TableRow } from './TableRow';

/** A guess at the height of a row before it has been measured, px. */
const ROW = 52;
const rowIdOf = (target: EventTarget): string | null => {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-id]') : null;
  return row?.dataset.id ?? null;
};

/**
 * The rows of which only those in sight are in the page, and the one that the keyboard stands on,
 * wherever it is: a row that left the page would take the focus with it.
 */
export function TableGrid({
  contacts,
  columns,
  head,
}: {
  readonly contacts: readonly Contact[];
  readonly columns: readonly Column[];
  readonly head: ReactNode;
}) {
  const { store } = useApp();
  const { t } = useWords();
  const selection = useAppState(({ view }) => view.selection);
  const selected = selection?.kind === 'contact' ? selection.id : null;
  const scroller = useRef<HTMLDivElement>(null);
  const headings = useRef<HTMLTableSectionElement>(null);
  const [headHeight, setHeadHeight] = useState(0);
  const [standing, setStanding] = useState<string | null>(null);
  const moveFocus = useRef(false);

  const at = Math.max(
    0,
    contacts.findIndex(({ id }) => id === (standing ?? selected)),
  );
  const extract = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range);
      return at >= range.count || seen.includes(at) ? seen : [...seen, at].sort((a, b) => a - b);
    },
    [at],
  );
  const rows = useVirtualizer({
    count: contacts.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => contacts[index]?.id ?? index,
    estimateSize: () => ROW,
    overscan: 6,
    rangeExtractor: extract,
    // The headings stand before the rows, and over them once it is scrolled.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    useFlushSync: false,
  });

  useLayoutEffect(() => {
    const height = headings.current?.offsetHeight ?? 0;
    if (height !== headHeight) setHeadHeight(height);
  });

  useLayoutEffect(() => {
    if (!moveFocus.current || standing === null) return;
    moveFocus.current = false;
    const row = scroller.current?.querySelector<HTMLElement>(
      `tr[data-id="${CSS.escape(standing)}"]`,
    );
    row?.focus({ preventScroll: true });
  }, [standing]);

  // What is selected, here or elsewhere, comes into view, also where it is sorted to.
  useEffect(() => {
    const index = contacts.findIndex(({ id }) => id === selected);
    if (index >= 0 && headHeight > 0) rows.scrollToIndex(index, { align: 'auto' });
  }, [selected, contacts, headHeight, rows]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const id = rowIdOf(event.target);
    if (id === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      select(store, { kind: 'contact', id });
      return;
    }
    const from = contacts.findIndex((contact) => contact.id === id);
    const to = stepFrom(event.key, from, contacts.length);
    const next = to === null ? undefined : contacts[to];
    if (to === null || !next) return;
    event.preventDefault();
    moveFocus.current = true;
    setStanding(next.id);
    rows.scrollToIndex(to, { align: 'auto' });
  };

  const items = rows.getVirtualItems();
  let end = headHeight;
  const gap = (height: number) =>
    height > 0 && (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without a tabindex cannot be focused
      <tr aria-hidden="true">
        <td className="gap" colSpan={columns.length} style={{ blockSize: height }} />
      </tr>
    );
  return (
    <div className="table-scroll" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA’s own grids are tables
        role="grid"
        aria-label={t('table.label')}
        aria-rowcount={contacts.length + 1}
        aria-colcount={columns.length}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const id = rowIdOf(event.target);
          if (id !== null) select(store, { kind: 'contact', id });
        }}
        onFocus={(event) => {
          const id = rowIdOf(event.target);
          if (id !== null) setStanding(id);
        }}
      >
        <colgroup>
          {columns.map(({ id }) => (
            <col key={id} data-column={id} />
          ))}
        </colgroup>
        <thead ref={headings}>{head}</thead>
        <tbody>
          {items.map(({ index, start, end: stop }) => {
            const contact = contacts[index];
            const before = start - end;
            end = stop;
            if (!contact) return null;
            return (
              <Fragment key={contact.id}>
                {gap(before)}
                <TableRow
                  contact={contact}
                  columns={columns}
                  index={index}
                  selected={contact.id === selected}
                  part={isPartOf(contact, selection)}
                  tabbable={index === at}
                  measure={rows.measureElement}
                />
              </Fragment>
            );
          })}
          {gap(rows.getTotalSize() + headHeight - end)}
        </tbody>
      </table>
    </div>
  );
}
