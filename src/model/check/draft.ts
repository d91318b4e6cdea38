import type { Actor, Bundle, Contact, Meta, PartName, Source, Tie } from '../schema';
import { type Finding, type Path, pathText, startsWith } from './finding';
import type { Said } from './said';

/** One entry as the rules on meaning see it: typed at every field, if need be by a stand-in. */
export interface Entry<T> {
  readonly part: PartName;
  readonly index: number;
  /** Its id, or `#3` for the third entry. */
  readonly label: string;
  readonly value: T;
  /** Fields whose form is faulty: nothing can be said about what they mean. */
  readonly malformed: readonly Path[];
}

export interface Draft {
  readonly dataset: readonly Entry<Meta>[];
  readonly sources: readonly Entry<Source>[];
  readonly actors: readonly Entry<Actor>[];
  readonly ties: readonly Entry<Tie>[];
  readonly contacts: readonly Entry<Contact>[];
  /** Parts that are missing or cannot be read, so that nothing can be looked up in them. */
  readonly lost: ReadonlySet<PartName>;
}

export type FileNames = Readonly<Record<PartName, string>>;

export interface Complaint {
  readonly rule: string;
  readonly problem: Said;
  readonly mend: Said;
  readonly cut?: Path;
}

export type Report = (entry: Entry<unknown>, path: Path, complaint: Complaint) => void;

/** Whether a field, or what holds it, has the right form. */
export function isFormed(entry: Entry<unknown>, path: Path): boolean {
  return !entry.malformed.some((bad) => startsWith(path, bad) || startsWith(bad, path));
}

/** A report that gathers findings and keeps quiet about fields whose very form is faulty. */
export function reporter(files: FileNames, into: Finding[]): Report {
  return (entry, path, { rule, problem, mend, cut }) => {
    if (path.length > 0 && entry.malformed.some((bad) => startsWith(path, bad))) return;
    const { part, index, label } = entry;
    const field = pathText(path);
    const fault = { file: files[part], entry: label, field, rule, problem, mend };
    into.push({ part, index, path, cut: cut ?? path, fault });
  };
}

/** The draft as a bundle; only to be trusted where nothing was found. */
export function toBundle(draft: Draft): Bundle | null {
  const meta = draft.dataset[0]?.value;
  if (!meta) return null;
  return {
    dataset: meta,
    sources: draft.sources.map((entry) => entry.value),
    actors: draft.actors.map((entry) => entry.value),
    ties: draft.ties.map((entry) => entry.value),
    contacts: draft.contacts.map((entry) => entry.value),
  };
}
