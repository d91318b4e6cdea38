/** How many rows a page of keys is. */
const PAGE = 10;

/** Where a key leads among so many rows; null for a key that leads nowhere. */
export function stepFrom(key: string, at: number, rows: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: rows - 1,
  };
  const to = steps[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), rows - 1);
}
