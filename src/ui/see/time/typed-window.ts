import { typedDate } from '../../../analysis/typed-date';
import type { Window } from '../../../model/filter';

/** What is wrong with typed dates, and with which. */
export interface DateFault {
  readonly end: 'from' | 'to';
  readonly key: 'time.notUnderstood' | 'time.reversed';
}

/** The window that two typed dates ask for: an empty one leaves its end open. */
export function typedWindow(
  from: string,
  to: string,
  axis: Window,
): { readonly window: Window | null } | DateFault {
  const [first, last] = [from.trim(), to.trim()].map((text) =>
    text ? typedDate(text) : undefined,
  );
  if (first === null) return { end: 'from', key: 'time.notUnderstood' };
  if (last === null) return { end: 'to', key: 'time.notUnderstood' };
  if (!first && !last) return { window: null };
  const window = {
    from: first?.from ?? axis.from,
    to: last?.to ?? Math.max(axis.to, first?.to ?? 0),
  };
  if (window.from > window.to) return { end: 'to', key: 'time.reversed' };
  return { window };
}
