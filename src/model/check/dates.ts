import { certainlyBefore, type DateBounds, parseDate } from '../edtf';
import type { Draft, Entry, Report } from './draft';
import { isFormed } from './draft';
import type { Path } from './finding';
import { quote } from './words';

const EXAMPLES = '2022-08-17, 2022-08, 2022-08~ (about), 2022-07/2022-08 or 2023-11-10/..';

function bounds(text: string | null): DateBounds | null {
  return text === null ? null : parseDate(text);
}

/** D9: a date is EDTF. */
function checkGrammar(entry: Entry<unknown>, path: Path, text: string | null, report: Report) {
  if (text === null || parseDate(text)) return;
  report(entry, path, {
    rule: 'D9',
    problem: `${quote(text)} is not a date in EDTF, or no such day exists.`,
    mend: `Write it like ${EXAMPLES}.`,
  });
}

/** D10: a date says what it rests on, and one that the text does not state says how it was found. */
function checkBasis(
  entry: Entry<unknown>,
  given: { date: string | null; basis: string | null; note: unknown },
  fields: { date: string; basis: string; note: string },
  report: Report,
) {
  const { date, basis, note } = given;
  if (!isFormed(entry, [fields.date]) || !isFormed(entry, [fields.basis])) return;
  if (date !== null && basis === null) {
    report(entry, [fields.basis], {
      rule: 'D10',
      problem: 'There is a date, and nothing says what it rests on.',
      mend: 'Write stated, derived or estimated.',
      cut: [fields.date],
    });
  } else if (date === null && basis !== null) {
    report(entry, [fields.basis], {
      rule: 'D10',
      problem: `The basis of a date is ${quote(basis)}, and there is no date.`,
      mend: 'Write null, or add the date.',
    });
  } else if (basis !== null && basis !== 'stated' && note === null) {
    report(entry, [fields.note], {
      rule: 'D10',
      problem: `The date is ${basis}, and nothing says how.`,
      mend: 'Say in both languages how it was found.',
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
    const [reply, question] = [bounds(date), bounds(asked?.date ?? null)];
    if (!asked || !reply || !question || !certainlyBefore(reply, question)) continue;
    report(entry, ['inReplyTo'], {
      rule: 'D13',
      problem: `It is dated ${date}, before “${asked.id}” (${asked.date}), which it answers.`,
      mend: 'Mend one of the two dates, or name the contact that it answers.',
    });
  }
  for (const entry of draft.actors) {
    entry.value.roles.forEach(({ from, to }, at) => {
      const [start, end] = [bounds(from), bounds(to)];
      if (!start || !end || !certainlyBefore(end, start)) return;
      report(entry, ['roles', at, 'to'], {
        rule: 'D13',
        problem: `The role ends (${to}) before it begins (${from}).`,
        mend: 'Mend one of the two dates.',
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
    const held = bounds(date);
    if (status !== 'occurred' || !held || !isFormed(entry, ['status'])) continue;
    for (const source of new Set(evidence.map((item) => item.source))) {
      const day = published.get(source) ?? null;
      const carried = bounds(day);
      if (!carried || !certainlyBefore(carried, held)) continue;
      report(entry, ['date'], {
        rule: 'D17',
        problem: `It occurred ${date}, after ${quote(source)} reported it (${day}).`,
        mend: 'Mend the date or the source’s, or write a status such as planned or agreed.',
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
