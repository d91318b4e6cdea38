import { toTheEnd } from '../../model/to-the-end';
import { type Band, bandShape, makeBand } from './band';
import { Cost } from './cost';
import { bankHeight, Draft, rowHeight, streamHeight } from './draft';
import { type Frame, makeFrame, STEP_IN } from './frame';
import { improving } from './improve';
import { type Plan, type RowEffort, rowPlans, type Share } from './rows';
import type { ArrangeActor, ArrangeLink, Arrangement, CampArea, Place, Size } from './types';

/** How much is tried before an arrangement is taken. */
interface Effort extends RowEffort {
  /** How many ways to lay the camps out are compared. */
  readonly plans: number;
  /** After how much work of the cost the best of them is improved no further. */
  readonly work: number;
}

/** More than the curated set takes; about a third of a second. */
const FULL: Effort = { permuted: 6, partitions: 400, plans: 120, work: 7e6 };
/** Of a large set another part is arranged at every question, while the reader waits for it. */
const QUICK: Effort = { permuted: 4, partitions: 60, plans: 24, work: 5e5 };
const ROUNDS = 4;
/** Sheets that are tried: first by steps of a share of the size asked for, then ever larger. */
const EVEN_STEPS = 100;
const MOST_STEPS = 200;
const GROWTH = 1.02;
/** What sums of heights in another order may differ by, px. */
const ROUNDING = 1e-6;

export interface ArrangeInput {
  readonly actors: readonly ArrangeActor[];
  readonly links: readonly ArrangeLink[];
  readonly banks: readonly [string | null, string | null];
  /** Camps in the order of their colour. */
  readonly camps: readonly string[];
  /** Fewer ways are tried: of half a million contacts a picture is wanted at once. */
  readonly quick?: boolean;
}

type Places = ReadonlyMap<string, Place>;

function placeOf(actor: ArrangeActor, banks: ArrangeInput['banks']): Place {
  if (actor.camp !== null && actor.camp === banks[0]) return 'first';
  if (actor.camp !== null && actor.camp === banks[1]) return 'second';
  return 'stream';
}

/** Each actor's neighbours, with the contacts they share; what is mediated pulls twice as hard. */
function neighbours(links: readonly ArrangeLink[]): Map<string, { id: string; weight: number }[]> {
  const map = new Map<string, { id: string; weight: number }[]>();
  for (const { a, b, weight, mediated } of links) {
    const pull = weight * (mediated ? 2 : 1);
    map.set(a, [...(map.get(a) ?? []), { id: b, weight: pull }]);
    map.set(b, [...(map.get(b) ?? []), { id: a, weight: pull }]);
  }
  return map;
}

/** To which bank each actor leans: the mean over its neighbours, −1 the first, +1 the second. */
function leansOf(links: readonly ArrangeLink[], places: Places): Map<string, number> {
  const SIDE: Record<Place, number> = { first: -1, second: 1, stream: 0 };
  const sums = new Map<string, { sum: number; n: number }>();
  const put = (id: string, other: string) => {
    const entry = sums.get(id) ?? { sum: 0, n: 0 };
    sums.set(id, { sum: entry.sum + SIDE[places.get(other) ?? 'stream'], n: entry.n + 1 });
  };
  for (const { a, b } of links) {
    put(a, b);
    put(b, a);
  }
  return new Map([...sums].map(([id, { sum, n }]) => [id, sum / n]));
}

function directAcross(links: readonly ArrangeLink[], places: Places): [string, string][] {
  const banks = (link: ArrangeLink) => new Set([places.get(link.a), places.get(link.b)]);
  return links
    .filter((link) => !link.mediated && banks(link).has('first') && banks(link).has('second'))
    .sort((a, b) => b.weight - a.weight || (a.a + a.b < b.a + b.b ? -1 : 1))
    .map((link) => [link.a, link.b]);
}

