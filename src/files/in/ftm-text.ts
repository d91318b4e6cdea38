import type { Attributes, Text } from '../../model/schema';
import { type Entity, valuesOf } from './ftm-entities';
import { edtfOf, edtfSpan } from './graph-date';
import { plainName, plainProse } from './plain-text';

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;
const LONGEST_PROSE = 5000;

/**
 * A text in both languages out of several: the first in Arabic letters, the first in Latin ones.
 * Where only one is there it stands for both; null where none is.
 */
export function textOfValues(values: readonly string[], clean = plainName): Text | null {
  const said = values
    .map((value) => clean(value.slice(0, LONGEST_PROSE)))
    .filter((one) => one !== '');
  const ar = said.find((one) => ARABIC.test(one));
  const en =
    said.find((one) => LATIN.test(one) && !ARABIC.test(one)) ??
    said.find((one) => !ARABIC.test(one));
  const [first] = said;
  if (first === undefined) return null;
  return { en: en ?? first, ar: ar ?? en ?? first };
}

/** Two texts as our own writer puts them: English, then Arabic, or one for both. */
export function textOfPair(values: readonly string[], clean = plainName): Text | null {
  const [en = '', ar = en] = values.map(clean);
  return en === '' || ar === '' ? null : { en, ar };
}

export const proseOf = (values: readonly string[]): Text | null => textOfValues(values, plainProse);

/** Other spellings, each in the list of its letters. */
export function aliasesOf(values: readonly string[], name: Text): { en: string[]; ar: string[] } {
  const others = [...new Set(values.map(plainName))].filter(
    (one) => one !== '' && one !== name.en && one !== name.ar,
  );
  return {
    en: others.filter((one) => !ARABIC.test(one)),
    ar: others.filter((one) => ARABIC.test(one)),
  };
}

function firstDate(values: readonly string[]): string | null {
  for (const value of values) {
    const date = edtfOf(value);
    if (date !== null) return date;
  }
  return null;
}

/** When something was: its date, or from its first day to its last. */
export function dateOf(entity: Entity): string | null {
  const date = firstDate(valuesOf(entity, 'date', 'authoredAt'));
  if (date !== null) return date;
  const start = firstDate(valuesOf(entity, 'startDate'));
  return edtfSpan(start, firstDate(valuesOf(entity, 'endDate')));
}

/** How long something lasted, open where an end is not told. */
export function spanOf(entity: Entity): string | null {
  const start = firstDate(valuesOf(entity, 'startDate', 'date'));
  return edtfSpan(start, firstDate(valuesOf(entity, 'endDate')));
}

/**
 * What an entity says beyond the model, its references by what the other is called.
 * @param known properties that are told elsewhere
 */
export function attributesOf(
  entity: Entity,
  known: ReadonlySet<string>,
  entities: ReadonlyMap<string, Entity>,
  withSchema: boolean,
): { attributes?: Attributes } {
  const told: [string, string | string[]][] = withSchema ? [['schema', entity.schema]] : [];
  for (const [name, values] of entity.properties) {
    if (known.has(name)) continue;
    const texts = values.map((value) => captionOf(entities.get(value)) ?? value);
    const [first = ''] = texts;
    // As the name of a field this one would be none.
    told.push([name === '__proto__' ? 'proto' : plainName(name), texts.length > 1 ? texts : first]);
  }
  return told.length === 0 ? {} : { attributes: Object.fromEntries(told) };
}

/** What an entity is called in one line. */
export function captionOf(entity: Entity | undefined): string | null {
  if (!entity) return null;
  const said = [
    ...(entity.caption === null ? [] : [entity.caption]),
    ...valuesOf(entity, 'name', 'title', 'full', 'caption', 'fileName', 'registrationNumber'),
  ];
  return said.map(plainName).find((one) => one !== '') ?? null;
}
