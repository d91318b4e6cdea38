import type { Actor, Grammar } from '../../model/schema';

/** What a following Arabic word agrees with: `p` is people in the plural, things in it are `f`. */
export type Agreement = 'm' | 'f' | 'p';

function guessEnglish(actor: Actor): Grammar['en'] {
  const name = actor.name.en;
  const countable = actor.kind === 'community' || actor.kind === 'office';
  const plural = countable && /[a-z]s$/.test(name) && !/(ss|us|is)$/.test(name);
  const indefinite = actor.unnamed && !plural && !/^(the|an?) /i.test(name);
  const article = !indefinite ? 'none' : /^[aeiou]/i.test(name) ? 'an' : 'a';
  return { article, plural };
}

function guessArabic(actor: Actor): Grammar['ar'] {
  const name = actor.name.ar;
  const [head = ''] = name.replace(/[«»"]/g, '').split(' ');
  const human = actor.kind === 'person' || (actor.kind === 'office' && actor.unnamed);
  if (actor.kind === 'person') return { gender: 'm', number: 'singular', human, oblique: null };
  if (/ون$/.test(head) && head.length > 4) {
    // A sound masculine plural: its adjectives change with it.
    const oblique = name.replace(/ون(?= |$)/g, 'ين');
    return { gender: 'm', number: 'plural', human: true, oblique };
  }
  if (/ات$/.test(head) && head.length > 4) {
    return { gender: 'f', number: 'plural', human: false, oblique: null };
  }
  if (!human && guessEnglish(actor).plural) {
    return { gender: 'f', number: 'plural', human: false, oblique: null };
  }
  // The names of states are feminine, but for the few that readers’ own data can say.
  const state = actor.kind === 'government' && !name.startsWith('ال') && !name.includes(' ');
  const gender = /[ةى]$/.test(head) || state ? 'f' : 'm';
  return { gender, number: 'singular', human, oblique: null };
}

/** The grammar of an actor's name: as the data says, or a guess from its kind and its endings. */
export function grammarOf(actor: Actor): Grammar {
  return actor.grammar ?? { en: guessEnglish(actor), ar: guessArabic(actor) };
}

/** How Arabic words that follow the name agree with it; for the `gender` of messages too. */
export function agreementOf(actor: Actor): Agreement {
  const { gender, number, human } = grammarOf(actor).ar;
  if (number !== 'plural') return gender;
  return human && gender === 'm' ? 'p' : 'f';
}
