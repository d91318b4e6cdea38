import { makeTranslator } from '../../i18n/translate';
import type { Contact, ContactType, Lang } from '../../model/schema';
import { dateShort } from './date';

const FEMININE_TYPES: ReadonlySet<ContactType> = new Set([
  'message',
  'call',
  'visit',
  'invitation',
  'instruction',
  'channel',
]);

/** The gender of a type's Arabic name, for messages that qualify it. */
export function genderOfType(type: ContactType): 'm' | 'f' {
  return FEMININE_TYPES.has(type) ? 'f' : 'm';
}

/** A contact in short: “Message · occurred · August 2022”. */
export function contactLine(contact: Contact, lang: Lang): string {
  const t = makeTranslator(lang);
  const status = t(`status.${contact.status}`, { gender: genderOfType(contact.type) });
  return [t(`type.${contact.type}`), status, dateShort(contact.date, lang)].join(' · ');
}
