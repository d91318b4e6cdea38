import { type ByRole, brokerageMoments, type Moments, zScore } from './brokerage-expected';
import type { Network } from './network';
import {
  countedIn,
  type Measure,
  type MeasureColumn,
  type Param,
  type Running,
  settled,
} from './types';

export const BROKERAGE_ROLES = [
  'coordinator',
  'itinerant',
  'representative',
  'gatekeeper',
  'liaison',
] as const;

export type BrokerageRole = (typeof BROKERAGE_ROLES)[number];

/** What is counted: a role, or all five together. */
export type BrokerageFigure = keyof ByRole<unknown>;

export const BROKERAGE_FIGURES: readonly BrokerageFigure[] = [...BROKERAGE_ROLES, 'total'];

/** Triads between two reports of progress. */
const STRIDE = 1 << 18;

/** The classes with a number of its own, and so a class of its own, for each actor without one. */
export function classesApart(classes: Int32Array): Int32Array {
  let next = classes.reduce((most, one) => Math.max(most, one), -1) + 1;
  return classes.map((one) => (one < 0 ? next++ : one));
}

/** A figure of each kind, in the order of `BROKERAGE_FIGURES`. */
const byRole = <T>(make: (figure: BrokerageFigure) => T): ByRole<T> => ({
  coordinator: make('coordinator'),
  itinerant: make('itinerant'),
  representative: make('representative'),
  gatekeeper: make('gatekeeper'),
  liaison: make('liaison'),
  total: make('total'),
});

/** The role of a broker between a first and a second actor, by their classes. */
export function brokerageRole(first: number, broker: number, second: number): BrokerageRole {
  if (first === broker) return second === broker ? 'coordinator' : 'representative';
  if (second === broker) return 'gatekeeper';
  return first === second ? 'itinerant' : 'liaison';
}

/**
 * How often each actor brokers in each role: ordered pairs of two others a and b, with a→v and v→b
 * and without a→b (Gould & Fernandez 1989). Parallel contacts are one arc, and loops none.
 *
 * @param classes every actor's class, none of them negative: see `classesApart`
 */
export function* brokerageCounts(
  network: Network,
  classes: Int32Array,
): Running<ByRole<Float64Array>> {
  const { offsets, nodes } = network.out;
  const size = network.actors.length;
  const counts = byRole(() => new Float64Array(size));
  const add = (count: Float64Array, broker: number): void => {
    count[broker] = (count[broker] ?? 0) + 1;
  };
  // Stamped with the number of a first actor: itself, and whom it reaches directly.
  const reached = new Int32Array(size).fill(-1);
  const all = walksOfTwo(network);
  let [done, told] = [0, 0];
  for (let first = 0; first < size; first++) {
    const [start = 0, end = 0] = [offsets[first], offsets[first + 1]];
    reached[first] = first;
    for (let arc = start; arc < end; arc++) reached[nodes[arc] ?? 0] = first;
    for (let arc = start; arc < end; arc++) {
      const broker = nodes[arc] ?? 0;
      const [next = 0, last = 0] = [offsets[broker], offsets[broker + 1]];
      for (let onward = next; onward < last; onward++) {
        const second = nodes[onward] ?? 0;
        if (reached[second] === first) continue;
        const ends = [classes[first] ?? 0, classes[broker] ?? 0, classes[second] ?? 0] as const;
        add(counts[brokerageRole(...ends)], broker);
        add(counts.total, broker);
      }
      done += last - next;
      if (done - told < STRIDE) continue;
      told = done;
      yield done / all;
    }
  }
  return counts;
}

/** How many walks of two arcs there are, there and back among them. */
function walksOfTwo({ actors, out, in: into }: Network): number {
  return actors.reduce((walks, _, actor) => {
    const arriving = (into.offsets[actor + 1] ?? 0) - (into.offsets[actor] ?? 0);
    const leaving = (out.offsets[actor + 1] ?? 0) - (out.offsets[actor] ?? 0);
    return walks + arriving * leaving;
  }, 0);
}

/** How many actors each class has, by its number. */
function sizesOf(classes: Int32Array): number[] {
  const sizes: number[] = [];
  for (const one of classes) sizes[one] = (sizes[one] ?? 0) + 1;
  return Array.from(sizes, (size) => size ?? 0);
}

const PARAMS = [
  { id: 'role', kind: 'choice', options: BROKERAGE_FIGURES, default: 'total' },
] as const satisfies readonly Param[];

const NOTHING: Moments = { expected: 0, sd: 0 };

const sum = (values: Float64Array): number => values.reduce((all, one) => all + one, 0);

/**
 * Gould and Fernandez's brokerage: for each actor its count in each role (`coordinator` …, `total`),
 * what chance would give (`…-expected`) and the distance from it in standard deviations (`…-z`). The
 * classes are the camps; an actor without one is a class of its own, so that it coordinates nobody.
 */
export const brokerageMeasure = {
  id: 'brokerage',
  params: PARAMS,
  source: 'Gould & Fernandez 1989',
  *compute(network, given, context) {
    const { role } = settled(PARAMS, given);
    const shown = BROKERAGE_FIGURES.find((figure) => figure === role) ?? 'total';
    const classes = classesApart(context.classes);
    const counts = yield* brokerageCounts(network, classes);
    const moments = brokerageMoments(sizesOf(classes), network.out.nodes.length);
    const columns: MeasureColumn[] = [];
    const whole: Record<string, number> = {};
    for (const figure of BROKERAGE_FIGURES) {
      const values = counts[figure];
      const chance = Array.from(classes, (one) => moments[one]?.[figure] ?? NOTHING);
      const expected = Float64Array.from(chance, (of) => of.expected);
      const z = values.map((count, actor) => zScore(count, chance[actor] ?? NOTHING));
      columns.push(
        { id: figure, values },
        { id: `${figure}-expected`, values: expected },
        { id: `${figure}-z`, values: z },
      );
      whole[figure] = sum(values);
      whole[`${figure}-expected`] = sum(expected);
    }
    // An array of its own: a worker hands each one over, and can do so once.
    const values = counts[shown].slice();
    return { values, columns, whole, counted: countedIn(network, context) };
  },
} as const satisfies Measure;
