import type { Attributes, Evidence, Text } from '../../model/schema';
import { timeOf } from './gexf-time';
import { wellFormed } from './xml';

/** An entity of FollowTheMoney: every property is a list of texts. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

type Values = readonly (string | null)[];

/** The ids that entities of one data set have, the same each time: `set.actor.iran`. */
export type IdOf = (part: string, ...path: readonly (string | number)[]) => string;

export const idsOf =
  (dataset: string): IdOf =>
  (part, ...path) =>
    [dataset, part, ...path].join('.');

/** An entity without what is empty, each value once, properties in the order of the alphabet. */
export function entity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, Values>>,
): FtmEntity {
  const said = Object.entries(properties)
    .map(([name, values]) => [name, distinct(values)] as const)
    .filter(([, values]) => values.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { id, schema, properties: Object.fromEntries(said) };
}

function distinct(values: Values): string[] {
  const texts = values.flatMap((value) => (value === null ? [] : [wellFormed(value)]));
  return [...new Set(texts)].filter((text) => text.trim() !== '');
}

/** A text in both languages. FollowTheMoney has no place for which is which. */
export function both(text: Text | null): string[] {
  return text ? [text.en, text.ar] : [];
}

/** What another tool's file said of it, in words: there is no property of any name. */
export function ownWords(attributes: Attributes | undefined): string | null {
  const said = Object.entries(attributes ?? {}).map(
    ([name, value]) =>
      [name, typeof value === 'object' ? value.join(', ') : String(value)] as const,
  );
  return inWords(Object.fromEntries(said));
}

/** What no property can say, as `name: value; …`; what is null is left out. */
export function inWords(facts: Readonly<Record<string, string | null>>): string | null {
  const said = Object.entries(facts).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [`${name}: ${value}`],
  );
  return said.length === 0 ? null : said.join('; ');
}

/** The years that its dates can have. */
const READABLE = /^[12]\d{3}-/;
const DIGITS: Readonly<Record<string, number>> = { year: 4, month: 7, day: 10 };

/**
 * When something was: one date with as many parts as are known, `2020-11`, where the date is of
 * that kind; else the first and the last day. That a date is doubtful has no place here.
 */
export function when(
  date: string | null,
): Readonly<Record<'date' | 'startDate' | 'endDate', Values>> {
  const { bounds, start, end } = timeOf(date);
  const [first, last] = [start, end].map((day) => (day && READABLE.test(day) ? day : null));
  const digits = bounds ? DIGITS[bounds.precision] : undefined;
  if (digits !== undefined && first) {
    return { date: [first.slice(0, digits)], startDate: [], endDate: [] };
  }
  return { date: [], startDate: [first ?? null], endDate: [last ?? null] };
}

/** The first and the last day of something that lasts. */
export function lasting(date: string | null): Readonly<Record<'startDate' | 'endDate', Values>> {
  const { date: one, startDate, endDate } = when(date);
  return one.length > 0 ? { startDate: one, endDate: one } : { startDate, endDate };
}

/** The articles that assert it. One that denies it is no proof of it. */
export function proof(evidence: readonly Evidence[], id: IdOf): string[] {
  return evidence
    .filter(({ stance }) => stance === 'asserts')
    .map(({ source }) => id('source', source));
}

/** The sources that deny it, for the words. */
export function deniers(evidence: readonly Evidence[]): string {
  const ids = evidence.filter(({ stance }) => stance === 'denies').map(({ source }) => source);
  return [...new Set(ids)].join(', ');
}
