import { routeOf } from '../analysis/channels';
import type { Contact, Status } from '../model/schema';
import { STATUS_MARKS, STATUS_RANK } from './marks';

/** What is drawn as one continuous line: one contact, or several of one status. */
export interface Strand {
  readonly id: string;
  readonly contacts: readonly Contact[];
  readonly status: Status;
  readonly mutual: boolean;
}

/** All contacts between the same ends through the same carriers. */
export interface Band {
  readonly id: string;
  readonly from: readonly string[];
  readonly via: readonly string[];
  readonly to: readonly string[];
  /** By status, as `STATUS_RANK` has them, then in the order of the data. */
  readonly strands: readonly Strand[];
  readonly contacts: number;
}

/**
 * Who stands on which side. A mutual contact may list everyone on both sides: who is listed as its
 * sender stands at the start; of two like lists, the first one of them.
 */
export function sidesOf(contact: Contact): { from: readonly string[]; to: readonly string[] } {
  const { from, to, mutual } = contact;
  if (!mutual) return { from, to };
  const others = to.filter((id) => !from.includes(id));
  if (others.length > 0) return { from, to: others };
  const [first, ...rest] = from;
  return first === undefined || rest.length === 0 ? { from, to } : { from: [first], to: rest };
}

function strandsOf(id: string, contacts: readonly Contact[], limit: number): Strand[] {
  const groups = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const kind = `${contact.status}${contact.mutual ? ':mutual' : ''}`;
    const key = contacts.length > limit ? `${id}:${kind}` : contact.id;
    const group = groups.get(key);
    if (group) group.push(contact);
    else groups.set(key, [contact]);
  }
  const strands = [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (!first) return [];
    const own = group.length === 1 ? first.id : key;
    return [{ id: own, contacts: group, status: first.status, mutual: first.mutual }];
  });
  const rank = ({ status }: Strand) => STATUS_RANK.indexOf(status);
  return strands.sort((a, b) => rank(a) - rank(b));
}

/**
 * The bands of some contacts, in order of first appearance: a strand for each contact, or where a
 * band has more than `limit` of them, one for each status.
 */
export function bandsOf(contacts: readonly Contact[], limit: number): Band[] {
  const groups = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const { from, to } = sidesOf(contact);
    const id = routeOf({ from, via: contact.via, to });
    const group = groups.get(id);
    if (group) group.push(contact);
    else groups.set(id, [contact]);
  }
  return [...groups].flatMap(([id, group]) => {
    const [first] = group;
    if (!first) return [];
    const strands = strandsOf(id, group, limit);
    return [{ id, ...sidesOf(first), via: first.via, strands, contacts: group.length }];
  });
}

/** What stands at the end of a strand. Without a reported initiative nothing points. */
export function endOf({ status, mutual }: Strand) {
  const { end } = STATUS_MARKS[status];
  return mutual && (end === 'triangle' || end === 'vee') ? 'none' : end;
}
