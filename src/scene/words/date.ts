import type { Lang } from '../../model/schema';
import { dateAr, dateInAr, periodAr } from './date-ar';
import { dateEn, dateInEn, periodEn } from './date-en';
import { type Moment, shapeOf } from './date-shape';

const UNDATED: Readonly<Record<Lang, string>> = { en: 'undated', ar: 'بلا تاريخ' };

/**
 * An EDTF date in words that stand by themselves: “14 November 2023”, “about August 2022”, “between
 * July and August 2022”, “by 18 August 2020”. “undated” for null and for what says nothing.
 */
export function dateInWords(edtf: string | null, lang: Lang): string {
  const shape = edtf === null ? null : shapeOf(edtf);
  if (!shape) return UNDATED[lang];
  return lang === 'ar' ? dateAr(shape, false) : dateEn(shape, false);
}

/** The same where room is short: “3–14 Nov 2023”; in Arabic the Levant’s month alone. */
export function dateShort(edtf: string | null, lang: Lang): string {
  const shape = edtf === null ? null : shapeOf(edtf);
  if (!shape) return UNDATED[lang];
  return lang === 'ar' ? dateAr(shape, true) : dateEn(shape, true);
}

/**
 * A date as a sentence takes it: “on 14 November 2023”, “in August 2022”, “at some point in
 * July–August 2022”. With `lasting`, of what went on through the whole span: “between June and August
 * 2020”. Empty for null and for what says nothing.
 */
export function dateInSentence(edtf: string | null, lang: Lang, lasting = false): string {
  const shape = edtf === null ? null : shapeOf(edtf);
  if (!shape) return '';
  return lang === 'ar' ? dateInAr(shape, lasting) : dateInEn(shape, lasting);
}

function end(edtf: string | null, side: 'from' | 'to'): Moment | null {
  const shape = edtf === null ? null : shapeOf(edtf);
  if (!shape) return null;
  if (shape.kind === 'moment') return shape.at;
  if (shape.kind === 'span') return side === 'from' ? shape.from : shape.to;
  return shape.of.at(side === 'from' ? 0 : -1) ?? null;
}

/** How long a role held: “from 2010 to 2012”, “since …”, “until …”; empty where neither is known. */
export function periodWords(from: string | null, to: string | null, lang: Lang): string {
  const [start, stop] = [end(from, 'from'), end(to, 'to')];
  return lang === 'ar' ? periodAr(start, stop) : periodEn(start, stop);
}

/** How long a tie held, from its EDTF interval; of a single date “in 2022”; empty for null. */
export function validityWords(edtf: string | null, lang: Lang): string {
  if (edtf === null) return '';
  return edtf.includes('/') ? periodWords(edtf, edtf, lang) : dateInSentence(edtf, lang, true);
}
