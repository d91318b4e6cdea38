import type { EgoQuestion } from '../../analysis/ego';
import { handGroups } from '../../analysis/hand-groups';
import type { Selected } from '../../graph/select';
import { isolateForeign } from '../../i18n/format';
import { makeTranslator } from '../../i18n/translate';
import type { Dataset } from '../../model/dataset';
import { type End, FACETS, type Question, ROLES } from '../../model/filter';
import type { Lang } from '../../model/schema';
import { attributeWords } from './attributes';
import { dateShort } from './date';
import type { FilterWords } from './filter-words';
import { FILTER_AR } from './filter-words-ar';
import { FILTER_EN } from './filter-words-en';
import { mention } from './names';
import { joined, listed, type Piece, toParts, words } from './phrase';
import { windowToEdtf } from './window-words';

/** A question, of an ego network where there is one. */
export interface Asked extends Question {
  readonly focus?: EgoQuestion | null;
}

/** All that the clauses of one sentence are made from. */
interface Teller {
  readonly question: Asked;
  readonly dataset: Dataset;
  readonly lang: Lang;
  readonly say: FilterWords;
}

const SEPARATOR: Readonly<Record<Lang, string>> = { en: ', ', ar: ' أو ' };

/** “a, b or c”, «أ أو ب أو ج»; null of nothing. */
function anyOf(pieces: readonly Piece[], { lang, say }: Teller): Piece {
  return pieces.length === 0 ? null : listed(pieces, SEPARATOR[lang], say.or);
}

/** Values that have their words in a table. */
function told<T extends string>(
  values: readonly T[],
  table: Readonly<Record<T, string>>,
  teller: Teller,
): Piece {
  return anyOf(
    values.map((value) => table[value] ?? teller.say.gone),
    teller,
  );
}

/** Texts of the data behind what introduces them; `textOf` may not know a value any more. */
function named(
  before: string,
  values: readonly string[],
  textOf: (value: string) => string | undefined,
  teller: Teller,
): Piece {
  const texts = values.map((value) => {
    const text = textOf(value);
    return text === undefined ? teller.say.gone : isolateForeign(text, teller.lang);
  });
  return texts.length === 0 ? null : words(before, anyOf(texts, teller));
}

function subject({ question, say, lang }: Teller): Piece {
  const { filter, window, undated, focus } = question;
  const ends = filter.from !== null || filter.to !== null || filter.via.length > 0;
  const hand = filter.hidden.length > 0 || (focus ?? null) !== null;
  const chosen =
    ends || hand || window !== null || !undated || FACETS.some((f) => filter[f].length > 0);
  if (filter.types.length === 0) return chosen ? say.contacts : say.all;
  const types = filter.types.map((type) => say.types[type] ?? say.gone);
  return listed(types, lang === 'ar' ? say.and : say.comma, say.and);
}

function actorPiece(id: string, { dataset, lang }: Teller): Piece {
  return mention(id, dataset, lang, 'oblique');
}

function campPiece(id: string, { dataset, lang, say }: Teller): Piece {
  const camp = dataset.camp.get(id);
  return camp ? say.camp(isolateForeign(camp.name[lang], lang)) : say.unknownCamp;
}

function endPiece(end: End, teller: Teller): Piece {
  return end.kind === 'camp' ? campPiece(end.id, teller) : actorPiece(end.id, teller);
}

/** “Between” only where nobody is reported to have begun any of it: else it has a direction. */
function ends(teller: Teller, mutual: boolean): Piece {
  const { question, say } = teller;
  const { from, to, via, either } = question.filter;
  const [a, b] = [from && endPiece(from, teller), to && endPiece(to, teller)];
  const carriers = via.map((id) => actorPiece(id, teller));
  const joint = teller.lang === 'ar' ? say.and : say.comma;
  return words(
    a !== null && b !== null && (mutual || either)
      ? say.between(a, b)
      : either
        ? words(a === null && b === null ? null : say.withEnd, a ?? b)
        : words(a === null ? null : words(say.from, a), b === null ? null : words(say.to, b)),
    carriers.length === 0 ? null : words(say.through, listed(carriers, joint, say.and)),
  );
}

/** “in the ego network of Esmail Qaani (2 steps)”. */
function egoNetwork(teller: Teller): Piece {
  const { say, lang, question } = teller;
  const { focus } = question;
  if (!focus) return null;
  const steps = makeTranslator(lang)('count.steps', { n: focus.steps });
  const way = say.egoWay[focus.direction];
  const aside = way === null ? steps : `${steps}${lang === 'ar' ? '، ' : ', '}${way}`;
  return words(say.ego, actorPiece(focus.actor, teller), `(${aside})`);
}

