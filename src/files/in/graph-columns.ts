import type { Attributes } from '../../model/schema';

export type AttributeValue = Attributes[string];

/** What the nodes or the edges of a graph have under one name. */
export interface Column {
  readonly name: string;
  /** How many have it. */
  readonly count: number;
  /** How often each value stands there, as text; lists count by each item. */
  readonly values: ReadonlyMap<string, number>;
  /** More different values than are told apart. */
  readonly many: boolean;
  readonly numeric: boolean;
  readonly lists: boolean;
}

/** How many different values are told apart. */
const MOST_VALUES = 400;

/** A value as one text; a list by its items. */
export function textsOf(value: AttributeValue | undefined): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === 'object') return value;
  return [String(value)];
}

/** One text, the first of a list; null where there is none or it is empty. */
export function textOf(attributes: Attributes, name: string): string | null {
  if (!Object.hasOwn(attributes, name)) return null;
  const text = textsOf(attributes[name])[0]?.trim() ?? '';
  return text === '' ? null : text;
}

interface Draft {
  count: number;
  numbers: number;
  lists: number;
  many: boolean;
  readonly values: Map<string, number>;
}

/** The attributes in use, in the order in which they first appear. */
export function columnsOf(
  rows: readonly { readonly attributes: Attributes }[],
): ReadonlyMap<string, Column> {
  const drafts = new Map<string, Draft>();
  for (const { attributes } of rows) {
    for (const [name, value] of Object.entries(attributes)) {
      let draft = drafts.get(name);
      if (!draft) {
        draft = { count: 0, numbers: 0, lists: 0, many: false, values: new Map() };
        drafts.set(name, draft);
      }
      draft.count += 1;
      if (typeof value === 'number') draft.numbers += 1;
      if (typeof value === 'object') draft.lists += 1;
      for (const text of textsOf(value)) {
        const known = draft.values.get(text);
        if (known !== undefined) draft.values.set(text, known + 1);
        else if (draft.values.size < MOST_VALUES) draft.values.set(text, 1);
        else draft.many = true;
      }
    }
  }
  return new Map(
    [...drafts].map(([name, { count, numbers, lists, many, values }]) => [
      name,
      { name, count, values, many, numeric: numbers === count, lists: lists > 0 },
    ]),
  );
}

/** How things are drawn: kept, and of no use as a name, a kind or a type. */
const LOOKS = /^(x|y|z|r|g|b|size|color|colour|shape|thickness)$/i;

/** Columns of few values, which one can choose a kind or a type from. */
export function ofFewValues(columns: ReadonlyMap<string, Column>, most: number): Column[] {
  return [...columns.values()].filter(
    ({ name, many, values, numeric }) =>
      !many && !numeric && values.size <= most && !LOOKS.test(name),
  );
}

/** Columns of words, which may be names. */
export function ofWords(columns: ReadonlyMap<string, Column>): Column[] {
  return [...columns.values()].filter(
    ({ name, numeric, lists }) => !numeric && !lists && !LOOKS.test(name),
  );
}

/** Columns by which nodes may be grouped: of few values, words or whole numbers, or colours. */
export function ofGroups(columns: ReadonlyMap<string, Column>, most: number): Column[] {
  return [...columns.values()].filter(({ name, many, values, numeric }) => {
    if (many || values.size > most || (LOOKS.test(name) && !/^colou?r$/i.test(name))) return false;
    return !numeric || [...values.keys()].every((value) => /^-?\d+$/.test(value));
  });
}

/** The first column whose name fits, by the order of the patterns, and that passes the test. */
export function likely(
  columns: ReadonlyMap<string, Column>,
  patterns: readonly RegExp[],
  fits: (column: Column) => boolean = () => true,
): Column | null {
  for (const pattern of patterns) {
    for (const column of columns.values()) {
      if (pattern.test(column.name.trim()) && fits(column)) return column;
    }
  }
  return null;
}

/** What share of the values, by how often they stand there, a reading makes something of. */
export function shareRead(column: Column, read: (text: string) => unknown): number {
  let all = 0;
  let known = 0;
  for (const [text, count] of column.values) {
    all += count;
    if (read(text) !== null) known += count;
  }
  return all === 0 ? 0 : known / all;
}
