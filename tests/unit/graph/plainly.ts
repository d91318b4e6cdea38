import type { Dataset } from '../../../src/model/dataset';
import { parseDate } from '../../../src/model/edtf';
import type { End, Question } from '../../../src/model/filter';
import { countOrigins } from '../../../src/model/origins';
import type { Contact } from '../../../src/model/schema';

/** The rules F1–F6 read straight off the page, one contact at a time: what the index must equal. */

function belongs(id: string, end: End, dataset: Dataset): boolean {
  const actor = dataset.actor.get(id);
  if (!actor) return false;
  if (end.kind === 'camp') return actor.camp === end.id;
  return id === end.id || (actor.partOf !== null && belongs(actor.partOf, end, dataset));
}

function inRole(contact: Contact, role: string): readonly string[] {
  if (role === 'carried') return contact.via;
  if (contact.mutual) return [...contact.from, ...contact.to];
  return role === 'initiated' ? contact.from : contact.to;
}

export function whenOf(contact: Contact, { window }: Question): string {
  const date = contact.date === null || contact.date === 'XXXX' ? null : parseDate(contact.date);
  if (!date) return 'undated';
  if (!window) return 'certain';
  const { earliest, latest } = date.widest;
  if (window.from <= earliest && latest <= window.to) return 'certain';
  return earliest <= window.to && latest >= window.from ? 'possible' : 'outside';
}

export function isShown(contact: Contact, question: Question, dataset: Dataset): boolean {
  const { filter } = question;
  const one = (chosen: readonly string[], values: readonly (string | null)[]) =>
    chosen.length === 0 || values.some((value) => value !== null && chosen.includes(value));
  const roles = filter.roles.length === 0 ? ['initiated', 'received', 'carried'] : filter.roles;
  const standing = roles.flatMap((role) => inRole(contact, role));
  const { from, to } = filter;
  const reach = (a: readonly string[], b: readonly string[]) =>
    (!from || a.some((id) => belongs(id, from, dataset))) &&
    (!to || b.some((id) => belongs(id, to, dataset)));
  const when = whenOf(contact, question);
  const { origins } = countOrigins(contact.evidence, dataset);
  const everyone = new Set([...contact.from, ...contact.via, ...contact.to]);
  return (
    when !== 'outside' &&
    (when !== 'undated' || question.undated) &&
    one(filter.types, [contact.type]) &&
    one(filter.statuses, [contact.status]) &&
    one(filter.media, [contact.medium]) &&
    one(filter.actors, standing) &&
    one(
      filter.camps,
      standing.map((id) => dataset.actor.get(id)?.camp ?? null),
    ) &&
    standing.length > 0 &&
    one(filter.topics, contact.topics) &&
    one(filter.places, [contact.place?.en ?? null]) &&
    one(
      filter.sources,
      contact.evidence.map((item) => item.source),
    ) &&
    one(
      filter.informants,
      contact.evidence.map((item) => item.informant),
    ) &&
    one(filter.readings, [contact.reading]) &&
    one(
      filter.attributes,
      Object.entries(contact.attributes ?? {}).map(([name, value]) => `${name}=${value}`),
    ) &&
    one(filter.origins, [origins > 1 ? 'several' : 'one']) &&
    !filter.hidden.some((id) => everyone.has(id)) &&
    (filter.added.some((id) => everyone.has(id)) ||
      (filter.via.every((id) => contact.via.includes(id)) &&
        (reach(contact.from, contact.to) ||
          ((contact.mutual || filter.either) && reach(contact.to, contact.from)))))
  );
}
