import { type Band, makeBand } from './band';
import { Cost } from './cost';
import { bankHeight, Draft, streamHeight } from './draft';
import { type Frame, makeFrame, STEP_IN } from './frame';
import { improve } from './improve';
import { rowPlans } from './rows';
import type { ArrangeActor, ArrangeLink, Arrangement, CampArea, Place, Size } from './types';

/** How many ways to lay the camps out are compared, and how many rounds the best is improved. */
const MOST_PLANS = 120;
const ROUNDS = 4;

export interface ArrangeInput {
  readonly actors: readonly ArrangeActor[];
  readonly links: readonly ArrangeLink[];
  readonly banks: readonly [string | null, string | null];
  /** Camps in the order of their colour. */
  readonly camps: readonly string[];
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

/** A way to lay the camps of the stream out on a sheet. */
type Rows = readonly (readonly Band[])[];

/** What stays the same from sheet to sheet. */
interface Material {
  readonly byPlace: Readonly<Record<Place, readonly ArrangeActor[]>>;
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
    camps: [...new Set(byPlace.stream.map((actor) => actor.camp))].sort(
      (a, b) => rank(a) - rank(b),
    ),
    leans: leansOf(input.links, places),
    near: neighbours(input.links),
    across: directAcross(input.links, places),
    steps: { first: carries(byPlace.first), second: carries(byPlace.second) },
  };
}

/** The ways to lay the camps out in so many columns, bands filled. */
function rowsIn(columns: number, { byPlace, camps, leans }: Material): Rows[] {
  const membersOf = (camp: string | null) => byPlace.stream.filter((actor) => actor.camp === camp);
  const counts = camps.map((camp) => ({ camp, count: membersOf(camp).length }));
  return rowPlans(counts, columns).map((plan) =>
    plan.map((row) =>
      row.map((band) => makeBand(band.camp, membersOf(band.camp), leans, band.from, band.columns)),
    ),
  );
}

/** The smallest sheet of the size's proportions that holds everything, and the ways that fit it. */
function findSheet(size: Size, material: Material): { frame: Frame; plans: Rows[] } {
  const { byPlace, across, steps } = material;
  const banks = Math.max(bankHeight(byPlace.first), bankHeight(byPlace.second));
  // Bands depend on the number of columns only, which stays the same for many sheets.
  const known = new Map<number, Rows[]>();
  for (let step = 0; ; step++) {
    const k = 1 + step * 0.02;
    const frame = makeFrame({ width: size.width * k, height: size.height * k }, steps);
    const columns = frame.columns.length;
    const plans = known.get(columns) ?? rowsIn(columns, material);
    known.set(columns, plans);
    const fitting = plans.filter((rows) => streamHeight(rows, across.length) <= frame.height);
    if ((fitting.length > 0 && banks <= frame.height) || step >= 100) {
      return { frame, plans: fitting.length > 0 ? fitting : plans };
    }
  }
}

/**
 * *Banks and bands*: the two camps of the question at the two sides, every other camp a band
 * between them, carriers in the stream. A pure function of what is given; the same input gives the
 * same positions. Where the size asked for is too small, the arrangement is made on a larger sheet
 * of the same proportions: its `width` and `height` say which.
 */
export function arrange(input: ArrangeInput, size: Size): Arrangement {
  const places = new Map(input.actors.map((actor) => [actor.id, placeOf(actor, input.banks)]));
  const cost = new Cost(input.actors, input.links);
  const material = materialOf(input, places);
  const { frame, plans } = findSheet(size, material);
  let best = new Draft({ ...material, frame, rows: plans[0] ?? [] });
  let least = cost.of(best.positions);
  for (const rows of plans.slice(1, MOST_PLANS)) {
    const draft = new Draft({ ...material, frame, rows });
    const now = cost.of(draft.positions);
    if (now < least) [best, least] = [draft, now];
  }
  improve(best, cost, ROUNDS);
  const { width, height } = frame;
  return { width, height, positions: best.positions, places, areas: areasOf(best, input.banks) };
}
