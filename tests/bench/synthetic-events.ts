import type { Actor, Bundle, Contact, Source } from '../../src/model/schema';

/** The size and kind of a synthetic set; the same values give the same set on every machine. */
export interface SyntheticShape {
  readonly actors: number;
  readonly contacts: number;
  readonly seed: number;
  /** Share of contacts that go through one carrier. */
  readonly mediated?: number;
  /** Share of contacts, direct ones, without a reported initiative. */
  readonly mutual?: number;
  /** Share of contacts whose date is a month only. */
  readonly vague?: number;
}

const CAMPS = 8;
const SOURCES = 20;
const FIRST_DAY = Date.UTC(2014, 0, 1);
const DAYS = 365;
/** How often a sender turns to somebody it has reached before. Fitted to ICEWS 2014, as the next. */
const AGAIN = 0.62;
/** An actor's weight is (its rank + SHIFT) to the power of -EXPONENT. */
const EXPONENT = 1.2;
const SHIFT = 9;

/** Numbers from 0 to below 1 (mulberry32, Ettinger 2017). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const both = (en: string, ar = en) => ({ en, ar });

function actorOf(at: number): Actor {
  return {
    id: `actor-${at}`,
    name: both(`Actor ${at}`, `الطرف ${at}`),
    short: null,
    aliases: { en: [], ar: [] },
    kind: at % 5 === 0 ? 'government' : 'person',
    unnamed: false,
    country: null,
    camp: at % (CAMPS + 1) === CAMPS ? null : `camp-${at % (CAMPS + 1)}`,
    roles: [],
    partOf: at > 0 && at % 7 === 0 ? `actor-${Math.floor(at / 7)}` : null,
    possiblySame: [],
    grammar: null,
    mentions: [],
    note: null,
    wikidata: null,
  };
}

function sourceOf(at: number): Source {
  return {
    id: `source-${at}`,
    outlet: both(`Outlet ${at}`, `الصحيفة ${at}`),
    headline: null,
    published: '2015-01-01',
    publishedBasis: 'stated',
    publishedNote: null,
    language: 'en',
    held: true,
    file: `source-${at}.txt`,
    sha256: '0'.repeat(64),
    paragraphs: 9,
    derivedFrom: [],
    informants: [],
    url: null,
    note: null,
  };
}

/** Draws actors with a weight that falls with their rank: the static model (Goh, Kahng & Kim 2001). */
function drawFrom(actors: number, random: () => number): (but: readonly number[]) => number {
  const upTo = new Float64Array(actors);
  let all = 0;
  for (let rank = 0; rank < actors; rank += 1) {
    all += (rank + SHIFT) ** -EXPONENT;
    upTo[rank] = all;
  }
  return (but) => {
    for (;;) {
      const mark = random() * all;
      let [low, high] = [0, actors - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((upTo[middle] ?? 0) < mark) low = middle + 1;
        else high = middle;
      }
      if (!but.includes(low)) return low;
    }
  };
}

/**
 * A valid bundle of dated contacts whose shape is that of a year of machine-coded events (ICEWS
 * 2014 has 90,730 events among 7,128 actors in 31,723 directed pairs): some actors stand in
 * thousands of contacts and half of them in a few, and pairs repeat. `actor-0` is the busiest. It
 * takes nothing from the app but types, so that what measures the app does not run through it.
 */
