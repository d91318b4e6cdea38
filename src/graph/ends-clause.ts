import type { Dataset } from '../model/dataset';
import type { EventTable } from '../model/event-table';
import type { Question } from '../model/filter';
import type { Contact } from '../model/schema';
import { participants } from './build';
import { actorsOfEnd } from './parts';

type OfRow = (row: number) => boolean;

function ofContacts(question: Question, dataset: Dataset): (contact: Contact) => boolean {
  const { from, to, via, either } = question.filter;
  const hidden = new Set(question.filter.hidden);
  const added = new Set(question.filter.added);
  const senders = from && actorsOfEnd(from, dataset);
  const receivers = to && actorsOfEnd(to, dataset);
  const some = (ids: readonly string[], among: ReadonlySet<string> | null) =>
    among === null || ids.some((id) => among.has(id));
  return (contact) => {
    if (hidden.size > 0 && participants(contact).some((id) => hidden.has(id))) return false;
    if (added.size > 0 && participants(contact).some((id) => added.has(id))) return true;
    if (!via.every((id) => contact.via.includes(id))) return false;
    if (some(contact.from, senders) && some(contact.to, receivers)) return true;
    return (contact.mutual || either) && some(contact.to, senders) && some(contact.from, receivers);
  };
}

/** The same of a row by its numbers: half a million of them are asked at every change. */
function ofTable(question: Question, dataset: Dataset, table: EventTable): OfRow {
  const { from, to, via, either, hidden, added } = question.filter;
  const flags = (ids: Iterable<string>): Uint8Array => {
    const wanted = new Set(ids);
    return Uint8Array.from(table.actors, ({ id }) => (wanted.has(id) ? 1 : 0));
  };
  const none = hidden.length === 0 && added.length === 0;
  const [isHidden, isAdded] = [flags(hidden), flags(added)];
  const senders = from && flags(actorsOfEnd(from, dataset));
  const receivers = to && flags(actorsOfEnd(to, dataset));
  const carriers = via.map((id) => table.actors.findIndex((actor) => actor.id === id));
  const has = (flag: Uint8Array, row: number): boolean =>
    flag[table.from[row] ?? 0] === 1 ||
    flag[table.to[row] ?? 0] === 1 ||
    flag[table.via?.[row] ?? -1] === 1;
  return (row) => {
    if (!none && has(isHidden, row)) return false;
    if (!none && has(isAdded, row)) return true;
    if (!carriers.every((at) => at >= 0 && table.via?.[row] === at)) return false;
    const [a, b] = [table.from[row] ?? 0, table.to[row] ?? 0];
    if ((!senders || senders[a] === 1) && (!receivers || receivers[b] === 1)) return true;
    if (!either && table.mutual[row] !== 1) return false;
    return (!senders || senders[b] === 1) && (!receivers || receivers[a] === 1);
  };
}

/**
 * Whether the contact of a row stands between the ends of a question, goes through its carriers and
 * involves nobody left out by hand; null where the question has no say in that.
 */
export function endsClause(question: Question, dataset: Dataset): OfRow | null {
  const { from, to, via, hidden, added } = question.filter;
  if (!from && !to && via.length + hidden.length + added.length === 0) return null;
  if (dataset.table) return ofTable(question, dataset, dataset.table);
  const matches = ofContacts(question, dataset);
  return (row) => {
    const contact = dataset.contacts[row];
    return contact !== undefined && matches(contact);
  };
}
