import type { Actor, Lang } from '../../model/schema';
import { agreementOf, grammarOf } from './grammar';
import { listed, type Piece } from './phrase';

/** The actors by their ids; a whole `Dataset` is one. */
export interface Cast {
  readonly actor: ReadonlyMap<string, Actor>;
}

/** Arabic tells the subject from what follows a verb or a preposition. */
export type Case = 'nominative' | 'oblique';

const PREPOSITIONS = new Set(['في', 'من', 'على', 'إلى', 'لدى', 'عن', 'مع', 'بين', 'عبر']);
/** Names without an article that make what stands before them definite. */
const PLACES =
  /^(إيران|لبنان|إسرائيل|سوريا|سورية|تركيا|قطر|مصر|روسيا|فرنسا|بريطانيا|ألمانيا|أميركا|أمريكا|عُمان|عمان|طهران|واشنطن|بغداد|بيروت|دمشق|أنقرة|الدوحة|موسكو)$/;

/** Whether an Arabic name is definite: an article in its head or in what its head is annexed to. */
function isDefinite(name: string): boolean {
  const all = name.replace(/[«»"]/g, '').split(/\s+/);
  const stop = all.findIndex((word) => PREPOSITIONS.has(word));
  const head = stop === -1 ? all : all.slice(0, stop);
  return head.some((word, at) => /^ال../.test(word) || (at > 0 && PLACES.test(word)));
}

function isIndefiniteActor(actor: Actor): boolean {
  const { article, plural } = grammarOf(actor).en;
  const common = article === 'a' || article === 'an' || plural || actor.unnamed;
  return common && !isDefinite(actor.name.ar);
}

/**
 * Whether an Arabic name among these is indefinite. Its accusative («وسيطاً أوروبياً») cannot be had
 * from the name as the data give it, so that a sentence puts a preposition before it instead.
 */
export function isIndefinite(ids: readonly string[], cast: Cast): boolean {
  return ids.some((id) => {
    const actor = cast.actor.get(id);
    return actor === undefined || isIndefiniteActor(actor);
  });
}

function unnamedAr(actor: Actor): string {
  const { ar, en } = grammarOf(actor);
  const definite = isDefinite(actor.name.ar);
  const indefiniteInEnglish = en.article === 'a' || en.article === 'an';
  if (!actor.unnamed || (definite && !indefiniteInEnglish)) return '';
  const agreement = agreementOf(actor);
  if (ar.number === 'dual') {
    const relative = ar.gender === 'f' ? 'اللتين' : 'اللذين';
    return `${definite ? ` ${relative}` : ''} لم ${ar.gender === 'f' ? 'تُسمَّيا' : 'يُسمَّيا'}`;
  }
  const [relative, verb] = {
    m: ['الذي', 'يُسمَّ'],
    f: ['التي', 'تُسمَّ'],
    p: ['الذين', 'يُسمَّوا'],
  }[agreement];
  return `${definite ? ` ${relative}` : ''} لم ${verb}`;
}

function unnamedEn(actor: Actor): string {
  const { article, plural } = grammarOf(actor).en;
  if (actor.unnamed && (article === 'a' || article === 'an')) return 'an unnamed ';
  if (actor.unnamed && article === 'none' && plural) return 'unnamed ';
  return article === 'none' ? '' : `${article} `;
}

function nameOf(actor: Actor, lang: Lang, as: Case): string {
  const { oblique } = grammarOf(actor).ar;
  return lang === 'ar' && as === 'oblique' && oblique ? oblique : actor.name[lang];
}

/** An actor as a sentence names it, with its article or «لم يُسمَّ»; only the name is a link. */
export function mention(id: string, cast: Cast, lang: Lang, as: Case = 'nominative'): Piece {
  const actor = cast.actor.get(id);
  // An id that resolves to nothing never reaches a reader.
  if (!actor) return lang === 'ar' ? 'جهة غير معروفة' : 'an unknown party';
  const link = { text: nameOf(actor, lang, as), actor: id };
  return lang === 'ar' ? [link, unnamedAr(actor)] : [unnamedEn(actor), link];
}

/** Several actors as one member of a sentence: “a, b and c”, «أ وب وج». */
export function mentions(
  ids: readonly string[],
  cast: Cast,
  lang: Lang,
  as: Case = 'nominative',
): Piece {
  const names = ids.map((id) => mention(id, cast, lang, as));
  return lang === 'ar' ? listed(names, ' و', ' و') : listed(names, ', ', ' and ');
}

/**
 * The bare name of an actor for a message: in Arabic `oblique` after a preposition («بين مسؤولين»),
 * with `short` the label where there is one. Empty for an id that resolves to nothing.
 */
export function actorName(
  id: string,
  cast: Cast,
  lang: Lang,
  { as = 'nominative', short = false }: { readonly as?: Case; readonly short?: boolean } = {},
): string {
  const actor = cast.actor.get(id);
  if (!actor) return '';
  return (short && actor.short?.[lang]) || nameOf(actor, lang, as);
}

/** Whether several or one plural: the English verb is plural. */
export function isPlural(ids: readonly string[], cast: Cast): boolean {
  const only = ids.length === 1 ? cast.actor.get(ids[0] ?? '') : undefined;
  return ids.length > 1 || (only ? grammarOf(only).en.plural : false);
}

/** Whether an Arabic verb before its subject is feminine: it looks at the first name alone. */
export function isFeminine(ids: readonly string[], cast: Cast): boolean {
  const first = cast.actor.get(ids[0] ?? '');
  return first ? agreementOf(first) === 'f' : true;
}
