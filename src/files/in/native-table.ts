import type { EventKind, EventPlace, EventTable } from '../../model/event-table';
import {
  type Bundle,
  CONTACT_TYPES,
  type Contact,
  MEDIA,
  type Source,
  STATUSES,
  type Text,
} from '../../model/schema';
import { Texts } from './events-columns';
import { attributeColumns } from './native-table-extras';

/** The largest line that a column holds. */
const LAST_LINE = 0xffff_ffff;

const isOne = ({ en, ar }: Text): boolean => en === ar;

/** Whether a contact says nothing that a row of a table does not: its words but once, and no more. */
function isPlain(contact: Contact): boolean {
  const { from, to, via, date, place, placeCountry, title, summary } = contact;
  return (
    from.length === 1 &&
    to.length === 1 &&
    via.length <= 1 &&
    contact.answeredBy === null &&
    contact.dateBasis === (date === null ? null : 'stated') &&
    contact.dateNote === null &&
    (place === null ? placeCountry === null : isOne(place)) &&
    contact.inReplyTo === null &&
    contact.partOf === null &&
    isOne(title) &&
    isOne(summary) &&
    title.en === summary.en &&
    contact.points.length === 0 &&
    contact.topics.length === 1 &&
    contact.reading === 'explicit' &&
    contact.note === null
  );
}

/** The lines of a contact's only evidence, 0 for no mirrored one; null where it says more. */
function linesOf({ id, evidence }: Contact): readonly [source: string, number, number] | null {
  const [only] = evidence;
  if (!only || evidence.length > 1 || only.paragraphs.length > 2) return null;
  if (only.informant !== null || only.outlet !== null || only.note !== null) return null;
  const [line = 0, mirror = 0] = only.paragraphs;
  if (only.stance !== 'asserts' || id !== `e${line}` || Math.max(line, mirror) > LAST_LINE) {
    return null;
  }
  return [only.source, line, mirror];
}

/** What rows refer to by number: each kind of event, date and place once, in the order of use. */
class Shared {
  readonly dates = new Texts(['']);
  readonly events: EventKind[] = [];
  readonly places: EventPlace[] = [{ name: '', country: null }];
  private readonly eventKeys = new Texts();
  private readonly placeKeys = new Texts(['']);

  event({ title, cameo, topics: [topic = ''] }: Contact): number {
    // A code and an id have no blanks.
    const at = this.eventKeys.of(`${cameo ?? ''} ${topic} ${title.en}`);
    if (at === this.events.length) this.events.push({ text: title.en, cameo, topic });
    return at;
  }

  place({ place, placeCountry: country }: Contact): number {
    if (!place) return 0;
    const at = this.placeKeys.of(`${country ?? ''} ${place.en}`);
    if (at === this.places.length) this.places.push({ name: place.en, country });
    return at;
  }
}

const placesOf = (entries: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(entries.map(({ id }, at) => [id, at]));

/** What relays another report may have several origins, which a table does not count. */
const isOriginal = ({ derivedFrom }: Source): boolean => derivedFrom.length === 0;

/**
 * A bundle that has passed its check as the table that it was saved from, so that its contacts are
 * rows and not objects; null where one of them says what a row does not, or there is a tie: what
 * the table gives is always the same contacts, field by field.
 */
export function tableOfBundle({
  dataset: meta,
  sources,
  actors,
  ties,
  contacts,
}: Bundle): EventTable | null {
  if (ties.length > 0 || !sources.every(isOriginal)) return null;
  const extra = attributeColumns(contacts);
  if (!extra) return null;
  const rows = contacts.length;
  const [actorAt, sourceAt] = [placesOf(actors), placesOf(sources)];
  const shared = new Shared();
  const numbers = () => new Uint32Array(rows);
  const bytes = () => new Uint8Array(rows);
  const via = new Int32Array(rows).fill(-1);
  const [from, to, date, event, source] = [numbers(), numbers(), numbers(), numbers(), numbers()];
  const [line, mirror, place] = [numbers(), numbers(), numbers()];
  const [type, status, medium, mutual] = [bytes(), bytes(), bytes(), bytes()];
  const some = { via: false, mirror: false };
  let last = 0;
  for (const [row, contact] of contacts.entries()) {
    const lines = isPlain(contact) ? linesOf(contact) : null;
    const [sender, receiver] = [
      actorAt.get(contact.from[0] ?? ''),
      actorAt.get(contact.to[0] ?? ''),
    ];
    if (!lines || lines[1] <= last || sender === undefined || receiver === undefined) return null;
    const [carrier] = contact.via;
    if (carrier !== undefined) {
      const at = actorAt.get(carrier);
      if (at === undefined) return null;
      via[row] = at;
      some.via = true;
    }
    const report = sourceAt.get(lines[0]);
    if (report === undefined) return null;
    [, last] = lines;
    from[row] = sender;
    to[row] = receiver;
    source[row] = report;
    line[row] = last;
    mirror[row] = lines[2];
    if (lines[2] > 0) some.mirror = true;
    type[row] = CONTACT_TYPES.indexOf(contact.type);
    status[row] = STATUSES.indexOf(contact.status);
    medium[row] = MEDIA.indexOf(contact.medium);
    mutual[row] = contact.mutual ? 1 : 0;
    date[row] = shared.dates.of(contact.date ?? '');
    event[row] = shared.event(contact);
    place[row] = shared.place(contact);
  }
  return {
    meta,
    sources,
    actors,
    rows,
    from,
    to,
    via: some.via ? via : null,
    type,
    status,
    medium,
    mutual,
    date,
    dates: shared.dates.values,
    event,
    events: shared.events,
    source,
    line,
    mirror: some.mirror ? mirror : null,
    place: shared.places.length > 1 ? place : null,
    places: shared.places,
    extra,
  };
}
