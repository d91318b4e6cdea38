import { FLOW } from './flow-measures';
import type { FlowHead, FlowStrand } from './flow-types';

const round = (n: number): number => Math.round(n * 100) / 100;

/** The mark at the end of a strand, as the `d` of a path, and whether it is filled. */
export function flowHead(
  { p: { x, y }, direction }: FlowHead,
  { end, width }: Pick<FlowStrand, 'end' | 'width'>,
): { readonly d: string; readonly filled: boolean } {
  const back = (n: number) => round(x - direction * n);
  const more = Math.max(0, width - FLOW.strand);
  const down = (n: number) => round(y + n + (Math.sign(n) * more) / 2);
  switch (end) {
    case 'triangle':
      return {
        d: `M${round(x)} ${round(y)}L${back(8 + more)} ${down(-3.8)}V${down(3.8)}Z`,
        filled: true,
      };
    case 'vee':
      return {
        d: `M${back(7)} ${down(-4)}L${round(x)} ${round(y)}L${back(7)} ${down(4)}`,
        filled: false,
      };
    case 'bar':
      return { d: `M${back(7)} ${down(-4.5)}V${down(4.5)}`, filled: false };
    case 'circle':
      return {
        d: `M${Math.min(back(5), back(11))} ${round(y)}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`,
        filled: false,
      };
    case 'none':
      return { d: '', filled: false };
  }
}
