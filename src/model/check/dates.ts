import { certainlyBefore, parseDate } from '../edtf';
import { DATE_BASES, type DateBasis } from '../schema';
import type { Draft, Entry, Report } from './draft';
import { isFormed } from './draft';
import type { Path } from './finding';
import type { Said } from './said';
import { oneOf, quote } from './words';

const EXAMPLES: Said = {
  say: 'date.like',
  day: '2022-08-17',
  month: '2022-08',
  about: '2022-08~',
  span: '2022-07/2022-08',
  since: '2023-11-10/..',
};

/** D9: a date is EDTF. */
function checkGrammar(entry: Entry<unknown>, path: Path, text: string | null, report: Report) {
  if (text === null || parseDate(text)) return;
  report(entry, path, {
    rule: 'D9',
    problem: { say: 'date.notEdtf', given: quote(text) },
    mend: EXAMPLES,
  });
}

/** D10: a date says what it rests on, and one that the text does not state says how it was found. */
function checkBasis(
  entry: Entry<unknown>,
  given: { date: string | null; basis: DateBasis | null; note: unknown },
  fields: { date: string; basis: string; note: string },
  report: Report,
) {
  const { date, basis, note } = given;
  if (!isFormed(entry, [fields.date]) || !isFormed(entry, [fields.basis])) return;
  if (date !== null && basis === null) {
    report(entry, [fields.basis], {
      rule: 'D10',
      problem: { say: 'basis.missing' },
      mend: { say: 'basis.choose', bases: oneOf(DATE_BASES) },
      cut: [fields.date],
    });
  } else if (date === null && basis !== null) {
    report(entry, [fields.basis], {
      rule: 'D10',
      problem: { say: 'basis.alone', given: quote(basis) },
      mend: { say: 'basis.addDate' },
    });
  } else if (basis !== null && basis !== 'stated' && note === null) {
    report(entry, [fields.note], {
      rule: 'D10',
      problem: { say: 'basis.unsaid', basis },
      mend: { say: 'basis.say' },
      cut: [fields.date],
    });
  }
}

/** D13: in time, a reply follows what it answers and a role ends after it begins. */
function checkOrder(draft: Draft, report: Report) {
  const contacts = new Map(draft.contacts.map((entry) => [entry.value.id, entry.value]));
  for (const entry of draft.contacts) {
    const { date, inReplyTo } = entry.value;
    const asked = inReplyTo === null ? undefined : contacts.get(inReplyTo);
    if (!asked || date === null || asked.date === null) continue;
    const [reply, question] = [parseDate(date), parseDate(asked.date)];
    if (!reply || !question || !certainlyBefore(reply, question)) continue;
    report(entry, ['inReplyTo'], {
      rule: 'D13',
      problem: { say: 'reply.before', date, id: asked.id, earlier: asked.date },
      mend: { say: 'reply.mend' },
    });
  }
  for (const entry of draft.actors) {
    entry.value.roles.forEach(({ from, to }, at) => {
      if (from === null || to === null) return;
      const [start, end] = [parseDate(from), parseDate(to)];
      if (!start || !end || !certainlyBefore(end, start)) return;
      report(entry, ['roles', at, 'to'], {
        rule: 'D13',
        problem: { say: 'role.backwards', from, to },
        mend: { say: 'dates.mendOne' },
      });
    });
  }
}

/** D17: what is reported to have occurred was not still to come when it was reported. */
function checkReported(draft: Draft, report: Report) {
  const published = new Map(
    draft.sources.map((entry) => [entry.value.id, entry.value.published] as const),
  );
  for (const entry of draft.contacts) {
    const { status, date, evidence } = entry.value;
    if (status !== 'occurred' || date === null) continue;
    const held = parseDate(date);
    if (!held || !isFormed(entry, ['status'])) continue;
    for (const source of new Set(evidence.map((item) => item.source))) {
      const day = published.get(source);
      const carried = day === undefined ? null : parseDate(day);
      if (day === undefined || !carried || !certainlyBefore(carried, held)) continue;
      report(entry, ['date'], {
        rule: 'D17',
        problem: { say: 'report.before', date, source: quote(source), published: day },
        mend: { say: 'report.mend' },
      });
    }
  }
}

export function checkDates(draft: Draft, report: Report): void {
  for (const entry of draft.dataset) checkGrammar(entry, ['asOf'], entry.value.asOf, report);
  for (const entry of draft.sources) {
    const { published, publishedBasis, publishedNote } = entry.value;
    checkGrammar(entry, ['published'], published, report);
    checkBasis(
      entry,
      { date: published, basis: publishedBasis, note: publishedNote },
      { date: 'published', basis: 'publishedBasis', note: 'publishedNote' },
      report,
    );
  }
  for (const entry of draft.actors) {
    entry.value.roles.forEach(({ from, to }, at) => {
      checkGrammar(entry, ['roles', at, 'from'], from, report);
      checkGrammar(entry, ['roles', at, 'to'], to, report);
    });
  }
  for (const entry of draft.ties) checkGrammar(entry, ['valid'], entry.value.valid, report);
  for (const entry of draft.contacts) {
    const { date, dateBasis, dateNote } = entry.value;
    checkGrammar(entry, ['date'], date, report);
    checkBasis(
      entry,
      { date, basis: dateBasis, note: dateNote },
      { date: 'date', basis: 'dateBasis', note: 'dateNote' },
      report,
    );
  }
  checkOrder(draft, report);
  checkReported(draft, report);
}
