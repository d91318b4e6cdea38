import type { Draft, Entry, Report } from './draft';
import { isFormed } from './draft';
import type { Path } from './finding';
import { oneOf, quote } from './words';

/** Types in which both sides may take part without either having begun. */
const MUTUAL = ['meeting', 'call', 'channel', 'exchange'];

/** D12: a list names nothing twice. */
function checkRepeats(
  entry: Entry<unknown>,
  path: Path,
  values: readonly (string | number)[],
  report: Report,
) {
  const seen = new Set<string | number>();
  values.forEach((value, at) => {
    if (value === '' || !seen.has(value)) {
      seen.add(value);
      return;
    }
    report(entry, [...path, at], {
      rule: 'D12',
      problem: { say: 'list.twice', given: quote(value) },
      mend: { say: 'oneAway' },
    });
  });
}

/** D11: who carries a contact is not one of its ends; nobody stands at both ends. */
function checkEnds(draft: Draft, report: Report) {
  for (const entry of draft.contacts) {
    const { from, to, via, mutual, type, points } = entry.value;
    via.forEach((id, at) => {
      if (id === '' || !(from.includes(id) || to.includes(id))) return;
      const end = from.includes(id) ? 'from' : 'to';
      report(entry, ['via', at], {
        rule: 'D11',
        problem: { say: 'via.isEnd', given: quote(id), end },
        mend: { say: 'via.takeOut', end },
      });
    });
    to.forEach((id, at) => {
      if (id === '' || !from.includes(id)) return;
      report(entry, ['to', at], {
        rule: 'D11',
        problem: { say: 'ends.both', given: quote(id) },
        mend: { say: 'ends.oneSide' },
      });
    });
    points.forEach((point, at) => {
      point.to.forEach((id, place) => {
        // What both sides agreed is said by both and to both; nobody speaks to itself alone.
        if (id === '' || !point.by.includes(id) || point.by.some((other) => other !== id)) return;
        report(entry, ['points', at, 'to', place], {
          rule: 'D11',
          problem: { say: 'point.toItself', given: quote(id) },
          mend: { say: 'point.name' },
        });
      });
    });
    if (!mutual || MUTUAL.includes(type) || !isFormed(entry, ['type'])) continue;
    report(entry, ['mutual'], {
      rule: 'D21',
      problem: { say: 'mutual.type', type },
      mend: { say: 'mutual.types', types: oneOf(MUTUAL) },
    });
  }
  for (const entry of draft.ties) {
    const { from, to } = entry.value;
    if (from === '' || from !== to) continue;
    report(entry, ['to'], {
      rule: 'D11',
      problem: { say: 'tie.toItself', given: quote(from) },
      mend: { say: 'tie.otherEnd' },
    });
  }
}

export function checkEndpoints(draft: Draft, report: Report): void {
  checkEnds(draft, report);
  for (const entry of draft.sources) {
    checkRepeats(entry, ['derivedFrom'], entry.value.derivedFrom, report);
  }
  for (const entry of draft.actors) {
    const { id, possiblySame } = entry.value;
    checkRepeats(entry, ['possiblySame'], possiblySame, report);
    possiblySame.forEach((other, at) => {
      if (other === '' || other !== id) return;
      report(entry, ['possiblySame', at], {
        rule: 'D12',
        problem: { say: 'same.itself' },
        mend: { say: 'same.other' },
      });
    });
  }
  for (const entry of draft.contacts) {
    for (const field of ['from', 'to', 'via', 'topics'] as const) {
      checkRepeats(entry, [field], entry.value[field], report);
    }
    entry.value.points.forEach((point, at) => {
      checkRepeats(entry, ['points', at, 'by'], point.by, report);
      checkRepeats(entry, ['points', at, 'to'], point.to, report);
    });
  }
}