export function syntheticBundle(shape: SyntheticShape): Bundle {
  const { actors, contacts, seed, mediated = 0.05, mutual = 0.15, vague = 0.02 } = shape;
  if (actors < 3) throw new RangeError(`at least three actors are needed, not ${actors}`);
  const random = randomFrom(seed);
  const below = (size: number) => Math.floor(random() * size);
  const draw = drawFrom(actors, random);
  const reached = new Map<number, number[]>();

  const receiverOf = (sender: number): number => {
    const before = reached.get(sender) ?? [];
    if (before.length > 0 && random() < AGAIN) return before[below(before.length)] ?? 0;
    return draw([sender]);
  };
  const contactOf = (at: number): Contact => {
    const sender = draw([]);
    const receiver = receiverOf(sender);
    const before = reached.get(sender);
    if (before) before.push(receiver);
    else reached.set(sender, [receiver]);
    const via = random() < mediated ? [draw([sender, receiver])] : [];
    const together = via.length === 0 && random() < mutual;
    const date = new Date(FIRST_DAY + below(DAYS) * 86_400_000).toISOString().slice(0, 10);
    const status = random();
    return {
      id: `contact-${at}`,
      type: together ? 'meeting' : via.length > 0 ? 'message' : 'call',
      cameo: null,
      from: [`actor-${sender}`],
      to: [`actor-${receiver}`],
      mutual: together,
      via: via.map((carrier) => `actor-${carrier}`),
      status: status < 0.9 ? 'occurred' : status < 0.95 ? 'planned' : 'declined',
      answeredBy: null,
      medium: 'unspecified',
      date: random() < vague ? date.slice(0, 7) : date,
      dateBasis: 'stated',
      dateNote: null,
      place: null,
      placeCountry: null,
      inReplyTo: null,
      partOf: null,
      title: both(`Contact ${at}`, `الاتصال ${at}`),
      summary: both(`Contact ${at}.`, `الاتصال ${at}.`),
      points: [],
      topics: [],
      reading: 'explicit',
      evidence: [
        {
          source: `source-${below(SOURCES)}`,
          paragraphs: [1 + below(9)],
          informant: null,
          outlet: null,
          stance: 'asserts',
          note: null,
        },
      ],
      note: null,
    };
  };

  return {
    dataset: {
      id: `synthetic-${seed}`,
      title: both(`Synthetic events ${seed}`, `أحداث مولَّدة ${seed}`),
      description: both('Drawn at random.', 'مولَّدة عشوائيًا.'),
      version: '1',
      asOf: '2015-01-01',
      licence: 'CC0-1.0',
      camps: Array.from({ length: CAMPS }, (_, slot) => ({
        id: `camp-${slot}`,
        name: both(`Camp ${slot}`, `المعسكر ${slot}`),
        slot,
      })),
      topics: [],
    },
    sources: Array.from({ length: SOURCES }, (_, at) => sourceOf(at)),
    actors: Array.from({ length: actors }, (_, at) => actorOf(at)),
    ties: [],
    contacts: Array.from({ length: contacts }, (_, at) => contactOf(at)),
  };
}

/** Kinds of events as ICEWS names them, with how many of a hundred are of each: contacts mostly. */
const KINDS = [
  ['Make statement', 22],
  ['Consult', 18],
  ['Express intent to meet or negotiate', 12],
  ['Host a visit', 11],
  ['Make a visit', 11],
  ['Discuss by telephone', 8],
  ['Make an appeal or request', 7],
  ['Praise or endorse', 6],
  ['Criticize or denounce', 5],
] as const;

/**
 * A table of events like ICEWS 2014's, as text: `date source relation target`, a row for each
 * contact of the shape, by the same draws as `syntheticBundle`. Needs no objects, so half a million
 * rows are no matter.
 */
export function syntheticTsv({ actors, contacts, seed }: SyntheticShape): string {
  const random = randomFrom(seed);
  const draw = drawFrom(actors, random);
  const reached = new Map<number, number[]>();
  const kinds = KINDS.flatMap(([kind, share]) => Array.from({ length: share }, () => kind));
  const days = Array.from({ length: DAYS }, (_, at) =>
    new Date(FIRST_DAY + at * 86_400_000).toISOString().slice(0, 10),
  );
  const below = (size: number) => Math.floor(random() * size);
  const lines = ['date\tsource\trelation\ttarget'];
  for (let at = 0; at < contacts; at += 1) {
    const sender = draw([]);
    const before = reached.get(sender);
    const receiver =
      before && random() < AGAIN ? (before[below(before.length)] ?? 0) : draw([sender]);
    if (before) before.push(receiver);
    else reached.set(sender, [receiver]);
    const day = days[Math.floor((at / contacts) * DAYS)] ?? days[0];
    lines.push(
      `${day}\tActor ${sender} (Country ${sender % 60})\t${kinds[below(100)]}\tActor ${receiver} (Country ${receiver % 60})`,
    );
  }
  return `${lines.join('\n')}\n`;
}
