/** A colour mixed from so much of one (`#rrggbb`) and the rest of another, as `color-mix` does in sRGB. */
export function mixed(one: string, other: string, share: number): string {
  const part = (colour: string, at: number): number =>
    Number.parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16);
  const parts = [0, 1, 2].map((at) => part(one, at) * share + part(other, at) * (1 - share));
  return `#${parts.map((n) => Math.round(n).toString(16).padStart(2, '0')).join('')}`;
}
