import { type HandArrangement, readArrangement } from './arrangement';
import { type CheckResult, checkBundle, PART_NAMES } from './check';
import { parseJson } from './check/json';
import type { Said } from './check/said';
import { listed, nearest, oneOf } from './check/words';
import { type Dataset, type Fault, toDataset } from './dataset';
import type { Bundle, PartName } from './schema';

/** What became of a text or a folder that was opened. */
export interface Loaded {
  /** What could be loaded, frozen; null where nothing could be read as a data set. */
  readonly dataset: Dataset | null;
  /** The same as plain entries, for saving; null with it. */
  readonly bundle: Bundle | null;
  /** Positions by hand that a bundle brings along; null, or left out, where it has none. */
  readonly arrangement?: HandArrangement | null;
  /** Everything that is wrong, in the order of the files. */
  readonly faults: Fault[];
}

/** The key of a bundle beside the five parts. */
const ARRANGEMENT = 'arrangement';

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

function fileFault(file: string, problem: Said, mend: Said): Fault {
  return { file, entry: null, field: null, rule: 'D1', problem, mend };
}

function parse(text: string, file: string): { value: unknown; fault: Fault | null } {
  const result = parseJson(text);
  if (result.ok) return { value: result.value, fault: null };
  const { problem, mend } = result.error;
  return { value: undefined, fault: fileFault(file, problem, mend) };
}

function finish({ faults, sound }: CheckResult, before: readonly Fault[]): Loaded {
  return { dataset: toDataset(sound), bundle: sound, faults: [...before, ...faults] };
}

function forEveryPart<T>(value: (part: PartName) => T): Record<PartName, T> {
  return {
    dataset: value('dataset'),
    sources: value('sources'),
    actors: value('actors'),
    ties: value('ties'),
    contacts: value('contacts'),
  };
}

/**
 * Reads a data set saved as one file with the five parts as its keys. Never throws: what is wrong
 * is in `faults`, and `dataset` holds what could be loaded all the same.
 */
export function loadBundle(text: string, name: string): Loaded {
  const { value, fault } = parse(text, name);
  if (fault) return { dataset: null, bundle: null, faults: [fault] };
  const record = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const keys = Object.keys(record);
  if (!PART_NAMES.some((part) => keys.includes(part))) {
    const mend: Said = { say: 'bundle.parts', parts: listed(PART_NAMES) };
    const fault = fileFault(name, { say: 'bundle.none' }, mend);
    return { dataset: null, bundle: null, faults: [fault] };
  }
  const parts = Object.fromEntries(
    PART_NAMES.filter((part) => keys.includes(part)).map((part) => [
      part,
      Reflect.get(record, part) as unknown,
    ]),
  );
  const strangers = keys
    .filter((key) => key !== ARRANGEMENT && !PART_NAMES.some((part) => part === key))
    .map((key): Fault => {
      const near = nearest(key, PART_NAMES);
      const mend: Said = near ? { say: 'near', near } : { say: 'takeAway' };
      const problem: Said = { say: 'part.unknown', name: key, parts: oneOf(PART_NAMES) };
      return { file: name, entry: null, field: key, rule: 'D2', problem, mend };
    });
  const loaded = finish(checkBundle(parts, { fileNames: forEveryPart(() => name) }), strangers);
  if (!keys.includes(ARRANGEMENT)) return { ...loaded, arrangement: null };
  const { arrangement, faults } = readArrangement(Reflect.get(record, ARRANGEMENT), name);
  return { ...loaded, arrangement, faults: [...loaded.faults, ...faults] };
}

/**
 * Reads a data set kept as a folder of five files, known by their names; a path before the name
 * and other files (the guide, the schemas) do not matter. Never throws.
 */
export function loadParts(files: readonly NamedText[]): Loaded {
  const faults: Fault[] = [];
  const unreadable = new Set<PartName>();
  const parts: Partial<Record<PartName, unknown>> = {};
  const baseName = (name: string) => name.split(/[\\/]/).at(-1) ?? name;
  const found = new Map(files.map((file) => [baseName(file.name), file] as const));
  for (const part of PART_NAMES) {
    const name = `${part}.json`;
    const file = found.get(name);
    if (file) {
      const { value, fault } = parse(file.text, name);
      if (fault) {
        faults.push(fault);
        unreadable.add(part);
      } else parts[part] = value;
      continue;
    }
    unreadable.add(part);
    const others = [...found.keys()].filter((other) => /\.json$/.test(other));
    const near = nearest(
      name,
      others.filter((other) => !isPartFile(other)),
    );
    const mend: Said = near ? { say: 'file.rename', near, name } : { say: 'file.add', name };
    faults.push(fileFault(name, { say: 'file.missing' }, mend));
  }
  const fileNames = forEveryPart((part) => `${part}.json`);
  if (unreadable.size === PART_NAMES.length) return { dataset: null, bundle: null, faults };
  return finish(checkBundle(parts, { fileNames, unreadable }), faults);
}

function isPartFile(name: string): boolean {
  return PART_NAMES.some((part) => name === `${part}.json`);
}
