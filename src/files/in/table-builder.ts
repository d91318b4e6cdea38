import type { EventKind, EventPlace, EventTable, ExtraColumn } from '../../model/event-table';
import { plainActor } from '../../model/plain-actor';
import type { Actor, Camp, Source, Text } from '../../model/schema';
import { cleanName, Numbers, Texts } from './events-columns';
import { UNDATED_FILE } from './file-source';
import { Ids } from './ids';

/** Camps for a table, and by actor a place in them or −1 (also where the list is too short). */
export interface TableCamps {
  readonly camps: readonly Camp[];
  readonly of: ArrayLike<number>;
}

export interface BuildOptions {
  readonly title: Text;
  readonly description?: Text;
  readonly camps?: TableCamps | null;
  /** Columns that are ready, of as many values as there are rows. */
  readonly extra?: readonly ExtraColumn[];
}

/** What an actor may have beside its name. */
export type ActorFields = Partial<Omit<Actor, 'id'>>;
/** What a source may have; `published` is widened to the dates of its rows where it is not given. */
export type SourceFields = Partial<Omit<Source, 'id'>>;

type Setter<V> = (row: number, value: V) => void;

const NEWEST = 'XXXX';

/** How the date of a source was found that is that of its rows. */
const OF_ITS_ROWS: Text = {
  en: 'The first and the last day of what the file has from it.',
  ar: 'أول وآخر تاريخ مما في الملف نقلًا عنه.',
};

const both = (text: string): Text => ({ en: text, ar: text });

/**
 * Makes an `EventTable` row by row, without an object for a row: every text is handed in once for
 * its number, and rows are numbers. Rows must come in the ascending order of their lines, which are
 * their ids.
 */
export class TableBuilder {
  private readonly name: string;
  private readonly actorByName = new Map<string, number>();
  private readonly actorIds = new Ids('actor');
  private readonly actorList: Actor[] = [];
  private readonly sourceByKey = new Map<string, number>();
  private readonly sourceIds = new Ids('source');
  private readonly sourceList: { readonly source: Source; readonly given: boolean }[] = [];
  private readonly eventByKey = new Map<string, number>();
  private readonly topicIds = new Ids('event');
  private readonly events: EventKind[] = [];
  private readonly dates = new Texts(['']);
  private readonly placeByKey = new Map<string, number>();
  private readonly places: EventPlace[] = [{ name: '', country: null }];
  private readonly extras: ((rows: number) => ExtraColumn)[] = [];
  private readonly from = new Numbers();
  private readonly to = new Numbers();
  private readonly via = new Numbers();
  private readonly marks = new Numbers();
  private readonly dateOf = new Numbers();
  private readonly eventOf = new Numbers();
  private readonly sourceOf = new Numbers();
  private readonly lineOf = new Numbers();
  private readonly placeOf = new Numbers();
  private readonly mirrorOf = new Numbers();
  private carried = false;
  private mirrored = false;

  /** @param options.name the file's name, of which the table has its id and its title in words. */
  constructor(options: { readonly name: string }) {
    this.name = options.name;
  }

  get rows(): number {
    return this.from.length;
  }

  get actors(): readonly Actor[] {
    return this.actorList;
  }

  /** By row so far who sent and who received. */
  ends(): { readonly from: Uint32Array; readonly to: Uint32Array } {
    return { from: this.from.exact(), to: this.to.exact() };
  }

  /** The number of the actor of that name; `make` is asked only when the name is new. */
  actor(name: string, make?: (clean: string) => ActorFields): number {
    const known = this.actorByName.get(name);
    if (known !== undefined) return known;
    const clean = cleanName(name) || '?';
    const place = this.actorByName.get(clean) ?? this.actorList.length;
    if (place === this.actorList.length) {
      this.actorList.push(
        plainActor({ id: this.actorIds.of(clean), name: both(clean), ...make?.(clean) }),
      );
      this.actorByName.set(clean, place);
    }
    this.actorByName.set(name, place);
    return place;
  }

