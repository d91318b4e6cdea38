import * as z from 'zod/mini';
import type { PartName } from '../schema';
import type { Entry, FileNames } from './draft';
import { type Finding, type Path, pathText, valueAt } from './finding';
import type { Said } from './said';
import { fieldsOf, isText, schemaAt, standIn } from './shape';
import { wanted } from './wanted';
import { asId, listed, nearest, oneOf, quote } from './words';

/** What the pattern of a field stands for; every other pattern is that of an id. */
const PATTERNS: Readonly<Record<string, Said>> = {
  cameo: { say: 'form.cameo', example: '"040"' },
  country: { say: 'form.country', example: '"IQ"' },
  placeCountry: { say: 'form.country', example: '"IQ"' },
  sha256: { say: 'form.sha256' },
  url: { say: 'form.url', start: 'https://' },
  wikidata: { say: 'form.wikidata', example: '"Q794"' },
};

interface Words {
  readonly rule: string;
  readonly problem: Said;
  readonly mend: Said;
}

const NO_EVIDENCE: Words = {
  rule: 'D14',
  problem: { say: 'evidence.none' },
  mend: { say: 'evidence.add' },
};

type Issue = z.core.$ZodIssue;

function lastName(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

/** The place within the entry by which a sentence names a field. */
function fieldName(path: Path): string {
  return pathText(path) ?? '';
}

function unknownField(part: PartName, schema: z.core.$ZodType, path: Path, key: string): Words {
  const fields = fieldsOf(schemaAt(schema, path));
  const near = nearest(key, fields);
  const owner = pathText(path);
  const given = quote(key);
  return {
    rule: 'D2',
    problem:
      owner === null
        ? { say: 'field.unknown', given, part }
        : { say: 'field.unknownIn', given, field: owner },
    mend: near ? { say: 'near', near } : { say: 'field.known', fields: listed(fields) },
  };
}

function oneLanguage(key: string | number | undefined): Words {
  const language = key === 'ar' ? 'ar' : 'en';
  return {
    rule: 'D6',
    problem: { say: 'language.missing', language },
    mend: { say: 'language.add', language },
  };
}

function wrongType(schema: z.core.$ZodType, path: Path, raw: unknown): Words {
  const field = pathText(path);
  const found = valueAt(raw, path);
  const want = wanted(schemaAt(schema, path));
  if (found === undefined && path.at(-1) === 'evidence') return NO_EVIDENCE;
  if (found === undefined && field !== null) {
    return {
      rule: 'D3',
      problem: { say: 'field.missing', field },
      mend: { say: 'field.add', want },
    };
  }
  const given = quote(found);
  return {
    rule: 'D3',
    problem: field === null ? { say: 'entry.is', given } : { say: 'field.is', field, given },
    mend: { say: 'field.write', want },
  };
}

function unknownValue(path: Path, given: unknown, values: readonly unknown[]): Words {
  const known = values.map(String);
  const near = typeof given === 'string' ? nearest(given, known) : null;
  const allowed = oneOf(known);
  return {
    rule: 'D4',
    problem: { say: 'value.unknown', field: fieldName(path), given: quote(given) },
    mend: near ? { say: 'value.near', near, allowed } : { say: 'value.oneOf', allowed },
  };
}

function wrongPattern(path: Path, given: unknown): Words {
  const want = PATTERNS[lastName(path)];
  if (want) {
    return {
      rule: 'D5',
      problem: { say: 'field.is', field: fieldName(path), given: quote(given) },
      mend: { say: 'field.write', want },
    };
  }
  const id = typeof given === 'string' ? asId(given) : null;
  return {
    rule: 'D5',
    problem: { say: 'id.form', given: quote(given) },
    mend: id ? { say: 'id.write', id } : { say: 'id.own', example: 'quds-force' },
  };
}

function wrongSize(schema: z.core.$ZodType, path: Path, issue: Issue): Words {
  const key = path.at(-1);
  const field = fieldName(path);
  const broken = (problem: Said, mend: Said): Words => ({ rule: 'D3', problem, mend });
  if (issue.code !== 'too_small' && issue.code !== 'too_big') {
    return broken({ say: 'field.unusable', field }, { say: 'guide' });
  }
  if (issue.origin === 'string') {
    if (isText(schemaAt(schema, path.slice(0, -1)))) return oneLanguage(key);
    return broken({ say: 'field.empty', field }, { say: 'field.fill' });
  }
  if (issue.origin === 'array' && key === 'evidence') return NO_EVIDENCE;
  if (issue.code === 'too_big') {
    const limit = Number(issue.maximum);
    return broken({ say: 'size.large', field }, { say: 'size.atMost', limit });
  }
  if (issue.origin === 'array') {
    return broken({ say: 'field.empty', field }, { say: 'field.oneAtLeast' });
  }
  const limit = Number(issue.minimum);
  const edge = issue.inclusive ? 'size.atLeast' : 'size.moreThan';
  return broken({ say: 'size.small', field }, { say: edge, limit });
}

function wordsFor(schema: z.core.$ZodType, issue: Issue, path: Path, raw: unknown): Words {
  const given = valueAt(raw, path);
  const missing = given === undefined || given === null;
  if (isText(schemaAt(schema, path.slice(0, -1))) && missing) return oneLanguage(path.at(-1));
  if (issue.code === 'invalid_value' && given !== undefined) {
    return unknownValue(path, given, issue.values);
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value') {
    return wrongType(schema, path, raw);
  }
  if (issue.code === 'invalid_format') return wrongPattern(path, given);
  return wrongSize(schema, path, issue);
}

function labelOf(raw: unknown, index: number): string {
  const id = valueAt(raw, ['id']);
  return typeof id === 'string' && id !== '' ? id : `#${index + 1}`;
}

/**
 * Reads one entry by its definition. Every fault of form goes `into` the findings; the entry
 * returned is typed throughout, with stand-ins where the form was faulty.
 */
export function readEntry<S extends z.core.$ZodType>(
  schema: S,
  raw: unknown,
  place: { readonly part: PartName; readonly index: number; readonly files: FileNames },
  into: Finding[],
): Entry<z.infer<S>> {
  const { part, index, files } = place;
  const label = labelOf(raw, index);
  const parsed = z.safeParse(schema, raw);
  if (parsed.success) return { part, index, label, value: parsed.data, malformed: [] };
  const malformed: Path[] = [];
  const add = (path: Path, words: Words) => {
    malformed.push(path);
    const fault = { file: files[part], entry: label, field: pathText(path), ...words };
    into.push({ part, index, path, cut: path, fault });
  };
  for (const issue of parsed.error.issues) {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code !== 'unrecognized_keys') add(path, wordsFor(schema, issue, path, raw));
    else for (const key of issue.keys) add([...path, key], unknownField(part, schema, path, key));
  }
  // The one cast: `standIn` builds by the very definition that the type is inferred from.
  return { part, index, label, value: standIn(schema, raw) as z.infer<S>, malformed };
}