/** Actors hidden or added by hand, behind what introduces them; a whole body as one of so many. */
function byHand(before: string, ids: readonly string[], teller: Teller): Piece {
  const { say, lang, dataset } = teller;
  const t = makeTranslator(lang);
  const names = handGroups(ids, dataset).map(({ id, members: { length: n } }) =>
    words(actorPiece(id, teller), n === 1 ? null : `(${t('count.actors', { n })})`),
  );
  const joint = lang === 'ar' ? say.and : say.comma;
  return names.length === 0 ? null : words(before, listed(names, joint, say.and));
}

/** Whoever was chosen, with the roles they must stand in. */
function standing(pieces: readonly Piece[], teller: Teller): Piece {
  if (pieces.length === 0) return null;
  const { say } = teller;
  const { roles } = teller.question.filter;
  const [only, ...others] = roles;
  const names = anyOf(pieces, teller);
  if (only === undefined || roles.length === ROLES.length) return words(say.involving, names);
  if (others.length === 0) return words(say.inRole[only], names);
  return words(say.involving, names, say.as, told(roles, say.roles, teller));
}

function participants(teller: Teller): Piece[] {
  const { actors, camps, roles } = teller.question.filter;
  if (actors.length === 0 && camps.length === 0) return [told(roles, teller.say.anyone, teller)];
  return [
    standing(
      actors.map((id) => actorPiece(id, teller)),
      teller,
    ),
    standing(
      camps.map((id) => campPiece(id, teller)),
      teller,
    ),
  ];
}

function account(teller: Teller): Piece[] {
  const { dataset, lang, say } = teller;
  const { topics, places, sources, informants } = teller.question.filter;
  const placeOf = (key: string) => {
    const place = dataset.contacts.find((contact) => contact.place?.en === key)?.place;
    return place && say.place(place[lang]);
  };
  const topicOf = (id: string) => {
    const topic = dataset.topic.get(id);
    return topic && say.topic(topic.name[lang]);
  };
  const sourceOf = (id: string) => {
    const source = dataset.source.get(id);
    return source && say.source(source.outlet?.[lang] ?? null, dateShort(source.published, lang));
  };
  const informantOf = (id: string) => {
    const informant = dataset.informant.get(id);
    return informant && say.informant(informant.description[lang]);
  };
  return [
    named(say.places, places, (key) => placeOf(key) ?? undefined, teller),
    named(say.about, topics, topicOf, teller),
    named(say.reportedBy, sources, sourceOf, teller),
    named(say.accordingTo, informants, informantOf, teller),
  ];
}

/** “4 contacts (3 certainly, 1 possibly in the window)”. */
function outcome({ shown, counts }: Selected, teller: Teller): string {
  const { certain, possible, undated } = counts;
  const t = makeTranslator(teller.lang);
  const count = shown.length === 0 ? t('answer.none') : t('count.contacts', { n: shown.length });
  const split =
    teller.question.window && possible > 0 ? t('answer.split', { certain, possible }) : '';
  const without = teller.question.undated && undated > 0 ? t('answer.undated', { n: undated }) : '';
  const aside = [split, without].filter(Boolean).join(teller.lang === 'ar' ? '؛ ' : '; ');
  return aside === '' ? count : `${count} (${aside})`;
}

/** Attributes of other tools' files, as those have them. */
function attributes({ question, lang, say }: Teller): Piece {
  const values = question.filter.attributes.map((pair) => attributeWords(pair, lang));
  return values.length === 0 ? null : values.join(say.or);
}

/**
 * The present filter in words, with what it leaves: “Meetings and calls, occurred, November 2023,
 * between the United States and Iran: 4 contacts (3 certainly, 1 possibly in the window)”. “All
 * contacts” where nothing is chosen. One line without a full stop; names of the other script come
 * isolated.
 */
export function filterSentence(
  question: Asked,
  answer: Selected,
  dataset: Dataset,
  lang: Lang,
): string {
  const say = lang === 'ar' ? FILTER_AR : FILTER_EN;
  const teller: Teller = { question, dataset, lang, say };
  const { filter, window, undated } = question;
  const edtf = window && windowToEdtf(window);
  const mutual = answer.shown.length > 0 && answer.shown.every((contact) => contact.mutual);
  const clauses: readonly Piece[] = [
    subject(teller),
    told(filter.statuses, say.statuses, teller),
    told(filter.media, say.media, teller),
    told(filter.readings, say.readings, teller),
    edtf ? say.time(edtf) : null,
    undated ? null : say.dated,
    ends(teller, mutual),
    ...participants(teller),
    ...account(teller),
    told(filter.origins, say.origins, teller),
    attributes(teller),
    egoNetwork(teller),
    byHand(say.without, filter.hidden, teller),
    byHand(say.also, filter.added, teller),
  ];
  const text = toParts(joined(clauses, say.comma), lang === 'en')
    .map((part) => (part.actor === undefined ? part.text : isolateForeign(part.text, lang)))
    .join('');
  return `${text}: ${outcome(answer, teller)}`;
}
