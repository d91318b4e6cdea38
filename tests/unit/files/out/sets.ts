import fc from 'fast-check';
import { checkBundle } from '../../../../src/model/check';
import { type Dataset, toDataset } from '../../../../src/model/dataset';
import type { Actor, Attributes, Contact, Evidence, Text, Tie } from '../../../../src/model/schema';
import { anySet } from '../../graph/sets';
import { FILE_NAMES } from '../../model/small';

/** Text that breaks writers: markup, quotes, controls, line ends, formulas, isolates, and length. */
export const HARD_TEXTS = [
  `"twice" 'once' “curly” «قوسان»`,
  '<b onclick="x">&amp;</b> ]]> </script> -->',
  'a\u0000b\u0001c\u0007d\u001be\u007ff',
  'one\ntwo\r\nthree\rfour\u2028five\u2029six\u0085seven',
  '=HYPERLINK("http://x.example","y")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "'quoted already",
  "''twice",
  '\u200b=1+1',
  '\u2068قاآني\u2069 \u2067x\u2069',
  '👩‍👩‍👧‍👦 🇮🇶 𐤀',
  'a;b,c\td|e  f',
  'null',
  'true',
  '007',
  '1e5',
  '__proto__',
  '\ufffe\uffff',
  'قناة '.repeat(2_000).trim(),
] as const;

/** Any text that a name may be: not empty, and without white space at its ends. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HARD_TEXTS),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 12 })
    .map((text) => text.trim())
    .filter((text) => text !== ''),
);

const ACTOR_IDS = ['state-e', 'army-e', 'general-e', 'minister-w', 'broker', 'east'];

type Pick = (count: number) => number;

function words(texts: readonly string[], next: Pick): Text {
  const one = () => texts[next(texts.length)] ?? 'x';
  return { en: one(), ar: one() };
}

function evidence(texts: readonly string[], next: Pick): Evidence {
  const source = next(2) === 0 ? 'post' : 'wire';
  return {
    source,
    paragraphs: next(2) === 0 ? [1] : [3, 2, 10],
    informant: next(2) === 0 ? null : `voice-of-${source}`,
    outlet: next(3) === 0 ? words(texts, next) : null,
    stance: next(4) === 0 ? 'denies' : 'asserts',
    note: next(3) === 0 ? words(texts, next) : null,
  };
}

/** What another tool's file may say beyond the model, under names that are hard to write too. */
function own(texts: readonly string[], next: Pick): { attributes?: Attributes } {
  if (next(3) > 0) return {};
  const hard = words(texts, next).en;
  return {
    attributes: {
      weight: next(9) / 2,
      type: 'of another tool',
      ...(hard === '__proto__' ? {} : { [hard]: next(2) === 0 ? words(texts, next).ar : next(99) }),
      seen: next(2) === 0,
      tags: Array.from({ length: next(3) }, () => words(texts, next).en),
    },
  };
}

function dress(actor: Actor, texts: readonly string[], next: Pick): Actor {
  const text = () => words(texts, next);
  const aliases = () => Array.from({ length: next(3) }, () => text().en);
  return {
    ...actor,
    name: text(),
    short: next(4) === 0 ? { en: 'short', ar: '=قصير' } : null,
    aliases: { en: [...aliases(), ...(next(4) === 0 ? ['\t tab', '', '\r'] : [])], ar: aliases() },
    unnamed: next(3) === 0,
    country: next(2) === 0 ? 'IQ' : null,
    roles:
      next(3) === 0
        ? [{ title: text(), from: '2019', to: null, source: 'post', paragraphs: [2, 1] }]
        : [],
    possiblySame: ACTOR_IDS.filter((id) => id !== actor.id && next(6) === 0),
    grammar:
      next(3) === 0
        ? {
            en: { article: 'the', plural: next(2) === 0 },
            ar: { gender: 'f', number: 'plural', human: true, oblique: next(2) ? 'x' : null },
          }
        : null,
    mentions: next(2) === 0 ? [{ source: 'wire', paragraphs: [4] }] : [],
    note: next(3) === 0 ? text() : null,
    wikidata: next(4) === 0 ? 'Q794' : null,
    ...own(texts, next),
  };
}

const MUTUAL: readonly string[] = ['meeting', 'call', 'channel', 'exchange'];

