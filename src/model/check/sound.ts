import type { z } from 'zod/mini';
import { type Meta, PARTS, type PartName } from '../schema';
import { type Finding, type Path, startsWith, valueAt } from './finding';
import { inner, isNullable, schemaAt } from './shape';

/** Raw parts that have at least the right outer form. */
export type Candidate = { dataset: Record<string, unknown> } & Record<
  Exclude<PartName, 'dataset'>,
  unknown[]
>;

/** Stands where the data set's own particulars cannot be read. */
const UNREAD: Meta = {
  id: 'untitled',
  title: { en: 'Untitled data set', ar: 'مجموعة بيانات بلا عنوان' },
  description: { en: 'The description cannot be read.', ar: 'تعذّرت قراءة الوصف.' },
  version: '0',
  asOf: 'XXXX',
  licence: 'unknown',
  camps: [],
  topics: [],
};

/** Lists that make up the claim itself: a message without one of its carriers is another message. */
const CLAIM = ['from', 'to', 'via', 'by'];

const GONE = Symbol('gone');

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A copy of the raw parts in which what is missing, or no list at all, is empty. */
export function toCandidate(parts: Partial<Record<PartName, unknown>>): Candidate {
  const list = (part: unknown) => (Array.isArray(part) ? structuredClone<unknown[]>(part) : []);
  const { dataset } = parts;
  return {
    dataset:
      isRecord(dataset) && !Array.isArray(dataset)
        ? structuredClone(dataset)
        : structuredClone<Record<string, unknown>>({ ...UNREAD }),
    sources: list(parts.sources),
    actors: list(parts.actors),
    ties: list(parts.ties),
    contacts: list(parts.contacts),
  };
}

function entrySchema(part: PartName): z.core.$ZodType {
  return part === 'dataset' ? PARTS.dataset : PARTS[part]._zod.def.element;
}

/** Tries to cut at exactly this path of an entry; false where the field cannot be done without. */
function cutAt(part: PartName, entry: unknown, path: Path): boolean {
  const key = path.at(-1);
  const parent = valueAt(entry, path.slice(0, -1));
  if (key === undefined || !isRecord(parent)) return false;
  const schema = schemaAt(entrySchema(part), path);
  const owner = path.findLast((step) => typeof step === 'string');
  if (Array.isArray(parent)) {
    if (typeof key !== 'number' || CLAIM.includes(String(owner))) return false;
    parent[key] = GONE;
    return true;
  }
  if (!schema) return Object.hasOwn(parent, key) && delete parent[key];
  if (isNullable(schema)) {
    if (parent[key] === null) return false;
    parent[key] = null;
    return true;
  }
  if (part === 'dataset' && path.length === 1) {
    parent[key] = structuredClone(Reflect.get(UNREAD, key));
    return true;
  }
  const isList = inner(schema)._zod.def.type === 'array' && !CLAIM.includes(String(key));
  if (!isList || Array.isArray(parent[key])) return false;
  parent[key] = [];
  return true;
}

function withoutGone(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== GONE).map(withoutGone);
  if (!isRecord(value)) return value;
  for (const [key, child] of Object.entries(value)) value[key] = withoutGone(child);
  return value;
}

/**
 * Cuts out of the candidate what the findings point at, as little as will do: an unknown field, a
 * reference that may be null, an item of a list, else the whole entry. What referred to an entry
 * that went is found by the next round of the check.
 */
export function cutOut(candidate: Candidate, findings: readonly Finding[]): void {
  const cuts = new Map<unknown, Path[]>();
  const touched = new Set<PartName>();
  for (const { part, index, cut } of findings) {
    if (index === null) continue;
    touched.add(part);
    const entry = part === 'dataset' ? candidate.dataset : candidate[part][index];
    if (entry === GONE) continue;
    const earlier = cuts.get(entry) ?? [];
    if (earlier.some((path) => startsWith(cut, path))) continue;
    let path = cut;
    while (path.length > 0 && !cutAt(part, entry, path)) path = path.slice(0, -1);
    if (path.length > 0) cuts.set(entry, [...earlier, path]);
    else if (part === 'dataset')
      candidate.dataset = structuredClone<Record<string, unknown>>({ ...UNREAD });
    else candidate[part][index] = GONE;
  }
  for (const part of touched) {
    if (part === 'dataset') withoutGone(candidate.dataset);
    else candidate[part] = candidate[part].filter((e) => e !== GONE).map(withoutGone);
  }
}
