import type { Band, Strand } from './flow-band';
import type { Link } from './flow-order';

/** Something that stands in a column: an actor, or a band that passes by the carriers there. */
export interface Stop {
  readonly id: string;
  readonly column: number;
  /** Null for a band that passes by. */
  readonly actor: string | null;
  /** What stays together in its column: a camp on the two sides; among carriers each by itself. */
  readonly group: string;
}

/** The way of a band: in each column the ids of its stops, several only at the two ends. */
export interface Way {
  readonly band: Band;
  readonly stops: readonly (readonly string[])[];
}

/** A strand on its way, and how wide it is, px. */
export interface Course {
  readonly id: string;
  readonly strand: Strand;
  readonly stops: Way['stops'];
  readonly width: number;
  /** The number of its band; strands of one band stay together. */
  readonly band: number;
}

export interface Layers {
  /** Stops of each column in order of first appearance, the two sides by camp. */
  readonly columns: readonly (readonly Stop[])[];
  readonly ways: readonly Way[];
}

/**
 * The layers of some bands: senders, as many columns of carriers as the longest of them has, and
 * receivers. There is one column between the ends even without a carrier, where the branches of a
 * contact with several ends meet. `campOf` gives an actor's camp, empty for none; `camps` their order.
 */
export function layersOf(
  bands: readonly Band[],
  campOf: (actor: string) => string,
  camps: readonly string[],
): Layers {
  const between = Math.max(1, ...bands.map((band) => band.via.length));
  const columns: Map<string, Stop>[] = Array.from({ length: between + 2 }, () => new Map());
  const put = (column: number, actor: string | null, band: Band): string => {
    const id = `${column}:${actor ?? `past ${band.id}`}`;
    const end = column === 0 || column === between + 1;
    const group = end && actor !== null ? campOf(actor) : id;
    columns[column]?.set(id, { id, column, actor, group });
    return id;
  };
  const ways = bands.map((band): Way => {
    const middle = Array.from({ length: between }, (_, i) => [
      put(i + 1, band.via[i] ?? null, band),
    ]);
    return {
      band,
      stops: [
        band.from.map((id) => put(0, id, band)),
        ...middle,
        band.to.map((id) => put(between + 1, id, band)),
      ],
    };
  });
  const rank = ({ group }: Stop) => (camps.includes(group) ? camps.indexOf(group) : camps.length);
  return {
    columns: columns.map((stops, column) => {
      const list = [...stops.values()];
      const end = column === 0 || column === between + 1;
      return end ? list.sort((a, b) => rank(a) - rank(b)) : list;
    }),
    ways,
  };
}

/** The strands of some ways, each with its width. */
export function coursesOf(
  ways: readonly Way[],
  widthOf: (strand: Strand, direct: boolean) => number,
): Course[] {
  return ways.flatMap(({ band, stops }, at) =>
    band.strands.map((strand) => {
      const width = widthOf(strand, band.via.length === 0);
      return { id: strand.id, strand, stops, width, band: at };
    }),
  );
}

/** The strands that stop at each place or pass it by. */
export function coursesAt(courses: readonly Course[]): Map<string, Course[]> {
  const at = new Map<string, Course[]>();
  for (const course of courses) {
    for (const id of new Set(course.stops.flat())) {
      const list = at.get(id);
      if (list) list.push(course);
      else at.set(id, [course]);
    }
  }
  return at;
}

/** What is linked with what between each two columns, by how many strands. */
export function linksOf(courses: readonly Course[], gaps: number): Link[][] {
  return Array.from({ length: gaps }, (_, at) => {
    const links = new Map<string, { a: string; b: string; weight: number }>();
    for (const { stops } of courses) {
      for (const a of stops[at] ?? []) {
        for (const b of stops[at + 1] ?? []) {
          const link = links.get(`${a} ${b}`);
          if (link) link.weight += 1;
          else links.set(`${a} ${b}`, { a, b, weight: 1 });
        }
      }
    }
    return [...links.values()];
  });
}