function detail(contact: Contact, at: number, texts: readonly string[], next: Pick): Contact {
  const text = () => words(texts, next);
  const earlier = (chance: number) => (at > 0 && next(chance) === 0 ? `c${next(at)}` : null);
  const [by, to] = [contact.from[0] ?? '', contact.to[0] ?? ''];
  // An empty list of them says nothing, and need not come back.
  const { attributes: _, ...rest } = contact;
  return {
    ...rest,
    mutual: contact.mutual && MUTUAL.includes(contact.type),
    cameo: next(3) === 0 ? '040' : null,
    answeredBy: next(5) === 0 ? 'unit-e' : null,
    dateBasis: contact.date === null ? null : 'derived',
    dateNote: contact.date === null ? null : text(),
    place: next(3) === 0 ? text() : null,
    placeCountry: next(3) === 0 ? 'CH' : null,
    inReplyTo: earlier(3),
    partOf: earlier(4),
    title: text(),
    summary: text(),
    points: Array.from({ length: next(3) }, () => ({
      by: [by],
      to: [to],
      act: 'asks' as const,
      text: text(),
      evidence: [evidence(texts, next)],
    })),
    evidence: [evidence(texts, next), ...(next(2) === 0 ? [evidence(texts, next)] : [])],
    note: next(3) === 0 ? text() : null,
    ...own(texts, next),
  };
}

/**
 * Any data set that the check has nothing against, with every field in use and hard text in all of
 * them. The choices come from a list of numbers, which fast-check can make smaller.
 */
export const anyDataset: fc.Arbitrary<Dataset> = fc
  .record({
    base: anySet(8),
    texts: fc.array(anyText, { minLength: 1, maxLength: 12 }),
    choices: fc.array(fc.nat(5040), { minLength: 1, maxLength: 80 }),
  })
  .map(({ base, texts, choices }) => {
    let at = 0;
    const next: Pick = (count) => (choices[at++ % choices.length] ?? 0) % count;
    const ties: Tie[] = [
      ['army-e', 'state-e', 'part-of'] as const,
      ['broker', 'minister-w', 'envoy-of'] as const,
    ].map(([from, to, kind], n) => ({
      id: `tie-${n}`,
      from,
      to,
      kind,
      valid: next(2) === 0 ? '2020/..' : null,
      evidence: [evidence(texts, next)],
      note: next(2) === 0 ? words(texts, next) : null,
    }));
    const parts = {
      dataset: {
        ...base.meta,
        title: words(texts, next),
        description: words(texts, next),
        camps: base.meta.camps.map((camp) => ({ ...camp, name: words(texts, next) })),
        topics: base.meta.topics.map((topic) => ({ ...topic, name: words(texts, next) })),
      },
      sources: base.sources.map((source) => ({
        ...source,
        outlet: next(2) === 0 ? words(texts, next) : null,
        headline: next(2) === 0 ? words(texts, next) : null,
        publishedBasis: 'derived',
        publishedNote: words(texts, next),
        derivedFrom: source.id === 'wire' && next(2) === 0 ? ['post'] : [],
        informants: source.informants.map((one) => ({
          ...one,
          description: words(texts, next),
          affiliation: next(3) === 0 ? 'office-e' : null,
          named: next(2) === 0,
        })),
        url: next(2) === 0 ? 'https://x.example/?a=1&b="2"' : null,
        note: next(2) === 0 ? words(texts, next) : null,
      })),
      actors: base.actors.map((actor) => dress(actor, texts, next)),
      ties,
      contacts: base.contacts.map((contact, n) => detail(contact, n, texts, next)),
    };
    return toDataset(checkBundle(parts, { fileNames: FILE_NAMES }).sound);
  });

/** A data set and some of its contacts, as a filter would give them. */
export const anyView = anyDataset.chain((dataset) =>
  fc.subarray([...dataset.contacts]).map((contacts) => ({
    dataset,
    contacts: dataset.contacts.filter((c) => contacts.includes(c)),
  })),
);

export const asText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What a file of JSON holds. */
export const readJson = (bytes: Uint8Array): unknown => JSON.parse(asText(bytes));

/** The entries of a data set; its indexes say the same again, and take long to compare. */
export function parts({ meta, sources, actors, ties, contacts }: Dataset) {
  return { dataset: meta, sources, actors, ties, contacts };
}
