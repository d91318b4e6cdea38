import type { End } from './marks';
import type { LinkHead } from './timeline-link';

/** The mark at the end of a link, as the `d` of a path, and whether it is filled. */
export function headPath({ x, y, down }: LinkHead, end: End): { d: string; filled: boolean } {
  const back = (n: number) => (down ? y - n : y + n);
  switch (end) {
    case 'triangle':
      return { d: `M${x} ${y}L${x - 3.8} ${back(8)}H${x + 3.8}Z`, filled: true };
    case 'vee':
      return { d: `M${x - 4} ${back(7)}L${x} ${y}L${x + 4} ${back(7)}`, filled: false };
    case 'bar':
      return { d: `M${x - 4.5} ${back(7)}H${x + 4.5}`, filled: false };
    case 'circle':
      return { d: `M${x - 3} ${back(8)}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`, filled: false };
    case 'none':
      return { d: '', filled: false };
  }
}
