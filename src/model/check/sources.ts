import type { Evidence, Mention, Source } from '../schema';
import type { Draft, Entry, Report } from './draft';
import { isFormed } from './draft';
import type { Path } from './finding';
import { quote } from './words';

export const LONGEST_SHORT = 22;

/** D15: a cited paragraph is one that the source has, and is cited once. */
function checkParagraphs(
  entry: Entry<unknown>,
  path: Path,
  cited: Mention | Evidence,
  sources: ReadonlyMap<string, Source>,
  report: Report,
) {
  const count = sources.get(cited.source)?.paragraphs ?? null;
  const seen = new Set<number>();
  cited.paragraphs.forEach((paragraph, at) => {
    const field = [...path, 'paragraphs', at];
    const twice = seen.has(paragraph);
    seen.add(paragraph);
    if (twice) {
      report(entry, field, {
        rule: 'D15',
        problem: { say: 'paragraph.twice', paragraph },
        mend: { say: 'oneAway' },
      });
    } else if (count !== null && paragraph > count) {
      report(entry, field, {
        rule: 'D15',
        problem: { say: 'paragraph.beyond', paragraph, source: quote(cited.source), count },
        mend: { say: 'paragraph.within', count },
      });
    }
  });
}

/** D19: a source that is held can be matched with a reader's copy. */
function checkHeld(entry: Entry<Source>, report: Report) {
  if (!entry.value.held || !isFormed(entry, ['held'])) return;
  for (const field of ['file', 'sha256', 'paragraphs'] as const) {
    if (entry.value[field] !== null) continue;
    report(entry, [field], {
      rule: 'D19',
      problem: { say: 'held.null', field },
      mend: { say: 'held.write' },
      cut: [],
    });
  }
}

export function checkSources(draft: Draft, report: Report): void {
  const sources = new Map(
    draft.sources
      .filter((entry) => isFormed(entry, ['paragraphs']))
      .map((entry) => [entry.value.id, entry.value] as const),
  );
  for (const entry of draft.sources) checkHeld(entry, report);
  const cite = (entry: Entry<unknown>, path: Path, list: readonly (Mention | Evidence)[]) => {
    list.forEach((cited, at) => {
      checkParagraphs(entry, [...path, at], cited, sources, report);
    });
  };
  for (const entry of draft.actors) {
    cite(entry, ['roles'], entry.value.roles);
    cite(entry, ['mentions'], entry.value.mentions);
    for (const language of ['en', 'ar'] as const) {
      const label = entry.value.short?.[language] ?? '';
      const size = [...label].length;
      if (size <= LONGEST_SHORT) continue;
      report(entry, ['short', language], {
        rule: 'D20',
        problem: { say: 'short.long', given: quote(label), size },
        mend: { say: 'short.most', limit: LONGEST_SHORT },
      });
    }
  }
  for (const entry of draft.ties) cite(entry, ['evidence'], entry.value.evidence);
  for (const entry of draft.contacts) {
    cite(entry, ['evidence'], entry.value.evidence);
    entry.value.points.forEach((point, at) => {
      cite(entry, ['points', at, 'evidence'], point.evidence);
    });
  }
}
