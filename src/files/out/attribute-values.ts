import { type Attribute, type AttributeValue, LEG_ATTRIBUTES } from './xml-attributes';
import type { LegRow } from './xml-rows';

type Told = Exclude<AttributeValue, null>;

/** Those of a leg, with the days between which its contact took place: JSON has no spells. */
export const EDGE_ATTRIBUTES: readonly Attribute<LegRow>[] = [
  ...LEG_ATTRIBUTES,
  { name: 'earliest', type: 'string', of: ({ time }) => time.start },
  { name: 'latest', type: 'string', of: ({ time }) => time.end },
];

/**
 * The attributes of a row that say something, by name and of their own types, for formats of JSON.
 * What is null or an empty list is left out: Cytoscape's tables know neither.
 */
export function attributeValues<Row>(
  attributes: readonly Attribute<Row>[],
  row: Row,
): Record<string, Told> {
  return Object.fromEntries(
    attributes.flatMap(({ name, of }): [string, Told][] => {
      const value = of(row);
      const isEmpty = value === null || (typeof value === 'object' && value.length === 0);
      return isEmpty ? [] : [[name, value]];
    }),
  );
}
