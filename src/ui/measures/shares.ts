/**
 * How large each actor is drawn by its figure: its share of the largest one, from 0 to 1, by area.
 * Who has no figure, or one below zero, has none.
 */
export function sharesOf(
  actors: readonly string[],
  values: Readonly<Float64Array>,
): ReadonlyMap<string, number> {
  const figure = (at: number): number => {
    const value = values[at] ?? 0;
    return Number.isFinite(value) ? Math.max(0, value) : 0;
  };
  const most = actors.reduce((largest, _, at) => Math.max(largest, figure(at)), 0);
  return new Map(actors.map((id, at) => [id, most > 0 ? figure(at) / most : 0]));
}
