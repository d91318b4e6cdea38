/** The angle of the sunflower: consecutive places never line up (Vogel 1979). */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Places on a disc around the origin, evenly filled from its middle, two numbers each: where a
 * layout starts. Those of one group stand together, in a disc of their own; no two share a place.
 *
 * @param groups by node, the group that it belongs to, from 0.
 * @param radius of the whole disc, in any unit.
 */
export function startPlaces(groups: Uint32Array, radius: number): Float32Array {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const ordered = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const middles = new Map<number, { x: number; y: number; r: number }>();
  let turn = 0;
  for (const [group, size] of ordered) {
    const share = size / groups.length;
    const r = radius * Math.sqrt(share) * 0.8;
    // Each has an arc of the ring by its size; a group that is nearly all of it stays in the middle.
    const middle = (turn + share / 2) * 2 * Math.PI;
    const out = Math.max(0, radius - r) * (ordered.length > 1 ? 1 : 0);
    middles.set(group, { x: Math.cos(middle) * out, y: Math.sin(middle) * out, r });
    turn += share;
  }
  const places = new Float32Array(groups.length * 2);
  const placed = new Map<number, number>();
  groups.forEach((group, node) => {
    const rank = placed.get(group) ?? 0;
    placed.set(group, rank + 1);
    const { x, y, r } = middles.get(group) ?? { x: 0, y: 0, r: radius };
    const out = r * Math.sqrt((rank + 0.5) / (sizes.get(group) ?? 1));
    places[node * 2] = x + Math.cos(rank * GOLDEN) * out;
    places[node * 2 + 1] = y + Math.sin(rank * GOLDEN) * out;
  });
  return places;
}
