import type { Window } from '../../model/filter';
import { dateAt, type TimeFacts } from './dates';
import type { Resolver } from './resolve';
import { BACKWARD, ONWARD, type Token } from './tokens';
import { type Term, termAt } from './vocabulary';

/** What a run of words is asked for as: an end, a carrier, one of two sides, or just anything. */
export type Place = 'from' | 'to' | 'via' | 'side' | 'where' | 'about' | 'any';

/** A part of a question, in order. `from` and `to` are its tokens. */
export type Clause =
  | { readonly kind: 'names'; place: Place; readonly from: number; to: number }
  | { readonly kind: 'term'; readonly term: Term; readonly from: number; readonly to: number }
  | {
      readonly kind: 'time';
      readonly windows: readonly Window[];
      readonly from: number;
      readonly to: number;
    };

type Mark = 'from' | 'to' | 'back' | 'via' | 'between' | 'and' | 'with' | 'where' | 'about';

const MARKS: ReadonlyMap<string, Mark> = new Map([
  [ONWARD, 'to'],
  [BACKWARD, 'back'],
  ['from', 'from'],
  ['sent by', 'from'],
  ['to', 'to'],
  ['toward', 'to'],
  ['towards', 'to'],
  ['via', 'via'],
  ['through', 'via'],
  ['by way of', 'via'],
  ['by means of', 'via'],
  ['carried by', 'via'],
  ['between', 'between'],
  ['and', 'and'],
  ['with', 'with'],
  ['in', 'where'],
  ['at', 'where'],
  ['about', 'about'],
  ['on', 'about'],
  ['over', 'about'],
  ['regarding', 'about'],
  ['concerning', 'about'],
  ['من', 'from'],
  ['الي', 'to'],
  ['عبر', 'via'],
  ['بواسطه', 'via'],
  ['عن طريق', 'via'],
  ['من خلال', 'via'],
  ['علي يد', 'via'],
  ['بين', 'between'],
  ['و', 'and'],
  ['مع', 'with'],
  ['في', 'where'],
  ['عن', 'about'],
  ['حول', 'about'],
  ['بشان', 'about'],
  ['بخصوص', 'about'],
]);

/** Words that ask without saying what for. */
const IDLE = new Set([
  ...['contact', 'contacts', 'contacted', 'who', 'whom', 'what', 'which', 'when', 'how', 'did'],
  ...['was', 'were', 'is', 'are', 'that', 'the', 'a', 'an', 'of', 'by', 'for', 'all', 'any'],
  ...['show', 'me', 'reported', 'met', 'reached', 'during', 'direct', 'or', 'year', 'month'],
  ...['اتصال', 'اتصالات', 'كل', 'جميع', 'التي', 'الذي', 'ما', 'متي', 'كيف', 'هل', 'او', 'علي'],
  ...['عام', 'سنه', 'شهر', 'خلال'],
]);
const LONGEST_NAME = 6;
const LONGEST_MARK = 3;

function markAt(tokens: readonly Token[], at: number): { mark: Mark; next: number } | null {
  for (let length = Math.min(LONGEST_MARK, tokens.length - at); length > 0; length -= 1) {
    const words = tokens.slice(at, at + length).map((token) => token.word);
    const mark = MARKS.get(words.join(' '));
    if (mark) return { mark, next: at + length };
  }
  return null;
}

/** What Arabic writes onto a word: «والصدر» and, «للصدر» to, «ببغداد» in. */
function gluedMark(token: Token): { mark: Mark; rest: Token } | null {
  const [, letter = '', tail = ''] = /^([ولب])(.{2,})$/u.exec(token.word) ?? [];
  const mark = ({ و: 'and', ل: 'to', ب: 'where' } as const)[letter];
  if (!mark || token.raw.normalize('NFC')[0] !== letter) return null;
  // للصدر is ل and الصدر.
  const word = letter === 'ل' && tail.startsWith('ل') ? tail.slice(1) : tail;
  const bare = word.startsWith('ال') && word.length >= 4 ? word.slice(2) : word;
  const forms = [...new Set([bare, word])];
  return { mark, rest: { ...token, raw: word, word, forms } };
}

/**
 * A question taken apart: which words are dates, values and names, and what each run of names is
 * asked for as. `tokens` comes back with what was written onto names taken off.
 */
export function clausesOf(
  typed: readonly Token[],
  facts: TimeFacts,
  resolver: Resolver,
): { readonly tokens: readonly Token[]; readonly clauses: readonly Clause[] } {
  const tokens = [...typed];
  const clauses: Clause[] = [];
  let place: Place = 'any';
  /** The run that ended with the token before, whatever stands between. */
  let last: Extract<Clause, { kind: 'names' }> | null = null;
  let open = false;

  const follow = (mark: Mark): void => {
    open = false;
    if (mark === 'to' || mark === 'back') {
      const [here, there] = mark === 'to' ? (['from', 'to'] as const) : (['to', 'from'] as const);
      if (last?.place === 'any') last.place = here;
      else if (last?.place === there) last.place = 'via';
      place = there;
    } else if (mark === 'and') place = last?.place === 'side' ? 'side' : 'any';
    else if (mark === 'with') {
      if (last?.place === 'any') last.place = 'side';
      place = last?.place === 'side' ? 'side' : 'any';
    } else place = mark === 'between' ? 'side' : mark;
  };
  const name = (from: number, to: number): void => {
    if (open && last) last.to = to;
    else {
      last = { kind: 'names', place, from, to };
      clauses.push(last);
      place = 'any';
    }
    open = true;
  };

  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    let longest = Math.min(LONGEST_NAME, tokens.length - at);
    while (longest > 0 && resolver.exact(tokens, at, at + longest).length === 0) longest -= 1;
    const date = dateAt(tokens, at, facts);
    const term = termAt(tokens, at);
    const mark = markAt(tokens, at);
    if (date && longest < 2) {
      clauses.push({ kind: 'time', windows: date.windows, from: at, to: date.next });
      open = false;
      at = date.next;
    } else if (term && term.next - at >= longest) {
      clauses.push({ kind: 'term', term: term.term, from: at, to: term.next });
      open = false;
      at = term.next;
    } else if (longest > 1) {
      open = false;
      name(at, at + longest);
      open = false;
      at += longest;
    } else if (mark) {
      follow(mark.mark);
      at = mark.next;
    } else if (longest === 1 && spelledWhole(token, resolver)) {
      name(at, at + 1);
      at += 1;
    } else if (IDLE.has(token.word)) {
      open = false;
      at += 1;
    } else {
      const glued = gluedMark(token);
      const isName = glued !== null && (longest === 1 || knows(glued.rest, resolver));
      if (glued && isName) {
        follow(glued.mark);
        tokens[at] = glued.rest;
      }
      name(at, at + 1);
      at += 1;
    }
  }
  return { tokens, clauses };
}

/** Whether a word is a name as it stands, «واشنطن», and not only without what is written onto it. */
function spelledWhole(token: Token, resolver: Resolver): boolean {
  const { word } = token;
  const bare = word.startsWith('ال') && word.length >= 4 ? word.slice(2) : word;
  return resolver.exact([{ ...token, forms: [bare, word] }], 0, 1).length > 0;
}

const knows = (token: Token, resolver: Resolver): boolean =>
  resolver.exact([token], 0, 1).length > 0;
