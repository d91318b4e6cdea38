import {
  CONTACT_TYPES,
  type ContactType,
  DATE_BASES,
  type DateBasis,
  MEDIA,
  type Medium,
  STATUSES,
  type Status,
} from '../../model/schema';
import { type Entity, valuesOf } from './ftm-entities';

/** Ids as our own writer gives them: `set.actor.iran`. */
export class OwnIds {
  /** The id of the data set; null for a file that is not of our writing. */
  readonly dataset: string | null;

  constructor(entities: Iterable<Entity>) {
    let dataset: string | null = null;
    for (const { id, properties } of entities) {
      const said = /^([a-z0-9-]+)\.contact\.[a-z0-9-]+$/.exec(id)?.[1];
      const words = properties.get('description')?.some((text) => /^contact: [a-z]/.test(text));
      if (said === undefined || !words) continue;
      dataset = said;
      break;
    }
    this.dataset = dataset;
  }

  /** What stands behind the kind: `iran`; null where the id is of another kind. */
  rest(id: string, kind: 'actor' | 'contact' | 'source' | 'tie'): string | null {
    const start = `${this.dataset}.${kind}.`;
    return this.dataset !== null && id.startsWith(start) ? id.slice(start.length) : null;
  }
}

/** What our own writer says of a contact in words, as far as no property has it. */
export interface OwnWords {
  readonly type: ContactType;
  readonly status: Status;
  readonly mutual: boolean;
  readonly answeredBy: string | null;
  readonly medium: Medium;
  readonly date: string | null;
  readonly dateBasis: DateBasis | null;
  readonly inReplyTo: string | null;
  readonly partOf: string | null;
  readonly implied: boolean;
  readonly deniedIn: readonly string[];
  readonly text: string;
}

const WORDS = new RegExp(
  `^contact: (${CONTACT_TYPES.join('|')}); status: (${STATUSES.join('|')}); from: [^]*; to: [^]*?` +
    '(; mutual: yes)?(?:; answered by: ([^]*?))?' +
    `; medium: (${MEDIA.join('|')})(?:; date: ([^;]*?)(?: \\((${DATE_BASES.join('|')})\\))?)?` +
    '(?:; in reply to: ([a-z0-9-]+))?(?:; part of: ([a-z0-9-]+))?' +
    '; reading: (explicit|implied)(?:; denied in: ([a-z0-9, -]+))?$',
);
const LONGEST = 20_000;

export function ownWords(entity: Entity): OwnWords | null {
  const text = valuesOf(entity, 'description').find((one) => one.startsWith('contact: ')) ?? '';
  const found = text.length > LONGEST ? null : WORDS.exec(text);
  if (!found) return null;
  const [, type, status, mutual, answeredBy, medium, date, basis, reply, part, reading, denied] =
    found;
  return {
    type: CONTACT_TYPES.find((one) => one === type) ?? 'exchange',
    status: STATUSES.find((one) => one === status) ?? 'occurred',
    mutual: mutual !== undefined,
    answeredBy: answeredBy ?? null,
    medium: MEDIA.find((one) => one === medium) ?? 'unspecified',
    date: date ?? null,
    dateBasis: DATE_BASES.find((one) => one === basis) ?? null,
    inReplyTo: reply ?? null,
    partOf: part ?? null,
    implied: reading === 'implied',
    deniedIn: denied?.split(', ') ?? [],
    text,
  };
}

/**
 * How many of those involved are its senders: as many as the words name first. The words are by
 * name, and a name may hold whatever separates them, so they are compared whole.
 */
export function sendersOf(words: OwnWords, involved: readonly string[]): number {
  const start = words.text.indexOf('; from: ') + '; from: '.length;
  for (let n = 1; n < involved.length; n += 1) {
    const from = involved.slice(0, n).join(', ');
    const to = `; to: ${involved.slice(n).join(', ')};`;
    const rest = words.text.slice(start + from.length);
    if (!words.text.startsWith(from, start)) continue;
    if (rest.startsWith('; carried, in order, by: ') ? rest.includes(to) : rest.startsWith(to)) {
      return n;
    }
  }
  return 1;
}

/** Facts of our own words, `name: value; …`, where no value holds what separates them. */
export function ownFact(entity: Entity, name: string): string | null {
  const pattern = new RegExp(`(?:^|; )${name}: ([^;]*)`);
  for (const text of valuesOf(entity, 'description')) {
    const said = text.length > LONGEST ? null : pattern.exec(text)?.[1];
    if (said) return said;
  }
  return null;
}

const MARK = new RegExp(`^\\[(${STATUSES.join('|')})\\] `);

/** The status that a name begins with where something did not take place, and the names without it. */
export function unmarked(values: readonly string[]): {
  readonly status: Status | null;
  readonly values: readonly string[];
} {
  const said = values.map((value) => MARK.exec(value)?.[1]).find((one) => one !== undefined);
  return {
    status: STATUSES.find((one) => one === said) ?? null,
    values: values.map((value) => value.replace(MARK, '')),
  };
}
