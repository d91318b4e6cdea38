import type { EgoQuestion } from '../../analysis/ego';
import type { Role } from '../../model/filter';
import type { ContactType, Medium, Status } from '../../model/schema';
import type { Piece } from './phrase';

/** What a language brings to the sentence of a filter; the order of its clauses is common. */
export interface FilterWords {
  /** The subject where nothing is chosen, and where no type is. */
  readonly all: string;
  readonly contacts: string;
  readonly comma: string;
  readonly and: string;
  readonly or: string;
  /** A chosen value that the data set does not have. */
  readonly gone: string;
  readonly dated: string;
  /** Plural nouns. */
  readonly types: Readonly<Record<ContactType, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly media: Readonly<Record<Medium, string>>;
  readonly readings: Readonly<Record<'explicit' | 'implied', string>>;
  readonly origins: Readonly<Record<'one' | 'several', string>>;
  readonly involving: string;
  /** Before whoever stands in the role. */
  readonly inRole: Readonly<Record<Role, string>>;
  /** After whoever may stand in several roles: “as initiator or carrier”. */
  readonly as: string;
  readonly roles: Readonly<Record<Role, string>>;
  /** That someone stands in the role. */
  readonly anyone: Readonly<Record<Role, string>>;
  readonly camp: (name: string) => string;
  readonly unknownCamp: string;
  readonly between: (a: Piece, b: Piece) => Piece;
  readonly from: string;
  readonly to: string;
  readonly through: string;
  /** Before an end that may have begun it or been reached. */
  readonly withEnd: string;
  /** Before actors left out by hand, and before those whose contacts were added. */
  readonly without: string;
  readonly also: string;
  /** Before the actor whose ego network is shown, and which way it is walked where not both. */
  readonly ego: string;
  readonly egoWay: Readonly<Record<EgoQuestion['direction'], string | null>>;
  /** Before several names of places, of which each has what its language puts before it. */
  readonly places: string;
  readonly place: (name: string) => string;
  readonly about: string;
  readonly topic: (name: string) => string;
  readonly reportedBy: string;
  /** Null for an outlet that the report does not name. */
  readonly source: (outlet: string | null, published: string) => string;
  readonly accordingTo: string;
  readonly informant: (description: string) => string;
  /** An EDTF date or interval as a clause. */
  readonly time: (edtf: string) => string;
}
