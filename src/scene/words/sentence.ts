import { isolateForeign } from '../../i18n/format';
import type { Contact, Lang, Point, Role, Tie } from '../../model/schema';
import type { Telling } from './contact-words';
import { periodWords } from './date';
import { actorName, type Cast } from './names';
import { joined, type Piece, type SentencePart, textOf, toParts } from './phrase';
import { pointAr, pointEn } from './point-words';
import { contactAr } from './sentence-ar';
import { contactEn } from './sentence-en';
import { tieAr, tieEn } from './tie-words';

function sentence(piece: Piece, lang: Lang): SentencePart[] {
  return toParts([piece, '.'], lang === 'en');
}

/**
 * The sentence that says a contact, in parts: those with `actor` are the names, for links. Their
 * texts joined are the whole sentence, with its full stop.
 */
export function contactSentenceParts(
  contact: Contact,
  dataset: Telling,
  lang: Lang,
): SentencePart[] {
  const say = lang === 'ar' ? contactAr : contactEn;
  return sentence(say(contact, dataset), lang);
}

/** The sentence that says a contact: who reached whom, through whom, how, where, when, what came of it. */
export function contactSentence(contact: Contact, dataset: Telling, lang: Lang): string {
  return textOf(contactSentenceParts(contact, dataset, lang));
}

/** The sentence that says a standing tie, in parts. */
export function tieSentenceParts(tie: Tie, dataset: Cast, lang: Lang): SentencePart[] {
  const say = lang === 'ar' ? tieAr : tieEn;
  return sentence(say(tie, dataset), lang);
}

/** The sentence that says a standing tie, in the past where it is reported to have ended. */
export function tieSentence(tie: Tie, dataset: Cast, lang: Lang): string {
  return textOf(tieSentenceParts(tie, dataset, lang));
}

/** Who said a point to whom, with a colon before the point itself: “The US side warned Iran:”. */
export function pointSentenceParts(point: Point, dataset: Cast, lang: Lang): SentencePart[] {
  const say = lang === 'ar' ? pointAr : pointEn;
  return toParts(say(point, dataset), lang === 'en');
}

/** The same as text. */
export function pointSentence(point: Point, dataset: Cast, lang: Lang): string {
  return textOf(pointSentenceParts(point, dataset, lang));
}

/** A role with its time: “US ambassador to Iraq, from 2010 to 2012”. */
export function roleLine(role: Role, lang: Lang): string {
  const period = periodWords(role.from, role.to, lang);
  return [role.title[lang], period].filter(Boolean).join(lang === 'ar' ? '، ' : ', ');
}

/** The ends and carriers of a route, as a channel has them, and a mediated contact too. */
export interface Route {
  readonly from: readonly string[];
  readonly via: readonly string[];
  readonly to: readonly string[];
}

/** A channel as its stops in order, in parts: “Biden administration → European intermediary → Iran”. */
export function channelTitleParts(route: Route, dataset: Cast, lang: Lang): SentencePart[] {
  const stop = (ids: readonly string[]): Piece =>
    joined(
      ids.map((id) => ({ text: actorName(id, dataset, lang, { short: true }), actor: id })),
      lang === 'ar' ? ' و' : ' + ',
    );
  const stops = [stop(route.from), ...route.via.map((id) => stop([id])), stop(route.to)];
  return toParts(joined(stops, lang === 'ar' ? ' ← ' : ' → '), false);
}

/** The same as text, with names of the other script isolated. */
export function channelTitle(route: Route, dataset: Cast, lang: Lang): string {
  const parts = channelTitleParts(route, dataset, lang);
  return parts.map((part) => (part.actor ? isolateForeign(part.text, lang) : part.text)).join('');
}
