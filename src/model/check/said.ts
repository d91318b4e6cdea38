import type { PartName } from '../schema';

/** What an id can stand for. */
export type Kind = 'actor' | 'source' | 'contact' | 'tie' | 'camp' | 'topic' | 'informant';

/** Words of the data set's own within a sentence, as a choice (“a, b or c”) or one after another. */
export interface Row {
  readonly row: readonly string[];
  readonly join: 'or' | 'comma';
}

/** A value as it stands in the file: a text in quotation marks, anything else as JSON. */
export type Given = string | Said;

/** For every sentence of the check what fills its places. */
interface Places {
  quoted: { text: string };

  // D1: JSON, and the outer form
  'json.at': { line: number; column: number; problem: Said };
  'json.ends': unknown;
  'json.stands': { char: string };
  'json.more': unknown;
  'json.cutMore': unknown;
  'json.comma': { close: string; here: Said };
  'json.cutOff': { close: string };
  'json.putComma': unknown;
  'json.trailing': unknown;
  'json.dropComma': unknown;
  'json.name': { here: Said };
  'json.nameForm': { form: string };
  'json.twice': { name: string };
  'json.keepOne': unknown;
  'json.colon': { name: string };
  'json.deep': { limit: number };
  'json.otherKind': unknown;
  'json.open': unknown;
  'json.close': { lineBreak: string; backslash: string };
  'json.value': { here: Said };
  'json.valueForm': unknown;
  'bundle.none': unknown;
  'bundle.parts': { parts: Row };
  'file.missing': unknown;
  'file.rename': { near: string; name: string };
  'file.add': { name: string };
  'part.missing': { part: Exclude<PartName, 'dataset'> };
  'part.add': unknown;
  'part.notList': { part: Exclude<PartName, 'dataset'>; given: Given };
  'part.asList': unknown;
  'meta.missing': unknown;
  'meta.notFields': { given: Given };
  'meta.asFields': { form: string };
  'fetch.answered': { status: string };
  'fetch.failed': { problem: string };
  'fetch.reload': unknown;

  // D2: fields that are not known
  'part.unknown': { name: string; parts: Row };
  'field.unknown': { given: Given; part: PartName };
  'field.unknownIn': { given: Given; field: string };
  'field.known': { fields: Row };
  near: { near: string };
  takeAway: unknown;

  // D3: fields of their kind, and not empty
  'field.missing': { field: string };
  'field.add': { want: string | Said };
  'field.is': { field: string; given: Given };
  'field.write': { want: string | Said };
  'field.empty': { field: string };
  'field.fill': unknown;
  'field.oneAtLeast': unknown;
  'field.unusable': { field: string };
  'entry.is': { given: Given };
  guide: unknown;
  'size.small': { field: string };
  'size.large': { field: string };
  'size.atLeast': { limit: number };
  'size.moreThan': { limit: number };
  'size.atMost': { limit: number };
  'want.orNull': { want: string | Said };
  'want.attributes': unknown;
  'want.list': unknown;
  'want.fields': unknown;
  'want.text': unknown;
  'want.number': unknown;
  'want.boolean': unknown;
  'want.oneOf': { values: Row };
  'want.other': unknown;

  // D4: listed values
  'value.unknown': { field: string; given: Given };
  'value.near': { near: string; allowed: Row };
  'value.oneOf': { allowed: Row };

  // D5: ids, codes and addresses
  'id.form': { given: Given };
  'id.write': { id: string };
  'id.own': { example: string };
  'form.cameo': { example: string };
  'form.country': { example: string };
  'form.sha256': unknown;
  'form.url': { start: string };
  'form.wikidata': { example: string };

  // D6: both languages
  'language.missing': { language: 'en' | 'ar' };
  'language.add': { language: 'en' | 'ar' };

  // D7, D8: ids
  'id.twice': { kind: Kind; given: Given; entry: number };
  'id.twiceHere': { kind: Kind; given: Given };
  'id.another': unknown;
  'id.none': { kind: Kind; given: Given };
  'id.ofOther': { kind: Kind; given: Given; other: Kind };
  'id.toAdd': { kind: Kind };
  'id.near': { near: string; thing: Said };
  'id.add': { thing: Said };
  'id.addListed': { thing: Said; ids: Row };

  // D9, D10, D13, D17: dates
  'date.notEdtf': { given: Given };
  'date.like': { day: string; month: string; about: string; span: string; since: string };
  'basis.missing': unknown;
  'basis.choose': { bases: Row };
  'basis.alone': { given: Given };
  'basis.addDate': unknown;
  'basis.unsaid': { basis: 'derived' | 'estimated' };
  'basis.say': unknown;
  'reply.before': { date: string; id: string; earlier: string };
  'reply.mend': unknown;
  'role.backwards': { from: string; to: string };
  'dates.mendOne': unknown;
  'report.before': { date: string; source: Given; published: string };
  'report.mend': unknown;

  // D11, D12, D21: ends and lists
  'via.isEnd': { given: Given; end: 'from' | 'to' };
  'via.takeOut': { end: 'from' | 'to' };
  'ends.both': { given: Given };
  'ends.oneSide': unknown;
  'point.toItself': { given: Given };
  'point.name': unknown;
  'tie.toItself': { given: Given };
  'tie.otherEnd': unknown;
  'list.twice': { given: Given };
  oneAway: unknown;
  'same.itself': unknown;
  'same.other': unknown;
  'mutual.type': { type: string };
  'mutual.types': { types: Row };

  // D14, D15, D18, D19: evidence and sources
  'evidence.none': unknown;
  'evidence.add': unknown;
  'paragraph.twice': { paragraph: number };
  'paragraph.beyond': { paragraph: number; source: Given; count: number };
  'paragraph.within': { count: number };
  'informant.other': { given: Given; owner: string; source: Given };
  'informant.mend': unknown;
  'held.null': { field: string };
  'held.write': unknown;

  // D16, D20, D25
  ring: { ids: string };
  'ring.open': unknown;
  'short.long': { given: Given; size: number };
  'short.most': { limit: number };
  'hand.is': { given: Given };
  'hand.noLayout': { name: string; layouts: Row };
  'hand.layout': { given: Given };
  'hand.position': { given: Given };
  'hand.form': { form: string };
}

export type SaidKey = keyof Places;

/**
 * A sentence of the check, or a part of one: which it is, and what fills its places. The words stand
 * in `i18n`, in every language, under the same key; here there are none.
 */
export type Said = { readonly [K in SaidKey]: { readonly say: K } & Readonly<Places[K]> }[SaidKey];
