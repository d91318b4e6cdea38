import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npm run agreement`: how far the two codings of the curated set agreed before settling. */

/** How far apart two values are: 0 the same, 1 wholly different. */
export type Distance<T> = (a: T, b: T) => number;

/** A contact as one coding has it, without prose. */
export interface Unit {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly via: readonly string[];
  readonly mutual: boolean;
  readonly medium: string;
  readonly date: string | null;
  readonly inReplyTo: string | null;
  readonly partOf: string | null;
  readonly reading: string;
  /** By source, the paragraphs cited. */
  readonly paragraphs: Readonly<Record<string, readonly number[]>>;
}

export interface Alignment {
  /** Actors that the second coding calls by another id, to the first's. */
  readonly actors: Readonly<Record<string, string>>;
  readonly contacts: readonly { readonly first: string; readonly second: string }[];
  readonly firstOnly: readonly string[];
  readonly secondOnly: readonly string[];
}

export interface Unitising {
  readonly matched: number;
  readonly union: number;
  /** Matched over union (Jaccard). */
  readonly share: number;
  /** The harmonic mean of what either coding found of the other's units. */
  readonly f1: number;
}

export interface Row {
  readonly field: string;
  readonly units: number;
  /** The share of units coded identically, 0 to 1. */
  readonly identical: number;
  /** Null where the values do not vary, so that chance agreement is undefined. */
  readonly alpha: number | null;
}

export const nominal: Distance<unknown> = (a, b) => (a === b ? 0 : 1);

/**
 * The MASI distance of two sets, 1 − J · M: J is their overlap by Jaccard, and M is 1 where they
 * are equal, 2/3 where one holds the other, 1/3 where they overlap, 0 where they do not
 * (Passonneau 2006). Two empty sets are equal.
 */
export const masi: Distance<ReadonlySet<string>> = (a, b) => {
  const shared = [...a].filter((each) => b.has(each)).length;
  const union = a.size + b.size - shared;
  if (union === 0) return 0;
  const smaller = Math.min(a.size, b.size);
  const monotonic = shared === union ? 1 : shared === 0 ? 0 : shared === smaller ? 2 / 3 : 1 / 3;
  return 1 - (shared / union) * monotonic;
};

/**
 * Krippendorff's alpha over units, each a list of the values that the coders gave it, null for
 * none (Krippendorff 2004, "Content Analysis", ch. 11). Null where nothing is paired or nothing
 * varies.
 */
export function alpha<T>(
  units: readonly (readonly (T | null)[])[],
  distance: Distance<T>,
): number | null {
  const paired = units
    .map((unit) => unit.filter((value): value is T => value !== null))
    .filter((unit) => unit.length > 1);
  const values = paired.flat();
  const among = (list: readonly T[]) =>
    list.reduce(
      (sum, a, at) => sum + list.slice(at + 1).reduce((rest, b) => rest + 2 * distance(a, b), 0),
      0,
    );
  const observed = paired.reduce((sum, unit) => sum + among(unit) / (unit.length - 1), 0);
  const expected = among(values) / (values.length - 1);
  return values.length === 0 || expected === 0 ? null : 1 - observed / expected;
}

export function unitising({ contacts, firstOnly, secondOnly }: Alignment): Unitising {
  const matched = contacts.length;
  const alone = firstOnly.length + secondOnly.length;
  const union = matched + alone;
  return { matched, union, share: matched / union, f1: (2 * matched) / (2 * matched + alone) };
}

type Pair = readonly [Unit, Unit];

/** The matched units side by side, the second's in the first's ids. */
export function pairUp(
  first: readonly Unit[],
  second: readonly Unit[],
  alignment: Alignment,
): Pair[] {
  const actor = (id: string) => alignment.actors[id] ?? id;
  const toFirst = new Map(alignment.contacts.map((pair) => [pair.second, pair.first]));
  const contact = (id: string | null) => (id === null ? null : (toFirst.get(id) ?? `second ${id}`));
  const find = (units: readonly Unit[], id: string): Unit => {
    const unit = units.find((each) => each.id === id);
    if (!unit) throw new Error(`No unit has the id ${id}.`);
    return unit;
  };
  return alignment.contacts.map((pair) => {
    const unit = find(second, pair.second);
    const renamed = {
      ...unit,
      from: unit.from.map(actor),
      to: unit.to.map(actor),
      via: unit.via.map(actor),
      inReplyTo: contact(unit.inReplyTo),
      partOf: contact(unit.partOf),
    };
    return sided(find(first, pair.first), renamed);
  });
}

/** Where both codings call a contact mutual, which side stands first says nothing: one order. */
function sided(a: Unit, b: Unit): Pair {
  if (!a.mutual || !b.mutual) return [a, b];
  const inOrder = (unit: Unit): Unit => {
    const [one, two] = [unit.from, unit.to];
    return one.join() <= two.join() ? unit : { ...unit, from: two, to: one };
  };
  return [inOrder(a), inOrder(b)];
}

function row<T>(
  field: string,
  pairs: readonly Pair[],
  value: (unit: Unit) => T,
  distance: Distance<T>,
): Row {
  const coded = pairs.map(([a, b]) => [value(a), value(b)] as const);
  const same = coded.filter(([a, b]) => distance(a, b) === 0).length;
  return {
    field,
    units: pairs.length,
    identical: same / pairs.length,
    alpha: alpha(coded, distance),
  };
}

const ends = (unit: Unit) =>
  new Set([...unit.from.map((id) => `from ${id}`), ...unit.to.map((id) => `to ${id}`)]);

const cited = (unit: Unit) =>
  new Set(
    Object.entries(unit.paragraphs).flatMap(([source, list]) => list.map((n) => `${source} ${n}`)),
  );

/** Agreement over the matched units, a row for each field. */
export function agreement(pairs: readonly Pair[]): Row[] {
  const mediated = pairs.filter(([a, b]) => a.via.length + b.via.length > 0);
  return [
    row('type', pairs, (unit) => unit.type, nominal),
    row('status', pairs, (unit) => unit.status, nominal),
    row('from', pairs, (unit) => new Set(unit.from), masi),
    row('to', pairs, (unit) => new Set(unit.to), masi),
    row('endpoints (from and to)', pairs, ends, masi),
    row('carriers (via)', pairs, (unit) => new Set(unit.via), masi),
    row('carriers, where either has any', mediated, (unit) => new Set(unit.via), masi),
    row('mutual', pairs, (unit) => unit.mutual, nominal),
    row('medium', pairs, (unit) => unit.medium, nominal),
    row('reading', pairs, (unit) => unit.reading, nominal),
    row('in reply to', pairs, (unit) => unit.inReplyTo ?? 'nothing', nominal),
    row('part of', pairs, (unit) => unit.partOf ?? 'nothing', nominal),
    row('date, as written', pairs, (unit) => unit.date ?? 'none', nominal),
    row('paragraphs cited', pairs, cited, masi),
  ];
}

/** The whole comparison as Markdown, as the guide of the data set prints it. */
export function report(
  first: readonly Unit[],
  second: readonly Unit[],
  alignment: Alignment,
): string {
  const { matched, union, share, f1 } = unitising(alignment);
  const percent = (part: number) => `${(100 * part).toFixed(1)} %`;
  const rows = agreement(pairUp(first, second, alignment)).map(
    ({ field, units, identical, alpha }) =>
      `| ${field} | ${units} | ${percent(identical)} | ${alpha === null ? '–' : alpha.toFixed(3)} |`,
  );
  return [
    '| contacts found | first | second | both | either | both / either | F1 |',
    '|---|---|---|---|---|---|---|',
    `| | ${first.length} | ${second.length} | ${matched} | ${union} | ${percent(share)} | ${f1.toFixed(3)} |`,
    '',
    '| field of the contacts found by both | contacts | identical | alpha |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** The two codings as they were before settling, and what corresponds to what. */
export function readCodings(folder: string) {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return {
    first: read('first.json') as readonly Unit[],
    second: read('second.json') as readonly Unit[],
    alignment: read('alignment.json') as Alignment,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { first, second, alignment } = readCodings('docs/coding');
  console.log(report(first, second, alignment));
}