  /** The number of a kind of event; its topic is in `meta.topics`. `name` where it has words of ours. */
  event(text: string, cameo: string | null, name?: Text): number {
    const key = `${cameo ?? ''} ${text}`;
    let place = this.eventByKey.get(key);
    if (place === undefined) {
      place = this.events.length;
      const words = cleanName(text) || cameo || '?';
      this.events.push({ text: words, cameo, topic: this.topicIds.of(words) });
      this.topicNames.push(name ?? both(words));
      this.eventByKey.set(key, place);
    }
    return place;
  }
  private readonly topicNames: Text[] = [];

  source(key: string, make: (key: string) => SourceFields): number {
    let place = this.sourceByKey.get(key);
    if (place === undefined) {
      place = this.sourceList.length;
      const fields = make(key);
      const source: Source = {
        id: this.sourceIds.of(key),
        outlet: null,
        headline: null,
        ...UNDATED_FILE,
        language: 'und',
        // Nothing of it can be matched with a reader's copy.
        held: false,
        file: null,
        sha256: null,
        paragraphs: null,
        derivedFrom: [],
        informants: [],
        url: null,
        note: null,
        ...fields,
      };
      this.sourceList.push({ source, given: fields.published !== undefined });
      this.sourceByKey.set(key, place);
    }
    return place;
  }

  /** The number of a date, which is EDTF: nothing is checked here. 0 for none. */
  date(edtf: string | null): number {
    return this.dates.of(edtf ?? '');
  }

  /** The number of a place; 0 for none. `country` is ISO 3166 alpha-2. */
  place(name: string, country: string | null): number {
    const key = `${country ?? ''} ${name}`;
    let place = this.placeByKey.get(key);
    if (place === undefined) {
      const clean = cleanName(name);
      place = clean === '' ? 0 : this.places.length;
      if (place > 0) this.places.push({ name: clean, country });
      this.placeByKey.set(key, place);
    }
    return place;
  }

  /**
   * Adds a contact and returns its row. All are numbers, because an object for each of half a
   * million rows costs more than the rest.
   * @param from,to,via numbers of actors, `via` −1 for none
   * @param type,status,medium places in `CONTACT_TYPES`, `STATUSES`, `MEDIA`
   * @param mutual 1 where nobody is reported to have taken the initiative, else 0
   * @param date,event,source,place numbers that this builder gave
   * @param line the line of the file, from 1; it ascends
   * @param mirror the line that says the same from the other side, 0 for none
   */
  row(
    from: number,
    to: number,
    via: number,
    type: number,
    status: number,
    medium: number,
    mutual: number,
    date: number,
    event: number,
    source: number,
    line: number,
    place = 0,
    mirror = 0,
  ): number {
    const row = this.from.length;
    this.from.push(from);
    this.to.push(to);
    this.via.push(via + 1);
    this.marks.push(type | (status << 8) | (medium << 16) | (mutual << 24));
    this.dateOf.push(date);
    this.eventOf.push(event);
    this.sourceOf.push(source);
    this.lineOf.push(line);
    this.placeOf.push(place);
    this.mirrorOf.push(mirror);
    if (via >= 0) this.carried = true;
    if (mirror > 0) this.mirrored = true;
    return row;
  }

  /** A column of the file that the model does not know: what writes a value into a row. */
  extra(name: string, kind: 'number'): Setter<number>;
  extra(name: string, kind: 'text'): Setter<string>;
  extra(name: string, kind: 'number' | 'text'): Setter<number> | Setter<string> {
    if (kind === 'text') {
      const texts = new Texts(['']);
      const codes = new Numbers();
      this.extras.push((rows) => ({
        name,
        kind,
        codes: codes.exact(rows),
        values: texts.values,
      }));
      return (row: number, value: string) => codes.set(row, texts.of(value));
    }
    let values = new Float64Array(1024).fill(Number.NaN);
    this.extras.push((rows) => {
      const exact = new Float64Array(rows).fill(Number.NaN);
      exact.set(values.subarray(0, Math.min(rows, values.length)));
      return { name, kind, values: exact };
    });
    return (row: number, value: number) => {
      if (row >= values.length) {
        const wider = new Float64Array(2 * Math.max(row, values.length)).fill(Number.NaN);
        wider.set(values);
        values = wider;
      }
      values[row] = value;
    };
  }

