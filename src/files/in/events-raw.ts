import type { EventPlace, ExtraColumn } from '../../model/event-table';
import type { ActorKind } from '../../model/schema';
import type { ContactRule } from './cameo';
import { dateOf } from './columns-date';
import { cleanName, type NumberColumn, Numbers, type TextColumn, Texts } from './events-columns';
import { kindOfActor } from './events-kinds';
import type { Notes } from './notes';
import { plainName } from './plain-text';
import type { SourceFields } from './table-builder';

export interface RawActor {
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166 alpha-2, or null. */
  country: string | null;
}

export interface RawKind {
  readonly text: string;
  readonly cameo: string | null;
  /** Null for what is no contact. */
  readonly rule: ContactRule | null;
}

/** All rows of an event table by columns, before anything is chosen. */
export interface RawEvents {
  readonly name: string;
  readonly actors: readonly RawActor[];
  readonly kinds: readonly RawKind[];
  readonly sources: readonly { readonly key: string; readonly fields: SourceFields }[];
  readonly dates: readonly string[];
  readonly places: readonly EventPlace[];
  /** Rows that can be used, and all that there are in the file. */
  readonly rows: number;
  readonly read: number;
  /** Places in `actors`; for all others below in the list of that name. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly kind: Uint32Array;
  readonly source: Uint32Array;
  readonly date: Uint32Array;
  readonly place: Uint32Array;
  /** The same number for rows of one report; 0 where the file does not tell. */
  readonly story: Uint32Array;
  readonly line: Uint32Array;
  readonly extra: readonly ExtraColumn[];
}

/** Longest name that an actor keeps, characters. */
const LONGEST = 300;

/** Gathers the rows of an event table; every text is looked up, so that the same is told once. */
export class RawBuilder {
  private readonly actorByText = new Map<string, number>();
  private readonly actorByName = new Map<string, number>();
  private readonly actors: RawActor[] = [];
  private readonly kindByKey = new Map<string, number>();
  private readonly kinds: RawKind[] = [];
  private readonly sourceKeys = new Texts();
  private readonly sourceFields: SourceFields[] = [];
  private readonly dateByText = new Map<string, number>([['', 0]]);
  private readonly dates = new Texts(['']);
  private readonly placeByKey = new Map<string, number>();
  private readonly places: EventPlace[] = [{ name: '', country: null }];
  private readonly stories = new Texts(['']);
  private read = 0;
  private readonly columns = Array.from({ length: 8 }, () => new Numbers());

  constructor(
    private readonly name: string,
    private readonly notes: Notes,
  ) {}

  /** The number of the actor of that name; what else is known of it is asked when it is new. */
  actor(
    text: string,
    known: (clean: string) => { country: string | null; sectors?: string; kind?: ActorKind },
  ): number {
    const quick = this.actorByText.get(text);
    if (quick !== undefined) return quick;
    const clean = cleanName(plainName(text)).slice(0, LONGEST) || '?';
    let place = this.actorByName.get(clean);
    if (place === undefined) {
      const { country, sectors, kind } = known(clean);
      place = this.actors.length;
      this.actors.push({ name: clean, country, kind: kind ?? kindOfActor(clean, sectors) });
      this.actorByName.set(clean, place);
    }
    this.actorByText.set(text, place);
    return place;
  }

  /** Gives an actor its country where no row before has told one. */
  country(actor: number, country: string | null): void {
    const entry = this.actors[actor];
    if (entry && entry.country === null) entry.country = country;
  }

  kind(key: string, make: () => RawKind): number {
    let place = this.kindByKey.get(key);
    if (place === undefined) {
      place = this.kinds.length;
      this.kinds.push(make());
      this.kindByKey.set(key, place);
    }
    return place;
  }

  source(key: string, make: (key: string) => SourceFields): number {
    const place = this.sourceKeys.of(key);
    if (place === this.sourceFields.length) this.sourceFields.push(make(key));
    return place;
  }

  /** The number of a date as EDTF, 0 for none; what cannot be read is noted and is none. */
  date(text: string, line: number): number {
    let place = this.dateByText.get(text);
    if (place === undefined) {
      const edtf = dateOf(text, { dayFirst: false, numbers: null });
      place = edtf === null ? -1 : this.dates.of(edtf);
      this.dateByText.set(text, place);
    }
    if (place >= 0) return place;
    this.notes.add('fault', 'noEventDate', { text: text.slice(0, 40) }, line);
    return 0;
  }

  place(name: string, country: string | null): number {
    if (name === '') return 0;
    const key = `${country ?? ''} ${name}`;
    let place = this.placeByKey.get(key);
    if (place === undefined) {
      const clean = cleanName(plainName(name)).slice(0, LONGEST);
      place = clean === '' ? 0 : this.places.length;
      if (place > 0) this.places.push({ name: clean, country });
      this.placeByKey.set(key, place);
    }
    return place;
  }

  story(text: string): number {
    return text === '' ? 0 : this.stories.of(text);
  }

  /** A row without a sender or a receiver is left out, and counted. */
  noEnd(line: number): void {
    this.read += 1;
    this.notes.add('left-out', 'rowNoEnd', {}, line);
  }

  /** Adds a row, of numbers that were given; false where its two ends are one, which is left out. */
  row(
    from: number,
    to: number,
    kind: number,
    source: number,
    date: number,
    place: number,
    story: number,
    line: number,
  ): boolean {
    this.read += 1;
    if (from === to) {
      this.notes.add('left-out', 'loop', { id: this.actors[from]?.name ?? '' }, line);
      return false;
    }
    const [a, b, c, d, e, f, g, h] = this.columns;
    a?.push(from);
    b?.push(to);
    c?.push(kind);
    d?.push(source);
    e?.push(date);
    f?.push(place);
    g?.push(story);
    h?.push(line);
    return true;
  }

  made(extra: readonly (TextColumn | NumberColumn)[] = []): RawEvents {
    const column = (at: number) => this.columns[at]?.exact() ?? new Uint32Array();
    return {
      name: this.name,
      actors: this.actors,
      kinds: this.kinds,
      sources: this.sourceFields.map((fields, at) => ({
        key: this.sourceKeys.values[at] ?? '',
        fields,
      })),
      dates: this.dates.values,
      places: this.places,
      rows: this.columns[0]?.length ?? 0,
      read: this.read,
      from: column(0),
      to: column(1),
      kind: column(2),
      source: column(3),
      date: column(4),
      place: column(5),
      story: column(6),
      line: column(7),
      extra: extra.map((one) => one.made()),
    };
  }
}
