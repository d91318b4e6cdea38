import { formatNumber } from '../../../i18n/format';
import type { Translator } from '../../../i18n/translate';
import type { Dataset } from '../../../model/dataset';
import { parseDate } from '../../../model/edtf';
import { fold, nameKey } from '../../../model/names';
import type { TableColumn } from '../../../model/orders';
import { countOrigins } from '../../../model/origins';
import type { Contact, Lang } from '../../../model/schema';
import { STATUS_RANK } from '../../../scene/marks';
import { dateInWords, dateShort } from '../../../scene/words/date';
import { genderOfType } from '../../../scene/words/line';

/** What a column sorts by; null where the contact has nothing there, which comes last. */
export type Rank = readonly (string | number)[] | null;

/** One column of the table: what it shows of a contact, sorts it by, and finds it by. */
export interface Column {
  readonly id: TableColumn;
  readonly title: string;
  /** What is shown, a line each; the copied text is the same. */
  readonly lines: (contact: Contact) => readonly string[];
  readonly rank: (contact: Contact) => Rank;
  /** Where a filter looks: every spelling, folded. Of a number, the number alone. */
  readonly found: (contact: Contact) => string;
  readonly number: boolean;
}

/** A text as it is written and as names are compared, so that half an article finds it too. */
const spellings = (texts: readonly string[]): string =>
  texts.map((text) => `${fold(text)}\n${nameKey(text)}`).join('\n');

function remembered<T>(make: (contact: Contact) => T): (contact: Contact) => T {
  const known = new Map<string, T>();
  return (contact) => {
    const before = known.get(contact.id);
    if (before !== undefined) return before;
    const made = make(contact);
    known.set(contact.id, made);
    return made;
  };
}

/** The columns of the table in one language. Both languages are found by a filter in either. */
export function makeColumns(dataset: Dataset, lang: Lang, t: Translator): readonly Column[] {
  const name = (id: string) => dataset.actor.get(id)?.name[lang] ?? id;
  const spelt = new Map<string, string>();
  const spellingsOf = (id: string): string => {
    const known = spelt.get(id);
    if (known !== undefined) return known;
    const actor = dataset.actor.get(id);
    const { name: names, short, aliases } = actor ?? {};
    const all = [names?.en, names?.ar, short?.en, short?.ar];
    const made = spellings([
      ...all.flatMap((text) => text ?? []),
      ...(aliases?.en ?? []),
      ...(aliases?.ar ?? []),
    ]);
    spelt.set(id, made);
    return made;
  };
  const text = (
    id: TableColumn,
    title: string,
    lines: Column['lines'],
    also: (contact: Contact) => readonly string[],
    rank?: Column['rank'],
  ): Column => ({
    id,
    title,
    lines,
    rank:
      rank ??
      ((contact) => {
        const shown = lines(contact);
        return shown.length > 0 ? shown : null;
      }),
    found: remembered((contact) => spellings([...lines(contact), ...also(contact)])),
    number: false,
  });
  const actors = (
    id: 'from' | 'via' | 'to',
    title: string,
    note: (contact: Contact) => readonly string[] = () => [],
  ): Column => ({
    id,
    title,
    lines: (contact) => [...contact[id].map(name), ...note(contact)],
    rank: (contact) => (contact[id].length > 0 ? contact[id].map(name) : null),
    found: remembered((contact) => contact[id].map(spellingsOf).join('\n')),
    number: false,
  });
  const count = (id: 'reports' | 'origins', title: string): Column => {
    const of = remembered((contact) => countOrigins(contact.evidence, dataset)[id]);
    return {
      id,
      title,
      lines: (contact) => [formatNumber(of(contact), lang)],
      rank: (contact) => [of(contact)],
      found: (contact) => String(of(contact)),
      number: true,
    };
  };
  const both = (of: { en: string; ar: string } | null) => (of ? [of.en, of.ar] : []);
  return [
    text(
      'title',
      t('contact.title'),
      (contact) => [contact.title[lang]],
      ({ title }) => both(title),
    ),
    actors('from', t('contact.from'), ({ mutual }) => (mutual ? [t('table.mutual')] : [])),
    actors('via', t('contact.via')),
    actors('to', t('contact.to')),
    text(
      'type',
      t('type.label'),
      (contact) => [t(`type.${contact.type}`)],
      () => [],
    ),
    text(
      'status',
      t('status.label'),
      (contact) => [t(`status.${contact.status}`, { gender: genderOfType(contact.type) })],
      () => [],
      ({ status }) => [STATUS_RANK.indexOf(status)],
    ),
    text(
      'date',
      t('contact.date'),
      (contact) => [dateShort(contact.date, lang)],
      ({ date }) => [dateInWords(date, 'en'), dateInWords(date, 'ar'), ...(date ? [date] : [])],
      ({ date }) => {
        const bounds = date === null ? null : parseDate(date);
        return bounds && [bounds.earliest, bounds.latest];
      },
    ),
    text(
      'place',
      t('contact.place'),
      ({ place }) => (place ? [place[lang]] : []),
      ({ place }) => both(place),
    ),
    count('reports', t('evidence.reports')),
    count('origins', t('evidence.origins')),
  ];
}