  /** The table. The builder is spent then: its texts are the table's. */
  build({ title, description, camps = null, extra = [] }: BuildOptions): EventTable {
    const { rows } = this;
    const bytes = (shift: number): Uint8Array => {
      const column = new Uint8Array(rows);
      for (let row = 0; row < rows; row += 1) column[row] = (this.marks.at(row) >> shift) & 255;
      return column;
    };
    const date = this.dateOf.exact();
    const spans = this.spans(date);
    return {
      meta: {
        id: new Ids('table').of(this.name.replace(/\.[a-z0-9]{1,8}$/i, '')),
        title,
        description: description ?? title,
        version: '1',
        asOf: this.newest(),
        licence: '?',
        camps: [...(camps?.camps ?? [])],
        topics: this.events.map(({ topic }, at) => ({
          id: topic,
          name: this.topicNames[at] ?? both(topic),
        })),
      },
      sources: this.sourceList.map(({ source, given }, at) => {
        const published = spans[at] ?? NEWEST;
        return given || published === NEWEST
          ? source
          : { ...source, published, publishedBasis: 'derived', publishedNote: OF_ITS_ROWS };
      }),
      actors: this.actorList.map((actor, at) => {
        const camp = camps?.camps[camps.of[at] ?? -1]?.id;
        return camp === undefined ? actor : { ...actor, camp };
      }),
      rows,
      from: this.from.exact(),
      to: this.to.exact(),
      via: this.carried ? Int32Array.from(this.via.exact(), (place) => place - 1) : null,
      type: bytes(0),
      status: bytes(8),
      medium: bytes(16),
      mutual: bytes(24),
      date,
      dates: this.dates.values,
      event: this.eventOf.exact(),
      events: this.events,
      source: this.sourceOf.exact(),
      line: this.lineOf.exact(),
      mirror: this.mirrored ? this.mirrorOf.exact() : null,
      place: this.places.length > 1 ? this.placeOf.exact() : null,
      places: this.places,
      extra: [...this.extras.map((make) => make(rows)), ...extra],
    };
  }

  /** The last of the dates that are plain days, or years or months; `XXXX` where there is none. */
  private newest(): string {
    let last = '';
    for (const date of this.dates.values)
      if (/^\d{4}[-\d]*$/.test(date) && date > last) last = date;
    return last || NEWEST;
  }

  /** By source, the first and the last plain date of its rows as EDTF; `XXXX` where there is none. */
  private spans(date: Uint32Array): string[] {
    const { values } = this.dates;
    const plain = values.map((text) => /^\d{4}(-\d\d){0,2}$/.test(text));
    const first = new Uint32Array(this.sourceList.length);
    const last = new Uint32Array(this.sourceList.length);
    const text = (place: number): string => values[place] ?? '';
    for (let row = 0; row < date.length; row += 1) {
      const here = date[row] ?? 0;
      if (plain[here] !== true) continue;
      const source = this.sourceOf.at(row);
      const [low, high] = [first[source] ?? 0, last[source] ?? 0];
      if (here !== low && (low === 0 || text(here) < text(low))) first[source] = here;
      if (here !== high && (high === 0 || text(here) > text(high))) last[source] = here;
    }
    return [...first].map((low, source) => {
      const high = last[source] ?? 0;
      if (low === 0) return NEWEST;
      return low === high ? text(low) : `${text(low)}/${text(high)}`;
    });
  }
}
