import type * as z from 'zod/mini';
import type { Said } from './said';
import { inner, isNullable, isText } from './shape';
import { listed } from './words';

function kindWanted(schema: z.core.$ZodType): string | Said {
  if (isText(schema)) return '{"en": "…", "ar": "…"}';
  const { def } = inner(schema)._zod;
  switch (def.type) {
    case 'record':
      return { say: 'want.attributes' };
    case 'array':
      return { say: 'want.list' };
    case 'object':
      return { say: 'want.fields' };
    case 'string':
      return { say: 'want.text' };
    case 'number':
      return { say: 'want.number' };
    case 'boolean':
      return { say: 'want.boolean' };
    case 'enum':
      return { say: 'want.oneOf', values: listed(Object.values(def.entries).map(String)) };
    default:
      return { say: 'want.other' };
  }
}

/** What a definition wants to stand there: a form to be written so, or words for it. */
export function wanted(schema: z.core.$ZodType | null): string | Said {
  if (!schema) return { say: 'want.other' };
  const want = kindWanted(schema);
  return isNullable(schema) ? { say: 'want.orNull', want } : want;
}
