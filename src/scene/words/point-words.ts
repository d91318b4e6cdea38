import type { Act, Point } from '../../model/schema';
import { type Cast, isFeminine, isIndefinite, mentions } from './names';
import { type Piece, words } from './phrase';

/** Verb and what follows the other side. */
const ENGLISH: Readonly<Record<Act, readonly [string, string]>> = {
  informs: ['told', ''],
  asks: ['asked', ''],
  offers: ['made an offer to', ''],
  demands: ['demanded of', ''],
  refuses: ['answered', 'with a refusal'],
  warns: ['warned', ''],
  agrees: ['agreed with', ''],
  promises: ['promised', ''],
};

/** Of sides that speak together, to nobody else. */
const ALONE: Readonly<Record<Act, string>> = {
  informs: 'said',
  asks: 'asked',
  offers: 'made an offer',
  demands: 'demanded',
  refuses: 'refused',
  warns: 'warned',
  agrees: 'agreed',
  promises: 'promised',
};

/** Masculine, feminine, and the preposition before the other side. */
const ARABIC: Readonly<Record<Act, readonly [string, string, string]>> = {
  informs: ['أبلغ', 'أبلغت', ''],
  asks: ['طلب', 'طلبت', 'من'],
  offers: ['عرض', 'عرضت', 'على'],
  demands: ['طالب', 'طالبت', ''],
  refuses: ['رد', 'ردت', 'بالرفض على'],
  warns: ['حذّر', 'حذّرت', ''],
  agrees: ['اتفق', 'اتفقت', 'مع'],
  promises: ['وعد', 'وعدت', ''],
};

const ALONE_ARABIC: Readonly<Record<Act, readonly [string, string]>> = {
  informs: ['قال', 'قالت'],
  asks: ['سأل', 'سألت'],
  offers: ['عرض', 'عرضت'],
  demands: ['طالب', 'طالبت'],
  refuses: ['رفض', 'رفضت'],
  warns: ['حذّر', 'حذّرت'],
  agrees: ['اتفق', 'اتفقت'],
  promises: ['وعد', 'وعدت'],
};

/** The same with a preposition, before a name whose accusative cannot be had from the data. */
const ARABIC_INDIRECT: Partial<typeof ARABIC> = {
  informs: ['نقل', 'نقلت', 'إلى'],
  demands: ['تقدّم', 'تقدّمت', 'بمطالب إلى'],
  warns: ['وجّه', 'وجّهت', 'تحذيراً إلى'],
  promises: ['قدّم', 'قدّمت', 'وعداً إلى'],
};

/** Those spoken to who are not speaking: where both sides speak, there is nobody else. */
function others(point: Point): string[] {
  return point.to.filter((id) => !point.by.includes(id));
}

/** “The US side warned the Iranian side:”, without its capital. */
export function pointEn(point: Point, cast: Cast): Piece {
  const by = mentions(point.by, cast, 'en');
  const to = others(point);
  if (to.length === 0) {
    return [words(by, ALONE[point.act]), ':'];
  }
  const [verb, after] = ENGLISH[point.act];
  return [words(by, verb, mentions(to, cast, 'en'), after), ':'];
}

/** «حذّر الوفد الإيراني في جنيف …:» */
export function pointAr(point: Point, cast: Cast): Piece {
  const to = others(point);
  const by = mentions(point.by, cast, 'ar');
  const side = isFeminine(point.by, cast) ? 1 : 0;
  if (to.length === 0) return [words(ALONE_ARABIC[point.act][side], by), ':'];
  const indirect = isIndefinite(to, cast) ? ARABIC_INDIRECT[point.act] : undefined;
  const form = indirect ?? ARABIC[point.act];
  const [verb, preposition] = [form[side], form[2]];
  return [words(verb, by, preposition, mentions(to, cast, 'ar', 'oblique')), ':'];
}
