import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { FtmEntity } from '../../../../src/files/out/ftm-entity';
import { asText } from './sets';

/** The part of FollowTheMoney's model that is restated in `tests/fixtures/schemas/ftm.json`. */
const Model = z.object({
  values: z.record(z.string(), z.array(z.string())),
  schemata: z.record(
    z.string(),
    z.object({
      extends: z.array(z.string()),
      abstract: z.optional(z.boolean()),
      required: z.array(z.string()),
      properties: z.record(
        z.string(),
        z.object({ type: z.string(), maxLength: z.number(), range: z.optional(z.string()) }),
      ),
    }),
  ),
});

const MODEL = Model.parse(
  JSON.parse(readFileSync(new URL('../../../fixtures/schemas/ftm.json', import.meta.url), 'utf8')),
);

const Entity = z.strictObject({
  id: z.string(),
  schema: z.string(),
  properties: z.record(z.string(), z.array(z.string())),
});

/** The entities of a file, one a line. */
export function entitiesOf(bytes: Uint8Array): FtmEntity[] {
  const lines = asText(bytes).split('\n');
  if (lines.pop() !== '') throw new Error('the last line has no end');
  return lines.map((line) => Entity.parse(JSON.parse(line)));
}

/** A schema and all that it extends. */
function lineage(schema: string): string[] {
  return [schema, ...(MODEL.schemata[schema]?.extends ?? []).flatMap(lineage)];
}

/** How the text of each type must look; what is not here may be anything. */
const FORMS: Readonly<Record<string, RegExp>> = {
  date: /^[12]\d{3}(-\d{2}(-\d{2})?)?$/,
  entity: /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/,
  url: /^https?:\/\//,
};

/** What the model has against a set of entities: unknown, missing, ill-formed, leading nowhere. */
export function faultsOf(entities: readonly FtmEntity[]): string[] {
  const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]));
  const faults: string[] = schemaOf.size === entities.length ? [] : ['an id stands twice'];
  for (const { id, schema, properties } of entities) {
    const said = MODEL.schemata[schema];
    if (!said || said.abstract) {
      faults.push(`${id}: no schema ${schema}`);
      continue;
    }
    if (!FORMS.entity?.test(id)) faults.push(`${id}: no id`);
    for (const name of said.required) {
      if (!properties[name]) faults.push(`${id}: ${schema} without ${name}`);
    }
    for (const [name, values] of Object.entries(properties)) {
      const property = lineage(schema)
        .map((one) => MODEL.schemata[one]?.properties[name])
        .find((one) => one !== undefined);
      if (!property) {
        faults.push(`${id}: ${schema} has no ${name}`);
        continue;
      }
      const allowed = MODEL.values[property.type];
      for (const value of values) {
        const formed = FORMS[property.type]?.test(value) ?? allowed?.includes(value) ?? true;
        if (!formed) faults.push(`${id}: ${name} is no ${property.type}: ${value}`);
        if (property.range === undefined) continue;
        const end = schemaOf.get(value);
        if (value === id) faults.push(`${id}: ${name} is itself`);
        if (end === undefined || !lineage(end).includes(property.range)) {
          faults.push(`${id}: ${name} leads to no ${property.range}: ${value}`);
        }
      }
    }
  }
  return faults;
}
