import { checkCycles } from './check/cycles';
import { checkDates } from './check/dates';
import { type Draft, type FileNames, reporter, toBundle } from './check/draft';
import { checkEndpoints } from './check/ends';
import type { Finding } from './check/finding';
import { readEntry } from './check/form';
import { checkIds } from './check/ids';
import type { Said } from './check/said';
import { cutOut, toCandidate } from './check/sound';
import { checkSources } from './check/sources';
import { quote } from './check/words';
import type { Fault } from './dataset';
import { Actor, type Bundle, Contact, Meta, type PartName, Source, Tie } from './schema';

export type Parts = Readonly<Partial<Record<PartName, unknown>>>;

export interface CheckOptions {
  /** What to call each part in a fault: its file, or the bundle that holds it. */
  readonly fileNames: FileNames;
  /** Parts already complained of because their text is not JSON. */
  readonly unreadable?: ReadonlySet<PartName>;
}

export interface CheckResult {
  readonly faults: Fault[];
  /** What can still be loaded: passes the check itself, and is the whole where there is no fault. */
  readonly sound: Bundle;
}

export const PART_NAMES = ['dataset', 'sources', 'actors', 'ties', 'contacts'] as const;

interface Examined {
  readonly draft: Draft;
  readonly findings: Finding[];
}

function inOrder(findings: Finding[]): Finding[] {
  const rank = (finding: Finding) => PART_NAMES.indexOf(finding.part);
  return findings.sort((a, b) => rank(a) - rank(b) || (a.index ?? -1) - (b.index ?? -1));
}

/** One pass of every rule over raw parts. */
function examine(parts: Parts, { fileNames, unreadable }: CheckOptions): Examined {
  const findings: Finding[] = [];
  const lost = new Set<PartName>();

  const whole = (part: PartName, problem: Said, mend: Said) => {
    lost.add(part);
    if (unreadable?.has(part)) return;
    const fault = { file: fileNames[part], entry: null, field: null, rule: 'D1', problem, mend };
    findings.push({ part, index: null, path: [], cut: [], fault });
  };
  const rows = (part: Exclude<PartName, 'dataset'>): unknown[] => {
    const raw = parts[part];
    if (Array.isArray(raw)) return raw;
    if (raw === undefined) whole(part, { say: 'part.missing', part }, { say: 'part.add' });
    else whole(part, { say: 'part.notList', part, given: quote(raw) }, { say: 'part.asList' });
    return [];
  };
  const meta = (): unknown[] => {
    const raw = parts.dataset;
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return [raw];
    const problem: Said =
      raw === undefined ? { say: 'meta.missing' } : { say: 'meta.notFields', given: quote(raw) };
    whole('dataset', problem, { say: 'meta.asFields', form: '{ "id": …, … }' });
    return [];
  };
  const place = (part: PartName, index: number) => ({ part, index, files: fileNames });
  const draft: Draft = {
    dataset: meta().map((raw, at) => readEntry(Meta, raw, place('dataset', at), findings)),
    sources: rows('sources').map((raw, at) =>
      readEntry(Source, raw, place('sources', at), findings),
    ),
    actors: rows('actors').map((raw, at) => readEntry(Actor, raw, place('actors', at), findings)),
    ties: rows('ties').map((raw, at) => readEntry(Tie, raw, place('ties', at), findings)),
    contacts: rows('contacts').map((raw, at) =>
      readEntry(Contact, raw, place('contacts', at), findings),
    ),
    lost,
  };

  const report = reporter(fileNames, findings);
  checkIds(draft, report);
  checkDates(draft, report);
  checkEndpoints(draft, report);
  checkSources(draft, report);
  checkCycles(draft, report);
  return { draft, findings: inOrder(findings) };
}

/**
 * Checks the five parts of a data set, any of which may be missing or of any form, by the rules
 * D1 to D21 of `docs/rules.md`. All faults are found in one run. `sound` is the part of the data
 * that passes the check: entries with a fault are left out or, where less will do, trimmed, and so
 * on until nothing refers to what was left out. Never throws.
 */
export function checkBundle(parts: Parts, options: CheckOptions): CheckResult {
  const first = examine(parts, options);
  const faults = first.findings.map((finding) => finding.fault);
  const whole = toBundle(first.draft);
  if (first.findings.length === 0 && first.draft.lost.size === 0 && whole) {
    return { faults, sound: whole };
  }
  const candidate = toCandidate(parts);
  for (;;) {
    const { draft, findings } = examine(candidate, { fileNames: options.fileNames });
    const sound = toBundle(draft);
    if (findings.length === 0 && sound) return { faults, sound };
    cutOut(candidate, findings);
  }
}