function bankArea(draft: Draft, place: 'first' | 'second', camp: string): CampArea | null {
  const { frame, byPlace } = draft.input;
  const members = byPlace[place];
  if (members.length === 0) return null;
  const spans = members.map((actor) => {
    const y = draft.positions.get(actor.id)?.y ?? 0;
    const below =
      actor.carried > 0 ? actor.r + actor.underHeight : Math.max(actor.r, actor.outerHeight / 2);
    return { top: y - Math.max(actor.r, actor.outerHeight / 2), bottom: y + below };
  });
  const top = Math.max(22, Math.min(...spans.map((span) => span.top)) - 8);
  const bottom = Math.min(Math.max(...spans.map((span) => span.bottom)) + 8, frame.height - 2);
  const inner = members.some((actor) => actor.carried > 0) ? STEP_IN + 34 : 28;
  const x = place === 'first' ? 4 : frame.right - inner;
  const w = place === 'first' ? frame.left + inner - 4 : frame.width - 4 - x;
  return { camp, place, box: { x, y: top, w, h: bottom - top } };
}

function areasOf(draft: Draft, banks: ArrangeInput['banks']): CampArea[] {
  const { frame, rows } = draft.input;
  const areas: CampArea[] = [];
  for (const [camp, place] of [
    [banks[0], 'first'],
    [banks[1], 'second'],
  ] as const) {
    const area = camp === null ? null : bankArea(draft, place, camp);
    if (area) areas.push(area);
  }
  const [first = 0, second = first + 92] = frame.columns;
  const half = Math.min(54, (second - first) / 2 - 3);
  for (const [row, bands] of rows.entries()) {
    for (const band of bands) {
      if (band.camp === null) continue;
      const from = frame.columns[band.from] ?? first;
      const to = frame.columns[band.from + band.columns - 1] ?? from;
      const box = {
        x: from - half,
        y: draft.tops[row] ?? 0,
        w: to - from + 2 * half,
        h: band.height,
      };
      areas.push({ camp: band.camp, place: 'stream', box });
    }
  }
  return areas;
}

/** The bands of the stream, in rows. */
type Rows = readonly (readonly Band[])[];

/** What stays the same from sheet to sheet. */
interface Material {
  readonly byPlace: Readonly<Record<Place, readonly ArrangeActor[]>>;
  readonly inStream: ReadonlySet<string>;
  readonly camps: readonly (string | null)[];
  readonly leans: ReadonlyMap<string, number>;
  readonly near: ReadonlyMap<string, readonly { readonly id: string; readonly weight: number }[]>;
  readonly across: readonly (readonly [string, string])[];
  readonly steps: { readonly first: boolean; readonly second: boolean };
}

function materialOf(input: ArrangeInput, places: Places): Material {
  const of = (place: Place) => input.actors.filter((actor) => places.get(actor.id) === place);
  const byPlace = { first: of('first'), second: of('second'), stream: of('stream') };
  const carries = (list: readonly ArrangeActor[]) => list.some((actor) => actor.carried > 0);
  const rank = (camp: string | null) =>
    camp === null ? input.camps.length : input.camps.indexOf(camp);
  return {
    byPlace,
    inStream: new Set(byPlace.stream.map(({ id }) => id)),
    camps: [...new Set(byPlace.stream.map((actor) => actor.camp))].sort(
      (a, b) => rank(a) - rank(b),
    ),
    leans: leansOf(input.links, places),
    near: neighbours(input.links),
    across: directAcross(input.links, places),
    steps: { first: carries(byPlace.first), second: carries(byPlace.second) },
  };
}

function membersByCamp(actors: readonly ArrangeActor[]): Map<string | null, ArrangeActor[]> {
  const members = new Map<string | null, ArrangeActor[]>();
  for (const actor of actors) {
    const mine = members.get(actor.camp) ?? [];
    mine.push(actor);
    members.set(actor.camp, mine);
  }
  return members;
}

/**
 * Makes bands for a way to lay the camps out, everyone seated. There are far fewer bands than ways:
 * each is made once, and lent with seats of its own.
 */
function seater({ byPlace, leans }: Material): (plan: Plan) => Rows {
  const known = new Map<Share, Band>();
  const members = membersByCamp(byPlace.stream);
  const bandOf = (share: Share): Band => {
    const { camp, from, columns } = share;
    const mine = members.get(camp) ?? [];
    const band = known.get(share) ?? makeBand(camp, mine, leans, from, columns);
    known.set(share, band);
    return { ...band, seats: [...band.seats] };
  };
  return (plan) => plan.map((row) => row.map(bandOf));
}

