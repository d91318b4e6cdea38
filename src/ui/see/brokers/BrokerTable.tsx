import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  Fragment,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Dataset } from '../../../model/dataset';
import type { BrokerSorting } from '../../../model/orders';
import { hover, select } from '../../../state/actions';
import { setBrokerSorting } from '../../../state/filter-actions';
import { OPENING_VIEW } from '../../../state/store';
import { useApp, useAppState, useWords } from '../../context';
import { stepFrom } from '../row-walk';
import type { BrokerFigures } from './ask-table';
import { BrokerHead } from './BrokerHead';
import { BrokerRowCells } from './BrokerRowCells';
import { BrokerWhy } from './BrokerWhy';
import { type BrokerRow, type FigureColumn, nextBrokerSorting, sortBrokers } from './rows';

/** A guess at the height of a row before it has been measured, px. */
const ROW = 38;

const rowIdOf = (target: EventTarget): string | null => {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-id]') : null;
  return row?.dataset.id ?? null;
};

/** How the rows are sorted: as chosen, where there is such a column. */
function useSorting(columns: readonly FigureColumn[]): BrokerSorting {
  const chosen = useAppState(({ view }) => view.brokerSorting);
  const { column } = chosen;
  const isHere = column === 'name' || column === 'camp' || columns.some(({ id }) => id === column);
  return isHere ? chosen : OPENING_VIEW.brokerSorting;
}

