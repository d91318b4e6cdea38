import type { Dataset } from '../../model/dataset';
import type { Lang } from '../../model/schema';
import { clausesOf, type Place } from './clauses';
import { patchOf } from './patch';
import type { Suggestion, Understood } from './question';
import { type Candidate, makeResolver, type NamedKind } from './resolve';
import type { Search } from './search';
import { timeFacts } from './time-facts';
import { type Token, tokensOf } from './tokens';
import { termsFrom } from './vocabulary';

/** How many ways to understand a question are offered. */
export const MOST_SUGGESTIONS = 6;
const ALTERNATIVES = 3;

const KINDS: Readonly<Record<Place, readonly NamedKind[]>> = {
  from: ['actor', 'camp'],
  to: ['actor', 'camp', 'place'],
  side: ['actor', 'camp'],
  via: ['actor'],
  where: ['place'],
  about: ['topic'],
  any: ['actor', 'camp', 'place', 'topic', 'source'],
};

/** A place in the question with the ways to fill it, the likeliest first. */
interface Slot {
  readonly place: Place | null;
  readonly options: readonly Understood[];
}

function named(candidate: Candidate, place: Place, typed: string): Understood {
  const { kind, id, label } = candidate;
  const isEnd = (place === 'from' || place === 'to') && (kind === 'actor' || kind === 'camp');
  const as = isEnd ? place : place === 'via' ? 'via' : kind;
  return { as, kind, id, label, typed };
}

/** Fits what was named to what it was asked for as; where nothing fits, to anything. */
function fitting(candidates: readonly Candidate[], place: Place): [readonly Candidate[], Place] {
  const fit = candidates.filter(({ kind }) => KINDS[place].includes(kind));
  if (fit.length > 0) return [fit, place];
  return place === 'where' || place === 'about' ? [candidates, 'any'] : [[], place];
}

const isParty = (one: Understood | undefined): boolean => one?.as === 'actor' || one?.as === 'camp';

/** Two parties without a direction: each way is offered, as typed first. */
function facing(slots: readonly Slot[]): Slot[][] {
  const asked = slots.some((slot) => slot.place === 'from' || slot.place === 'to');
  const sides = slots.filter((slot) => slot.place === 'side');
  const anyone = slots.filter((slot) => slot.place === 'any' && isParty(slot.options[0]));
  const two = sides.length > 0 ? [...sides, ...anyone] : anyone;
  const [first, second] = two;
  if (asked || two.length !== 2) return [[...slots]];
  const turn = (a: 'from' | 'to', b: 'from' | 'to') =>
    slots.map((slot) => {
      const as = slot === first ? a : slot === second ? b : null;
      return as === null ? slot : { place: as, options: slot.options.flatMap(asEnd(as)) };
    });
  return [turn('from', 'to'), turn('to', 'from')];
}

const asEnd =
  (as: 'from' | 'to') =>
  (one: Understood): Understood[] =>
    one.as === 'actor' || one.as === 'camp' ? [{ ...one, as }] : [];

/** The likeliest way to fill every slot, then each other way to fill one of them. */
function fillings(slots: readonly Slot[]): Understood[][] {
  const first = slots.flatMap((slot) => slot.options.slice(0, 1));
  const others = slots.flatMap((slot, at) =>
    slot.options
      .slice(1, ALTERNATIVES)
      .map((option) =>
        slots.flatMap((other, place) => (place === at ? [option] : other.options.slice(0, 1))),
      ),
  );
  return [first, ...others];
}

/**
 * The ways in which a text may be meant as a question, the likeliest first: “Qaani → Sadr”, “via
 * European intermediary”, “declined 2022”, «لقاءات تشرين الثاني ٢٠٢٣», whole or half typed, in
 * either language whatever that of the page. Each carries what it would change, the parts it
 * understood and the words it did not; empty where nothing is understood.
 */
export function understand(
  query: string,
  search: Search,
  dataset: Dataset,
  lang: Lang,
): Suggestion[] {
  const resolver = makeResolver(search, lang);
  const { tokens, clauses } = clausesOf(tokensOf(query), timeFacts(dataset), resolver);
  const typed = (from: number, to: number): string =>
    query.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? query.length);
  const ended = /\s$/u.test(query);
  const slots: Slot[] = [];
  const missed: string[] = [];

  for (const clause of clauses) {
    const { from, to } = clause;
    if (clause.kind === 'term') {
      const { facet, value } = clause.term;
      const term = { as: facet, id: value, typed: typed(from, to) };
      slots.push({ place: null, options: [term] });
    } else if (clause.kind === 'time') {
      const options = clause.windows.map(
        (window): Understood => ({ as: 'time', window, typed: typed(from, to) }),
      );
      slots.push({ place: null, options });
    } else {
      const names = resolver.names(tokens, from, to);
      let { place } = clause;
      for (let at = from; at < to; at += 1) {
        const name = names.find((one) => one.from <= at && at < one.to);
        const isLast = at === tokens.length - 1 && !ended;
        const begun = isLast && place === 'any' && !name?.exact ? begunTerms(tokens[at]) : [];
        const [fit, as] = fitting(name?.candidates ?? [], place);
        const words = name ? typed(name.from, name.to) : typed(at, at + 1);
        const options = [...begun, ...fit.map((candidate) => named(candidate, as, words))];
        if (options.length > 0) slots.push({ place: as, options });
        else missed.push(words);
        // Only the first name of a run is what the run is asked for as.
        if (name) at = name.to - 1;
        place = clause.place === 'side' ? 'side' : 'any';
      }
    }
  }
  const suggestions = facing(slots)
    .flatMap(fillings)
    .filter((parts) => parts.length > 0)
    .map((parts): Suggestion => ({ patch: patchOf(parts), parts, rest: missed }));
  return [...suggestions, ...asAnEnd(suggestions)].filter(isNew()).slice(0, MOST_SUGGESTIONS);
}

/** The values that the last word, still being typed, may come to be. */
function begunTerms(token: Token | undefined): Understood[] {
  if (!token) return [];
  return termsFrom(token.word)
    .slice(0, ALTERNATIVES)
    .map(({ facet, value }) => ({ as: facet, id: value, typed: token.raw }));
}

/** A party alone may be meant as the one who reached, or who was reached. */
function asAnEnd(suggestions: readonly Suggestion[]): Suggestion[] {
  const [first] = suggestions;
  const party = first?.parts.find((part) => isParty(part));
  const alone = first?.parts.every((part) => part === party || !('kind' in part));
  if (!first || !party || !alone) return [];
  return (['from', 'to'] as const).map((as) => {
    const parts = first.parts.flatMap((part) => (part === party ? asEnd(as)(part) : [part]));
    return { patch: patchOf(parts), parts, rest: first.rest };
  });
}

function isNew(): (suggestion: Suggestion) => boolean {
  const seen = new Set<string>();
  return ({ patch }) => {
    const key = JSON.stringify(patch);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}
