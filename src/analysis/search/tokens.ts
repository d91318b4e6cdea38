import { fold, wordForms } from '../../model/names';

/** A word of a question, or an arrow in it. */
export interface Token {
  /** As it was typed. */
  readonly raw: string;
  /** Folded, with its article: what words of grammar and numbers are read by. */
  readonly word: string;
  /** Every form by which it may be known, the compared one first. */
  readonly forms: readonly string[];
  /** What stands between the token before and this one. */
  readonly gap: string;
  /** Where it stands in what was typed, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const TOKEN = /(<[-=]+|[-=]*>|[→⟶➔⇒➝➞⟹]|[←⟵⇐⟸])|[\p{L}\p{M}\p{N}'’‘ʿʾʼ`\u0640\u200c]+/gu;
const SIDE = /[\p{Script=Arabic}\p{Script=Latin}]/u;

/** The arrow that points where reading goes, and the one that points back. */
export const ONWARD = '→';
export const BACKWARD = '←';

/**
 * Which way an arrow goes. `->` is typed in the order of reading and the screen mirrors it, so it
 * always points onward; `→` and `←` stay as they are, so in Arabic it is `←` that points onward.
 */
function arrow(raw: string, rightToLeft: boolean): string {
  if (/[<>]/.test(raw)) return raw.includes('>') ? ONWARD : BACKWARD;
  return /[←⟵⇐⟸]/.test(raw) === rightToLeft ? ONWARD : BACKWARD;
}

/** The words and arrows of a question, in order. */
export function tokensOf(query: string): Token[] {
  const rightToLeft = /\p{Script=Arabic}/u.test(SIDE.exec(query)?.[0] ?? '');
  const tokens: Token[] = [];
  let last = 0;
  for (const match of query.matchAll(TOKEN)) {
    const [raw, isArrow] = match;
    const start = match.index;
    const end = start + raw.length;
    const word = isArrow === undefined ? fold(raw) : arrow(raw, rightToLeft);
    if (word === '') continue;
    const forms = isArrow === undefined ? wordForms(raw) : [word];
    tokens.push({ raw, word, forms, gap: query.slice(last, start), start, end });
    last = end;
  }
  return tokens;
}