/** The actors with their figures. A row is an actor; under it, opened, what stands behind its figure. */
export function BrokerTable({
  rows,
  columns,
  figures,
  dataset,
}: {
  readonly rows: readonly BrokerRow[];
  readonly columns: readonly FigureColumn[];
  readonly figures: BrokerFigures;
  readonly dataset: Dataset;
}) {
  const { store } = useApp();
  const { lang, t } = useWords();
  const sorting = useSorting(columns);
  const [open, setOpen] = useState<string | null>(null);
  const [standing, setStanding] = useState<string | null>(null);
  const [margin, setMargin] = useState(0);
  const moveFocus = useRef(false);
  const table = useRef<HTMLTableElement>(null);
  const headings = useRef<HTMLTableSectionElement>(null);
  const selected = useAppState(({ view }) =>
    view.selection?.kind === 'actor' ? view.selection.id : null,
  );
  const campName = useCallback(
    (camp: string | null) =>
      (camp === null ? null : dataset.camp.get(camp)?.name[lang]) ?? t('brokers.noCamp'),
    [dataset, lang, t],
  );
  const sorted = useMemo(
    () => sortBrokers(rows, columns, sorting, { lang, campName }),
    [rows, columns, sorting, lang, campName],
  );
  const at = Math.max(
    0,
    sorted.findIndex(({ id }) => id === (standing ?? selected)),
  );
  const extract = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range);
      return at >= range.count || seen.includes(at) ? seen : [...seen, at].sort((a, b) => a - b);
    },
    [at],
  );
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => table.current?.closest('.brokers-scroll') ?? null,
    getItemKey: (index) => sorted[index]?.id ?? index,
    estimateSize: () => ROW,
    overscan: 8,
    rangeExtractor: extract,
    // The choice, the plot and the headings stand before the rows.
    scrollMargin: margin,
    scrollPaddingStart: headings.current?.offsetHeight ?? 0,
    useFlushSync: false,
  });

  useLayoutEffect(() => {
    const one = table.current;
    if (!one) return;
    const follow = (): void => {
      const before = one.offsetTop + (headings.current?.offsetHeight ?? 0);
      setMargin((known) => (known === before ? known : before));
    };
    follow();
    const observer = new ResizeObserver(follow);
    for (const part of one.parentElement?.children ?? []) observer.observe(part);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (!moveFocus.current || standing === null) return;
    moveFocus.current = false;
    const row = table.current?.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(standing)}"]`);
    row?.focus({ preventScroll: true });
  }, [standing]);

  // Who is selected elsewhere comes into view; here it is in view already.
  useEffect(() => {
    if (selected === null || table.current?.contains(document.activeElement)) return;
    const index = sorted.findIndex(({ id }) => id === selected);
    if (index >= 0 && margin > 0) virtual.scrollToIndex(index, { align: 'auto' });
  }, [selected, sorted, margin, virtual]);

  const turn = (id: string): void => setOpen((before) => (before === id ? null : id));

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element))
      return;
    const id = rowIdOf(event.target);
    const onRow = event.target.matches('tr[data-id]');
    if (event.key === 'Escape' && !onRow && event.target.closest('tr.why')) {
      event.preventDefault();
      event.stopPropagation();
      const row =
        open && table.current?.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(open)}"]`);
      if (row) row.focus();
      setOpen(null);
      return;
    }
    if (id === null || !onRow) return;
    const forwards = lang === 'ar' ? 'ArrowLeft' : 'ArrowRight';
    const backwards = lang === 'ar' ? 'ArrowRight' : 'ArrowLeft';
    if (event.key === 'Enter' || event.key === ' ') select(store, { kind: 'actor', id });
    else if (event.key === forwards) setOpen(id);
    else if (event.key === backwards) setOpen(null);
    else {
      const to = stepFrom(
        event.key,
        sorted.findIndex((row) => row.id === id),
        sorted.length,
      );
      const next = to === null ? undefined : sorted[to];
      if (to === null || !next) return;
      moveFocus.current = true;
      setStanding(next.id);
      virtual.scrollToIndex(to, { align: 'auto' });
    }
    event.preventDefault();
  };

  const span = columns.length + 3;
  let end = margin;
  const gap = (height: number) =>
    height > 0 && (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without a tabindex cannot be focused
      <tr aria-hidden="true">
        <td className="gap" colSpan={span} style={{ blockSize: height }} />
      </tr>
    );
  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA’s own grids are tables
      role="treegrid"
      className="broker-table"
      aria-label={t('brokers.label')}
      aria-description={t('brokers.keys')}
      aria-rowcount={sorted.length + 1}
      aria-colcount={span}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const id = rowIdOf(event.target);
        if (id !== null) setStanding(id);
      }}
      onPointerLeave={() => hover(store, null)}
    >
      <thead ref={headings}>
        <BrokerHead
          columns={columns}
          measure={figures.ref}
          sorting={sorting}
          onSort={(column) => setBrokerSorting(store, nextBrokerSorting(sorting, column))}
        />
      </thead>
      {virtual.getVirtualItems().map(({ index, start, end: stop }) => {
        const row = sorted[index];
        const before = start - end;
        end = stop;
        if (!row) return null;
        const opened = open === row.id;
        return (
          <Fragment key={row.id}>
            {before > 0 && <tbody>{gap(before)}</tbody>}
            {/* A row and its reasons are measured as one. */}
            <tbody ref={virtual.measureElement} data-index={index}>
              <tr
                data-id={row.id}
                aria-rowindex={index + 2}
                aria-level={1}
                aria-expanded={opened}
                aria-selected={row.id === selected}
                tabIndex={index === at ? 0 : -1}
                onClick={() => select(store, { kind: 'actor', id: row.id })}
                onPointerEnter={() => hover(store, { kind: 'actor', id: row.id })}
              >
                <BrokerRowCells
                  row={row}
                  columns={columns}
                  slot={row.camp === null ? null : (dataset.camp.get(row.camp)?.slot ?? null)}
                  campName={campName(row.camp)}
                  opened={opened}
                  onTurn={() => turn(row.id)}
                />
              </tr>
              {opened && (
                <tr className="why" aria-level={2}>
                  <td colSpan={span}>
                    <BrokerWhy actor={row.id} name={row.name} figures={figures} dataset={dataset} />
                  </td>
                </tr>
              )}
            </tbody>
          </Fragment>
        );
      })}
      <tbody>{gap(virtual.getTotalSize() + margin - end)}</tbody>
    </table>
  );
}