/** The ways to lay the camps out in so many columns, the most rows first. */
function waysIn(
  columns: number,
  material: Material,
  effort: Effort,
): { fitting: (height: number) => Plan[]; all: () => readonly Plan[] }[] {
  const { byPlace, camps, across } = material;
  const members = membersByCamp(byPlace.stream);
  const counts = camps.map((camp) => ({ camp, count: members.get(camp)?.length ?? 0 }));
  const known = new Map<Plan[number], number>();
  const heightOf = (row: Plan[number]): number => {
    const bands = () =>
      row.map(({ camp, from, columns }) => bandShape(members.get(camp) ?? [], from, columns));
    const height = known.get(row) ?? rowHeight(bands());
    known.set(row, height);
    return height;
  };
  const needs = (rows: readonly number[]) => streamHeight(rows, across.length);
  return rowPlans(counts, columns, effort).map(({ sets, plans }) => {
    // Most ways are too high for most sheets, which their sets of rows tell before their orders.
    const least = Math.min(
      ...sets.map((rows) => needs(rows.map((ways) => Math.min(...ways.map(heightOf))))),
    );
    const fits = (height: number) => (plan: Plan) => needs(plan.map(heightOf)) <= height;
    return {
      fitting: (height) => (least > height + ROUNDING ? [] : plans().filter(fits(height))),
      all: plans,
    };
  });
}

/**
 * The smallest sheet of the size's proportions that holds everything, and the ways that fit it with
 * the most rows: a camp has a row to itself where there is room.
 */
function findSheet(
  size: Size,
  material: Material,
  effort: Effort,
): { frame: Frame; plans: readonly Plan[] } {
  const { byPlace, steps } = material;
  const banks = Math.max(bankHeight(byPlace.first), bankHeight(byPlace.second));
  // Ways depend on the number of columns only, which stays the same for many sheets.
  const known = new Map<number, ReturnType<typeof waysIn>>();
  for (let step = 0; ; step++) {
    const even = Math.min(step, EVEN_STEPS);
    const k = (1 + even * 0.02) * GROWTH ** (step - even);
    const frame = makeFrame({ width: size.width * k, height: size.height * k }, steps);
    const last = step >= MOST_STEPS;
    if (banks > frame.height && !last) continue;
    const columns = frame.columns.length;
    const ways = known.get(columns) ?? waysIn(columns, material, effort);
    known.set(columns, ways);
    for (const { fitting } of ways) {
      const plans = fitting(frame.height);
      if (plans.length > 0) return { frame, plans };
    }
    if (last) return { frame, plans: ways.at(-1)?.all() ?? [] };
  }
}

/**
 * *Banks and bands*: the two camps of the question at the two sides, every other camp a band
 * between them, carriers in the stream. A pure function of what is given; the same input gives the
 * same positions. Where the size asked for is too small, the arrangement is made on a larger sheet
 * of the same proportions: its `width` and `height` say which.
 */
export function arrange(input: ArrangeInput, size: Size): Arrangement {
  return toTheEnd(arranging(input, size));
}

/** The same in steps, between which the page can do something else. */
export function* arranging(input: ArrangeInput, size: Size): Generator<void, Arrangement> {
  const places = new Map(input.actors.map((actor) => [actor.id, placeOf(actor, input.banks)]));
  const cost = new Cost(input.actors, input.links);
  const material = materialOf(input, places);
  const effort = input.quick ? QUICK : FULL;
  const { frame, plans } = findSheet(size, material, effort);
  yield;
  const seated = seater(material);
  const draftOf = (plan: Plan) => new Draft({ ...material, frame, rows: seated(plan) });
  let best = draftOf(plans[0] ?? []);
  let least = cost.of(best.positions);
  for (const plan of plans.slice(1, effort.plans)) {
    yield;
    const draft = draftOf(plan);
    const now = cost.of(draft.positions, least);
    if (now < least) [best, least] = [draft, now];
  }
  yield* improving(best, cost, { rounds: ROUNDS, work: effort.work });
  const { width, height } = frame;
  return { width, height, positions: best.positions, places, areas: areasOf(best, input.banks) };
}
