import * as z from 'zod/mini';
import type { PartName } from '../schema';
import type { Entry, FileNames } from './draft';
import { type Finding, type Path, pathText, valueAt } from './finding';
import { fieldsOf, isText, schemaAt, standIn, wanted } from './shape';
import { asId, nearest, oneOf, quote } from './words';

const NOUNS: Readonly<Record<PartName, string>> = {
  dataset: 'the data set',
  sources: 'a source',
  actors: 'an actor',
  ties: 'a tie',
  contacts: 'a contact',
};

/** What the pattern of a field stands for, in words; every other pattern is that of an id. */
const PATTERNS: Readonly<Record<string, string>> = {
  cameo: 'the digits of a CAMEO code as text, "040"',
  country: 'the two capital letters of ISO 3166, "IQ"',
  placeCountry: 'the two capital letters of ISO 3166, "IQ"',
  sha256: 'the 64 digits of the SHA-256, in lower case',
  url: 'an address that begins with https://',
  wikidata: 'a Wikidata item such as "Q794"',
};

interface Words {
  readonly rule: string;
  readonly problem: string;
  readonly mend: string;
}

const NO_EVIDENCE: Words = {
  rule: 'D14',
  problem: 'There is no evidence for this.',
  mend: 'Name at least one source and the paragraphs that carry it, or take the entry away.',
};

type Issue = z.core.$ZodIssue;

function lastName(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function unknownField(part: PartName, schema: z.core.$ZodType, path: Path, key: string): Words {
  const fields = fieldsOf(schemaAt(schema, path));
  const near = nearest(key, fields);
  const owner = path.length === 0 ? NOUNS[part] : `\`${pathText(path)}\``;
  return {
    rule: 'D2',
    problem: `${quote(key)} is not a field of ${owner}.`,
    mend: near
      ? `Did you mean “${near}”? Else take it away.`
      : `Take it away. The fields here are ${fields.join(', ')}.`,
  };
}

function oneLanguage(key: string | number | undefined): Words {
  const language = key === 'ar' ? 'Arabic' : 'English';
  return {
    rule: 'D6',
    problem: `The ${language} is missing.`,
    mend: `Write it in ${language} under "${key}"; both languages are needed.`,
  };
}

function wrongType(schema: z.core.$ZodType, path: Path, raw: unknown): Words {
  const at = schemaAt(schema, path);
  const name = pathText(path);
  const given = valueAt(raw, path);
  const want = wanted(at);
  if (given === undefined && path.at(-1) === 'evidence') return NO_EVIDENCE;
  if (given === undefined) {
    return { rule: 'D3', problem: `\`${name}\` is missing.`, mend: `Add it: ${want}.` };
  }
  const subject = name ? `\`${name}\`` : 'This entry';
  return { rule: 'D3', problem: `${subject} is ${quote(given)}.`, mend: `Write ${want}.` };
}

function unknownValue(path: Path, given: unknown, values: readonly unknown[]): Words {
  const allowed = values.map(String);
  const near = typeof given === 'string' ? nearest(given, allowed) : null;
  return {
    rule: 'D4',
    problem: `\`${pathText(path)}\` is ${quote(given)}, which is not a known value.`,
    mend: `${near ? `Did you mean “${near}”? ` : ''}It may be ${oneOf(allowed)}.`,
  };
}

function wrongPattern(path: Path, given: unknown): Words {
  const name = lastName(path);
  const isId = PATTERNS[name] === undefined;
  const id = typeof given === 'string' ? asId(given) : null;
  const idMend = id ? `Write it “${id}”.` : 'Write a word of your own such as “quds-force”.';
  return {
    rule: 'D5',
    problem: isId
      ? `${quote(given)} is not an id: lower-case letters a–z, digits and hyphens between.`
      : `\`${pathText(path)}\` is ${quote(given)}.`,
    mend: isId ? idMend : `Write ${PATTERNS[name] ?? 'it in the form the guide gives'}.`,
  };
}

function wrongSize(schema: z.core.$ZodType, path: Path, issue: Issue): Words {
  const key = path.at(-1);
  const name = `\`${pathText(path)}\``;
  const small = issue.code === 'too_small';
  if (issue.code !== 'too_small' && issue.code !== 'too_big') {
    return { rule: 'D3', problem: `${name} cannot be used.`, mend: 'See the guide.' };
  }
  if (issue.origin === 'string') {
    if (isText(schemaAt(schema, path.slice(0, -1)))) return oneLanguage(key);
    return { rule: 'D3', problem: `${name} is empty.`, mend: 'Write it, or null where it may be.' };
  }
  if (issue.origin === 'array' && key === 'evidence') {
    return NO_EVIDENCE;
  }
  if (issue.origin === 'array' && small) {
    return { rule: 'D3', problem: `${name} is empty.`, mend: 'Name at least one.' };
  }
  const bound = small ? 'small' : 'large';
  const limit = small ? issue.minimum : issue.maximum;
  const edge = small ? (issue.inclusive ? 'at least' : 'more than') : 'at most';
  return { rule: 'D3', problem: `${name} is too ${bound}.`, mend: `It may be ${edge} ${limit}.` };
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
